import type { Condition, Forecast } from '../../case/case.js'
import type { JudgedForecast } from '../../judge/judgement.js'
import { formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { indicatorWords } from './evidence.js'
import { finePercent, finePercentRange } from './numbers.js'
import { type Anchor, listed, name, type Part, quoted, said, sentences, words } from './parts.js'
import { forecastRate } from './rates.js'
import { figures, row, type Table, text } from './story.js'
import { reportName, type View } from './view.js'

/** Outcomes with a date. */
export function forecastsTable(view: View): Table | null {
  if (view.of.forecasts.length === 0) return null
  return {
    id: 'forecasts',
    caption: ['Outcomes with a date, so that they can be scored'],
    columns: [text('forecast'), text('by'), figures('chance'), text('from'), text('resolved')],
    rows: view.of.forecasts.map((f) => {
      const judged = view.judgement.forecasts.find((j) => j.id === f.id)
      const range =
        judged?.interval && judged.interval[1] > judged.interval[0] ? ` (${finePercentRange(judged.interval)})` : ''
      return row(anchorOf('forecast', f.id), [
        [name(f.id), ': ', said(f.says), ...outcomeOf(f)],
        [f.by === null ? '–' : formatDay(f.by)],
        [judged?.p == null ? 'none stated' : `${finePercent(judged.p)}${range}`],
        [...(judged?.from === 'none' ? ['–'] : [judged?.from ?? '–']), ...beside(judged)],
        [name(judged?.resolved ?? 'open')],
      ])
    }),
    folded: false,
  }
}

/** The number that a base rate stands in the place of, or the rate beside a chance that goes by the posterior. */
function beside(judged: JudgedForecast | undefined): Part[] {
  if (!judged?.rate) return []
  const { share, written } = judged.rate
  if (judged.from === 'posterior') return [`; base rate: ${finePercent(share)}`]
  return written === null ? [] : [`; written: ${finePercent(written)}`]
}

/** What each base rate was counted from, a paragraph a forecast. */
export function forecastRates(view: View): Part[][] {
  return view.judgement.forecasts.flatMap((forecast) => {
    const to = anchorOf('forecast', forecast.id)
    const told = forecastRate(forecast, to)
    return told.length === 0 ? [] : [sentences(words`Base rate of ${name(forecast.id, to)}.`, told)]
  })
}

function outcomeOf(f: Forecast): Part[] {
  const outcome: Part[] = f.outcome ? [' Met when: ', ...conditionWords(f.outcome), '.'] : []
  const rate: Part[] = f.baseRate
    ? words` Base rate: precedents ${name(f.baseRate.pattern)}, ${name(f.baseRate.outcome)}.`
    : []
  return [...outcome, ...rate, ...(f.because === null ? [] : [' Because: ', said(f.because)])]
}

/** Conditions that would change the judgement. */
export function tripwiresTable(view: View): Table | null {
  if (view.of.tripwires.length === 0) return null
  return {
    id: 'tripwires',
    caption: [
      'Conditions with a date that would change the judgement; no ledger is read for them here, and the note moves no number',
    ],
    columns: [text('tripwire'), text('trips when'), text('by'), text('then')],
    rows: view.of.tripwires.map((t) =>
      row(anchorOf('tripwire', t.id), [
        [name(t.id), ': ', said(t.says)],
        conditionWords(t.when),
        [t.by === null ? '–' : formatDay(t.by)],
        t.then === null ? ['–'] : [said(t.then)],
      ]),
    ),
    folded: false,
  }
}

/** What a forecast or a tripwire waits for, in words. */
function conditionWords(of: Condition): Part[] {
  switch (of.by) {
    case 'indicator':
      return indicatorWords(of.indicator)
    case 'ties':
      return [`ties ${of.ties.is}${of.ties.within === null ? '' : ` within ${of.ties.within} days`}`]
    case 'effect':
      return [`effect from ${formatDay(of.effect.on)}: ${of.effect.is}`]
    case 'precedents':
      return words`precedents ${name(of.precedents.pattern)}: ${name(of.precedents.outcome)}`
    case 'says':
      return words`${quoted(of.says)} (for a person to see)`
    case 'any':
    case 'all':
      return of.of.flatMap((one, i) =>
        i === 0 ? conditionWords(one) : [of.by === 'any' ? '; or ' : '; and ', ...conditionWords(one)],
      )
  }
}

/** What has been resolved by the day. */
export function resolutionsTable(view: View): Table | null {
  const day = view.judgement.asOf
  const some = view.of.resolutions.filter((r) => formatDay(r.on) <= day)
  if (some.length === 0) return null
  return {
    id: 'resolutions',
    caption: ['What has been resolved by this day; a resolution moves no posterior'],
    columns: [text('of'), text('outcome'), text('on'), text('by'), text('because')],
    rows: some.map((r) => {
      const reports: Part[] = r.reports.length === 0 ? [] : [' (', ...listed(r.reports.map(reportName)), ')']
      return row(null, [
        [name(r.of, placeOf(view, r.of))],
        [name(r.outcome)],
        [formatDay(r.on)],
        [name(r.by ?? 'not stated')],
        [...(r.because === null ? ['–'] : [said(r.because)]), ...reports],
      ])
    }),
    folded: false,
  }
}

/** The row of what was resolved. */
function placeOf(view: View, id: string): Anchor | null {
  if (view.item.has(id)) return anchorOf('item', id)
  if (view.of.forecasts.some((f) => f.id === id)) return anchorOf('forecast', id)
  return view.of.questions.some((q) => q.id === id) ? anchorOf('question', id) : null
}
