import type { Article } from '../../../../read/document.js'
import { keepReport } from '../../state/api.js'
import type { Session } from '../../state/session.js'

/**
 * Keeps a text beside the case as that of its report, so that its quotes can be checked later.
 * @returns what is to be told of it, after a comma
 */
export async function keepText(session: Session, report: string, { text }: Article): Promise<string> {
  const told = await keepReport(session.path, report, text).then(
    ({ written }) => (written ? `its text is kept as reports/${report}.txt` : ''),
    (error: Error) => `but its text is not kept: ${error.message}`,
  )
  return told === '' ? '' : `, ${told}`
}
