import { basename, dirname } from 'node:path'
import type { Revision } from '../history/score.js'
import type { Effects } from './effects.js'
import { gitReason } from './errors.js'
import { frozenName, readFrozenText } from './frozen.js'

/** The committed versions of a case file, and what is to be known of how they were read. */
export interface Committed {
  revisions: Revision[]
  /** why there are none, or not all */
  note: string | null
}

/** Reads every committed version of a file, across renames, from the git folder that it lies in. */
export async function readRevisions(file: string, effects: Effects): Promise<Committed> {
  const git = async (...args: string[]): Promise<string> =>
    new TextDecoder().decode(await effects.git(['-C', dirname(file), '--literal-pathspecs', ...args]))
  try {
    const log = await git('log', '--follow', '--name-only', '-z', '--format=%H%x09%ct%x09%ae', '--', basename(file))
    const shallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true'
    const fields = log.split('\0')
    const revisions: Revision[] = []
    for (let i = 0; i + 1 < fields.length; i += 2) {
      const [id, seconds, author] = fields[i]!.trim().split('\t')
      const path = fields[i + 1]!.replace(/^\n/, '')
      revisions.push({
        id: id!,
        at: 1000 * Number(seconds),
        author: author!,
        text: await git('show', '--end-of-options', `${id}:${path}`),
        observed: async () => {
          const beside = frozenName(path)
          const text = await git('show', '--end-of-options', `${id}:${beside}`).catch(() => null)
          return text === null ? null : readFrozenText(text, `${id!.slice(0, 8)}:${beside}`)
        },
      })
    }
    if (shallow) return { revisions, note: 'git holds a part of the history only (a shallow clone)' }
    return { revisions, note: revisions.length === 0 ? 'it was never committed' : null }
  } catch (error) {
    return { revisions: [], note: `no git history: ${gitReason(error)}` }
  }
}
