import { basename, dirname, posix } from 'node:path'
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

type Git = (...args: string[]) => Promise<string>

/** A commit that changed a file, and the file's path in it. */
interface Change {
  id: string
  at: number
  author: string
  path: string
}

/**
 * Reads every committed version of a file, across renames, merges and deletions, from the git folder that it lies in. A commit that only
 * changed what is frozen beside the case is a version too.
 */
export async function readRevisions(file: string, effects: Effects): Promise<Committed> {
  const git: Git = async (...args) =>
    new TextDecoder().decode(await effects.git(['-C', dirname(file), '--literal-pathspecs', ...args]))
  try {
    const changes = await changesOf(git, basename(file), '--follow')
    const shallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true'
    const frozen = await changesOf(git, frozenName(basename(file)))
    const known = new Set(changes.map(({ id }) => id))
    for (const change of frozen.filter(({ id }) => !known.has(id)))
      changes.push({ ...change, path: posix.join(posix.dirname(change.path), basename(file)) })
    const revisions = (await Promise.all(changes.map((change) => versionIn(git, change)))).filter((r) => r !== null)
    if (shallow) return { revisions, note: 'git holds a part of the history only (a shallow clone)' }
    return { revisions, note: revisions.length === 0 ? 'it was never committed' : null }
  } catch (error) {
    return { revisions: [], note: `no git history: ${gitReason(error)}` }
  }
}

async function changesOf(git: Git, name: string, ...options: string[]): Promise<Change[]> {
  const shown = ['-m', '--diff-filter=d', '--name-only', '-z', '--format=%H%x09%ct%x09%ae']
  const fields = (await git('log', ...options, ...shown, '--', name)).split('\0')
  const changes = new Map<string, Change>()
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [id, seconds, author] = fields[i]!.trim().split('\t')
    changes.set(id!, { id: id!, at: 1000 * Number(seconds), author: author!, path: fields[i + 1]!.replace(/^\n/, '') })
  }
  return [...changes.values()]
}

/** The case as it was in a commit; null where it was not there. */
async function versionIn(git: Git, { id, at, author, path }: Change): Promise<Revision | null> {
  const fileIn = (name: string): Promise<string | null> =>
    git('show', '--end-of-options', `${id}:${name}`).catch(() => null)
  const text = await fileIn(path)
  if (text === null) return null
  return {
    ...{ id, at, author, text },
    observed: async () => {
      const beside = frozenName(path)
      const frozen = await fileIn(beside)
      return frozen === null ? null : readFrozenText(frozen, `${id.slice(0, 8)}:${beside}`)
    },
  }
}
