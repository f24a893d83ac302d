import type { Mention } from '../actors/mention.js'
import type { Sentence, Token } from '../language/analyse.js'
import { datelineEnd } from '../language/dateline.js'
import { parseAfter } from '../language/parse.js'
import { childrenOf } from '../language/phrases.js'
import { verbFrames } from './lexicon.js'
import { stemsOf } from './stems.js'
import { TIMES } from './times.js'

/** A sentence with those named in it, as it is to be coded. */
export interface Reread {
  sentence: Sentence
  mentions: Mention[]
}

/** So many places for a verb are tried in one sentence. */
const MOST_TRIES = 2

/**
 * Parses a sentence again where the first reading cannot stand: a headline in capitals is read as running text, and where
 * no verb was found in a clause ("border guards opened fire", read as guards that were opened; "the army trains pilots", as
 * trains) a word that the lexicon has as a verb is given a form that is nothing else; the reading holds if the verb then has
 * a subject. Offsets and forms stay.
 */
export function reread(sentence: Sentence, mentions: readonly Mention[]): Reread {
  const isTitled = isHeadline(sentence.tokens)
  const forms = isTitled ? inLowerCase(sentence.tokens, mentions) : sentence.tokens.map(({ form }) => form)
  const read = isTitled ? parsedAs(sentence.tokens, forms) : sentence.tokens
  const tokens = withContent(withVerb(withNominals(read, forms, mentions), forms, mentions))
  if (tokens === sentence.tokens) return { sentence, mentions: [...mentions] }
  return { sentence: { ...sentence, tokens }, mentions: mentions.map((mention) => hungAnew(tokens, mention)) }
}

/** Whether all but the small words of a sentence begin with a capital. */
function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.slice(1).filter(({ form }) => /^\p{L}{4,}/u.test(form))
  const capitals = words.filter(({ form }) => /^\p{Lu}/u.test(form))
  return words.length >= 3 && capitals.length >= 0.85 * words.length
}

function inLowerCase(tokens: readonly Token[], mentions: readonly Mention[]): string[] {
  return tokens.map(({ form }, i) => (isNamed(mentions, i) || /^[\p{Lu}.]+$/u.test(form) ? form : form.toLowerCase()))
}

function isNamed(mentions: readonly Mention[], at: number): boolean {
  return mentions.some(({ from, to }) => at >= from && at < to)
}

function parsedAs(tokens: readonly Token[], forms: readonly string[]): Token[] {
  return parseAfter(datelineEnd(tokens), forms).map((node, i) => ({ ...tokens[i]!, ...node }))
}

/** Words that cannot be verbs where they stand are read as a noun or an adjective: "Turkish" before a noun, "Beijing", "Fighting" before a past. */
function withNominals(tokens: Token[], forms: readonly string[], mentions: readonly Mention[]): Token[] {
  const anew = [...forms]
  const places: number[] = []
  const read = (at: number, as: string) => {
    places.push(at)
    anew[at] = as
  }
  for (const { from, to, kind } of mentions) {
    if (to !== from + 1 || tokens[from]!.tag !== 'VERB') continue
    if (kind === 'name' || kind === 'capital') read(from, 'Russia')
    else if (kind === 'demonym' && NOMINALS.has(tokens[to]?.tag ?? '')) read(from, 'Russian')
  }
  const [first, second] = tokens
  const isBeforeVerb = second?.tag === 'VERB' && /^VB[DNZ]$/.test(second.fine)
  if (isBeforeVerb && (first!.tag === 'VERB' || first!.label === 'aux') && first!.form.endsWith('ing')) read(0, 'War')
  if (places.length === 0) return tokens
  const parsed = parsedAs(tokens, anew)
  for (const at of places) parsed[at] = { ...parsed[at]!, lemma: tokens[at]!.form.toLowerCase() }
  return parsed
}

/** The tokens parsed anew with the first word that turns out to be the verb a clause wants; the same where there is none. */
function withVerb(tokens: Token[], forms: readonly string[], mentions: readonly Mention[]): Token[] {
  const children = childrenOf(tokens)
  const to = tokens.findIndex((_, at) => isPlanned(tokens, at))
  if (to > 0) {
    const anew = parsedAs(tokens, forms.with(to, 'will'))
    if (anew[to + 1]!.tag === 'VERB' && anew[to + 1]!.head < 0) return anew
  }
  const places = tokens.flatMap((_, at) => (isHiddenVerb(tokens, children, at, mentions) ? [at] : []))
  places.sort((a, b) => rankOf(tokens[a]!) - rankOf(tokens[b]!))
  for (const at of places.slice(0, MOST_TRIES)) {
    const anew = parsedAs(tokens, forms.with(at, unmistakable(tokens, at)))
    const { tag, head, label } = anew[at]!
    const isContent = label === 'advcl' && SAYING.has(anew[head]!.lemma)
    const opens = label === 'advcl' && isOpened(tokens, at)
    const leads = opens || head < 0 || label === 'ccomp' || label === 'parataxis' || label === 'conj' || isContent
    if (tag !== 'VERB' || !leads || !anew.some((node) => node.head === at && node.label === 'nsubj')) continue
    anew[at] = { ...anew[at]!, label: isContent ? 'ccomp' : label, lemma: verbIn(tokens[at]!.form, tokens[at - 1]!)! }
    return anew
  }
  return tokens
}

/** What is said "on Tuesday that …" is no clause about the Tuesday: it is hung from the verb, as is what stands before the speaker ("X has left, Y said"). */
function withContent(tokens: Token[]): Token[] {
  const places = tokens.flatMap(({ label, head }, at) => {
    const day = tokens[head]
    const isTimed = label === 'acl' && head < at && day !== undefined && TIMES.has(day.lemma.toLowerCase())
    return isTimed && day.head >= 0 && tokens[day.head]!.tag === 'VERB' ? [at] : []
  })
  const before = tokens.findIndex((_, at) => isSaidBefore(tokens, at))
  if (before >= 0) return withContent(tokens.map((token, i) => (i === before ? { ...token, label: 'ccomp' } : token)))
  if (places.length === 0) return tokens
  return tokens.map((token, i) => {
    if (places.includes(i)) return { ...token, label: 'ccomp', head: tokens[token.head]!.head }
    const isMark = token.form === 'that' && places.includes(token.head) && i < token.head
    return isMark ? { ...token, tag: 'SCONJ', fine: 'IN', label: 'mark' } : token
  })
}

/** Whether a clause of its own, unmarked, stands before who said it and was taken for an aside or a subject. */
function isSaidBefore(tokens: readonly Token[], at: number): boolean {
  const { label, head } = tokens[at]!
  if (head < at || (label !== 'advcl' && label !== 'nsubj') || !SAYING.has(tokens[head]!.lemma)) return false
  const own = tokens.filter((token) => token.head === at).map((token) => token.label)
  if (!own.includes('nsubj') || own.includes('mark')) return false
  if (label === 'nsubj' && !own.includes('cop')) return false
  return tokens.slice(at, head).some(({ form }) => form === ',')
}

/** Whether a token is the "to" of a headline in which it stands for "will" ("premier to visit Turkey"). */
function isPlanned(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (
    tokens[at]!.fine !== 'TO' ||
    next?.fine !== 'VB' ||
    tokens.some(({ tag, fine }) => tag === 'AUX' || /^VB[DZP]$/.test(fine))
  )
    return false
  return next.head >= 0 && next.head < at && tokens[next.head]!.head < 0 && NOMINALS.has(tokens[next.head]!.tag)
}

/** Whether a token may be the verb of a clause without one, or stands like a verb between two nominals. */
function isHiddenVerb(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  at: number,
  mentions: readonly Mention[],
): boolean {
  const { form, tag, fine, label, head } = tokens[at]!
  if (at === 0 || NO_VERBS.has(tag) || (tag === 'ADP' && !isPast(form))) return false
  const before = tokens[at - 1]!
  if (verbIn(form, before) === undefined) return false
  const after = tokens[at + 1]
  if (fine === 'VBN' && label === 'amod')
    return before.lemma === 'have' || children[at]!.some((c) => tokens[c]!.label === 'nsubj')
  if (children[at]!.some((c) => tokens[c]!.label === 'obl' && children[c]!.some((d) => tokens[d]!.form === 'by')))
    return false
  const plural = form.endsWith('s')
  const opens = after !== undefined && OPENERS.has(after.tag) && !['NN', 'NNS', 'VBN'].includes(after.fine)
  if (plural && tag !== 'VERB' && opens && NOMINALS.has(before.tag)) return true
  if (!plural && tag === 'VERB' && label !== 'acl') return false
  if (fine === 'VBN' && (isSaid(tokens, head) || isSecondSubject(tokens, children, at) || isBeforeSpeaker(tokens, at)))
    return true
  if (tag === 'NOUN' && (PASTS.has(form) || (isPast(form) && isOpened(tokens, at)))) return true
  let clause = at
  while (tokens[clause]!.head >= 0 && !HEADS_CLAUSE.has(tokens[clause]!.label)) clause = tokens[clause]!.head
  if (clause === at && head >= 0) return false
  const { tag: above } = tokens[clause]!
  if (above === 'VERB' && clause !== at && !isNamed(mentions, clause)) return false
  const hasVerb = children[clause]!.some(
    (c) => tokens[c]!.tag === 'AUX' || (tokens[c]!.tag === 'VERB' && c < at && tokens[c]!.label !== 'amod'),
  )
  return !hasVerb
}

/** Whether a form that was read as a preposition is a past ("froze"). */
function isPast(form: string): boolean {
  const low = form.toLowerCase()
  return /ed$/.test(low) || PASTS.has(low)
}

const PASTS = new Set([
  'froze',
  'tore',
  'threw',
  'drew',
  'shook',
  'swept',
  'sank',
  'struck',
  'slew',
  'wove',
  'flew',
  'fled',
  'swore',
  'rode',
  'strode',
  'forbade',
  'overthrew',
  'withdrew',
  'upheld',
])

/** Tags of words that are no verb in disguise. */
const NO_VERBS = new Set(['AUX', 'PUNCT', 'DET', 'PRON', 'NUM', 'CCONJ'])

/** A past is the likeliest verb, then what may be a plural too, then a bare form. */
function rankOf({ form }: Token): number {
  const [stem] = stemsOf(form.toLowerCase())
  return stem === undefined ? 2 : form.endsWith('s') ? 1 : 0
}

/** Whether a nominal was read as what somebody says ("said guards opened fire"). */
function isSaid(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]!.label === 'obj' && SAYING.has(tokens[tokens[at]!.head]!.lemma)
}

/** Whether a clause that wants its verb begins shortly before ("when a drone struck their car"). */
function isOpened(tokens: readonly Token[], at: number): boolean {
  const opener = tokens.findLastIndex(({ lemma }, i) => i < at && i >= at - 6 && CLAUSE_OPENERS.has(lemma))
  return opener >= 0 && !tokens.slice(opener, at).some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT')
}

const CLAUSE_OPENERS = new Set(['when', 'after', 'before', 'as', 'while', 'where', 'because', 'since', 'until'])

/** Whether a participle that was taken to tell about the subject of "said" has the speaker behind it ("troops attacked a camp, residents said"). */
function isBeforeSpeaker(tokens: readonly Token[], at: number): boolean {
  const { label, head } = tokens[at]!
  const above = head >= 0 && label === 'acl' && tokens[head]!.label === 'nsubj' ? tokens[head]!.head : -1
  if (above < at || !SAYING.has(tokens[above]!.lemma) || head !== at - 1) return false
  const comma = tokens.findLastIndex(({ form }, i) => form === ',' && i > at && i < above)
  return comma > 0 && above - comma > 1 && above - comma <= 8
}

/** Whether a participle, the first verb of its sentence, hangs on or under one of two subjects of a verb ("the premier of X called for Y after Z cancelled …"). */
function isSecondSubject(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): boolean {
  if (tokens.slice(0, at).some(({ tag, fine }) => tag === 'AUX' || fine === 'VBD')) return false
  let up = tokens[at]!.head
  while (up >= 0 && tokens[up]!.label !== 'nsubj' && NOMINALS.has(tokens[up]!.tag)) up = tokens[up]!.head
  if (up < 0 || tokens[up]!.label !== 'nsubj') return false
  return children[tokens[up]!.head]!.some((c) => c > up && tokens[c]!.label === 'nsubj')
}

const SAYING = new Set(['say', 'report', 'claim', 'announce', 'add', 'confirm', 'state', 'reveal', 'declare'])
const NOMINALS = new Set(['NOUN', 'PROPN', 'ADJ'])
const OPENERS = new Set(['DET', 'ADJ', 'PROPN', 'NUM', 'NOUN'])
const HEADS_CLAUSE = new Set(['root', 'ccomp', 'parataxis'])

/** The verb of the lexicon that a form in the past, a participle, a third person, or behind a plural the present is of. */
function verbIn(form: string, before: Token): string | undefined {
  const low = form.toLowerCase()
  if (before.fine === 'NNS' && verbFrames.has(low)) return low
  return stemsOf(low).find((stem) => verbFrames.has(stem))
}

function unmistakable(tokens: readonly Token[], at: number): string {
  const after = tokens[at + 1]
  const goes = after === undefined || after.tag === 'ADP' || after.fine === 'TO' || after.tag === 'PUNCT'
  if (tokens[at - 1]!.lemma === 'have') return goes ? 'gone' : 'made'
  if (/s$/i.test(tokens[at]!.form)) return goes ? 'goes' : 'takes'
  return goes ? 'went' : 'took'
}

/** A mention with the token by which the new parse hangs it; who is now a subject or an object acts or is acted on. */
function hungAnew(tokens: readonly Token[], mention: Mention): Mention {
  const { from, to, use } = mention
  if (mention.head < from || mention.head >= to) return mention
  let head = from
  for (let i = from; i < to; i++) if (tokens[i]!.head < from || tokens[i]!.head >= to) head = i
  const { label } = tokens[head]!
  return { ...mention, head, use: use === 'attribute' && (label === 'nsubj' || label === 'obj') ? 'actor' : use }
}
