import type { Probability, Rating } from '../../case/case.js'
import { decimal, fixed, plainProbability, plainRange } from './numbers.js'
import { listed, name, type Part, state, words } from './parts.js'
import { type Cell, type Column, cell, type Row, row, type Square, type Table } from './story.js'
import { hypothesisName, itemName, type View, type ViewedItem } from './view.js'

/** Consistency earns nothing in an inconsistency score, so it is drawn pale. */
const DRAWN: Record<Rating, Pick<Square, 'leaning' | 'depth'>> = {
  II: { leaning: 'against', depth: 1 },
  I: { leaning: 'against', depth: 0.5 },
  N: { leaning: 'neither', depth: 0 },
  NA: { leaning: 'neither', depth: 0 },
  C: { leaning: 'for', depth: 0 },
  CC: { leaning: 'for', depth: 0.3 },
}

const BLANK: Cell = { parts: ['blank'], square: { side: 1, depth: 0, leaning: 'blank' } }

/**
 * Items by hypotheses: the likelihoods as the file words them, squares whose side is the weight; what separates most comes first. Items
 * that are not counted on the day stand in a table of their own.
 */
export function likelihoodGrids(view: View): Table[] {
  const rated = view.items.filter(({ spec }) => spec.rows.length > 0)
  const counted = rated.filter((item) => item.counts).sort((a, b) => b.judged.maxLogRatio - a.judged.maxLogRatio)
  const others = rated.filter((item) => !item.counts)
  const largest = Math.max(...counted.flatMap((i) => Object.values(i.judged.weight).map(finiteSize)), 0)
  const grid = (id: string, caption: string, items: ViewedItem[], folded: boolean): Table[] =>
    items.length === 0
      ? []
      : [
          {
            id,
            caption: [caption],
            columns: gridColumns(view, 'bits'),
            rows: items.flatMap((item) => likelihoodRows(view, item, largest)),
            folded,
          },
        ]
  return [
    ...grid(
      'likelihoods',
      'How likely each item is under each hypothesis, as the file has it; the square is what the item weighs, for (purple) or against (orange); ◆ is load-bearing',
      counted,
      false,
    ),
    ...grid(
      'likelihoods-idle',
      'The likelihoods of items that are not counted on this day',
      others,
      counted.length > 0,
    ),
  ]
}

function gridColumns(view: View, separates: string): Column[] {
  return [
    { title: ['item'], holds: 'text' },
    ...view.hypotheses.map(({ judged }): Column => ({ title: [hypothesisName(judged.id)], holds: 'square' })),
    { title: [separates], holds: 'number' },
    { title: ['origins'], holds: 'number' },
  ]
}

function likelihoodRows(view: View, item: ViewedItem, largest: number): Row[] {
  const { spec, judged, counts } = item
  const square = (id: string): Square | null => (counts ? weightSquare(judged.weight[id] ?? 0, largest) : null)
  const first = spec.rows.length === 1 ? spec.rows[0]! : null
  const cells = view.hypotheses.map(({ judged: h }, i): Cell => {
    const written = first ? (first.shared ? first.cells[0] : first.cells[i]) : null
    if (first && !written) return BLANK
    return { parts: written ? [asWritten(written)] : [], square: square(h.id) }
  })
  const head = row(
    null,
    [
      itemCell(item, item.bears, judged.rated === 'unrated'),
      ...cells,
      [counts ? fixed(judged.maxLogRatio) : '–'],
      [originCount(item)],
    ],
    {
      marked: item.bears,
    },
  )
  if (first) return [head]
  const under = spec.rows.map((r) => {
    const when = words`given ${name(spec.given ?? 'it')}: ${name(r.state ?? '')}`
    const written = view.hypotheses.map((_, i): Cell => {
      const found = r.shared ? r.cells[0] : r.cells[i]
      return found ? cell(asWritten(found)) : BLANK
    })
    return row(null, [when, ...written, [], []], { under: true })
  })
  return [head, ...under]
}

function weightSquare(weight: number, largest: number): Square {
  const side = largest === 0 ? 0 : finiteSize(weight) / largest
  return { side, depth: side, leaning: side < 0.005 ? 'neither' : weight > 0 ? 'for' : 'against' }
}

function finiteSize(weight: number): number {
  return Number.isFinite(weight) ? Math.abs(weight) : Number.isNaN(weight) ? 0 : 30
}

/** A likelihood as the file words it. */
export function asWritten(p: Probability): Part {
  if (p.word !== null) return name(p.word)
  if (p.as === 'certain' || p.as === 'impossible') return p.as
  return p.as === 'band' ? plainRange([p.lo, p.hi]) : plainProbability(p.point)
}

function itemCell({ judged }: ViewedItem, bearing: boolean, unrated: boolean): Part[] {
  const plain = judged.state === 'fact' || judged.state === 'reported'
  const mark: Part[] = bearing ? [' ◆'] : []
  if (unrated) return [itemName(judged.id), ...mark, ' ', state('unrated')]
  return plain ? [itemName(judged.id), ...mark] : [itemName(judged.id), ...mark, ' ', state(judged.state)]
}

/** Origins, never reports, are what is counted; a plain fact and the ledger have none. */
function originCount({ judged }: ViewedItem): string {
  return judged.origins.length === 0 ? '–' : String(judged.origins.length)
}

/** The classical matrix: letters, squares whose side is credibility times relevance; what separates most comes first. */
export function ratingsGrid(view: View): Table | null {
  const matrix = view.judgement.matrix
  if (!matrix) return null
  const rows = matrix.rows.flatMap((r) => {
    const item = view.item.get(r.id)
    return item ? [{ ...r, item }] : []
  })
  rows.sort((a, b) => a.place - b.place)
  const linchpins = new Set(matrix.fragility?.linchpins)
  const largest = Math.max(...rows.map((r) => r.weight), 0)
  return {
    id: 'ratings',
    caption: [
      'The classical matrix: II very inconsistent, I inconsistent, N neutral, NA not applicable, C consistent, CC very consistent; the side of the square is the weight of the row, ◆ is load-bearing',
    ],
    columns: gridColumns(view, 'spread'),
    rows: rows.map((r) => {
      const cells = view.hypotheses.map((_, i): Cell => {
        const rate = r.rates[i] ?? null
        const side = largest === 0 ? 0 : r.weight / largest
        if (rate === null) return BLANK
        return { parts: [rate], square: { side, ...DRAWN[rate] } }
      })
      const spread = r.spread === null ? '–' : decimal(r.spread)
      return row(null, [itemCell(r.item, linchpins.has(r.id), false), ...cells, [spread], [originCount(r.item)]], {
        marked: linchpins.has(r.id),
      })
    }),
    folded: false,
  }
}

/** Items that are counted and separate nothing are named, since they take room and decide nothing. */
export function idleSentence(view: View): Part[] {
  const idle = view.items.filter((i) => i.counts && i.judged.maxLogRatio < 0.005)
  if (view.basis !== 'posterior' || idle.length === 0) return []
  return words`Counted, and separating nothing: ${listed(idle.map((i) => itemName(i.judged.id)))}.`
}
