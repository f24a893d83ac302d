import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { dirname as folderOf, join } from 'node:path'
import { dirname } from 'node:path/posix'
import { readBounded, refusalOf, saveCaseFile, versionOf } from './case-file.js'
import { Refusal } from './refusal.js'
import { locate, type Workspace } from './workspace.js'

/** The text of a report as kept beside the case. */
export interface ReportText {
  text: string
  sha256: string
}

const FOLDER = 'reports'

/**
 * The text of a report, kept as `reports/ID.txt` beside the case.
 * @throws Refusal where there is none
 */
export async function reportText(workspace: Workspace, path: string, id: string): Promise<ReportText> {
  const bytes = await readBounded(await textFile(workspace, path, id))
  return { text: new TextDecoder().decode(bytes), sha256: hashOf(bytes) }
}

/**
 * Keeps the text of a report beside its case, whole or not at all. What is kept is never written over.
 * @param file where the case lies
 * @returns whether it was written; it need not be where the same text is kept already
 * @throws Refusal 409 where another text is kept under that name
 */
export async function keepReportText(
  workspace: Workspace,
  { path, file, report }: { path: string; file: string; report: string },
  text: string,
): Promise<{ written: boolean; sha256: string }> {
  checkId(report)
  await readBounded(file)
  await makeFolder(join(folderOf(file), FOLDER))
  const kept = await textFile(workspace, path, report)
  const sha256 = hashOf(Buffer.from(text, 'utf8'))
  try {
    await saveCaseFile(kept, text, null)
    return { written: true, sha256 }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
    if (error.more.version === versionOf(text)) return { written: false, sha256 }
    throw new Refusal(409, 'other-text', `${FOLDER}/${report}.txt holds another text, which is left as it is`)
  }
}

async function makeFolder(folder: string): Promise<void> {
  const failed = await mkdir(folder).catch((error: NodeJS.ErrnoException) => error)
  if (!(failed instanceof Error)) return
  if (failed.code !== 'EEXIST') throw refusalOf(failed)
  if ((await stat(folder).catch(() => null))?.isDirectory()) return
  throw new Refusal(409, 'in-the-way', `"${FOLDER}" beside the case is no folder; texts are kept in one of that name`)
}

function textFile(workspace: Workspace, path: string, id: string): Promise<string> {
  checkId(id)
  const folder = dirname(path)
  return locate(workspace, `${folder === '.' ? '' : `${folder}/`}${FOLDER}/${id}.txt`, ['.txt'])
}

function checkId(id: string): void {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(id)) throw new Refusal(400, 'bad-id', 'that is no id of a report')
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
