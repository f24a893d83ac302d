import type { ComponentChildren } from 'preact'
import type { Case } from '../../../case/case.js'
import type { Plain } from '../../../case/write/yaml.js'
import { dayOf, formatDay } from '../../../world/days.js'
import type { Edit } from '../edit/edit.js'
import { Choice, Field, idOf } from '../parts/field.js'

/** What is asked of a report: one that the case has, or a new one. */
export interface ReportWritten {
  /** id of a report of the case; empty for a new one */
  existing: string
  outlet: string
  reliability: string
  date: string
  title: string
  /** id of an origin of the case, `own`, or empty for a new one */
  origin: string
  originSays: string
  certainty: string
}

export function blankReport(): ReportWritten {
  return {
    existing: '',
    outlet: '',
    reliability: 'C',
    date: formatDay(dayOf(Date.now())),
    title: '',
    origin: 'own',
    originSays: '',
    certainty: 'asserted',
  }
}

const LETTERS = [
  ['A', 'A: completely reliable'],
  ['B', 'B: usually reliable'],
  ['C', 'C: fairly reliable'],
  ['D', 'D: not usually reliable'],
  ['E', 'E: unreliable'],
  ['F', 'F: cannot be judged'],
] as const

/** The fields of a report, and how firmly it says the item. */
export function ReportFields({
  of,
  value,
  set,
}: {
  of: Case
  value: ReportWritten
  set(value: ReportWritten): void
}): ComponentChildren {
  const put = (key: keyof ReportWritten) => (text: string) => set({ ...value, [key]: text })
  const known = of.sources.find((s) => s.name === value.outlet || s.id === value.outlet)
  return (
    <>
      {of.reports.length > 0 && (
        <Choice
          label="Report"
          value={value.existing}
          set={put('existing')}
          among={[['', 'a new one'], ...of.reports.map((r) => [r.id, `${r.id} (${formatDay(r.date)})`] as const)]}
        />
      )}
      {value.existing === '' && (
        <>
          <div class="pair">
            <Field
              label="Outlet"
              value={value.outlet}
              set={put('outlet')}
              required
              list={of.sources.map((s) => s.name)}
            />
            <Field label="Day" type="date" value={value.date} set={put('date')} required />
          </div>
          <Field label="Headline" value={value.title} set={put('title')} />
          {!known && (
            <Choice
              label="Reliability of the outlet"
              value={value.reliability}
              set={put('reliability')}
              among={LETTERS}
            />
          )}
          <Choice
            label="Goes back, first hand, to"
            value={value.origin}
            set={put('origin')}
            among={[
              ['own', 'the outlet’s own reporting'],
              ['', 'an origin that is new here'],
              ...of.origins
                .filter((o) => !o.id.endsWith(':own'))
                .map((o) => [o.id, `${o.id}: ${o.says}`.slice(0, 70)] as const),
            ]}
          />
          {value.origin === '' && (
            <Field
              label="That origin, in words"
              value={value.originSays}
              set={put('originSays')}
              required
              hint="who saw it or said it, such as: tracks of cargo flights"
            />
          )}
        </>
      )}
      <Choice
        label="How firmly it says so"
        value={value.certainty}
        set={put('certainty')}
        among={[
          ['asserted', 'asserted'],
          ['attributed', 'attributed to somebody'],
          ['purported', 'purported: allegedly, said to show'],
        ]}
      />
    </>
  )
}

/** The edits that a report needs, and the link by which an item names it. */
export function reportEdits(of: Case, r: ReportWritten): { edits: Edit[]; link: Plain } {
  const linked = (id: string): Plain => (r.certainty === 'asserted' ? id : { id, certainty: r.certainty })
  if (r.existing !== '') return { edits: [], link: linked(r.existing) }
  const edits: Edit[] = []
  const taken = new Set(
    [...of.sources, ...of.origins, ...of.reports, ...of.evidence, ...of.hypotheses].map((x) => x.id),
  )
  const fresh = (wanted: string): string => {
    let id = wanted || 'new'
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    return id
  }
  let source = of.sources.find((s) => s.name === r.outlet.trim() || s.id === r.outlet.trim())?.id
  if (source === undefined) {
    source = fresh(idOf(r.outlet))
    const value = { name: r.outlet.trim(), kind: 'outlet', reliability: r.reliability }
    edits.push({ kind: 'put', path: ['sources'], key: source, value })
  }
  let origin = r.origin
  if (origin === '') {
    origin = fresh(idOf(r.originSays.split(/\s+/).slice(0, 3).join(' ')))
    const value = { says: r.originSays.trim(), source, date: r.date }
    edits.push({ kind: 'put', path: ['origins'], key: origin, value })
  }
  const id = fresh(`${source}-${r.date.slice(5)}`)
  const title = r.title.trim()
  const value = { source, date: r.date, origins: [origin], ...(title === '' ? {} : { title }) }
  edits.push({ kind: 'put', path: ['reports'], key: id, value })
  return { edits, link: linked(id) }
}
