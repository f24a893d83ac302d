import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { formatDay } from '../world/days.js'
import { judgedAssumptions, judgedItems, judgedOrigins, mix } from './account.js'
import { ratesInPlace, withBaseRates } from './base-rates.js'
import { confidenceOf } from './confidence.js'
import { type Draws, drawPosteriors, uniform } from './draws.js'
import type { Envelope } from './envelope/envelope.js'
import { type Examination, examine } from './examination.js'
import { judgedForecasts, middle90 } from './forecasts.js'
import { thresholdsOf } from './fragility/bars.js'
import { fragilityOf, matrixFragility } from './fragility/fragility.js'
import type { Interval, JudgedHypothesis, JudgedMatrix, Judgement } from './judgement.js'
import { leadersOf } from './leaders.js'
import { lintJudgement } from './lints.js'
import { judgeMatrix } from './matrix/judge-matrix.js'
import { matrixOf } from './matrix-of.js'
import { compileModel } from './model/compile.js'
import { TooEntangled } from './model/component.js'
import { differentiate } from './model/gradient.js'
import { Solver } from './model/solver.js'
import { nextBest } from './nextbest.js'
import { refuseEntangled, refuseImpossible } from './refused.js'

/**
 * The judgement of a case on the day that its observations are of. Pure: the same case, observations and random numbers give the same
 * judgement. Likelihoods are exact (variable elimination over the hypotheses); the interval is sampled.
 * @param options.rng uniform numbers in [0, 1) for the draws; default: from the case's seed
 * @throws Refused (with diagnostics) where the evidence is impossible under every hypothesis, or no exact answer is within reach
 */
export function judge(written: Case, observations: Observations, options: { rng?: () => number } = {}): Judgement {
  const of = ratesInPlace(written, observations)
  const random = options.rng ?? uniform(of.settings.seed)
  const x = examineOrRefuse(of, observations)
  const { posterior } = x.present
  const draws = drawPosteriors(x.solver, of.settings.draws, random)
  const hypotheses = judgedHypotheses(of, x, draws, x.envelopes.closed())
  const beliefs = believe(of, x)
  const matrix = judgedMatrix(of, x)
  const leads = matrix && of.evidence.every((e) => e.rows.length === 0) ? 'matrix' : 'posterior'
  const leaders =
    leads === 'posterior' ? x.present.leaders.map((h) => of.hypotheses[h]!.id) : (matrix?.ranking?.[0] ?? [])
  const thresholds = thresholdsOf(of, x)
  const posteriorFragility = fragilityOf(of, x, thresholds)
  const fragility = leads === 'posterior' ? posteriorFragility : matrixFragility(posteriorFragility, matrix)
  const evidence = judgedItems(written, x, beliefs, fragility)
  const origins = judgedOrigins(of, x, fragility)
  const leader = leaders.length === 1 ? leaders[0]! : null
  const log10 = log10Evidence(x)
  const judged: Omit<Judgement, 'diagnostics'> = {
    schema: 1,
    case: of.title,
    of: written,
    question: of.question,
    asOf: formatDay(observations.asOf),
    replayed: observations.replayed,
    hypotheses,
    leads,
    leader,
    tie: leaders.length > 1 ? leaders : [],
    questions: Object.fromEntries(
      beliefs.model.questions.map((q, i) => [
        q.id,
        Object.fromEntries(q.answers.map((a, k) => [a, mix(posterior, beliefs.gradient.answers[i]![k]!)])),
      ]),
    ),
    forecasts: withBaseRates(of, judgedForecasts(of, posterior, draws, random, observations.asOf), observations),
    matrix,
    evidence,
    origins,
    assumptions: judgedAssumptions(of, x, fragility),
    fragility,
    thresholds,
    nextBest: nextBest(beliefs.model, beliefs.gradient, posterior, x.standings),
    confidence:
      leads === 'matrix'
        ? null
        : confidenceOf({
            leader: hypotheses.find((h) => h.id === leader) ?? null,
            items: evidence,
            origins,
            loadBearing: {
              origins: fragility.origins.length,
              items: fragility.items.length,
              assumptions: fragility.assumptions.length,
            },
          }),
    probabilityOfEvidence: 10 ** log10,
    log10ProbabilityOfEvidence: log10,
  }
  return { ...judged, diagnostics: lintJudgement(written, judged, observations) }
}

function examineOrRefuse(of: Case, observations: Observations): Examination {
  try {
    const x = examine(of, observations)
    if (x.present.leaders.length === 0) throw refuseImpossible(of, x)
    return x
  } catch (error) {
    if (error instanceof TooEntangled) throw refuseEntangled(of, error)
    throw error
  }
}

/** Beliefs also of what moves nothing: gaps, pending indicators, questions that nothing bears on. */
function believe(of: Case, x: Examination): { model: Examination['model']; gradient: Examination['gradient'] } {
  const model = compileModel(of, [...x.standings.values()], { barren: true })
  return { model, gradient: differentiate(new Solver(model)) }
}

function judgedHypotheses(of: Case, x: Examination, draws: Draws, envelopes: Envelope[]): JudgedHypothesis[] {
  const { posterior, priors } = x.present
  const lanes = posterior.length
  const led = new Float64Array(lanes)
  for (let k = 0; k < draws.count; k++) {
    const leaders = leadersOf(draws.posterior.subarray(k * lanes, (k + 1) * lanes))
    if (leaders.length === 1) led[leaders[0]!]! += 1
  }
  return of.hypotheses.map((h, i) => {
    const drawn = Float64Array.from({ length: draws.count }, (_, k) => draws.posterior[k * lanes + i]!)
    const interval: Interval = draws.count > 0 ? middle90(drawn) : [posterior[i]!, posterior[i]!]
    const [lo, hi] = envelopes[i]!.interval
    return {
      id: h.id,
      prior: priors[i]!,
      posterior: posterior[i]!,
      // the last digits of logs that are summed in another order
      envelope: [Math.min(lo, posterior[i]!, interval[0]), Math.max(hi, posterior[i]!, interval[1])],
      envelopeExact: envelopes[i]!.exact,
      interval,
      leadShare: draws.count > 0 ? led[i]! / draws.count : 0,
      rank: 1 + posterior.reduce((above, p) => above + (p > posterior[i]! + 1e-9 ? 1 : 0), 0),
    }
  })
}

function judgedMatrix(of: Case, x: Examination): JudgedMatrix | null {
  const matrix = matrixOf(of, x.standings)
  return matrix && judgeMatrix(matrix, { assumptions: of.assumptions.map(({ id, carries }) => ({ id, carries })) })
}

/** log10 of P(everything observed): Σ over h of prior · likelihood, scaled by the largest likelihood. */
function log10Evidence({ present, solver }: Examination): number {
  const top = Math.max(...solver.total)
  const scaled = solver.total.map((l) => Math.exp(l - top))
  return (Math.log(mix(present.priors, scaled)) + top) / Math.LN10
}
