import type { Reliability, Report, Source } from '../../case/case.js'
import type { JudgedOrigin } from '../../judge/judgement.js'
import { type Day, formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { plainProbability, plainRange, signed } from './numbers.js'
import { address, listed, name, type Part, quoted, said, state, words } from './parts.js'
import { type Block, figure, figures, paragraph, row, type Section, short, type Table, table, text } from './story.js'
import { hypothesisName, itemName, originName, reportName, sourceName, type View } from './view.js'

/** From outlets through origins to items: the graph, and the tables of origins, sources and reports behind it. */
export function sourcesSection(view: View): Section {
  const blocks: Block[] = []
  if (view.speaking.length > 0) blocks.push(figure('graph', 'graph', graphSentence()))
  blocks.push(view.speaking.length > 0 ? table(originsTable(view)) : paragraph(['No origin speaks on this day.']))
  const silent = silentTable(view)
  if (silent) blocks.push(table(silent))
  if (view.of.sources.length > 0) blocks.push(table(sourcesTable(view)))
  if (view.of.reports.length > 0) blocks.push(table(reportsTable(view)))
  return { id: 'sources', title: 'Sources and origins', blocks }
}

function graphSentence(): Part[] {
  return [
    'From left to right: reports, the origins they go back to, the items that these speak to, the hypotheses. Threads that meet in one knot are one witness; a denial is dashed, a purported word thin, what is load-bearing framed heavily, what is missing framed in dashes. No thread stands for less than half a deciban; plain facts without a thread are left out.',
  ]
}

function originsTable(view: View): Table {
  const { leader } = view.judgement
  const weight = view.basis === 'posterior' && leader !== null
  const columns = [text('origin'), text('source'), figures('informative'), text('speaks to'), figures('reports')]
  if (weight) columns.push(figures('for ', hypothesisName(leader)))
  return {
    id: 'origins',
    caption: [
      'The origins that speak on this day; informative is the chance that one tells what is so, before and after everything observed',
    ],
    columns,
    rows: view.speaking.map((judged) => {
      const spec = view.origin.get(judged.id)?.spec ?? null
      const bears = view.bearing.origins.some(({ id }) => id === judged.id)
      const mark: Part[] = bears ? [' ◆ load-bearing'] : []
      const because: Part[] = spec?.because ? ['. ', said(spec.because)] : []
      const says: Part[] = spec ? [': ', said(spec.says), ...because] : [': reports that name no origin share this one']
      const cells: Part[][] = [
        [name(judged.id), ...mark, ...says],
        judged.source === null ? ['unknown'] : [sourceName(view, judged.source)],
        [informative(judged)],
        listed(judged.items.map(itemName)),
        [`${judged.reports.length}`, judged.outlets.length > 0 ? ` by ${judged.outlets.length}` : ''],
      ]
      if (weight) cells.push([signed(judged.weight[leader] ?? Number.NaN)])
      return row(anchorOf('origin', judged.id), cells, { marked: bears })
    }),
    folded: false,
  }
}

/** Origins of the file that no report carries on the day. */
function silentTable(view: View): Table | null {
  const silent = view.judgement.origins.filter((o) => o.items.length === 0)
  if (silent.length === 0) return null
  return {
    id: 'silent-origins',
    caption: ['Origins that do not speak on this day'],
    columns: [text('origin'), text('source')],
    rows: silent.map(({ id, source }) => {
      const says = view.origin.get(id)?.spec?.says ?? null
      return row(anchorOf('origin', id), [
        [name(id), ...(says === null ? [] : [': ', said(says)])],
        source === null ? ['unknown'] : [sourceName(view, source)],
      ])
    }),
    folded: view.speaking.length > 0,
  }
}

function informative({ r, informative }: JudgedOrigin): string {
  if (r === null) return 'two numbers of its own'
  return informative === null ? plainProbability(r) : `${plainProbability(r)} → ${plainProbability(informative)}`
}

function sourcesTable(view: View): Table {
  return {
    id: 'speakers',
    caption: ['Who speaks; letters are read as in the table of letters below'],
    columns: [text('source'), short('kind'), short('reliability'), text('interest')],
    rows: view.of.sources.map((source) =>
      row(anchorOf('source', source.id), [
        [...sourceWords(source)],
        [name(source.kind ?? '–')],
        source.reliability ? [reliability(source.reliability)] : ['none stated'],
        source.interest === null ? ['none stated'] : [said(source.interest)],
      ]),
    ),
    folded: false,
  }
}

function sourceWords(source: Source): Part[] {
  const actor: Part[] = source.actor ? [', ', name(source.actor.code)] : []
  const because: Part[] = source.because === null ? [] : ['. ', said(source.because)]
  return [name(source.id), ': ', address(source.name, source.url), ...actor, ...because]
}

function reliability(of: Reliability): string {
  const band = plainRange([of.lo, of.hi])
  return of.letter === null ? band : `${of.letter} (${band})`
}

function reportsTable(view: View): Table {
  const counting = new Set(view.speaking.flatMap((o) => o.reports))
  const sorted = [...view.of.reports].sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1))
  return {
    id: 'reports',
    caption: ['The reports by day, with what could be checked of each; those that count on this day are marked'],
    columns: [short('report'), short('day'), text('published'), text('goes back to'), text('checked')],
    rows: sorted.map((report) =>
      row(
        anchorOf('report', report.id),
        [
          [name(report.id), ...(counting.has(report.id) ? [] : [' (', ...whyNot(view, report), ')'])],
          [formatDay(report.date)],
          published(view, report),
          report.origins.length === 0 ? ['no origin named'] : listed(report.origins.map((id) => originOf(view, id))),
          checked(report),
        ],
        { marked: counting.has(report.id) },
      ),
    ),
    folded: false,
  }
}

/** Why a report does not count on the day: not yet out, withdrawn, background, or carrying nothing that is counted. */
function whyNot({ of, judgement }: View, report: Report): Part[] {
  const day = (d: Day): boolean => formatDay(d) <= judgement.asOf
  const later = of.reports.find((r) => r.corrects === report.id && day(r.date))
  if (!day(report.date)) return [state('not-yet')]
  if (report.retracted !== null && day(report.retracted)) return ['retracted']
  if (later) return words`corrected by ${reportName(later.id)}`
  return of.priorsAsOf !== null && report.date <= of.priorsAsOf ? [state('background')] : ['not counted']
}

function originOf(view: View, id: string): Part {
  return view.origin.get(id)?.judged ? originName(id) : name(id)
}

function published(view: View, report: Report): Part[] {
  const parts: Part[] = [sourceName(view, report.source)]
  if (report.title !== null) parts.push(': ', address(report.title, report.url, report.lang))
  else if (report.url !== null) parts.push(': ', address(hostOf(report.url), report.url))
  if (report.archive !== null) parts.push(' · ', address('archived copy', report.archive))
  if (report.lang !== null) parts.push(' · in ', name(report.lang))
  if (report.via !== null) parts.push(' · via ', viaName(view, report.via))
  if (report.quote !== null) parts.push(' · ', quoted(report.quote.exact, report.lang))
  if (report.corrects !== null) parts.push(...words` · corrects ${reportName(report.corrects)}`)
  if (report.retracted !== null) parts.push(` · retracted ${formatDay(report.retracted)}`)
  return parts
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname || url : url
}

/** Another report, or a source. */
function viaName(view: View, id: string): Part {
  return view.report.has(id) ? reportName(id) : sourceName(view, id)
}

function checked(report: Report): Part[] {
  const parts: Part[] = report.checked === null ? ['not stated'] : [said(report.checked)]
  if (report.because !== null) parts.push('. ', said(report.because))
  return parts
}
