import { formatDay } from '../../world/days.js'
import { type Letter, letterBands } from '../../world/reliability.js'
import { type ScaleId, scaleIds } from '../../world/scales/scales.js'
import type { Settings } from '../case.js'
import type { ActorRef } from '../looked-for.js'
import type { WrittenMap } from '../parse/written.js'
import { readActors, readPair } from './actors.js'
import type { Context } from './context.js'
import { COUNT, readDay, readNumber, readWord, valueAt } from './read.js'
import { readRange } from './reliability.js'

/** A feed's recall where none was measured (CASE.md, "Indicators"). */
export const DETECTION = { lo: 0.2, hi: 0.8, point: 0.5 }
const SEED = { what: 'a whole number from 0', holds: (n: number) => Number.isSafeInteger(n) && n >= 0 }
const DEFAULT_DRAWS = 4000

/** The settings that hold where the file says nothing. */
export function defaultSettings(): Settings {
  const reliability = Object.fromEntries(Object.entries(letterBands).map(([l, band]) => [l, { ...band }]))
  return {
    reliability: reliability as Settings['reliability'],
    detection: { ...DETECTION },
    seed: 1,
    draws: DEFAULT_DRAWS,
  }
}

/** Reads `settings`: what the letters stand for, the default recall of feeds, the seed and number of draws. */
export function readSettings(c: Context, root: WrittenMap): Settings {
  const settings = defaultSettings()
  const written = valueAt(root, 'settings')
  if (written?.kind !== 'map') return settings
  const letters = valueAt(written, 'reliability')
  for (const letter of Object.keys(letterBands) as Letter[]) {
    const band = letters?.kind === 'map' ? readRange(c, letters, letter) : null
    if (band) settings.reliability[letter] = letter === 'F' ? { ...band, point: band.lo } : band
  }
  settings.detection = readRange(c, written, 'detection') ?? settings.detection
  settings.seed = readNumber(c, written, 'seed', SEED) ?? settings.seed
  settings.draws = readNumber(c, written, 'draws', COUNT) ?? settings.draws
  return settings
}

/** The declared scale, icd203 where none is. */
export function readScale(root: WrittenMap): ScaleId {
  return readWord(root, 'scale', scaleIds) ?? 'icd203'
}

/** The two days of a case, in their order. */
export function readDays(c: Context, root: WrittenMap): { asOf: Context['asOf']; priorsAsOf: Context['asOf'] } {
  const [asOf, priorsAsOf] = [readDay(c, root, 'as-of'), readDay(c, root, 'priors-as-of')]
  if (asOf !== null && priorsAsOf !== null && priorsAsOf > asOf) {
    const message = `the priors are of ${formatDay(priorsAsOf)}, after the case's own day ${formatDay(asOf)}`
    c.findings.add('date-order', valueAt(root, 'priors-as-of')!.range, message)
  }
  return { asOf, priorsAsOf }
}

/** The dyad and the other actors of the case, on the case's day. */
export function readParties(c: Context, root: WrittenMap): { dyad: [ActorRef, ActorRef] | null; parties: ActorRef[] } {
  const dyad = readPair(c, valueAt(root, 'dyad'), c.asOf)
  const written = valueAt(root, 'parties')
  const parties = written?.kind === 'list' ? readActors(c, written, c.asOf, dyad ?? []) : []
  return { dyad, parties }
}
