import type { ItemState } from '../../judge/judgement.js'
import { type Day, formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { counted, plainProbability, plainRange, signed } from './numbers.js'
import { name, number, type Part, quoted, sentences, words } from './parts.js'
import { type Block, paragraph, type Section } from './story.js'
import { hypothesisName, itemName, type View, type ViewedItem } from './view.js'

const WEIGHS = 0.05

type Looked = Extract<ItemState, 'not-seen' | 'seen' | 'pending' | 'no-data'>

const LEADS: Record<Looked, string> = {
  'not-seen': 'Expected, looked for and not seen:',
  seen: 'Expected and seen:',
  pending: 'Pending: the window is still open, so not having seen it weighs nothing yet:',
  'no-data': 'No data: the feed delivered nothing that could have shown it, so it changes nothing:',
}

/** What the hypotheses lead one to expect on the ledger, and what became of it: not seen, seen, pending and no data kept apart. */
export function expectedAndNotSeen(view: View): Section {
  const blocks: Block[] = []
  const looked = view.items.filter(({ spec }) => ['indicator', 'ties', 'effect', 'precedents'].includes(spec.known.by))
  for (const state of Object.keys(LEADS) as Looked[]) {
    const some = looked.filter(({ judged }) => judged.state === state)
    if (some.length === 0) continue
    blocks.push(paragraph([LEADS[state]]), { kind: 'list', items: some.map((item) => expectedTold(view, item)) })
  }
  if (looked.length === 0)
    blocks.push(paragraph(['The case names no act that should have shown by now, so none is missing.']))
  else if (blocks.length === 0) {
    const n = number(counted(looked.length, 'expected act'), 'evidence')
    blocks.push(paragraph(words`The case names ${n}, none with a window that has opened since the priors.`))
  }
  return { id: 'expected', title: 'What was expected, and not seen', blocks }
}

/** One expected act: its words, its window, where it is likeliest, what it weighs. */
export function expectedTold(view: View, item: ViewedItem): Part[] {
  const opening = words`${itemName(item.judged.id)}: ${quoted(item.spec.says)}`
  const told = [window(item), likeliest(view, item)]
  if (item.judged.state === 'not-seen' || item.judged.state === 'seen')
    told.push(coverage(view, item), weighs(view, item))
  return sentences(opening, ...told)
}

function window({ spec, judged }: ViewedItem): Part[] {
  const day = (d: Day): Part => number(formatDay(d), anchorOf('item', judged.id))
  const known = spec.known
  if (known.by === 'indicator') return words`Window: ${day(known.indicator.after)} to ${day(known.indicator.until)}.`
  if (known.by === 'ties' && known.ties.window)
    return words`Window: ${day(known.ties.window[0])} to ${day(known.ties.window[1])}.`
  if (known.by === 'effect') return words`Against what would have been without ${day(known.effect.on)}.`
  if (known.by === 'precedents') return words`From the precedents ${name(known.precedents.pattern)}.`
  return []
}

function likeliest(view: View, { spec, judged }: ViewedItem): Part[] {
  let best: { p: number; h: number; state: string | null } | null = null
  for (const row of spec.rows) {
    if (row.shared) continue
    row.cells.forEach((cell, h) => {
      if (cell && (best === null || cell.point > best.p)) best = { p: cell.point, h, state: row.state }
    })
  }
  const found = best as { p: number; h: number; state: string | null } | null
  const hypothesis = found && view.of.hypotheses[found.h]
  if (!found || !hypothesis) return []
  const p = number(plainProbability(found.p), anchorOf('item', judged.id))
  const given =
    found.state === null || spec.given === null ? [] : words`, given ${name(spec.given)}: ${name(found.state)}`
  return words`Likeliest under ${hypothesisName(hypothesis.id)} (${p}${given}).`
}

/** The chance that the feed would have shown it, stated beside every use. */
function coverage(view: View, { judged }: ViewedItem): Part[] {
  const found = view.thresholds.find((t) => t.kind === 'coverage' && t.id === judged.id)
  if (!found || view.judgement.leader === null) return []
  const to = view.anchors.get(found)!
  const band = found.band[1] > found.band[0] ? words` (band ${number(plainRange(found.band), to)})` : []
  return words`Had it happened, the feed would have shown it with a chance of ${number(plainProbability(found.value), to)}${band}.`
}

function weighs(view: View, { judged }: ViewedItem): Part[] {
  const sorted = view.hypotheses
    .map((h) => ({ id: h.judged.id, w: judged.weight[h.judged.id] ?? 0 }))
    .sort((a, b) => b.w - a.w)
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least) return []
  const to = anchorOf('item', judged.id)
  const told = ({ id, w }: { id: string; w: number }): Part[] =>
    words`${hypothesisName(id)} (${number(signed(w), to)} decibans)`
  const what = judged.state === 'not-seen' ? 'Its absence' : 'It'
  if (most.w < WEIGHS && least.w > -WEIGHS) return words`${what} weighs nothing.`
  if (most.w < WEIGHS) return words`${what} speaks most against ${told(least)}.`
  if (least.w > -WEIGHS) return words`${what} speaks most for ${told(most)}.`
  return words`${what} speaks most for ${told(most)} and against ${told(least)}.`
}
