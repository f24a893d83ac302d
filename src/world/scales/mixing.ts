import { isWithin, quotations, type Span } from '../quotes.js'
import { type ScaleId, scaleIds, scales } from './scales.js'

/**
 * What is wrong with how a text speaks of probability. `mixed`: confidence in a sentence with a likelihood; `vague`: a word that no scale
 * defines; `bare-number`: a probability in figures and no word in the sentence; `foreign`: a word of other scales; `hedged`: a word made
 * weaker or stronger (`quite likely`), which then stands for no band.
 */
export interface Mixing extends Span {
  kind: 'mixed' | 'vague' | 'bare-number' | 'foreign' | 'hedged'
  word: string
  /** of a foreign word: the scales that know it */
  wordOf: ScaleId[]
}

/** Terms that are everyday words as well, and so are not looked for in running text. */
const everyday = ['certain', 'certainty', 'impossible', 'impossibility', 'remote']

const termScales = new Map<string, ScaleId[]>()
for (const id of scaleIds) {
  const words = scales[id].bands.flatMap(({ term, synonyms }) => [term, ...synonyms])
  for (const word of words) if (!everyday.includes(word)) termScales.set(word, [...(termScales.get(word) ?? []), id])
}

const hedges = 'more than|quite|fairly|rather|pretty|somewhat|reasonably|relatively|extremely|highly|very|not'
const longestFirst = [...termScales.keys()].sort((a, b) => b.length - a.length).join('|')
const term = pattern(`(?<plain>${longestFirst})|(?:${hedges}) (?<hedged>${longestFirst})`)
const comparison = /(?:more|most|less|least|as|so)\s+$/i

const quantities = 'significant|serious|good|fair|real|strong|slim|slight|small|high|low|distinct|remote|every'
const vague = pattern(
  [
    `(?:${quantities}) (?:chance|possibility|probability|likelihood)`,
    "(?:cannot|can not|can't|can’t) be (?:ruled out|excluded|discounted)",
    'possible|possibly|possibility|potentially|conceivable|conceivably|presumably|apparently|perhaps|maybe|might|could|may',
  ].join('|'),
)

const confidence = pattern(
  '(?:very )?(?:high|moderate|medium|low) (?:degree of |level of )?confidence|(?:highly |moderately |very |fairly )?confident',
)

const figure = '(?:[0-9]+(?:[.,][0-9]+)? ?(?:%|percent|per cent)|0?[.][0-9]+)'
const noun = '(?:chance|probability|likelihood|odds)'
const bareNumber = pattern(
  `${figure} ${noun}|${noun} (?:is |was |of |at |stands at )(?:about |around |roughly )?${figure}`,
)

const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Lints how a text speaks of probability, against the scale it has declared. Quoted words are a source's and are left alone.
 * Source: ICD 203 (2015), section D.6.e(2): one scale, no confidence and likelihood in one sentence; Wintle et al. 2019 and Mandel & Irwin
 * 2021: a word and its number together. A word without a number is not reported: most sentences have no place for one.
 * @returns the findings in the order of the text, offsets in UTF-16 units
 */
export function findMixing(text: string, scale: ScaleId): Mixing[] {
  const quoted = quotations(text)
  const unquoted = (span: Span) => !isWithin(span, quoted)
  const terms = findTerms(text).filter(unquoted)
  const findings = [
    ...terms.flatMap((found) => judgeTerm(found, scale)),
    ...find(text, vague)
      .filter((found) => found.word !== 'May' && !isWithin(found, terms))
      .map((found) => finding('vague', found)),
    ...sentences(text).flatMap((sentence) => judgeSentence(text, sentence, terms)),
  ]
  return findings.filter(unquoted).sort((a, b) => a.start - b.start || a.end - b.end)
}

interface Found extends Span {
  word: string
}

interface FoundTerm extends Found {
  wordOf: ScaleId[]
  hedged: boolean
}

function findTerms(text: string): FoundTerm[] {
  return [...text.matchAll(term)]
    .filter(({ index }) => !comparison.test(text.slice(Math.max(0, index - 9), index)))
    .map(({ 0: word, index, groups }) => {
      const known = groups!.plain ?? groups!.hedged!
      const wordOf = termScales.get(known.toLowerCase().replace(/\s+/g, ' '))!
      return { word, start: index, end: index + word.length, wordOf, hedged: groups!.plain === undefined }
    })
}

function judgeTerm(found: FoundTerm, scale: ScaleId): Mixing[] {
  if (!found.wordOf.includes(scale)) return [{ ...finding('foreign', found), wordOf: found.wordOf }]
  return found.hedged ? [finding('hedged', found)] : []
}

function judgeSentence(text: string, sentence: Span, terms: Span[]): Mixing[] {
  const within = (span: Span) => isWithin(span, [sentence])
  const kind = terms.some(within) ? 'mixed' : 'bare-number'
  return find(text, kind === 'mixed' ? confidence : bareNumber)
    .filter(within)
    .map((found) => finding(kind, found))
}

function finding(kind: Mixing['kind'], { word, start, end }: Found): Mixing {
  return { kind, word, start, end, wordOf: [] }
}

function sentences(text: string): Span[] {
  return [...sentencesOf.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

function find(text: string, wanted: RegExp): Found[] {
  return [...text.matchAll(wanted)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
}

/** Whole words, any letter case; a space stands for any run of space. */
function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}-])`, 'giu')
}
