import type { Case } from '../case/case.js'
import type { Diagnostic, Range } from '../case/diagnostics.js'
import { Findings } from '../case/findings.js'
import { DETECTION } from '../case/normalise/head.js'
import type { Observations, Trace } from '../case/observations.js'
import { formatDay } from '../world/days.js'
import type { JudgedItem, Judgement } from './judgement.js'
import { COUNTED } from './standing.js'

/** Decibans in a bit. */
const BIT = 10 * Math.log10(2)
/** An item that moves no pair of hypotheses by this many bits tells nothing: a tenth of a deciban. */
const NOTHING = 0.1 / BIT
/** A routine item is made to carry much past this: 3 decibans, a factor of 2. */
const MUCH = 1
/** A condition that usual traffic alone meets more often than this is no indicator (CASE.md, "Indicators"). */
const USUAL = 0.2

/** What can only be said of a case once it is judged. Notes and warnings, at their places in the file. */
export function lintJudgement(
  of: Case,
  judgement: Omit<Judgement, 'diagnostics'>,
  observations: Observations,
): Diagnostic[] {
  const findings = new Findings(of.text, of.file)
  const places = new Map<string, Range>(
    [...of.evidence, ...of.origins, ...of.hypotheses, ...of.tripwires].map((x) => [x.id, x.range]),
  )
  const at = (id: string): Range => places.get(id) ?? of.hypotheses[0]!.range
  if (judgement.replayed) findings.add('replayed', at(''), `${judgement.asOf} is replayed with today's likelihoods`)
  if (of.scale === 'nato')
    findings.add('unverified-scale', at(''), 'the nato bands were not checked against the publication')
  if (judgement.tie.length > 1) findings.add('tie', at(judgement.tie[0]!), `${judgement.tie.join(', ')} lead together`)
  for (const id of judgement.fragility.origins) {
    findings.add('single-origin', at(id), `the lead of ${judgement.leader} rests on one origin: ${id}`)
  }
  lintItems(of, judgement, observations, findings)
  if (judgement.matrix?.withheld)
    findings.add('ranking-withheld', at(judgement.hypotheses[0]!.id), judgement.matrix.withheld)
  if (judgement.matrix && judgement.matrix.disagree.length > 0) {
    const { disagree } = judgement.matrix
    findings.add(
      'formulas-disagree',
      at(judgement.hypotheses[0]!.id),
      `${disagree.join(', ')} name${disagree.length > 1 ? '' : 's'} another leader than ${judgement.matrix.formula}`,
    )
  }
  for (const t of of.tripwires) {
    if (t.by !== null && t.by < observations.asOf)
      findings.add('overdue', t.range, `tripwire ${t.id} was to be seen by ${formatDay(t.by)}: has it?`)
  }
  return findings.sorted()
}

function lintItems(
  of: Case,
  judgement: Omit<Judgement, 'diagnostics'>,
  observations: Observations,
  findings: Findings,
): void {
  const routine = new Map(of.evidence.map((e) => [e.id, e.routine]))
  for (const item of judgement.evidence) {
    const { range } = of.evidence.find((e) => e.id === item.id)!
    const seen = observations.items[item.id]
    if (item.state === 'no-data' && seen?.state === 'no-data')
      findings.add('no-data', range, `${item.id}: no data (${seen.why}); it changes nothing`)
    if (item.state === 'pending' && seen?.state === 'pending')
      findings.add('pending', range, `${item.id}: pending until ${formatDay(seen.closes)} (${seen.why})`)
    if (item.rate) lintRate(of, item, findings)
    if (item.observation) lintReading(of, item, findings)
    if (seen && 'usual' in seen && !isTest(seen.trace) && seen.usual > USUAL) {
      findings.add(
        'usual-traffic',
        range,
        `${item.id}: the pair's usual traffic alone meets the condition with probability ${seen.usual.toFixed(2)}`,
      )
    }
    const counts = COUNTED.has(item.state) && item.rated !== 'unrated' && item.rated !== 'none'
    if (counts && item.maxLogRatio < NOTHING)
      findings.add(
        'tells-nothing',
        range,
        `${item.id} counts, and hardly separates one hypothesis from another (less than a tenth of a deciban)`,
      )
    if (routine.get(item.id) && item.maxLogRatio > MUCH) {
      findings.add(
        'routine-weight',
        range,
        `${item.id} is routine (${routine.get(item.id)}) and carries ${carried(item.maxLogRatio)}`,
      )
    }
  }
}

/** Of a test `usual` is its level, and no traffic. */
function isTest(trace: Trace | undefined): boolean {
  return trace?.by === 'ties' || trace?.by === 'effect'
}

/** A rate in the place of cells that told the hypotheses apart. */
function lintRate(of: Case, { id, rate }: JudgedItem, findings: Findings): void {
  const { rows, known } = of.evidence.find((e) => e.id === id)!
  if (known.by !== 'precedents' || rows.every(({ cells, shared }) => shared || cells.every((c) => c === null))) return
  const { share, x, n } = rate!
  findings.add(
    'rate-in-place',
    known.precedents.range,
    `${id}: the rate ${Number((100 * share).toPrecision(2))} % (${x} of ${n}) stands in the place of the cells, under every hypothesis; a rate tells nothing of intent`,
  )
}

/** What a reading of the ledger says of the numbers that it goes by: the feed's recall, and cells that allow no such thing. */
function lintReading(of: Case, { id, observation: o }: JudgedItem, findings: Findings): void {
  if (!o || (o.state !== 'seen' && o.state !== 'not-seen')) return
  const item = of.evidence.find((e) => e.id === id)!
  const { lo, hi } = of.settings.detection
  if (o.trace?.by === 'acts' && lo === DETECTION.lo && hi === DETECTION.hi) {
    findings.add(
      'default-detection',
      item.range,
      `${id}: the recall of ${o.feed} was not measured; ${lo} to ${hi} is used`,
    )
  }
  const against = o.state === 'seen' ? 'impossible' : 'certain'
  for (const row of item.rows) {
    row.cells.forEach((cell, h) => {
      if (cell?.as !== against || (row.shared && h > 0)) return
      const under = row.shared ? 'every hypothesis' : of.hypotheses[h]!.id
      findings.add(
        'cell-against-data',
        cell.range,
        `${id} is called ${against} under ${under}, and ${o.state.replace('-', ' ')} in ${o.feed}`,
      )
    })
  }
}

function carried(bits: number): string {
  return Number.isFinite(bits) ? `${(BIT * bits).toFixed(1)} decibans` : 'everything: it rules a hypothesis out'
}
