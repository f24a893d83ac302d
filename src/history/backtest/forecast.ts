import type { Said } from './say.js'

/** Something that could have been said on a day, with what came. Days are ISO days. */
export interface Forecast {
  id: string
  pair: readonly [a: string, b: string]
  on: string
  /** the last day watched */
  ends: string
  /** null where nothing could be said */
  said: Said | null
  /** null where it is not known */
  came: boolean | null
  /** why it is not scored; null where it is */
  excluded: string | null
}
