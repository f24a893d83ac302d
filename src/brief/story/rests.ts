import { anchorOf } from './anchors.js'
import type { Bearing } from './bearing.js'
import { counted, countWord, signed } from './numbers.js'
import { listed, type NamePart, name, number, type Part, quoted, sentences, words } from './parts.js'
import { type Block, paragraph, type Section } from './story.js'
import { hypothesisName, itemName, originName, type View, type ViewedItem } from './view.js'

/** More load-bearing things than this are named, not told one by one, in the bottom line. */
const TOLD = 3
const WEIGHTIEST = 4
/** A weight below this is none: decibans. */
const WEIGHS = 0.05

/** What the answer rests on, in a sentence or two: the load-bearing origins, items that hang on none of them, assumptions. */
export function restsBriefly(view: View): Part[] {
  if (!answered(view)) return []
  const { origins, items, assumptions } = view.bearing
  const named = new Set(origins.map(({ id }) => id))
  const besides = items.filter(({ id }) => !view.item.get(id)?.judged.origins.some((origin) => named.has(origin)))
  const subject = view.judgement.leader === null ? 'The tie' : 'It'
  const off = (id: string): Part[] => words`with ${assumptionName(id)} switched off`
  return sentences(
    origins.length + besides.length === 0
      ? [`${subject} survives the loss of any one ${view.speaking.length > 0 ? 'origin and of any one item' : 'item'}.`]
      : words`${subject} rests on ${[...borne(origins, 'origin', lossOf(originName)), ...(origins.length > 0 && besides.length > 0 ? ['; and besides on '] : []), ...borne(besides, 'item', lossOf(itemName))]}.`,
    assumptions.length === 0 ? [] : words`It also rests on ${borne(assumptions, 'assumption', off)}.`,
  )
}

/** `one origin: without clip, none leads`. */
function borne(some: Bearing['items'], noun: string, loss: (id: string) => Part[]): Part[] {
  if (some.length === 0) return []
  const n = number(counted(some.length, noun), 'rests-on')
  const told = some.slice(0, TOLD).map(({ id, leaders }) => words`${loss(id)}, ${saysLeads(leaders)}`)
  const more = some.length > TOLD ? ['; and so on'] : []
  return [n, ': ', ...told.flatMap((one, i) => (i === 0 ? one : ['; ', ...one])), ...more]
}

function lossOf(named: (id: string) => NamePart): (id: string) => Part[] {
  return (id) => words`without ${named(id)}`
}

/** `alignment leads`, `alignment and commerce tie`, `the lead is lost`. */
export function saysLeads(leaders: string[]): Part[] {
  if (leaders.length === 0) return ['the lead is lost']
  const names = listed(leaders.map((id) => hypothesisName(id)))
  return leaders.length === 1 ? words`${names} leads` : words`${names} tie`
}

/** The section: each load-bearing origin, item and assumption with what then leads, and what speaks most for and against. */
export function restsOn(view: View): Section {
  const blocks: Block[] = []
  const { origins, items, assumptions } = view.bearing
  if (answered(view)) {
    const considered = view.items.filter((i) => i.counts)
    blocks.push(paragraph(surviving(view, 'origin', view.speaking.length, origins.length)))
    if (origins.length > 0) blocks.push({ kind: 'list', items: origins.map((one) => originTold(view, one)) })
    blocks.push(paragraph(surviving(view, 'item', considered.length, items.length)))
    if (items.length > 0) blocks.push({ kind: 'list', items: items.map((one) => itemTold(view, one)) })
    if (view.of.assumptions.length > 0) {
      blocks.push(paragraph(surviving(view, 'assumption', view.of.assumptions.length, assumptions.length)))
      if (assumptions.length > 0)
        blocks.push({ kind: 'list', items: assumptions.map((one) => assumptionTold(view, one)) })
    }
  } else {
    blocks.push(paragraph(['Nothing is counted, so nothing but the priors carries the answer.']))
  }
  const weighed = weighedMost(view)
  if (weighed.length > 0) blocks.push(paragraph(weighedLead(view)), { kind: 'list', items: weighed })
  const redundancy = redundancySentence(view)
  if (redundancy.length > 0) blocks.push(paragraph(redundancy))
  return { id: 'rests-on', title: 'What it rests on', blocks }
}

/** Something is counted, and it names a leader or a tie. */
function answered(view: View): boolean {
  const { leader, tie } = view.judgement
  return view.items.some((item) => item.counts) && (leader !== null || tie.length > 0)
}

const SECTION = { origin: 'origins', item: 'items', assumption: 'assumptions' }

function surviving(view: View, what: keyof typeof SECTION, all: number, bearing: number): Part[] {
  const lead = view.judgement.leader === null ? 'the tie' : 'the lead'
  const loss = what === 'assumption' ? 'switched off' : 'taken away'
  if (all === 0) return words`No ${what} is counted.`
  const n = number(counted(all, what), SECTION[what])
  if (bearing === 0) return words`Of ${n}, none changes ${lead} when it is ${loss}.`
  const k = number(countWord(bearing), 'rests-on')
  if (bearing === 1) return words`Of ${n}, ${k} is load-bearing: ${loss}, it changes ${lead}.`
  return words`Of ${n}, ${k} are load-bearing: ${loss}, each changes ${lead}.`
}

function originTold(view: View, { id, leaders }: Bearing['origins'][number]): Part[] {
  const found = view.origin.get(id)
  const says = found?.spec ? words` (${quoted(found.spec.says)})` : []
  const [reports, outlets] = [found?.judged?.reports.length ?? 0, found?.judged?.outlets.length ?? 0]
  const carried = number(counted(reports, 'report'), anchorOf('origin', id))
  const by = number(counted(outlets, 'outlet'), anchorOf('origin', id))
  return words`Without ${originName(id)}${says}, carried by ${carried} of ${by}, ${saysLeads(leaders)}.`
}

function itemTold(view: View, { id, leaders }: Bearing['items'][number]): Part[] {
  const item = view.item.get(id)
  const says = item ? words` (${quoted(item.spec.says)})` : []
  return words`Without ${itemName(id)}${says}, ${saysLeads(leaders)}.`
}

function assumptionName(id: string): NamePart {
  return name(id, anchorOf('assumption', id))
}

function assumptionTold(view: View, { id, leaders }: Bearing['assumptions'][number]): Part[] {
  const spec = view.of.assumptions.find((a) => a.id === id)
  const says = spec ? words` (${quoted(spec.says)}; ${spec.status})` : []
  return words`With ${assumptionName(id)}${says} switched off, ${saysLeads(leaders)}.`
}

/** The sentence before the items that weigh most. */
export function weighedLead(view: View): Part[] {
  const leader = hypothesisName(view.judgement.leader ?? '')
  return words`What speaks most for ${leader}, and most against it, in decibans (ten multiply the odds by ten):`
}

/** The items that weigh most for the leader, then those that weigh most against it; none where no posterior leads. */
export function weighedMost(view: View): Part[][] {
  const leader = view.judgement.leader
  if (!answered(view) || view.basis !== 'posterior' || leader === null) return []
  const side = (sign: 1 | -1): Part[][] =>
    view.items
      .filter((item) => item.counts && sign * (item.judged.weight[leader] ?? 0) >= WEIGHS)
      .sort((a, b) => sign * (b.judged.weight[leader]! - a.judged.weight[leader]!))
      .slice(0, WEIGHTIEST)
      .map((item) => weighedTold(item, leader))
  return [...side(1), ...side(-1)]
}

function weighedTold(item: ViewedItem, leader: string): Part[] {
  const weight = number(signed(item.judged.weight[leader]!), anchorOf('item', item.judged.id))
  const unseen = item.judged.state === 'not-seen' ? ', not seen' : ''
  return words`${weight} ${itemName(item.judged.id)}${unseen}: ${quoted(item.spec.says)}`
}

function redundancySentence(view: View): Part[] {
  const origins = view.speaking.length
  const reports = new Set(view.speaking.flatMap((o) => o.reports)).size
  if (origins === 0) return []
  const n = number(counted(reports, 'report'), 'reports')
  const k = number(counted(origins, 'origin'), 'origins')
  return words`The ${n} that ${reports === 1 ? 'counts goes' : 'count go'} back to ${k}: what shares an origin is one witness.`
}
