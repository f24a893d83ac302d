import type { Panel } from '../../stats/index.js'
import { conformal, inTimePlacebo, leaveOneOut, syntheticControl } from '../../stats/index.js'
import type { Other } from './comparison.js'
import { type Finding, findingOf, type Refusal } from './finding.js'
import { EFFECT } from './settings.js'

/** The pair against a weighted mean of others. */
export interface SyntheticPair {
  answer: Finding | Refusal
  /** what speaks against the fit */
  flags: string[]
  weights: { pair: string; weight: number }[]
  /** pair less synthetic, one a kept period */
  gaps: number[]
  /** the same of every donor, as if it had been the pair */
  placebos: number[][]
  /** of the ratio of errors after to before among all units */
  rank: { rank: number; of: number } | null
  /** mean gap where the day is put in the middle of the time before, over its error before that; null where too short */
  inTime: { gap: number; errorBefore: number } | null
  /** least and greatest mean gap without one donor */
  leftOut: [number, number] | null
  conformal: number | null
}

/** What makes a fit unusable; other flags are said and don't refuse. */
const REFUSING = ['few periods', 'few donors', 'poor pre-fit', 'outside the hull', 'exact fit']
/** Halvings of the stretch in which an end of the conformal interval lies. */
const HALVINGS = 12

/**
 * A synthetic control of the pair (Abadie, Diamond & Hainmueller 2010, 2015) from the donors nearest in volume, at most half as many as
 * periods before the day: it finds a change where the placebo rank reaches the level and the conformal interval (Chernozhukov, Wüthrich &
 * Zhu 2021) leaves out none. Few periods or donors, a poor fit before, a pair outside the hull of its donors or an exact fit refuse.
 * @param y the pair's series over the kept periods
 * @param pre kept periods before the day
 */
export function syntheticPair(y: readonly number[], pre: number, others: readonly Other[]): SyntheticPair {
  const donors = others.slice(0, Math.min(EFFECT.donors, Math.floor(pre / 2)))
  const nothing: Omit<SyntheticPair, 'answer'> = {
    flags: [],
    weights: [],
    gaps: [],
    placebos: [],
    rank: null,
    inTime: null,
    leftOut: null,
    conformal: null,
  }
  const refuse = (refused: string): Pick<SyntheticPair, 'answer'> => ({
    answer: { method: 'synthetic control', refused },
  })
  if (donors.length < 2) return { ...nothing, ...refuse(`${donors.length} donors`) }
  const panel: Panel = { treated: y, donors: donors.map((d) => d.y), pre }
  const fit = syntheticControl(panel)
  const { rank, of, p, fits } = fit.placebo
  const half = Math.floor(pre / 2)
  const past = half >= EFFECT.before ? inTimePlacebo(panel, half) : null
  const without = leaveOneOut(panel, fit).map((l) => l.fit.att)
  const found = {
    flags: fit.flags,
    weights: donors
      .map((d, j) => ({ pair: d.pair, weight: fit.weights[j]! }))
      .filter((w) => w.weight > 0)
      .sort((m, n) => n.weight - m.weight),
    gaps: fit.effect,
    placebos: fits.map((f) => f.effect),
    rank: { rank, of },
    inTime: past && { gap: past.att, errorBefore: past.prermspe },
    leftOut: without.length > 0 ? ([Math.min(...without), Math.max(...without)] as [number, number]) : null,
    conformal: conformal(panel).p,
  }
  const refusing = fit.flags.filter((flag) => REFUSING.some((start) => flag.startsWith(start)))
  if (refusing.length > 0) return { ...found, ...refuse(refusing.join('; ')) }
  const interval = conformalInterval(panel, fit.att)
  return { ...found, answer: findingOf('synthetic control', fit.att, interval, p) }
}

/** The constant effects about the mean gap that the conformal test does not reject; an end that is not met within 16 errors is left there. */
function conformalInterval(panel: Panel, middle: number): [number, number] {
  const kept = (effect: number): boolean => conformal(panel, effect).p > EFFECT.alpha
  const size = Math.sqrt(panel.treated.reduce((s, v) => s + (v - middle) ** 2, 0) / panel.treated.length) || 1
  const end = (sign: 1 | -1): number => {
    let inside = 0
    let outside = size / 8
    while (outside < 16 * size && kept(middle + sign * outside)) {
      inside = outside
      outside *= 2
    }
    for (let i = 0; i < HALVINGS; i++) {
      const at = (inside + outside) / 2
      if (kept(middle + sign * at)) inside = at
      else outside = at
    }
    return middle + sign * outside
  }
  return [end(-1), end(1)]
}
