import { garwood, wilson } from './chance.js'
import { type Classes, conflictOf, cooperationOf, sumOfClasses, totalOf } from './counts.js'
import type { Daily } from './daily.js'
import { dispersionOf } from './dispersion.js'
import type { Figures } from './like.js'
import type { Interval } from './ratio.js'

/** Events per 1,000 interstate events of the feed. */
export interface Rate {
  events: number
  /** 95 %, exact for independent events (Garwood 1936, *Biometrika* 28) */
  per1000: Interval
}

/** One of the two dials: conflict or cooperation, in all and of each kind. */
export interface Dial {
  all: Rate
  verbal: Rate
  material: Rate
  /** how many times more the weeks differ than independent events would */
  dispersion: number
  /** the rate in all with its interval widened by the dispersion: as many effective events as `events` / `dispersion` */
  widened: Interval
  /** its share of the pair's events, widened likewise; null without events */
  share: Interval | null
}

export interface Dials {
  /** unique interstate events of the feed on the delivered days: the unit of coverage */
  volume: number
  events: number
  conflict: Dial
  cooperation: Dial
}

/** The two dials of a pair on the delivered days of a window; null where no day was delivered. */
export function dialsOf(daily: Daily): Dials | null {
  const volume = daily.volume.reduce((sum, v) => sum + v, 0)
  if (volume === 0) return null
  const classes = sumOfClasses(daily.classes)
  const events = totalOf(classes)
  const dial = (of: (c: Readonly<Classes>) => number, [verbal, material]: [number, number]): Dial => {
    const dispersion = dispersionOf(daily.classes.map(of), daily.volume)
    const count = of(classes)
    return {
      all: rateOf(count, volume),
      verbal: rateOf(verbal, volume),
      material: rateOf(material, volume),
      dispersion,
      widened: per1000(count, volume, dispersion),
      share: events > 0 ? wilson(count, events, dispersion) : null,
    }
  }
  return {
    volume,
    events,
    conflict: dial(conflictOf, [classes[2], classes[3]]),
    cooperation: dial(cooperationOf, [classes[0], classes[1]]),
  }
}

/** A count in the feed's volume as a rate per 1,000 with its exact interval. */
export function rateOf(events: number, volume: number): Rate {
  return { events, per1000: per1000(events, volume, 1) }
}

/** What the comparison with other pairs takes of a pair's dials; null without events. */
export function figuresOf({ volume, events, conflict, cooperation }: Dials): Figures | null {
  if (!conflict.share) return null
  const counted = (rate: Interval): Interval => scaled(rate, volume / 1000)
  const share = ({ material, dispersion }: Dial): Interval => wilson(material.events, events, dispersion)
  return {
    conflictShare: conflict.share,
    materialConflictShare: share(conflict),
    materialCooperationShare: share(cooperation),
    conflict: counted(conflict.widened),
    cooperation: counted(cooperation.widened),
  }
}

function per1000(events: number, volume: number, dispersion: number): Interval {
  return scaled(garwood(events, dispersion), 1000 / volume)
}

function scaled({ point, lo, hi }: Interval, by: number): Interval {
  return { point: point * by, lo: lo * by, hi: hi * by }
}
