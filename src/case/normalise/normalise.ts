import type { Case, Evidence, Question } from '../case.js'
import type { Findings } from '../findings.js'
import type { WrittenMap } from '../parse/written.js'
import { findCircle } from './circles.js'
import type { Context } from './context.js'
import { readEvidence } from './evidence.js'
import { readAssumptions, readForecasts, readResolutions, readTripwires } from './forecasts.js'
import { defaultSettings, readDays, readParties, readScale, readSettings } from './head.js'
import { Ids } from './ids.js'
import { readHypotheses } from './priors.js'
import { answersOf, readQuestions } from './questions.js'
import { entriesOf, keyRange, readText, valueAt } from './read.js'
import { checkOriginDays, readReports } from './reports.js'
import { ownOrigin, readOrigins, readSources } from './sources.js'

/**
 * Turns a case as written into an exact one: every default filled, every reference resolved. All faults of meaning are collected; the
 * same file always gives the same case.
 * @param origin the file's name and its text, which every range points into
 * @returns the case, or null where there are faults
 */
export function normalise(root: WrittenMap, findings: Findings, origin: Pick<Case, 'text' | 'file'>): Case | null {
  const c: Context = {
    findings,
    ids: new Ids(root, findings),
    scale: readScale(root),
    settings: defaultSettings(),
    asOf: null,
    hypotheses: entriesOf(root, 'hypotheses').map((h) => h.id),
    answers: answersOf(root),
    actors: new Map(),
  }
  const { asOf, priorsAsOf } = readDays(c, root)
  c.asOf = asOf
  c.settings = readSettings(c, root)
  const { dyad, parties } = readParties(c, root)
  const hypotheses = readHypotheses(c, root)
  const questions = readQuestions(c, root, hypotheses)
  const sources = readSources(c, root)
  const named = readOrigins(c, root)
  const reports = readReports(c, root)
  checkOriginDays(c, root, reports, named)
  const evidence = readEvidence(c, root, new Map(reports.map((r) => [r.id, r])))
  checkCircles(c, root, evidence, questions)
  const own = new Set(reports.flatMap((r) => r.origins))
  const result: Case = {
    ...origin,
    title: readText(c, root, 'case') ?? '',
    question: readText(c, root, 'question') ?? '',
    dyad: dyad ?? [NOBODY, NOBODY],
    parties,
    asOf,
    priorsAsOf,
    scale: c.scale,
    settings: c.settings,
    hypotheses,
    questions,
    sources,
    origins: [...named, ...sources.map(ownOrigin).filter((o) => own.has(o.id))],
    reports,
    evidence,
    assumptions: readAssumptions(c, root),
    forecasts: readForecasts(c, root),
    tripwires: readTripwires(c, root),
    resolutions: readResolutions(c, root),
  }
  return findings.hasFaults ? null : result
}

const NOBODY = { code: '', state: null, role: null, name: '' }

function checkCircles(c: Context, root: WrittenMap, evidence: Evidence[], questions: Question[]): void {
  const leads = new Map<string, { to: string; key: string; section: string }>()
  for (const e of evidence) {
    if (e.requires) leads.set(e.id, { to: e.requires, key: 'requires', section: 'evidence' })
    else if (e.given) leads.set(e.id, { to: e.given, key: 'given', section: 'evidence' })
  }
  for (const q of questions) if (q.given) leads.set(q.id, { to: q.given, key: 'given', section: 'questions' })
  const circle = findCircle([...leads.keys()], (id) => (leads.has(id) ? [leads.get(id)!.to] : []))
  if (!circle) return
  const { key, section } = leads.get(circle[0]!)!
  const map = entriesOf(root, section).find((e) => e.id === circle[0])!.map
  const said = circle.map((id) => `"${id}"`).join(` → `)
  c.findings.add(
    'circle',
    valueAt(map, key)?.range ?? keyRange(map, key),
    `these depend on each other in a circle: ${said}`,
  )
}
