import type { Case, Resolution } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { parseCase } from '../case/parse.js'
import { judge } from '../judge/judge.js'
import type { Judgement } from '../judge/judgement.js'
import { tryJudging } from '../judge/refused.js'
import { fittingFor } from '../observe/fitting.js'
import type { RateGround } from '../observe/ground.js'
import { observe } from '../observe/observe.js'
import { type Day, dayOf, formatDay } from '../world/days.js'
import { type Outline, outlineOf } from './outline.js'
import { type Scored, type ScoreTable, scoresOf, tableOf } from './score-table.js'
import { chancesOf } from './scored.js'

/** A case file as it was committed. */
export interface Revision {
  /** the commit */
  id: string
  /** when it was committed, ms since 1970-01-01 UTC */
  at: number
  /** who wrote it */
  author: string
  text: string
  /** the observations frozen beside it in that commit; null where there are none, an error where they cannot be read */
  observed(): Promise<Observations | null>
}

/** A case as it stands, with the versions that were committed of it, in any order. */
export interface CaseHistory {
  name: string
  now: Case
  revisions: Revision[]
}

/** What a case's forecasts, items and questions were worth, once resolved. */
export interface Scores {
  today: string
  /** said in a commit before the day of the resolution */
  committed: ScoreTable
  /** not committed in time: today's file run for an earlier day */
  replayed: ScoreTable
  excluded: {
    /** forecasts that are not resolved, and those of them whose day has passed */
    pending: number
    overdue: number
    partly: number
    unresolvable: number
    /** resolved, but no version gives a probability */
    unsaid: { case: string; id: string }[]
    /** forecasts of earlier commits that the file no longer has */
    dropped: { case: string; id: string }[]
  }
}

/**
 * Scores what cases said of what has since been resolved (FORMULAS 9: Brier 1950, Murphy 1973, logarithmic score). The probability that
 * counts is that of the last commit before the resolution's day (UTC, by the committer's clock) which names the thing, does not resolve
 * it and can be judged; it is judged as it was, on its own day, with the observations frozen beside it. What was never committed in
 * time is replayed with the file as it stands, for its own day or the one before the resolution, and kept apart.
 * @param options.today resolutions of later days are pending
 * @param options.precedents what base rates are counted in where a case is replayed; a commit goes by what was frozen with it
 */
export async function scoreCases(
  histories: readonly CaseHistory[],
  { today, precedents = null }: { today: Day; precedents?: RateGround | null },
): Promise<Scores> {
  const scored: Scored[] = []
  const excluded: Scores['excluded'] = { pending: 0, overdue: 0, partly: 0, unresolvable: 0, unsaid: [], dropped: [] }
  for (const { name, now, revisions } of histories) {
    const past = new Past(revisions)
    const resolutions = new Map(now.resolutions.filter((r) => r.on <= today).map((r) => [r.of, r]))
    for (const resolution of resolutions.values()) {
      const { of: id, outcome } = resolution
      if (outcome === 'partly' || outcome === 'unresolvable') excluded[outcome]++
      else {
        const found = (await past.score(resolution)) ?? replay(now, resolution, today, precedents)
        if (found) scored.push({ case: name, id, ...found, selfGraded: past.selfGraded(resolution, found.commit) })
        else excluded.unsaid.push({ case: name, id })
      }
    }
    const pending = now.forecasts.filter((f) => !resolutions.has(f.id))
    excluded.pending += pending.length
    excluded.overdue += pending.filter((f) => f.by !== null && f.by < today).length
    const kept = new Set(now.forecasts.map((f) => f.id))
    excluded.dropped.push(...past.forecasts().flatMap((id) => (kept.has(id) ? [] : [{ case: name, id }])))
  }
  return {
    today: formatDay(today),
    committed: tableOf(scored.filter((s) => s.commit !== null)),
    replayed: tableOf(scored.filter((s) => s.commit === null)),
    excluded,
  }
}

type Found = Omit<Scored, 'case' | 'id' | 'selfGraded'>

/** The committed versions of one case, newest first. Each is judged once. */
class Past {
  private readonly versions: (Revision & { outline: Outline | null })[]
  private readonly judged = new Map<string, ReturnType<typeof judgeRevision>>()

  constructor(revisions: readonly Revision[]) {
    this.versions = revisions.map((r) => ({ ...r, outline: outlineOf(r.text) })).sort((a, b) => b.at - a.at)
  }

  async score(resolution: Resolution): Promise<Found | null> {
    for (const version of this.before(resolution)) {
      if (!this.judged.has(version.id)) this.judged.set(version.id, judgeRevision(version))
      const said = await this.judged.get(version.id)!
      const found = said && scoredBy(said.of, said.judgement, resolution)
      if (!found) continue
      const committed = formatDay(dayOf(version.at))
      return { ...found, commit: version.id, committed, withoutLedger: said.withoutLedger }
    }
    return null
  }

  /** Whether whoever first committed the resolution also wrote a version that is scored, or is not to be told from them. */
  selfGraded(resolution: Resolution, commit: string | null): boolean {
    const resolver = this.versions.findLast((v) => v.outline?.resolved.has(resolution.of))?.author
    const scored = commit === null ? this.versions : this.before(resolution)
    return resolver === undefined || scored.some((v) => v.author === resolver)
  }

  /** Every forecast that was ever committed. */
  forecasts(): string[] {
    return [...new Set(this.versions.flatMap((v) => v.outline?.forecasts ?? []))]
  }

  private before({ of, on }: Resolution): (Revision & { outline: Outline | null })[] {
    return this.versions.filter((v) => dayOf(v.at) < on && v.outline !== null && !v.outline.resolved.has(of))
  }
}

async function judgeRevision(
  revision: Revision,
): Promise<{ of: Case; judgement: Judgement; withoutLedger: boolean } | null> {
  const { case: of } = parseCase(revision.text, { file: null })
  if (!of) return null
  const looksUp = of.evidence.some((e) => LOOKED_UP.has(e.known.by))
  const asks = looksUp || of.forecasts.some((f) => f.baseRate)
  const beside = asks ? await revision.observed().catch(() => undefined) : null
  if (beside === undefined) return null
  const frozen = beside && (of.asOf ?? beside.asOf) === beside.asOf ? fittingFor(of, beside) : null
  const judgement = judged(of, frozen ?? observe(of, { today: dayOf(revision.at) }))
  return judgement && { of, judgement, withoutLedger: looksUp && !frozen }
}

function replay(now: Case, resolution: Resolution, today: Day, precedents: RateGround | null): Found | null {
  const before = resolution.on - 1
  const asOf = now.asOf !== null && now.asOf < before ? now.asOf : before
  const judgement = judged(now, observe(now, { today, asOf, precedents }))
  const found = judgement && scoredBy(now, judgement, resolution)
  const withoutLedger = now.evidence.some((e) => LOOKED_UP.has(e.known.by))
  return found && { ...found, commit: null, committed: null, withoutLedger }
}

const LOOKED_UP: ReadonlySet<string> = new Set(['indicator', 'ties', 'effect', 'precedents'])

function judged(of: Case, observations: Observations): Judgement | null {
  const tried = tryJudging(() => judge({ ...of, settings: { ...of.settings, draws: 1 } }, observations))
  return 'value' in tried ? tried.value : null
}

function scoredBy(
  of: Case,
  judgement: Judgement,
  resolution: Resolution,
): Omit<Found, 'commit' | 'committed' | 'withoutLedger'> | null {
  const chances = chancesOf(of, judgement, resolution)
  if (!chances) return null
  const { outcome, by, on } = resolution
  return { ...chances, ...scoresOf(chances), outcome, by, on: formatDay(on), asOf: judgement.asOf }
}
