/**
 * The one setting with which every pair and feed is searched. A change must lower the cost by `multiplier` × dispersion × ln n: the usual
 * penalty of the order ln n (Yao 1988, *Statistics & Probability Letters* 6), scaled as quasi-likelihood scales a deviance (McCullagh &
 * Nelder 1989, chapter 9) because reported events come in bursts. docs/ties.md tells how the multiplier was chosen, and its false alarms.
 */
export const BREAKS = {
  multiplier: 8,
  /** delivered days, for counts */
  leastDays: 7,
  /** weeks, for the balance */
  leastWeeks: 4,
  /** delivered days below which a window is not searched */
  shortest: 56,
  /** events below which a series is not searched */
  fewest: 20,
  /** the penalty path is followed over these multipliers */
  path: [4, 128],
} as const
