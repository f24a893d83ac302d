import { type Band, contains, type ScaleId, scales } from './scales.js'

/**
 * The terms whose band holds a probability. `single`: one; `boundary`: two neighbours that share an end; `nested`: several of a nested
 * scale (IPCC); `none`: the probability lies in a gap or outside the scale.
 */
export interface WordsFor {
  kind: 'single' | 'boundary' | 'nested' | 'none'
  terms: string[]
}

/** A probability said in words, or why it cannot be. */
export type Saying =
  | { terms: string[]; text: string }
  | { terms: []; text: null; why: 'gap' | 'outside'; reason: string }

/**
 * All terms of a scale whose band contains p, in the order of the scale's source, and how they stand to each other.
 * @param p a probability in [0, 1]
 * @throws RangeError for anything else
 */
export function wordsFor(scale: ScaleId, p: number): WordsFor {
  const bands = holding(scale, p)
  const terms = bands.map((band) => band.term)
  if (bands.length < 2) return { kind: bands.length === 0 ? 'none' : 'single', terms }
  return { kind: scales[scale].nested ? 'nested' : 'boundary', terms }
}

/**
 * A probability in words: the term; both where two neighbours meet (`unlikely or roughly even chance`); the narrowest where terms are nested.
 * @param p a probability in [0, 1]
 * @throws RangeError for anything else
 */
export function sayProbability(scale: ScaleId, p: number): Saying {
  const terms = fitting(scale, holding(scale, p)).map((band) => band.term)
  return terms.length > 0 ? { terms, text: terms.join(' or ') } : unsaid(scale, p)
}

/**
 * An interval in words: a term only if one band holds the whole interval (the narrowest where bands are nested); otherwise from the term of one end
 * to that of the other (`unlikely to likely`), where both have one. An end that two neighbours share takes the one inside the interval.
 * @param lo @param hi probabilities in [0, 1], lo not above hi
 * @throws RangeError for anything else
 */
export function wordForInterval(scale: ScaleId, lo: number, hi: number): Saying {
  if (lo > hi) throw new RangeError(`an interval from ${lo} to ${hi} is upside down`)
  if (lo === hi) return sayProbability(scale, lo)
  const [low, high] = [holding(scale, lo), holding(scale, hi)]
  const whole = fitting(
    scale,
    low.filter((band) => high.includes(band)),
  ).map((band) => band.term)
  if (whole.length > 0) return { terms: whole, text: whole.join(' or ') }
  if (low.length === 0 || high.length === 0) return unsaid(scale, low.length === 0 ? lo : hi)
  const first =
    fitting(
      scale,
      low.filter((band) => band.hi > lo),
    ).at(-1) ?? low[0]!
  const last =
    fitting(
      scale,
      high.filter((band) => band.lo < hi),
    )[0] ?? high[0]!
  return { terms: [first.term, last.term], text: `${first.term} to ${last.term}` }
}

function holding(scale: ScaleId, p: number): Band[] {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
  return scales[scale].bands.filter((band) => contains(band, p))
}

/** Of nested bands the narrowest, or all that are equally narrow; neighbours stay as they are. */
function fitting(scale: ScaleId, bands: Band[]): Band[] {
  if (!scales[scale].nested) return bands
  const least = Math.min(...bands.map((band) => band.hi - band.lo))
  return bands.filter((band) => band.hi - band.lo <= least + 1e-9)
}

function unsaid(scale: ScaleId, p: number): Saying {
  const { title, bands } = scales[scale]
  const below = bands.filter((band) => band.hi <= p).sort((a, b) => b.hi - a.hi)[0]
  const above = bands.filter((band) => band.lo >= p).sort((a, b) => a.lo - b.lo)[0]
  const start = `${title} has no word for ${percent(p)}: it lies`
  if (below !== undefined && above !== undefined) {
    return { terms: [], text: null, why: 'gap', reason: `${start} between "${below.term}" and "${above.term}"` }
  }
  const where = below === undefined ? `below "${above!.term}"` : `above "${below.term}"`
  return { terms: [], text: null, why: 'outside', reason: `${start} ${where}` }
}

function percent(p: number): string {
  const rounded = Number((100 * p).toPrecision(3))
  return rounded === 100 && p < 1 ? 'more than 99.9 %' : `${rounded} %`
}
