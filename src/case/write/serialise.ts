import { formatDay } from '../../world/days.js'
import type { Letter } from '../../world/reliability.js'
import type { Case } from '../case.js'
import { defaultSettings } from '../normalise/head.js'
import { conditionSpec, precedentsSpec } from './conditions.js'
import { evidenceSpec } from './evidence.js'
import { priorSpec, probabilitySpec, reliabilitySpec, rowsSpec, tablesSpec } from './probabilities.js'
import { originSpec, reportSpec } from './witnesses.js'
import { day, type Plain, type Spec, some, writeYaml } from './yaml.js'

/**
 * Writes a case as a file. Reading it again gives the same case, save the places; what holds by default is left out.
 * @returns YAML text with a final newline
 */
export function serialise(of: Case): string {
  const hypotheses = of.hypotheses.map((h) => h.id)
  const reports = new Map(of.reports.map((r) => [r.id, r]))
  return writeYaml({
    demarche: 1,
    case: of.title,
    question: of.question,
    dyad: of.dyad.map((a) => a.code),
    parties: some(of.parties.map((a) => a.code)),
    'as-of': day(of.asOf),
    'priors-as-of': day(of.priorsAsOf),
    scale: of.scale,
    settings: settingsSpec(of),
    hypotheses: byId(of.hypotheses, (h) => ({ says: h.says, prior: priorSpec(h), because: h.because ?? undefined })),
    questions: byId(of.questions, (q) => ({
      asks: q.asks,
      answers: new Map(q.answers.map((a) => [a.id, a.says])),
      given: q.given ?? undefined,
      ...tablesSpec(q, hypotheses),
      because: q.because ?? undefined,
    })),
    sources: byId(of.sources, (s) => ({
      name: s.name,
      kind: s.kind ?? undefined,
      reliability: reliabilitySpec(s.reliability),
      'would-say-anyway': s.wouldSayAnyway ?? undefined,
      interest: s.interest ?? undefined,
      actor: s.actor?.code,
      lang: s.lang ?? undefined,
      url: s.url ?? undefined,
      because: s.because ?? undefined,
    })),
    origins: byId(
      of.origins.filter((o) => !o.id.endsWith(':own')),
      originSpec,
    ),
    reports: byId(of.reports, (r) => reportSpec(r, reports)),
    evidence: byId(of.evidence, (e) => evidenceSpec(e, hypotheses, reports)),
    assumptions: byId(of.assumptions, (a) => ({
      says: a.says,
      because: a.because ?? undefined,
      'fails-if': a.failsIf ?? undefined,
      status: a.status,
      carries: some(a.carries),
    })),
    forecasts: byId(of.forecasts, (f) => ({
      says: f.says,
      outcome: f.outcome ? conditionSpec(f.outcome) : undefined,
      'base-rate': f.baseRate ? { precedents: precedentsSpec(f.baseRate) } : undefined,
      p: f.p ? probabilitySpec(f.p) : undefined,
      if: rowsSpec(f.rows, hypotheses),
      by: day(f.by),
      because: f.because ?? undefined,
    })),
    tripwires: byId(of.tripwires, (t) => ({
      says: t.says,
      when: conditionSpec(t.when),
      by: day(t.by),
      // biome-ignore lint/suspicious/noThenProperty: a key of the language
      then: t.then ?? undefined,
    })),
    resolution: some(
      of.resolutions.map((r) => ({
        of: `${sectionOf(of, r.of)}.${r.of}`,
        outcome: r.outcome,
        on: formatDay(r.on),
        by: r.by ?? undefined,
        because: r.because ?? undefined,
        reports: some(r.reports),
      })),
    ),
  })
}

function byId<T extends { id: string }>(things: readonly T[], spec: (thing: T) => Spec): Plain {
  return things.length === 0 ? undefined : new Map(things.map((t) => [t.id, spec(t)]))
}

function sectionOf(of: Case, id: string): string {
  if (of.forecasts.some((f) => f.id === id)) return 'forecasts'
  return of.evidence.some((e) => e.id === id) ? 'evidence' : 'questions'
}

function settingsSpec({ settings }: Case): Plain {
  const usual = defaultSettings()
  const band = ({ lo, hi }: { lo: number; hi: number }): Plain => (lo === hi ? lo : [lo, hi])
  const letters = (Object.keys(usual.reliability) as Letter[]).filter((l) => {
    const [a, b] = [settings.reliability[l], usual.reliability[l]]
    return a.lo !== b.lo || a.hi !== b.hi
  })
  const { detection, seed, draws } = settings
  const spec: Spec = {
    reliability:
      letters.length > 0 ? Object.fromEntries(letters.map((l) => [l, band(settings.reliability[l])])) : undefined,
    detection: detection.lo !== usual.detection.lo || detection.hi !== usual.detection.hi ? band(detection) : undefined,
    seed: seed === usual.seed ? undefined : seed,
    draws: draws === usual.draws ? undefined : draws,
  }
  return Object.values(spec).some((v) => v !== undefined) ? spec : undefined
}
