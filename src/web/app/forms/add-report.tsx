import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../case/case.js'
import type { Edit } from '../edit/edit.js'
import type { Session } from '../state/session.js'
import { ChangeForm } from './form.js'
import { blankReport, ReportFields, reportEdits } from './report-fields.js'

/** A report that supports an item, or denies it. */
export function AddReport({
  session,
  of,
  item,
  as,
  close,
}: {
  session: Session
  of: Case
  item: string
  as: 'reports' | 'denied-by'
  close(): void
}): ComponentChildren {
  const [report, setReport] = useState(blankReport)
  const denies = as === 'denied-by'
  const change = () => {
    const { edits, link } = reportEdits(of, report)
    const put: Edit = { kind: 'put', path: ['evidence', item, as], key: null, value: link }
    return {
      edit: { kind: 'all' as const, edits: [...edits, put] },
      what: denies ? `a denial of ${item} added` : `a report on ${item} added`,
    }
  }
  return (
    <ChangeForm
      session={session}
      title={denies ? `Who denies ${item}` : `A report on ${item}`}
      close={close}
      change={change}
    >
      <ReportFields of={of} value={report} set={setReport} />
    </ChangeForm>
  )
}
