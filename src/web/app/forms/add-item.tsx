import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../case/case.js'
import type { Plain } from '../../../case/write/yaml.js'
import { dayOf, formatDay } from '../../../world/days.js'
import { scales } from '../../../world/scales/scales.js'
import type { Edit } from '../edit/edit.js'
import { readCell } from '../judging/cells.js'
import { Choice, Field, idOf } from '../parts/field.js'
import type { Session } from '../state/session.js'
import { ChangeForm } from './form.js'
import { blankIndicator, IndicatorFields, indicatorSpec } from './indicator-fields.js'
import { blankReport, ReportFields, reportEdits } from './report-fields.js'

const WAYS = [
  ['report', 'a report says so'],
  ['denial', 'a report denies it'],
  ['fact', 'it is a plain fact'],
  ['indicator', 'the ledger would show it: an indicator'],
  ['gap', 'not yet: nothing tells of it'],
] as const

/** A new item of evidence, known through a report, a plain fact, an indicator, or not yet. */
export function AddItem({ session, of, close }: { session: Session; of: Case; close(): void }): ComponentChildren {
  const [says, setSays] = useState('')
  const [name, setName] = useState('')
  const [way, setWay] = useState('report')
  const [report, setReport] = useState(blankReport)
  const [indicator, setIndicator] = useState(() => blankIndicator(of))
  const [date, setDate] = useState(() => formatDay(of.asOf ?? dayOf(Date.now())))
  const [because, setBecause] = useState('')
  const [cells, setCells] = useState<Record<string, string>>({})
  const id = idOf(name)

  const change = () => {
    const likelihoods: Record<string, Plain> = {}
    for (const h of of.hypotheses) {
      const source = cells[h.id]?.trim() ?? ''
      const read = readCell(of, source)
      if ('wrong' in read) return { wrong: `${h.id}: ${read.wrong}` }
      if (read.cell) likelihoods[h.id] = likelihoodValue(source)
    }
    if (way === 'indicator' && indicator.types.length === 0)
      return { wrong: 'an indicator needs its acts: choose at least one' }
    const { edits, link } = way === 'report' || way === 'denial' ? reportEdits(of, report) : { edits: [], link: null }
    const value: Record<string, Plain> = {
      says: says.trim(),
      ...(way === 'report' ? { reports: [link] } : {}),
      ...(way === 'denial' ? { 'denied-by': [link] } : {}),
      ...(way === 'fact' ? { date, because: because.trim() } : {}),
      ...(way === 'indicator' ? { indicator: indicatorSpec(indicator) } : {}),
      ...(Object.keys(likelihoods).length > 0 ? { if: likelihoods } : {}),
    }
    const put: Edit = { kind: 'put', path: ['evidence'], key: id, value }
    return { edit: { kind: 'all' as const, edits: [...edits, put] }, what: `item ${id} added` }
  }
  return (
    <ChangeForm session={session} title="A new item" close={close} change={change}>
      <Field label="Sentence that is true or false" value={says} set={setSays} required rows={2} />
      <Field label="Short name" value={name} set={setName} required hint={id === '' ? undefined : `its id is ${id}`} />
      <Choice label="How it is known" value={way} set={setWay} among={WAYS} />
      {(way === 'report' || way === 'denial') && <ReportFields of={of} value={report} set={setReport} />}
      {way === 'indicator' && <IndicatorFields value={indicator} set={setIndicator} />}
      {way === 'fact' && (
        <div class="pair">
          <Field label="From which day" type="date" value={date} set={setDate} required />
          <Field label="Why it is taken as known" value={because} set={setBecause} required />
        </div>
      )}
      <fieldset>
        <legend>How probable it is under each hypothesis: a word of the scale, or a number</legend>
        <div class="pair">
          {of.hypotheses.map((h) => (
            <Field
              key={h.id}
              label={`Under ${h.id}`}
              value={cells[h.id] ?? ''}
              set={(text) => setCells({ ...cells, [h.id]: text })}
              list={scales[of.scale].bands.map((b) => b.term)}
            />
          ))}
        </div>
      </fieldset>
    </ChangeForm>
  )
}

/** A likelihood as a value to be written: a number, a band, or a word. */
function likelihoodValue(source: string): Plain {
  if (/^[\d.]+$/.test(source)) return Number(source)
  const band = /^\[\s*([\d.]+)\s*,\s*([\d.]+)\s*\]$/.exec(source)
  return band ? [Number(band[1]), Number(band[2])] : source
}
