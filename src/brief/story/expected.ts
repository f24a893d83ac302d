import type { ActsTrace, Banded, ComparedWindow, EffectTrace, Observation, TiesTrace } from '../../case/observations.js'
import type { ItemState } from '../../judge/judgement.js'
import { type Day, formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { lookedDrawing } from './looked-drawings.js'
import { counted, integer, percent, plainProbability, plainRange, signed } from './numbers.js'
import { type Anchor, address, listed, name, number, type Part, quoted, sentences, words } from './parts.js'
import { rateTold } from './rates.js'
import { type Block, paragraph, type Section } from './story.js'
import { hypothesisName, itemName, type View, type ViewedItem } from './view.js'

const WEIGHS = 0.05
/** Records named in a sentence at most; the JSON has more. */
const CITED = 3

type Looked = Extract<ItemState, 'not-seen' | 'seen' | 'pending' | 'rate' | 'no-data'>

const LEADS: Record<Looked, string> = {
  'not-seen': 'Expected, looked for and not seen:',
  seen: 'Expected and seen:',
  pending: 'Pending: the window is still open, so not having seen it weighs nothing yet:',
  rate: 'Told by what followed in comparable cases, observed by nothing; the rate stands in the place of what is written:',
  'no-data': 'No data: nothing was delivered that could have shown it, so it changes nothing:',
}

/** What the hypotheses lead one to expect on the ledger, and what became of it: not seen, seen, pending and no data kept apart. */
export function expectedAndNotSeen(view: View): Section {
  const blocks: Block[] = []
  const looked = view.items.filter(({ spec }) => ['indicator', 'ties', 'effect', 'precedents'].includes(spec.known.by))
  for (const state of Object.keys(LEADS) as Looked[]) {
    const some = looked.filter(({ judged }) => judged.state === state)
    if (some.length === 0) continue
    blocks.push(
      paragraph([LEADS[state]]),
      { kind: 'list', items: some.map((item) => expectedTold(view, item)) },
      ...some.flatMap(lookedDrawing),
    )
  }
  if (looked.length === 0)
    blocks.push(paragraph(['The case names no act that should have shown by now, so none is missing.']))
  else if (blocks.length === 0) {
    const n = number(counted(looked.length, 'expected act'), 'evidence')
    blocks.push(paragraph(words`The case names ${n}, none with a window that has opened since the priors.`))
  }
  return { id: 'expected', title: 'What was expected, and not seen', blocks }
}

/** The acts that were looked for and could not be weighed, in a sentence for each kind: what is pending, what has no data. */
export function unweighed(view: View): Part[][] {
  return (['pending', 'no-data'] as const).flatMap((state) => {
    const some = view.items.filter(({ judged }) => judged.state === state)
    if (some.length === 0) return []
    const names = listed(some.map(({ judged }) => itemName(judged.id)))
    if (state === 'pending') return [words`Pending: ${names}; that weighs nothing.`]
    const why = new Set(
      some.map(({ judged: { observation } }) => (observation?.state === 'no-data' ? observation.why : null)),
    )
    const told = why.size === 1 && !why.has(null) ? ` (${[...why][0]})` : ''
    return [words`No data on ${names}${told}; that weighs nothing.`]
  })
}

/** One expected act: its words, its window, where it is likeliest, what it weighs. */
export function expectedTold(view: View, item: ViewedItem): Part[] {
  const opening = words`${itemName(item.judged.id)}: ${quoted(item.spec.says)}`
  const { state } = item.judged
  const weight = state === 'not-seen' || state === 'seen' ? weighs(view, item) : []
  const likely = state === 'rate' ? [] : likeliest(view, item)
  return sentences(opening, window(item), likely, looked(item), weight)
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

/** What the ledger showed, with the chance that it would have shown the act, stated beside every use; or why it shows nothing. */
function looked({ spec, judged }: ViewedItem): Part[] {
  const o = judged.observation
  if (!o) return []
  const to = anchorOf('item', judged.id)
  if (judged.rate) return rateTold(judged.rate, to, true)
  if (o.state === 'rate') return []
  if (o.state === 'no-data') return words`Why: ${name(o.why)}.`
  if (o.state === 'pending') return words`Why: ${name(o.why)}; the window closes on ${number(formatDay(o.closes), to)}.`
  if (o.trace?.by === 'ties') return compared(o, o.trace, to)
  if (o.trace?.by === 'effect' || spec.known.by === 'effect')
    return tested(o, o.trace?.by === 'effect' ? o.trace : null, to)
  const elapsed = o.elapsed < 1 ? words`; ${number(percent(o.elapsed), to)} of the waiting time had passed` : []
  const usual = words`usual traffic alone would meet the condition with a chance of ${number(plainProbability(o.usual), to)}`
  const shown = words`Seen in ${name(o.feed)}: ${number(counted(o.count, 'event'), to)}. Had it happened, the feed would have shown it with a chance of ${chanceOf(o.coverage, to)}; ${usual}${elapsed}.`
  return sentences(shown, o.trace ? decided(o.trace, to) : [])
}

function chanceOf({ point, lo, hi }: Banded, to: Anchor): Part[] {
  const band = hi > lo ? words` (band ${number(plainRange([lo, hi]), to)})` : []
  return [number(plainProbability(point), to), ...band]
}

/** What decided an indicator: days delivered, what is usual, the first of the records. */
function decided({ window, usual, needed, notes, events }: ActsTrace, to: Anchor): Part[] {
  const n = (value: number): Part => number(plainNumber(value), to)
  const delivered = words`${n(window.delivered)} of ${n(window.days)} days were delivered, ${n(needed)} needed to be seen.`
  const past = usual
    ? words`Usual: ${n(usual.expected)} (${n(usual.count)} on ${n(usual.delivered)} delivered days before).`
    : []
  const cited = events.slice(0, CITED).map(({ id, day, code, url }) => {
    const record = url === null ? name(id) : address(id, url)
    return code === null ? words`${name(day)} ${record}` : words`${name(day)} ${name(code)} ${record}`
  })
  const listing = listed([...cited, ...(events.length > cited.length ? ['more'] : [])])
  const records = cited.length === 0 ? [] : words`Records: ${listing}.`
  return sentences(delivered, past, ...notes.map((text) => words`Note: ${name(text)}.`), records)
}

/** What decided how ties stand: both windows, and how good the comparison is at finding a change. */
function compared(o: Extract<Observation, { usual: number }>, trace: TiesTrace, to: Anchor): Part[] {
  const n = (value: number): Part => number(plainNumber(value), to)
  const side = ({ from, to: end, conflict, cooperation }: ComparedWindow): Part[] =>
    words`${number(from, to)} to ${number(end, to)}: ${n(conflict)} of conflict, ${n(cooperation)} of cooperation`
  const found = words`In ${name(trace.feed)}, ${listed(trace.pair.map((state) => name(state)))}: ${name(trace.why)} (${side(trace.before)}; ${side(trace.after)}).`
  const test = words`A change by a factor of ${n(trace.least.point)} would have been found with a chance of ${chanceOf(o.coverage, to)}; where nothing changed, one is found with a chance of ${number(plainProbability(o.usual), to)}.`
  return sentences(found, test)
}

/** What a test against what would have been is worth: the chances that it finds a change of twice or half, and one that is none. */
function tested(o: Extract<Observation, { usual: number }>, trace: EffectTrace | null, to: Anchor): Part[] {
  const found = (o.state === 'seen') !== (o.negated === true)
  const events = number(counted(o.count, 'event'), to)
  const told = words`In ${name(o.feed)} (${events} of the pair after the day) ${found ? 'the change was found' : 'no such change was found'}, against what would have been expected.`
  const power = (c: number): number => 1 - (1 - c) * (1 - o.usual)
  const { point, lo, hi } = o.coverage
  const chance = chanceOf({ point: power(point), lo: power(lo), hi: power(hi) }, to)
  const test = words`A change to twice or half would have been found with a chance of ${chance}; where nothing changed, one is found with a chance of ${number(plainProbability(o.usual), to)}.`
  const why = trace ? words`${name(`${trace.found[0]!.toUpperCase()}${trace.found.slice(1)}`)}.` : []
  return sentences(told, why, test)
}

/** A count or a mean with one decimal at most. */
function plainNumber(value: number): string {
  return integer(Math.round(value)) === String(value) ? integer(value) : value.toFixed(1)
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
