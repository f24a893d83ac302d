/** A published scale of words of probability. */
export type ScaleId = 'icd203' | 'phia' | 'ipcc' | 'kent' | 'nato'

/** The probabilities that a word stands for, as published. */
export interface Band {
  term: string
  synonyms: readonly string[]
  lo: number
  hi: number
  loInclusive: boolean
  hiInclusive: boolean
}

/** A scale, its bands in the order of its source. */
export interface Scale {
  id: ScaleId
  title: string
  /** the table was checked against the publication or copies of it */
  verified: boolean
  /** bands lie over one another, and the narrowest is meant */
  nested: boolean
  bands: readonly Band[]
}

/**
 * One line a band: `interval | term | synonyms`; a round bracket leaves the end out, a square one takes it in.
 * Sources: ICD 203 (2 January 2015, amended 21 December 2022), section D.6.e(2)(a), with `remote chance` accepted beside `remote`;
 * PHIA Probability Yardstick (24 March 2025), with deliberate gaps; IPCC guidance note (Mastrandrea et al. 2010), table 1, nested;
 * Kent 1964, give or take as intervals; NATO AJP-2.1 (2016) from memory, not verified.
 */
const tables: Record<ScaleId, string> = {
  icd203: `
[.01, .05] | almost no chance | remote, remote chance
[.05, .20] | very unlikely | highly improbable
[.20, .45] | unlikely | improbable, improbably
[.45, .55] | roughly even chance | roughly even odds
[.55, .80] | likely | probable, probably
[.80, .95] | very likely | highly probable
[.95, .99] | almost certain | almost certainly, nearly certain`,
  phia: `
(0, .05] | remote chance | remote
[.10, .20] | highly unlikely |
[.25, .35] | unlikely |
[.40, .50) | realistic possibility |
[.55, .75] | likely | probable
[.80, .90] | highly likely |
[.95, 1) | almost certain |`,
  ipcc: `
[.99, 1] | virtually certain |
[.95, 1] | extremely likely |
[.90, 1] | very likely |
[.66, 1] | likely |
(.50, 1] | more likely than not |
[.33, .66] | about as likely as not |
[0, .33] | unlikely |
[0, .10] | very unlikely |
[0, .05] | extremely unlikely |
[0, .01] | exceptionally unlikely |`,
  kent: `
[1, 1] | certainty | certain
[.87, .99] | almost certain |
[.63, .87] | probable |
[.40, .60] | chances about even | about even
[.20, .40] | probably not |
[.02, .12] | almost certainly not |
[0, 0] | impossibility | impossible`,
  nato: `
[0, .10) | highly unlikely |
[.10, .40] | unlikely |
[.40, .60] | even chance |
[.60, .90] | likely |
(.90, 1] | highly likely |`,
}

/** The scales, by id. */
export const scales: Readonly<Record<ScaleId, Scale>> = {
  icd203: { id: 'icd203', title: 'ICD 203', verified: true, nested: false, bands: read(tables.icd203) },
  phia: { id: 'phia', title: 'PHIA Probability Yardstick', verified: true, nested: false, bands: read(tables.phia) },
  ipcc: { id: 'ipcc', title: 'IPCC likelihood scale', verified: true, nested: true, bands: read(tables.ipcc) },
  kent: { id: 'kent', title: 'Kent 1964', verified: true, nested: false, bands: read(tables.kent) },
  nato: { id: 'nato', title: 'NATO AJP-2.1', verified: false, nested: false, bands: read(tables.nato) },
}

function read(table: string): Band[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [interval, term, synonyms] = line.split(' |').map((cell) => cell.trim())
      const [lo, hi] = interval!.slice(1, -1).split(', ').map(Number)
      return {
        term: term!,
        synonyms: synonyms!.split(', ').filter(Boolean),
        lo: lo!,
        hi: hi!,
        loInclusive: interval!.startsWith('['),
        hiInclusive: interval!.endsWith(']'),
      }
    })
}

/** The ids of the scales, as a case file names them. */
export const scaleIds = Object.keys(scales) as ScaleId[]

/** Whether a band contains a probability, its ends taken in or left out as published. */
export function contains(band: Band, p: number): boolean {
  return (band.loInclusive ? p >= band.lo : p > band.lo) && (band.hiInclusive ? p <= band.hi : p < band.hi)
}

/** Whether a word is a band's term or synonym, letter case and spacing aside. */
export function isWordFor(band: Band, word: string): boolean {
  const plain = plainWord(word)
  return band.term === plain || band.synonyms.includes(plain)
}

/** Lower case, with single spaces for hyphens and runs of space. */
export function plainWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}
