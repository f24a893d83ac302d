import type { Token } from '../language/analyse.js'
import { type Phrase, subtree } from '../language/phrases.js'
import { type Aside, type Base, speakerPhrase } from './speakers.js'
import { ANNOUNCING, DAYS, SPEAKERS, TELLING } from './words/marks.js'
import { isSpeech } from './words/verbs.js'

/** Those who speak beside the clause, in a sentence whose parse has been mended. */
export function asidesOf(base: Base): Aside[] {
  const heard = hearsayAsides(base)
  const owned = [...reportingAsides(base), ...sourceAsides(base), ...colonAsides(base)]
  return [...owned.filter(({ from }) => !heard.some((one) => one.from === from)), ...heard]
}

/**
 * `…, officials said on Monday` and `…, said the officials`: a verb of speech with its subject between marks, followed by
 * nothing that could be said. Read off the words more than off the parse, which goes wrong here more often than not.
 */
function reportingAsides(base: Base): Aside[] {
  const { tokens } = base
  const asides: Aside[] = []
  tokens.forEach(({ lemma, tag, fine }, at) => {
    if (tag !== 'VERB' || fine === 'VBG' || fine === 'VB' || !(isSpeech(lemma) || lemma === 'put')) return
    let from = at
    while (from > 0 && !isMark(tokens[from - 1]!) && at - from < LONGEST_ASIDE) from--
    const to = asideEnd(base, at)
    const opens = /^as$/i.test(tokens[from]!.form)
    if (to < 0 || (from === 0 && !opens) || (from > 0 && !isMark(tokens[from - 1]!))) return
    if (/^(and|but|or|because|that|which|who|whose|if)$/i.test(tokens[from]!.form)) return
    const impersonal = fine === 'VBN' && tokens[at - 1]!.lemma === 'be' && tokens[at - 2]?.lemma === 'it'
    if (impersonal) asides.push({ speaker: null, from, to, over: [0, tokens.length] })
    const head = impersonal
      ? -1
      : from === at
        ? speakerAfter(base, at, to)
        : speakerBefore(base, opens ? from + 1 : from, at)
    if (head >= 0) asides.push({ speaker: speakerPhrase(base, head), from, to, over: [0, tokens.length] })
  })
  return asides
}

const LONGEST_ASIDE = 16

/** Where an aside with its verb at a place ends, −1 where what follows the verb may be what is said. */
function asideEnd({ tokens }: Base, at: number): number {
  let to = at + 1
  while (to < tokens.length && !isMark(tokens[to]!)) to++
  const next = tokens[at + 1]
  if (next === undefined || to === at + 1) return to
  if (to - at > LONGEST_ASIDE || tokens.slice(at + 1, to).some(({ lemma, tag }) => lemma === 'that' || tag === 'AUX'))
    return -1
  const inverted = isMark(tokens[at - 1] ?? next)
  const finite = tokens
    .slice(at + 1, to)
    .some((t, k) => /^VB[DZP]$/.test(t.fine) && !/^(who|which)$/.test(tokens[at + k]!.form))
  if ((inverted && !finite) || /^(tell|inform|notify|assure)$/.test(tokens[at]!.lemma)) return to
  const adverbial =
    next.tag === 'ADP' ||
    /^(last|this|next|earlier|late|early)$/.test(next.lemma) ||
    next.tag === 'ADV' ||
    DAYS.has(next.lemma.toLowerCase())
  return adverbial &&
    !tokens.slice(at + 1, to).some(({ tag, fine }) => tag === 'VERB' && fine !== 'VBN' && fine !== 'VBG')
    ? to
    : -1
}

/** The head of the nominal that ends before a verb: the subject of `officials close to the talks have said`. */
function speakerBefore({ tokens }: Base, from: number, at: number): number {
  const relative = tokens.findIndex(({ form }, i) => i > from && i < at && /^(who|which)$/i.test(form))
  let last = (relative > 0 ? relative : at) - 1
  while (last > from && /^(AUX|ADV)$/.test(tokens[last]!.tag)) last--
  if (last < from || !/^(NOUN|PROPN|PRON|NUM|ADJ|X)$/.test(tokens[last]!.tag)) return -1
  let head = last
  for (let i = last - 1; i >= from; i--) {
    const { tag } = tokens[i]!
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return relative > 0 ? head : -1
    if ((tag === 'NOUN' || tag === 'PROPN') && tokens[i + 1]!.tag === 'ADP') head = i
  }
  return head
}

/** The head of the nominal after a verb: `said the officials`. */
function speakerAfter(base: Base, at: number, to: number): number {
  const { tokens } = base
  if (
    !/^(say|add|report|claim|write|note|argue|insist|explain|quip|warn|recall|conclude|observe|ask)$/.test(
      tokens[at]!.lemma,
    )
  )
    return -1
  return at + 1 < to && /^VB[DZP]$/.test(tokens[at]!.fine) ? headFrom(tokens, at + 1) : -1
}

/** `according to two officials`, `in the minister's words`, `citing …`, `per …`. */
function sourceAsides(base: Base): Aside[] {
  const { tokens, children } = base
  const asides: Aside[] = []
  const give = (head: number, from: number, to = 0) => {
    const speaker = speakerPhrase(base, head)
    asides.push({ speaker, from, to: Math.max(to, speaker.to), over: overOf(base, from, speaker.to) })
  }
  tokens.forEach(({ form, lemma, tag }, at) => {
    const word = form.toLowerCase()
    const next = tokens[at + 1]?.form.toLowerCase()
    if ((word === 'according' && next === 'to') || word === 'citing' || (word === 'per' && opensPart(tokens, at))) {
      const head = headFrom(tokens, at + (next === 'to' ? 2 : 1))
      if (head >= 0) give(head, at)
    } else if (TELLING.has(lemma) && tag === 'NOUN') {
      const preposition = children[at]!.find((c) => tokens[c]!.label === 'case' && c < at)
      if (preposition === undefined || !/^(in|by|from|to)$/i.test(tokens[preposition]!.form)) return
      const owner = children[at]!.find(
        (c) => tokens[c]!.label === 'nmod' && (c < at || children[c]!.some((k) => tokens[k]!.lemma === 'of')),
      )
      if (owner !== undefined) give(owner, preposition, at + 1)
      else if (lemma === 'account' && /^by$/i.test(tokens[preposition]!.form))
        asides.push({ speaker: null, from: preposition, to: at + 1, over: [0, tokens.length] })
    }
  })
  return asides
}

/** What an aside is said of: the relative clause it stands in, after its pronoun, else the sentence. */
function overOf({ tokens, children }: Base, from: number, to: number): [number, number] {
  const before = tokens[from - 1]?.form === ',' ? from - 2 : from - 1
  if (before > 0 && to < tokens.length - 1 && /^(which|who|that)$/.test(tokens[before]!.form)) {
    const verb = tokens[before]!.head
    if (verb > before && tokens[verb]!.label === 'acl') {
      const { to: end } = subtree(children, verb)
      return [before, end]
    }
  }
  return [0, tokens.length]
}

/** `Norland: Kordia opened fire` and `Kordia opened fire: Norland`. */
function colonAsides({ tokens }: Base): Aside[] {
  const asides: Aside[] = []
  const colon = tokens.findIndex(({ form }) => form === ':')
  if (colon > 0 && colon <= 8 && colon < tokens.length - 2 && names(tokens.slice(0, colon))) {
    const from = tokens[0]!.form === 'RT' ? 1 : 0
    const dateline =
      (colon - from === 1 || /^[(,]$/.test(tokens[from + 1]!.form)) && /^\p{Lu}{4,}$/u.test(tokens[from]!.form)
    if (!dateline)
      asides.push({ speaker: whole(tokens, from, colon), from: 0, to: colon, over: [colon + 1, tokens.length] })
  }
  let last = tokens.length - 1
  while (last > 0 && tokens[last]!.form !== ':') last--
  if (last > 2 && tokens.length - last <= 6 && names(tokens.slice(last + 1)))
    asides.push({ speaker: whole(tokens, last + 1, tokens.length), from: last, to: tokens.length, over: [0, last] })
  const tail = tailOf(tokens)
  if (tail > 0)
    asides.push({ speaker: whole(tokens, tail + 1, tokens.length), from: tail, to: tokens.length, over: [0, tail] })
  return asides
}

/** A last part after a dash or in brackets that names who speaks: `… - state media`, `… (ministry)`. */
function tailOf(tokens: readonly Token[]): number {
  for (let i = tokens.length - 2; i > 2 && i > tokens.length - 8; i--) {
    if (!/^(\(|-|–|—|--)$/.test(tokens[i]!.form)) continue
    const tail = tokens.slice(i + 1)
    const spaced =
      tokens[i]!.form === '(' || (tokens[i]!.start > tokens[i - 1]!.end && tokens[i + 1]!.start > tokens[i]!.end)
    const headline = tail.length <= 2 && tokens[i]!.form !== '(' && tail.every(({ tag }) => tag === 'PROPN')
    return spaced && names(tail) && (headline || tail.some(({ lemma }) => SPEAKERS.has(lemma.toLowerCase()))) ? i : -1
  }
  return -1
}

/** Whether words may name a speaker: a name or a noun, no verb, and not a call for attention. */
function names(tokens: readonly Token[]): boolean {
  if (tokens.some(({ tag, form }) => tag === 'VERB' || tag === 'AUX' || /^["“”;]$/.test(form))) return false
  return tokens.some(({ tag, form }) => (tag === 'PROPN' || tag === 'NOUN') && !ANNOUNCING.has(form.toLowerCase()))
}

function whole(tokens: readonly Token[], from: number, to: number): Phrase {
  let end = to
  while (end > from + 1 && tokens[end - 1]!.tag === 'PUNCT') end--
  let head = end - 1
  for (let i = from; i < end; i++) if (tokens[i]!.head < from || tokens[i]!.head >= end) head = i
  return { head, from, to: end }
}

/** The head of the noun phrase that begins at a token. */
function headFrom(tokens: readonly Token[], start: number): number {
  let at = start
  if (at >= tokens.length) return -1
  for (let up = tokens[at]!.head; up >= start && up > at; up = tokens[at]!.head) {
    if (!/^(det|amod|compound|nmod|nummod|case|flat|advmod|punct)$/.test(tokens[at]!.label)) break
    at = up
  }
  return tokens[at]!.tag === 'PUNCT' ? -1 : at
}

/** What is said by nobody, as patterns over the words in lower case; `,` stands for any mark, or an end of the sentence. */
const HEARD = [
  /^(?:word|rumou?r|legend|gossip) has it/,
  /^story goes(?= ,)/,
  /^have us believe/,
  /^, (?:they say|it seems|it appears)(?= ,)/,
  /^, unconfirmed(?= ,)/,
]

/** `word has it`, `so the story goes`, `they say`: nobody speaks. */
function hearsayAsides({ tokens }: Base): Aside[] {
  const asides: Aside[] = []
  const words = [',', ...tokens.map((token) => (isMark(token) ? ',' : token.form.toLowerCase())), ',']
  for (let at = 0; at < words.length; at++) {
    const ahead = words.slice(at, at + 5).join(' ')
    const found = HEARD.find((pattern) => pattern.test(ahead))?.exec(ahead)?.[0]
    if (found === undefined) continue
    const from = Math.max(0, found.startsWith(',') ? at : at - 1)
    const to = at - 1 + found.split(' ').length
    asides.push({ speaker: null, from, to, over: [0, tokens.length] })
  }
  return asides
}

const isMark = ({ form }: Token) => /^[,.;:"“”'‘’)!?–—-]+$|^''$|^``$/.test(form)

function opensPart(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]!.form === ','
}
