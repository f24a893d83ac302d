import type { SmallestChange, Threshold } from '../../judge/judgement.js'
import { anchorOf } from './anchors.js'
import { matrixOverturn } from './matrix-overturn.js'
import { numberOf } from './numbered.js'
import { counted, decimal, finePercent, percent, plainProbability } from './numbers.js'
import { listed, number, type Part, sentences, words } from './parts.js'
import { saysLeads } from './rests.js'
import { type Block, figure, paragraph, type Section } from './story.js'
import { thresholdTables } from './thresholds.js'
import { hypothesisName, itemName, type View } from './view.js'

/** What would overturn the judgement: the smallest change, numbers that tie it within their bands, other priors, losses. */
export function overturnedBy(view: View): Section {
  const blocks: Block[] = []
  if (view.basis === 'posterior' && view.judgement.leader !== null) {
    blocks.push(paragraph(...overturnSentences(view)))
    const flips = priorSentences(view)
    if (flips.length > 0) blocks.push(paragraph(...flips))
    if (view.thresholds.some((t) => t.posterior[1] - t.posterior[0] > 5e-4)) {
      blocks.push(figure('tornado', 'tornado', tornadoSentence(view)))
    }
    blocks.push(...thresholdTables(view).map((table): Block => ({ kind: 'table', table })))
  } else if (view.basis === 'posterior') {
    blocks.push(paragraph(['No hypothesis leads alone, so there is no sole lead to overturn: any difference decides.']))
  }
  const matrix = matrixOverturn(view)
  if (matrix.length > 0) blocks.push(paragraph(...matrix))
  if (blocks.length === 0) blocks.push(paragraph(['Nothing is counted, so there is nothing to overturn.']))
  return { id: 'overturned-by', title: 'What would overturn it', blocks }
}

/** The smallest change, what ties within its own band, and how many items may be lost. */
export function overturnSentences(view: View): Part[][] {
  return [smallestSentence(view), inBandSentence(view), removalSentence(view)]
}

function smallestSentence(view: View): Part[] {
  const { smallestChange: change, smallestByKind } = view.judgement.fragility
  if (!change) return ['No change of a single number ends the lead.']
  const [from, until, step, line] = changeParts(view, change)
  const then = hypothesisName(change.newLeader)
  const first = words`The smallest change that ends the lead is ${numberOf(view, change)} from ${from} to ${until} (${step}${change.inBand ? ', within its own band' : ''}; ${line} of the file): then ${then} draws level.`
  const cell = smallestByKind.cell
  if (change.kind === 'cell' || !cell) return first
  const [cellFrom, cellTo, cellStep] = changeParts(view, cell)
  return sentences(
    first,
    words`Of the likelihoods it is ${numberOf(view, cell)} from ${cellFrom} to ${cellTo} (${cellStep}).`,
  )
}

/** From, to, the step in decibans, and the line in the file. */
function changeParts(view: View, change: SmallestChange): [Part, Part, Part, Part] {
  const to = view.anchors.get(change)!
  const [from, until] = apart(change)
  return [
    number(from, to),
    number(until, to),
    number(`${decimal(change.decibans, 1)} decibans`, to),
    number(`line ${change.line}`, to),
  ]
}

function value(change: SmallestChange | Threshold, p: number): string {
  return change.kind === 'prior' ? percent(p) : plainProbability(p)
}

/** Where a number stands and where it has to go; with more decimals where fewer would make the two the same. */
function apart(change: SmallestChange): [string, string] {
  const ends = [change.from, change.to]
  const written = [
    ends.map((p) => value(change, p)),
    ends.map((p) => (change.kind === 'prior' ? finePercent(p) : String(Number(p.toFixed(4))))),
    ends.map((p) => String(Number(p.toPrecision(6)))),
  ]
  const [from, to] = written.find(([a, b]) => a !== b) ?? written[0]!
  return [from!, to!]
}

function inBandSentence(view: View): Part[] {
  const flips = view.thresholds.filter((t) => t.flipsInBand)
  if (view.thresholds.length === 0) return []
  if (flips.length === 0)
    return ['No single number, moved within its stated band with the others at their points, ends it.']
  const n = number(flips.length === 1 ? 'One number' : capital(counted(flips.length, 'number')), 'numbers')
  const some = listed(flips.slice(0, 3).map((t) => told(view, t)))
  const only = flips.length > 3 ? 'among them ' : ''
  return words`${n}, moved within ${flips.length === 1 ? 'its' : 'their'} own stated ${flips.length === 1 ? 'band' : 'bands'}, ${flips.length === 1 ? 'ends' : 'each end'} it: ${only}${some}.`
}

function told(view: View, t: Threshold): Part[] {
  return words`${numberOf(view, t)} at ${number(value(t, t.flipsAt ?? t.value), view.anchors.get(t)!)}`
}

function removalSentence(view: View): Part[] {
  const { count, items, rival, exact } = view.judgement.fragility.removals
  if (!view.items.some((item) => item.counts)) return []
  if (count === null || count === 0) return ['No number of items lost lets another draw level.']
  const n = number(counted(count, 'item'), 'evidence')
  const without = view.item.get(items[0] ?? '')?.judged.leadersWithout ?? []
  if (count === 1 && without.length > 0)
    return words`Losing ${n} is enough (${itemName(items[0]!)}: then ${saysLeads(without)}).`
  const then = rival === null ? 'another' : hypothesisName(rival)
  const most = exact ? '' : 'at most '
  return words`Losing ${most}${n} (${listed(items.map((id) => itemName(id)))}) lets ${then} draw level or pass.`
}

function priorSentences(view: View): Part[][] {
  return view.hypotheses.flatMap(({ judged }) => {
    if (judged.id === view.judgement.leader) return []
    const flip = view.judgement.fragility.priorToFlip[judged.id]
    if (flip === undefined) return []
    const row = anchorOf('hypothesis', judged.id)
    if (flip === null) return [words`No prior brings ${hypothesisName(judged.id)} level.`]
    const [at, stated] = [number(percent(flip), row), number(percent(judged.prior), row)]
    return [words`${hypothesisName(judged.id, true)} draws level at a prior of ${at} (stated: ${stated}).`]
  })
}

function tornadoSentence(view: View): Part[] {
  const leader = hypothesisName(view.judgement.leader ?? '')
  return words`How far each number of the file, moved through its own band, moves ${leader}: strong where the number is above where it stands, faint where below. Beyond a mark on a bar another leads.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
