import type { Token } from '../language/analyse.js'
import type { Found } from './found.js'
import type { MentionUse } from './mention.js'
import { isModifier, isPossessive } from './syntax.js'

const WITHIN = new Set(
  'in at near around outside inside across over through throughout along within into onto beyond above off amid between toward towards'.split(
    ' ',
  ),
)
/** Verbs and nouns after which `to`, `from` and `for` lead to a place, by their stems. */
const MOTION = new Set(
  (
    'go went com cam travel trip fly flew flight visit head return arriv mov leav left depart driv drov sail walk ' +
    'journey tour rush fle fled march cros bring brought tak took ship evacuat deport transfer relocat land descend ' +
    'voyag stop road way rout transit retreat withdraw withdrew advanc airlift deploy escap escort bound'
  ).split(' '),
)
/** Verbs whose object, if a city, is the place that they are done to, by their stems. */
const UPON = new Set(
  (
    'bomb bombard shell strik struck hit attack storm seiz captur enter leav left visit reach besieg encircl retak ' +
    'retook recaptur liberat occupy occupi pound raid overrun tak took taken hold held control destroy evacuat fle fled ' +
    'tour raz surround rock straf target cros defend'
  ).split(' '),
)
/** Nouns whose `of` leads to a city as a place: `west of Baghdad`. */
const BESIDE =
  /^(?:north|south|east|west|.*(?:north|south)(?:east|west)|outside|km|kilomet(?:re|er)s?|miles?|outskirts?|suburbs?|cit(?:y|ies)|town|streets?|cent(?:re|er)|airport|port|district|capital|mayor|region|area|residents?|control|siege|fall|battle)$/i
const DASH = new Set(['-', '--', '—', '–', '―'])

/** What a mention's words do in the sentence (see `MentionUse`). Cities never act by themselves; capitals and seats do, save where the syntax makes them a place. */
export function useOf(tokens: readonly Token[], found: Found): MentionUse {
  if (found.use !== null) return found.use
  const { kind, head } = found
  const { label, head: up } = tokens[head]!
  if (kind === 'place' || kind === 'capital') {
    if (isDateline(tokens, found)) return 'place'
    if (kind === 'place') return hangsFromNoun(tokens, found) ? 'attribute' : 'place'
  }
  if (hangsFromNoun(tokens, found)) return 'attribute'
  if (kind !== 'name' && kind !== 'capital') return 'actor'
  const { preposition, governor } = governing(tokens, head)
  const stem = governor < 0 ? '' : stemOf(tokens[governor]!.form)
  if (WITHIN.has(preposition)) return 'place'
  if (kind === 'capital' && preposition === 'of' && BESIDE.test(tokens[governor]?.form ?? '')) return 'place'
  if (kind === 'name') return 'actor'
  if (preposition === 'to' || preposition === 'from' || preposition === 'for')
    return MOTION.has(stem) ? 'place' : 'actor'
  if (up >= 0 && UPON.has(stem)) {
    if (label === 'obj') return 'place'
    if (label === 'nsubj' && isPassiveAt(tokens, up)) return 'place'
  }
  return 'actor'
}

/** A word without its ending, so that forms of a verb agree: `bombed`, `bombing` → `bomb`. */
function stemOf(form: string): string {
  return form.toLowerCase().replace(/(?:ing|e?s|e?d|en?)$/, '')
}

/** An adjective or a noun before another noun, no possessor. */
function hangsFromNoun(tokens: readonly Token[], { head, to, kind }: Found): boolean {
  const { label, tag } = tokens[head]!
  if (isModifier(tokens, head, to)) return true
  return (
    kind === 'demonym' && tag === 'ADJ' && !isPossessive(tokens, to) && !/^(?:nsubj|obj|conj|obl|root)$/.test(label)
  )
}

/** The preposition that governs a nominal, its own or that of what it is coordinated with or explains, and what it hangs from. */
function governing(tokens: readonly Token[], at: number): { preposition: string; governor: number } {
  let place = at
  for (let steps = 0; steps < 6; steps++) {
    const mark = tokens.findIndex(({ head, label, tag }) => head === place && label === 'case' && tag === 'ADP')
    const { label, head } = tokens[place]!
    if (mark >= 0) return { preposition: tokens[mark]!.lemma, governor: head }
    if ((label !== 'conj' && label !== 'appos' && label !== 'flat') || head < 0)
      return { preposition: '', governor: head }
    place = head
  }
  return { preposition: '', governor: -1 }
}

/** Whether the token there is a verb in the passive. */
export function isPassiveAt(tokens: readonly Token[], verb: number): boolean {
  return (
    tokens[verb]?.fine === 'VBN' &&
    tokens.some(({ head, lemma, tag }) => head === verb && tag === 'AUX' && lemma === 'be')
  )
}

/** `KABUL (Reuters) -`, `MOSCOW, May 3 -`, `ISLAMABAD:` at the start of a sentence. */
function isDateline(tokens: readonly Token[], { from, to }: Found): boolean {
  if (from > 3) return false
  const first = tokens[to]?.form
  if (first === undefined) return false
  if (first === ':') return from === 0 && /^\p{Lu}{4,}$/u.test(tokens[0]!.form)
  if (DASH.has(first)) return tokens[to + 1] !== undefined && tokens[to]!.start > tokens[to - 1]!.end
  if (first !== '(' && first !== ',') return false
  for (let i = to + 1; i < tokens.length && i < to + 12; i++)
    if (DASH.has(tokens[i]!.form)) return tokens[i]!.start > tokens[i - 1]!.end
  return false
}
