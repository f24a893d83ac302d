import type { Diagnostic } from '../case/diagnostics.js'
import { parseCase } from '../case/parse.js'
import { judge } from '../judge/judge.js'
import type { Judgement } from '../judge/judgement.js'
import { tryJudging } from '../judge/refused.js'
import type { Cause } from '../observe/diff-observed.js'
import type { RateGround } from '../observe/ground.js'
import type { Day } from '../world/days.js'
import { type ChangeGroup, joined, type ObservedPair, withObserved } from './change-groups.js'
import { type EditGroup, groupEdits } from './edits.js'
import { Mixtures } from './mixtures.js'
import { type Share, type Shares, shareOut } from './shares.js'
import { readVersion, type Variant } from './variants.js'
import { differInWordingAlone } from './wording.js'

/** Leader of a variant, with posteriors (or the matrix's scores, where no item has an `if`); or why it cannot be judged. */
export type Outcome =
  | {
      leader: string | null
      tie: string[]
      posterior: Record<string, number> | null
      scores: Record<string, number> | null
      /** the chance of each forecast; null where none is stated */
      forecasts: Record<string, number | null>
    }
  | { refused: Diagnostic[] }

/** A group of changes, applied by itself to the first version, and left out of the second. */
export interface JudgedGroup extends EditGroup {
  /** what was observed otherwise along with these edits; of the part `data`: because the ledger, or the day, is another */
  observed: { id: string; before: string | null; after: string | null; because: Cause[] }[]
  alone: Outcome
  leftOut: Outcome
  /** its share of the change in the new leader's log odds, decibans; null where there are no shares */
  share: number | null
  /** nothing that the judgement goes by changes */
  wording: boolean
}

/** What changed between two versions of a case, in the file, in what was observed, and in the judgement. */
export interface Diff {
  schema: 1
  asOf: [string, string] | null
  before: Outcome
  after: Outcome
  shares: Shares | null
  /** why there are no shares; null where there are */
  sharesWithheld: string | null
  /** both versions were judged with the observations frozen beside them */
  frozen: boolean
  groups: JudgedGroup[]
}

/** The day for both versions, and what was frozen beside each. */
export interface DiffOptions {
  today: Day
  /** default: each file's own day */
  asOf?: Day | undefined
  /** observations frozen beside the first and the second version; with them each is judged on the day that they are of */
  frozen?: ObservedPair | undefined
  /** what precedents are counted in, where nothing is frozen */
  precedents?: RateGround | null | undefined
}

/**
 * Compares two versions of a case: the edits, what each group of them does to the judgement by itself (applied alone, left out), and its
 * share in the change of the new leader's log odds. What a group does alone need not add up; the shares (Shapley 1953) do.
 */
export function diffCases(textA: string, textB: string, options: DiffOptions): Diff {
  const [a, b] = [readVersion(textA), readVersion(textB)]
  const base = { schema: 1, asOf: null, shares: null, frozen: options.frozen !== undefined, groups: [] } as const
  if ('refused' in a || 'refused' in b) {
    const outcome = (text: string): Outcome => ({
      refused: parseCase(text, { file: null }).diagnostics.filter((d) => d.severity === 'fault'),
    })
    const withheld = 'a version that cannot be read has no parts'
    return { ...base, groups: [], before: outcome(textA), after: outcome(textB), sharesWithheld: withheld }
  }
  const frozen = options.frozen ?? null
  const changes = withObserved(groupEdits(a.root, b.root), frozen)
  const mixtures = new Mixtures(changes, { text: textA, ...a }, { text: textB, ...b }, { ...options, frozen })
  const [before, after] = [judged(mixtures, []), judged(mixtures, mixtures.allBut([]))]
  const wording = wordingOf(mixtures, changes)
  const shared = share(mixtures, before.outcome, after.outcome, wording)
  const each = 'each' in shared ? shared.each : changes.map((_, i): Share => ({ groups: [i], share: null }))
  return {
    ...base,
    asOf: before.day && after.day ? [before.day, after.day] : null,
    before: before.outcome,
    after: after.outcome,
    shares: 'shares' in shared ? shared.shares : null,
    sharesWithheld: 'withheld' in shared ? shared.withheld : null,
    groups: each.map(({ groups, share }) => ({
      ...told(groups.length === 1 ? changes[groups[0]!]! : joined(groups.map((i) => changes[i]!))),
      alone: judged(mixtures, groups).outcome,
      leftOut: judged(mixtures, mixtures.allBut(groups)).outcome,
      share,
      wording: groups.every((i) => wording[i]),
    })),
  }
}

function told({ parts, edits, observed }: ChangeGroup): Pick<JudgedGroup, 'parts' | 'edits' | 'observed'> {
  const states = observed.map(({ id, before, after, because }) => ({
    id,
    before: before?.state ?? null,
    after: after?.state ?? null,
    because,
  }))
  return { parts, edits, observed: states }
}

/** Whether each group changes wording alone, taken over first and taken over last. */
function wordingOf(mixtures: Mixtures, changes: readonly ChangeGroup[]): boolean[] {
  const [none, all] = [mixtures.variant([]), mixtures.variant(mixtures.allBut([]))]
  const same = (x: Variant, y: Variant): boolean => 'case' in x && 'case' in y && differInWordingAlone(x.case, y.case)
  return changes.map(
    ({ observed, day }, i) =>
      observed.length === 0 &&
      !day &&
      same(none, mixtures.variant([i])) &&
      same(all, mixtures.variant(mixtures.allBut([i]))),
  )
}

function share(
  mixtures: Mixtures,
  before: Outcome,
  after: Outcome,
  wording: readonly boolean[],
): ReturnType<typeof shareOut> {
  if ('refused' in before || 'refused' in after) return { withheld: 'a version that cannot be judged has no odds' }
  if (!before.posterior || !after.posterior)
    return { withheld: 'a version that is led by the matrix alone has no odds' }
  const leader = after.leader ?? after.tie.find((h) => h !== before.leader)
  if (leader === undefined) return { withheld: 'nothing leads the second version' }
  return shareOut(
    mixtures,
    leader,
    wording.flatMap((still, i) => (still ? [] : [i])),
  )
}

function judged(mixtures: Mixtures, taken: readonly number[]): { outcome: Outcome; day: string | null } {
  const variant = mixtures.variant(taken)
  if ('refused' in variant) return { outcome: variant, day: null }
  const { case: of } = variant
  const tried = tryJudging(() => judge({ ...of, settings: { ...of.settings, draws: 1 } }, mixtures.observed(taken, of)))
  if ('refused' in tried) return { outcome: tried, day: null }
  return { outcome: outcomeOf(tried.value), day: tried.value.asOf }
}

function outcomeOf(j: Judgement): Outcome {
  const { leader, tie } = j
  const base = { leader, tie, forecasts: Object.fromEntries(j.forecasts.map(({ id, p }) => [id, p])) }
  if (j.leads === 'matrix') return { ...base, posterior: null, scores: j.matrix?.scores ?? {} }
  return { ...base, posterior: Object.fromEntries(j.hypotheses.map((h) => [h.id, h.posterior])), scores: null }
}
