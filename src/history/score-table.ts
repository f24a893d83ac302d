import { type CalibrationBin, calibration } from '../stats/scores/calibration.js'
import { type MurphyParts, murphy } from '../stats/scores/murphy.js'
import { type Chances, halfBrier, type Kind, logLoss } from './scored.js'

/** Something that was resolved, with what had been said of it and what that scores. Days are ISO days. */
export interface Scored extends Chances {
  /** the case's file */
  case: string
  id: string
  outcome: string
  on: string
  /** (f − o)² where there are two answers; half of Brier's (1950) sum over more, 0 to 1 as well */
  brier: number
  /** nats; null for infinite: what came had been called impossible */
  log: number | null
  /** the commit that it was said in, and its day; null for a replay */
  commit: string | null
  committed: string | null
  /** the day that was judged */
  asOf: string
  /** items that are looked up in a ledger counted as no data, for nothing was frozen */
  withoutLedger: boolean
  /** who resolved it, as the file says */
  by: string | null
  /** whoever wrote the resolution had a hand in what is scored, or nothing shows otherwise */
  selfGraded: boolean
}

/** Means over some of what was scored. */
export interface MeanScore {
  n: number
  brier: number
  /** nats; null for infinite */
  log: number | null
}

/** Scores of one kind of history: what was committed in time, or what is replayed. */
export interface ScoreTable {
  scored: Scored[]
  all: MeanScore | null
  byKind: Partial<Record<Kind, MeanScore>>
  /** of all that has two answers */
  murphy: MurphyParts | null
  calibration: CalibrationBin[]
}

/** Sums up what was scored. */
export function tableOf(scored: Scored[]): ScoreTable {
  const kinds = [...new Set(scored.map((s) => s.kind))]
  const pairs = scored.filter((s) => s.answers.length === 2)
  const [said, came] = [pairs.map((s) => s.p[0]!), pairs.map((s) => 1 - s.came)]
  return {
    scored,
    all: meanOf(scored),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, meanOf(scored.filter((s) => s.kind === kind))!])),
    murphy: pairs.length > 0 ? murphy(said, came) : null,
    calibration: pairs.length > 0 ? calibration(said, came) : [],
  }
}

function meanOf(scored: readonly Scored[]): MeanScore | null {
  const n = scored.length
  if (n === 0) return null
  const logs = scored.map((s) => s.log)
  const log = logs.includes(null) ? null : logs.reduce<number>((sum, l) => sum + l!, 0) / n
  return { n, brier: scored.reduce((sum, s) => sum + s.brier, 0) / n, log }
}

/** What a set of chances scores. */
export function scoresOf(chances: Chances): Pick<Scored, 'brier' | 'log'> {
  return { brier: halfBrier(chances), log: logLoss(chances) }
}
