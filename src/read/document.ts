import type { Quad } from '../world/events/plover.js'
import type { QuadScheme } from '../world/events/quads.js'

/** A stretch of a document's text: UTF-16 units, end exclusive. */
export type Range = [start: number, end: number]

/** How surely a document says something; the case language's words for a report on an item, with denials and what is not said to have happened. */
export type Certainty = 'asserted' | 'attributed' | 'purported' | 'denied' | 'hypothetical'

/** Somebody a text names as doing or undergoing something. */
export interface Party {
  /** `PAK`, `PAK.MIL`, `NATO` */
  actor: string
  /** alpha-3, or null for an organisation */
  state: string | null
  span: Range
}

/**
 * Between whom an act is: two states or organisations, one of them and nobody named, within one state, or between people
 * who are named by their office or arms alone. Dealings between states are the first.
 */
export type Scope = 'interstate' | 'one-sided' | 'domestic' | 'unnamed'

/** What a document says that one actor did, or would do, to another. */
export interface Statement {
  /** place among the document's sentences */
  sentence: number
  /** the words of the act, from which the code was read */
  span: Range
  source: Party | null
  target: Party | null
  scope: Scope
  /** the other direction of an act that both sides do */
  mirror: boolean
  /** CAMEO code, as text */
  code: string
  /** its first two digits */
  root: string
  /** PLOVER 2.0 type, and mode; null where the crosswalk has none */
  type: string | null
  mode: string | null
  quad: Quad
  quadScheme: QuadScheme
  intensity: number | null
  /** whose numbers `intensity` are */
  scale: string
  certainty: Certainty
  /** the words that made it other than asserted */
  cue: Range | null
  attributedTo: { actor: string | null; span: Range } | null
  /** the day it is said to have happened on, ISO, resolved against the document's date; null where the text does not say */
  date: string | null
}

/** A claim that evaluates or concludes and so is its author's: "this implies that …". */
export interface Inference {
  sentence: number
  span: Range
  /** the words by which it is known */
  cue: Range
  kind: 'inference' | 'evaluation'
}

/** Words in quotation marks, and whose they are said to be. */
export interface Quote {
  span: Range
  speaker: { actor: string | null; span: Range } | null
}

/** A report's text, taken out of whatever it came in. */
export interface Article {
  /** the file or address it came from, as given */
  file: string
  /** `html`, `pdf`, `text`, `markdown`, `feed`, `mail`, `docx`, `odt` */
  format: string
  title: string | null
  author: string | null
  outlet: string | null
  /** the day of publication in UTC, ISO, and the moment with its zone as the document gives it */
  date: string | null
  published: string | null
  /** canonical address */
  url: string | null
  /** ISO 639-1 where there is one, else 639-3; null where the text is too short to tell */
  lang: string | null
  text: string
  /** links in the text to other documents: address and place */
  links: { url: string; span: Range }[]
  /** what could not be read or was left out, in words */
  notes: string[]
}

/** A document, read. */
export interface Document extends Article {
  sentences: { start: number; end: number }[]
  statements: Statement[]
  inferences: Inference[]
  loaded: { word: string; span: Range; neutral: string }[]
  quotes: Quote[]
}
