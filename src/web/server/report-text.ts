import { createHash } from 'node:crypto'
import { dirname } from 'node:path/posix'
import { readBounded } from './case-file.js'
import { Refusal } from './refusal.js'
import { locate, type Workspace } from './workspace.js'

/** The text of a report as kept beside the case. */
export interface ReportText {
  text: string
  sha256: string
}

/**
 * The text of a report, kept as `reports/ID.txt` beside the case.
 * @throws Refusal where there is none
 */
export async function reportText(workspace: Workspace, path: string, id: string): Promise<ReportText> {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(id)) throw new Refusal(400, 'bad-id', 'that is no id of a report')
  const folder = dirname(path)
  const file = await locate(workspace, `${folder === '.' ? '' : `${folder}/`}reports/${id}.txt`, ['.txt'])
  const bytes = await readBounded(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { text: new TextDecoder().decode(bytes), sha256 }
}
