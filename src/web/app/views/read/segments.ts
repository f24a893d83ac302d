import type { Document, Range } from '../../../../read/document.js'

/** A stretch of a text in which nothing begins or ends, with all that holds there. */
export interface Segment {
  text: string
  /** of statements, by their places in the document */
  statements: number[]
  /** a neutral word in place of a loaded one */
  loaded: string | null
  quoted: boolean
  /** the words by which an inference or a judgement is known */
  inference: boolean
  /** the words of whom it is attributed to */
  speaker: boolean
}

/** A paragraph: its sentences, each in segments. */
export type Paragraph = { sentence: number; segments: Segment[] }[]

/** A document's text in paragraphs, sentences and segments; what stands between sentences goes with the one before. */
export function paragraphsOf(document: Document): Paragraph[] {
  const { text, sentences } = document
  if (sentences.length === 0) return plain(text)
  const paragraphs: Paragraph[] = []
  let last = 0
  sentences.forEach(({ start, end }, i) => {
    const between = text.slice(last, start)
    const fresh = paragraphs.length === 0 || /\n/.test(between)
    if (fresh) paragraphs.push([])
    const segments = segmentsIn(document, [start, end])
    paragraphs.at(-1)!.push({ sentence: i, segments: fresh ? segments : [blank(' '), ...segments] })
    last = end
  })
  return paragraphs
}

/** What was not read, as it stands. */
function plain(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => [{ sentence: -1, segments: [blank(part)] }])
}

function blank(text: string): Segment {
  return { text, statements: [], loaded: null, quoted: false, inference: false, speaker: false }
}

function segmentsIn({ text, statements, loaded, quotes, inferences }: Document, [start, end]: Range): Segment[] {
  const within = ([from, to]: Range): boolean => from < end && to > start
  const marks = {
    statements: statements.map((s, i) => ({ span: s.span, i })).filter(({ span }) => within(span)),
    loaded: loaded.filter(({ span }) => within(span)),
    quotes: quotes.map(({ span }) => span).filter(within),
    cues: inferences.map(({ cue }) => cue).filter(within),
    speakers: statements.flatMap((s) => (s.attributedTo ? [s.attributedTo.span] : [])).filter(within),
  }
  const spans = [
    ...marks.statements.map(({ span }) => span),
    ...marks.loaded.map(({ span }) => span),
    ...marks.quotes,
    ...marks.cues,
    ...marks.speakers,
  ]
  const cuts = new Set([start, end])
  for (const at of spans.flat()) if (at > start && at < end) cuts.add(at)
  const places = [...cuts].sort((x, y) => x - y)
  return places.slice(0, -1).map((from, k): Segment => {
    const covers = ([a, b]: Range): boolean => a <= from && from < b
    return {
      text: text.slice(from, places[k + 1]),
      statements: marks.statements.filter(({ span }) => covers(span)).map(({ i }) => i),
      loaded: marks.loaded.find(({ span }) => covers(span))?.neutral ?? null,
      quoted: marks.quotes.some(covers),
      inference: marks.cues.some(covers),
      speaker: marks.speakers.some(covers),
    }
  })
}
