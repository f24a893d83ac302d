import type {
  Case,
  Evidence,
  Known,
  Link,
  Origin,
  Probability,
  Question,
  Reliability,
  Report,
  Row,
  Source,
} from '../../src/case/case.js'
import type { ActorRef, IndicatorSpec } from '../../src/case/looked-for.js'
import type { Observation, Observations } from '../../src/case/observations.js'
import { letterBands } from '../../src/world/reliability.js'

const RANGE = { start: 0, end: 0 }
const actor = (code: string): ActorRef => ({ code, state: code, role: null, name: code })

/** A probability: a number, or a band with its middle as the point. */
export function probability(p: number | [number, number]): Probability {
  const [lo, hi] = typeof p === 'number' ? [p, p] : p
  return {
    point: (lo + hi) / 2,
    lo,
    hi,
    as: typeof p === 'number' ? 'number' : 'band',
    word: null,
    because: null,
    range: RANGE,
  }
}

export function reliability(r: number | [number, number]): Reliability {
  const [lo, hi] = typeof r === 'number' ? [r, r] : r
  return { point: (lo + hi) / 2, lo, hi, letter: null, range: RANGE }
}

export function row(cells: (number | [number, number] | null)[], state: string | null = null): Row {
  return { state, cells: cells.map((c) => (c === null ? null : probability(c))), shared: false, range: RANGE }
}

export function item(id: string, known: Known, rows: Row[], more: Partial<Evidence> = {}): Evidence {
  return {
    id,
    says: id,
    known,
    date: null,
    because: null,
    holds: null,
    routine: null,
    about: null,
    requires: null,
    given: null,
    rows,
    matrix: null,
    range: RANGE,
    ...more,
  }
}

/** A fact of day 10. */
export const FACT: Known = { by: 'fact', date: 10, because: 'seen' }
export const GAP: Known = { by: 'gap' }

/** Acts looked for from day 1 to day `until`. */
export function indicator(until: number): IndicatorSpec {
  const none = { modes: [], codes: [], quad: [], aboveUsual: null, typicalDelay: null }
  return {
    from: actor('FRA'),
    to: actor('ITA'),
    types: ['ACCUSE'],
    ...none,
    after: 1,
    until,
    atLeast: 1,
    visibility: 1,
    range: RANGE,
  }
}

export function reported(supports: (string | Partial<Link>)[], denials: string[] = []): Known {
  const link = (l: string | Partial<Link>): Link => ({
    report: '',
    certainty: 'asserted',
    grade: null,
    origins: [],
    quote: null,
    range: RANGE,
    ...(typeof l === 'string' ? { report: l } : l),
  })
  return { by: 'reports', supports: supports.map(link), denials: denials.map(link) }
}

export function source(id: string, r: number | [number, number], more: Partial<Source> = {}): Source {
  return {
    id,
    name: id,
    kind: null,
    reliability: reliability(r),
    wouldSayAnyway: null,
    interest: null,
    actor: null,
    lang: null,
    url: null,
    because: null,
    range: RANGE,
    ...more,
  }
}

export function origin(id: string, from: string, more: Partial<Origin> = {}): Origin {
  return {
    id,
    says: id,
    source: from,
    kind: null,
    date: null,
    reliability: null,
    wouldSayAnyway: null,
    saysIfTrue: null,
    saysIfFalse: null,
    because: null,
    url: null,
    range: RANGE,
    ...more,
  }
}

/** A report of day 10. */
export function report(id: string, from: string, origins: string[], more: Partial<Report> = {}): Report {
  return {
    id,
    source: from,
    date: 10,
    origins,
    via: null,
    corrects: null,
    retracted: null,
    reliability: null,
    lang: null,
    title: null,
    url: null,
    archive: null,
    sha256: null,
    checked: null,
    quote: null,
    because: null,
    range: RANGE,
    ...more,
  }
}

export function question(
  id: string,
  answers: string[],
  tables: { state: string | null; p: number[][] }[],
  given: string | null = null,
): Question {
  return {
    id,
    asks: id,
    answers: answers.map((a) => ({ id: a, says: a })),
    given,
    because: null,
    range: RANGE,
    tables: tables.map(({ state, p }) => ({ state, cells: p.map((r) => r.map(probability)), shared: p.length === 1 })),
  }
}

/** A case about nothing, of hypotheses with these priors. */
export function buildCase(priors: (number | [number, number])[], parts: Partial<Case> = {}): Case {
  return {
    file: null,
    text: '',
    title: 'test',
    question: 'test?',
    dyad: [actor('FRA'), actor('ITA')],
    parties: [],
    asOf: null,
    priorsAsOf: null,
    scale: 'icd203',
    settings: { reliability: letterBands, detection: { lo: 0.2, hi: 0.8, point: 0.5 }, seed: 1, draws: 200 },
    hypotheses: priors.map((p, h) => ({
      id: `h${h}`,
      says: `h${h}`,
      because: null,
      range: RANGE,
      prior: { ...probability(p), written: true },
    })),
    questions: [],
    sources: [],
    origins: [],
    reports: [],
    evidence: [],
    assumptions: [],
    forecasts: [],
    tripwires: [],
    resolutions: [],
    ...parts,
  }
}

/** Observations of day 100. */
export function observed(items: Record<string, Observation> = {}, asOf = 100): Observations {
  return { asOf, replayed: false, items }
}
