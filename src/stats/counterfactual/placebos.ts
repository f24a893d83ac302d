import { type Panel, type SyntheticFit, syntheticFit } from './synthetic-fit.js'

/** The donors' own fits, as if each had been treated. */
export interface Placebos {
  /** of the treated unit's ratio of errors after to before, 1 is the largest */
  rank: number
  /** units compared, the treated one among them */
  of: number
  /** rank / of */
  p: number
  /** the same by the size of the mean effect */
  byEffect: { rank: number; p: number }
  /** one a donor */
  fits: SyntheticFit[]
}

/**
 * Placebos in space (Abadie, Diamond & Hainmueller 2010, section 3.4; 2015): the fit is repeated for each donor with
 * the other donors, and the treated unit's ratio of root mean squared errors after and before the treatment takes its
 * rank among all. A donor that fits exactly before and not after counts as the largest ratio. Ties count against the
 * effect.
 * @param fit the treated unit's own
 * @param withTreated lets the treated unit serve as a donor of the others (false unless given: it is touched by the
 * treatment)
 */
export function placebos(panel: Panel, fit: SyntheticFit, withTreated = false): Placebos {
  const { donors, treated } = panel
  const fits = donors.map((donor, j) => {
    const others = donors.filter((_, k) => k !== j)
    return syntheticFit({ ...panel, treated: donor, donors: withTreated ? [...others, treated] : others })
  })
  const of = fits.length + 1
  const rank = 1 + fits.filter((f) => errorRatio(f) >= errorRatio(fit)).length
  const rankByEffect = 1 + fits.filter((f) => Math.abs(f.att) >= Math.abs(fit.att)).length
  return { rank, of, p: rank / of, byEffect: { rank: rankByEffect, p: rankByEffect / of }, fits }
}

/** Error after the treatment to error before it. */
export function errorRatio({ prermspe, postrmspe }: SyntheticFit): number {
  return prermspe > 0 ? postrmspe / prermspe : postrmspe > 0 ? Infinity : 0
}
