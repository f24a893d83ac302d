import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import type { WrittenMap } from '../case/parse/written.js'
import type { RateGround } from '../observe/ground.js'
import { observe } from '../observe/observe.js'
import type { Day } from '../world/days.js'
import { type ChangeGroup, DATA, type ObservedPair, observedWith } from './change-groups.js'
import { logOddsBy } from './log-odds.js'
import { caseOf, takeParts, type Variant } from './variants.js'

/** One version of a case, as written. */
export interface Version {
  text: string
  root: WrittenMap
}

/** How cases are observed: as frozen beside each version, else without a ledger on a day. */
export interface Observing {
  today: Day
  asOf?: Day | undefined
  frozen: ObservedPair | null
  /** what precedents are counted in, where nothing is frozen */
  precedents?: RateGround | null | undefined
}

/** Mixtures of two versions of a case: the first with some groups of changes taken over from the second. Each is judged once. */
export class Mixtures {
  private readonly known = new Map<string, Map<string, number> | null>()

  constructor(
    readonly groups: readonly ChangeGroup[],
    private readonly before: Version,
    private readonly after: Version,
    private readonly observing: Observing,
  ) {}

  /** The case with some groups taken over, which are told by their numbers. */
  variant(taken: readonly number[]): Variant {
    if (taken.length === this.groups.length) return caseOf(this.after.root, this.after.text)
    const parts = taken.flatMap((i) => this.groups[i]!.parts).filter((p) => p !== DATA)
    return caseOf(takeParts(this.before.root, this.after.root, parts), this.before.text)
  }

  /** What is observed of it. */
  observed(taken: readonly number[], of: Case): Observations {
    const { frozen } = this.observing
    if (!frozen) return observe(of, this.observing)
    return observedWith(
      taken.map((i) => this.groups[i]!),
      frozen,
    )
  }

  /** Log odds by hypothesis, in decibans; null where the mixture is no case, or cannot be judged. */
  logOdds(taken: readonly number[]): Map<string, number> | null {
    const key = taken.toSorted((a, b) => a - b).join()
    const known = this.known.get(key)
    if (known !== undefined) return known
    const variant = this.variant(taken)
    const odds = 'refused' in variant ? null : logOddsBy(variant.case, this.observed(taken, variant.case))
    this.known.set(key, odds)
    return odds
  }

  /** All groups but some. */
  allBut(left: readonly number[]): number[] {
    return this.groups.map((_, i) => i).filter((i) => !left.includes(i))
  }

  /** How many of them were judged. */
  get judged(): number {
    return this.known.size
  }
}
