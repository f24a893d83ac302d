import { fitFlags } from './fit-flags.js'
import { type Placebos, placebos } from './placebos.js'
import { type Panel, type SyntheticFit, syntheticFit } from './synthetic-fit.js'

/** What a synthetic control says, and what speaks against it. */
export interface SyntheticControl extends SyntheticFit {
  placebo: Placebos
  /** what speaks against it, see `fitFlags` */
  flags: string[]
}

/**
 * Outcome-only synthetic control with placebos in space (Abadie, Diamond & Hainmueller 2010). The weights are exact
 * and carry their certificate; `effect` runs over all periods; the placebo's p is the treated unit's rank by the ratio
 * of errors after and before the treatment.
 * @param panel the treated unit, at least two donors (`donors[j][t]`), and the number of periods before the treatment
 * @throws RangeError with fewer than two donors, unequal lengths, gaps in the data, or no period before or after
 */
export function syntheticControl(panel: Panel): SyntheticControl {
  if (panel.donors.length < 2)
    throw new RangeError(`a synthetic control needs two donors or more: ${panel.donors.length}`)
  const fit = syntheticFit(panel)
  const placebo = placebos(panel, fit)
  return { ...fit, placebo, flags: fitFlags(panel, fit, placebo.fits) }
}
