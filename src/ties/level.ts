import { conflictOf, cooperationOf, type PairTotal, sumOfClasses } from './counts.js'
import type { Daily } from './daily.js'
import { type Dials, dialsOf, figuresOf } from './dials.js'
import { type Standing, standingOf } from './like.js'
import { type Wording, wordOf } from './words.js'

/** The level of a pair in a window of one feed. */
export interface Level {
  a: string
  b: string
  /** null where no day was delivered */
  dials: Dials | null
  /** null where the pair has no event */
  standing: Standing | null
  word: Wording
  /** (cooperation − conflict) / (cooperation + conflict); null without events */
  net: number | null
  /** ln((cooperation + ½) / (conflict + ½)); null without events */
  logRatio: number | null
  /** the pair's share of the feed's interstate events */
  volumeShare: number | null
}

/**
 * The level of a pair.
 * @param totals all undirected pairs of the feed in the same window
 */
export function levelOf(a: string, b: string, daily: Daily, totals: readonly PairTotal[]): Level {
  const dials = dialsOf(daily)
  const figures = dials && figuresOf(dials)
  if (!dials || !figures) {
    const why = dials ? 'no event was reported' : 'no day was delivered'
    return {
      a,
      b,
      dials,
      standing: null,
      word: { kind: 'none', why },
      net: null,
      logRatio: null,
      volumeShare: dials && 0,
    }
  }
  const standing = standingOf(totals, { a, b }, figures)
  const classes = sumOfClasses(daily.classes)
  const [coop, conf] = [cooperationOf(classes), conflictOf(classes)]
  return {
    a,
    b,
    dials,
    standing,
    word: wordOf(standing, dials.events),
    net: (coop - conf) / (coop + conf),
    logRatio: Math.log((coop + 0.5) / (conf + 0.5)),
    volumeShare: dials.events / dials.volume,
  }
}
