import { median } from '../quantile.js'
import type { Panel, SyntheticFit } from './synthetic-fit.js'

/** Fewer periods than this before the treatment say little about the fit. */
const FEW_PERIODS = 10
/** With fewer units in all, no placebo rank reaches 5 %. */
const FEW_UNITS = 20
/** A fit is poor when its error before the treatment exceeds this share of the treated unit's own spread there … */
const POOR_SHARE = 0.5
/** … or when its squared error is more than this many times the donors' median (Abadie, Diamond & Hainmueller 2010). */
const POOR_TIMES = 20
/** The unit lies outside the donors when this share of its periods before the treatment is beyond all of them … */
const OUTSIDE_SHARE = 0.1
/** … or when the error has a sign: its mean is more than this share of its root mean square. */
const ONE_SIDED = 0.75
/** An error below this share of the series' size is none. */
const EXACT = 1e-9

/**
 * What speaks against a synthetic control, in words that begin with `few periods`, `few donors`, `poor pre-fit`,
 * `outside the hull`, `exact fit` or `weights not unique`. The limits are this project's own, save the twentyfold one.
 * Empty where nothing does.
 * @param placeboFits the donors' own fits
 */
export function fitFlags(panel: Panel, fit: SyntheticFit, placeboFits: readonly SyntheticFit[]): string[] {
  const { treated, donors, pre } = panel
  const flags: string[] = []
  const before = treated.slice(0, pre)
  const spread = deviation(before)
  const size = Math.max(...before.map(Math.abs), Number.MIN_VALUE)
  const exact = fit.prermspe <= EXACT * size
  if (pre < FEW_PERIODS) flags.push(`few periods: ${pre} before the treatment (at least ${FEW_PERIODS} wanted)`)
  if (donors.length + 1 < FEW_UNITS) {
    flags.push(`few donors: ${donors.length}, so p cannot be below ${(1 / (donors.length + 1)).toFixed(3)}`)
  }
  const share = fit.prermspe / spread
  const times = fit.prermspe ** 2 / median(placeboFits.map((f) => f.prermspe ** 2))
  if (!exact && share > POOR_SHARE) {
    flags.push(`poor pre-fit: error ${share.toFixed(2)} of the unit's own spread before (limit ${POOR_SHARE})`)
  } else if (!exact && times > POOR_TIMES) {
    flags.push(`poor pre-fit: squared error ${times.toFixed(0)} times the donors' median (limit ${POOR_TIMES})`)
  }
  const hull = outside(panel, fit)
  if (hull && !exact) flags.push(`outside the hull of the donors: ${hull}`)
  if (exact) flags.push('exact fit: the donors can copy every period before, so the fit proves nothing')
  else if (!fit.certificate.unique) flags.push('weights not unique: others fit as well')
  return flags
}

function outside({ treated, donors, pre, demean = false }: Panel, { effect, prermspe }: SyntheticFit): string | null {
  if (demean) return null
  let beyond = 0
  for (let t = 0; t < pre; t++) {
    const values = donors.map((d) => d[t]!)
    if (treated[t]! > Math.max(...values) || treated[t]! < Math.min(...values)) beyond++
  }
  if (beyond > OUTSIDE_SHARE * pre) return `beyond all of them in ${beyond} of ${pre} periods`
  const mean = effect.slice(0, pre).reduce((s, v) => s + v, 0) / pre
  const sided = Math.abs(mean) / prermspe
  return sided > ONE_SIDED
    ? `always to one side (mean error ${mean.toPrecision(3)} of ${prermspe.toPrecision(3)})`
    : null
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((s, v) => s + v, 0) / values.length
  return Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / values.length)
}
