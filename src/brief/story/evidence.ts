import type { ActorRef, IndicatorSpec } from '../../case/looked-for.js'
import { type Day, formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { idleSentence, likelihoodGrids, ratingsGrid } from './grids.js'
import { counted, finePercent, signed } from './numbers.js'
import { listed, name, type Part, said, state, words } from './parts.js'
import { type Block, figure, figures, note, paragraph, row, type Section, type Table, table, text } from './story.js'
import { hypothesisName, itemName, originName, reportName, type View, type ViewedItem } from './view.js'

/** The matrix, and what each item weighs. */
export function matrixSection(view: View): Section {
  const blocks: Block[] = []
  const ratings = ratingsGrid(view)
  const grids = [...(ratings ? [ratings] : []), ...likelihoodGrids(view)]
  if (grids.length === 0) blocks.push(paragraph(['The case rates no item under any hypothesis.']))
  for (const grid of grids) blocks.push(table(grid))
  const idle = idleSentence(view)
  if (idle.length > 0) blocks.push(paragraph(idle))
  if (view.basis === 'posterior' && view.items.some((i) => i.counts)) {
    blocks.push(figure('weights', 'weights', weightsSentence()), table(weightsTable(view)))
  }
  return { id: 'matrix', title: 'The matrix', blocks }
}

function weightsSentence(): Part[] {
  return [
    'What each counted item weighs for (to the right) or against (to the left) each hypothesis, in decibans: ten multiply the odds by ten.',
  ]
}

function weightsTable(view: View): Table {
  const some = view.items.filter((i) => i.counts)
  return {
    id: 'weights-table',
    caption: ['The weights as a table, in decibans'],
    columns: [text('item'), ...view.hypotheses.map(({ judged }) => figures(hypothesisName(judged.id)))],
    rows: some.map(({ judged }) =>
      row(null, [
        [itemName(judged.id)],
        ...view.hypotheses.map((h) => [signed(judged.weight[h.judged.id] ?? Number.NaN)]),
      ]),
    ),
    folded: true,
  }
}

/** Every item of the file with how it stands, the chance that it is so, and how it is known. */
export function evidenceSection(view: View): Section {
  const blocks: Block[] = []
  if (view.items.length === 0) blocks.push(paragraph(['The case has no evidence.']))
  else blocks.push(table(itemsTable(view)), note(legend(view)))
  const warrants = warrantsTable(view)
  if (warrants) blocks.push(table(warrants))
  return { id: 'evidence', title: 'The evidence, item by item', blocks }
}

function itemsTable(view: View): Table {
  return {
    id: 'items',
    caption: [
      'The items: what each says, how it stands, the chance that it is so given everything observed, and how it is known',
    ],
    columns: [text('item'), text('stands'), figures('it is so'), text('known through')],
    rows: view.items.map((item) => {
      const { judged, spec } = item
      const mark: Part[] = item.bears ? [' ◆ load-bearing'] : []
      const stands: Part[] = isUnrated(view, item) ? [', ', state('unrated')] : []
      const belief = judged.belief === null ? '–' : finePercent(judged.belief)
      return row(
        anchorOf('item', judged.id),
        [
          [name(judged.id), ...mark, ': ', said(spec.says), ...frame(item)],
          [state(judged.state), ...stands],
          [belief],
          knownThrough(item),
        ],
        { marked: item.bears },
      )
    }),
    folded: false,
  }
}

/** It has no likelihoods, or too few to count. */
function isUnrated(view: View, { judged }: ViewedItem): boolean {
  return view.basis === 'posterior' && (judged.rated === 'unrated' || judged.rated === 'none')
}

/** What stands about an item besides its sentence: what it hangs on, when it holds, that it comes every year. */
function frame({ spec }: ViewedItem): Part[] {
  const parts: Part[] = []
  if (spec.requires !== null) parts.push(...words` Requires ${itemName(spec.requires)}.`)
  if (spec.holds)
    parts.push(
      ` Holds ${spec.holds.from === null ? '' : formatDay(spec.holds.from)} to ${spec.holds.to === null ? '' : formatDay(spec.holds.to)}.`,
    )
  if (spec.routine !== null) parts.push(...words` Routine: ${name(spec.routine)}.`)
  if (spec.about) parts.push(...words` About ${listed(spec.about.map((a) => name(a.code)))}.`)
  return parts
}

function knownThrough({ spec, judged }: ViewedItem): Part[] {
  const known = spec.known
  const because: Part[] = spec.because === null ? [] : ['. ', said(spec.because)]
  switch (known.by) {
    case 'reports': {
      const origins = judged.origins.length === 0 ? ['no origin on the day'] : listed(judged.origins.map(originName))
      const carried = judged.reports === 0 ? [] : [`, ${counted(judged.reports, 'report')}`]
      const denied =
        judged.origins.length === 0 || known.denials.length === 0
          ? []
          : words`; denied by ${listed(known.denials.map((l) => reportName(l.report)))}`
      return [...origins, ...carried, ...denied, ...because]
    }
    case 'fact':
      return [`plain fact, ${formatDay(known.date)}. `, said(known.because)]
    case 'indicator':
      return [...indicatorWords(known.indicator), ...because]
    case 'ties':
      return [`ties ${known.ties.is}${known.ties.window ? `, ${span(known.ties.window)}` : ''}`, ...because]
    case 'effect':
      return [`effect from ${formatDay(known.effect.on)}: ${known.effect.is}`, ...because]
    case 'precedents':
      return [...words`precedents ${name(known.precedents.pattern)}: ${name(known.precedents.outcome)}`, ...because]
    case 'gap':
      return ['nothing tells', ...because]
  }
}

/** `ledger: RUS on PAK, ACCUSE or REJECT, 2022-08-15 to 2022-10-14, at least 1`. */
export function indicatorWords(of: IndicatorSpec): Part[] {
  const actor = (a: ActorRef): Part => name(a.code)
  const what = [...of.types, ...of.codes, ...of.quad.map((q) => `quad ${q}`)].map((t) => name(t))
  const modes =
    of.modes.length === 0
      ? []
      : words` (${listed(
          of.modes.map((m) => name(m)),
          'or',
        )})`
  const least = of.aboveUsual === null ? `at least ${of.atLeast ?? 1}` : `above the usual ${of.aboveUsual}`
  return words`ledger: ${actor(of.from)} on ${actor(of.to)}, ${listed(what, 'or')}${modes}, ${span([of.after, of.until])}, ${least}`
}

function span([from, to]: [Day, Day]): string {
  return `${formatDay(from)} to ${formatDay(to)}`
}

const MEANS: Record<ViewedItem['judged']['state'] | 'unrated', string> = {
  reported: 'an origin spoke',
  fact: 'taken as known from its day',
  seen: 'met on the ledger',
  'not-seen': 'looked for on the ledger and missing',
  pending: 'its window is still open',
  'no-data': 'nothing was delivered that could have shown it',
  rate: 'comparable cases give its chance, nothing observes it',
  gap: 'nothing tells whether it is so',
  'not-yet': 'became known only after the day',
  background: 'known before the priors, and in them',
  unrated: 'no likelihoods, or too few to count',
}

/** The marks that occur, with what each means: no data, not seen, pending and unrated are four different things. */
function legend(view: View): Part[] {
  const unrated = view.items.some((item) => isUnrated(view, item))
  const states = new Set(view.items.map((i) => i.judged.state))
  const shown = (Object.keys(MEANS) as (keyof typeof MEANS)[]).filter((s) =>
    s === 'unrated' ? unrated : states.has(s),
  )
  return shown.flatMap((s, i): Part[] => [i === 0 ? '' : '; ', state(s), `: ${MEANS[s]}`]).filter((part) => part !== '')
}

function warrantsTable(view: View): Table | null {
  const cells = view.items.flatMap(({ spec }) =>
    spec.rows.flatMap((r) =>
      r.cells.flatMap((c, h) => {
        if (!c || c.because === null || (r.shared && h > 0)) return []
        const under = r.shared ? ['all'] : [hypothesisName(view.of.hypotheses[h]!.id)]
        const given = r.state === null ? [] : words` (${name(r.state)})`
        return [
          row(null, [
            [itemName(spec.id), ...given],
            under,
            [c.word === null ? String(c.point) : name(c.word)],
            [said(c.because)],
          ]),
        ]
      }),
    ),
  )
  if (cells.length === 0) return null
  return {
    id: 'warrants',
    caption: ['Why single likelihoods are what they are, where the file says so'],
    columns: ['item', 'under', 'chance', 'because'].map((title) => text(title)),
    rows: cells,
    folded: true,
  }
}
