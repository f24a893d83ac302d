import type { Case, Evidence, Link } from '../../src/case/case.js'
import type { Observation, Observations } from '../../src/case/observations.js'
import {
  buildCase,
  FACT,
  GAP,
  indicator,
  item,
  observed,
  origin,
  question,
  report,
  reported,
  row,
  source,
} from './build-case.js'

export interface RandomCase {
  of: Case
  observations: Observations
}

/** A small case of any shape: shared origins, denials, purported links, `given`, `requires`, questions, ledger readings, blanks, bands. */
export function randomCase(
  random: () => number,
  size: { hypotheses: number; items: number; origins: number },
): RandomCase {
  const int = (n: number): number => Math.floor(random() * n)
  const p = (): number => 0.02 + 0.96 * random()
  const cell = (): number | [number, number] => {
    const a = p()
    return random() < 0.5 ? a : [a, a + (0.99 - a) * random()]
  }
  const raw = Array.from({ length: size.hypotheses }, () => 0.1 + random())
  const sum = raw.reduce((a, b) => a + b, 0)
  const questions = Array.from({ length: int(3) }, (_, q) => {
    const share = (): number[] => {
      const a = p()
      return [a, 1 - a]
    }
    const table = (state: string | null) => ({ state, p: raw.map(share) })
    return q === 1 && random() < 0.5
      ? question('q1', ['a', 'b'], [table('a'), table('b')], 'q0')
      : question(`q${q}`, ['a', 'b'], [table(null)])
  })
  const sources = [source('s0', p()), source('s1', [0.3, 0.9])]
  const origins = Array.from({ length: size.origins }, (_, o) =>
    origin(`o${o}`, `s${o % 2}`, random() < 0.2 ? { wouldSayAnyway: p() } : {}),
  )
  const reports = origins.map((o, i) => report(`r${i}`, o.source, [o.id]))
  const items: Record<string, Observation> = {}
  const evidence = Array.from({ length: size.items }, (_, i): Evidence => {
    const id = `e${i}`
    const cells = (): (number | [number, number] | null)[] => raw.map(() => (random() < 0.08 ? null : cell()))
    const before = i > 0 && random() < 0.4 ? `e${int(i)}` : null
    const on = before ?? (questions.length > 0 && random() < 0.3 ? questions[int(questions.length)]!.id : null)
    const requires = before !== null && random() < 0.5
    const states = on?.startsWith('e') ? ['false', 'true'] : ['a', 'b']
    const rows = on && !requires ? states.map((s) => row(cells(), s)) : [row(cells())]
    const more = on ? (requires ? { requires: on } : { given: on }) : {}
    const way = random()
    if (way < 0.1) return item(id, GAP, rows, more)
    if (way < 0.25 && !requires) return item(id, FACT, rows, more)
    if (way < 0.4) {
      const c = p()
      items[id] = {
        state: random() < 0.5 ? 'seen' : 'not-seen',
        coverage: { point: c, lo: c / 2, hi: c },
        usual: random() / 4,
        elapsed: random(),
        count: 0,
        feed: 'x',
        closes: 50,
      }
      return item(id, { by: 'indicator', indicator: indicator(50) }, rows, more)
    }
    const picked = reports.filter(() => random() < 1.5 / reports.length)
    const supports: Partial<Link>[] = []
    const denials: string[] = []
    for (const r of picked) {
      if (random() < 0.25) denials.push(r.id)
      else supports.push({ report: r.id, certainty: random() < 0.3 ? 'purported' : 'asserted' })
    }
    return item(id, reported(supports, denials), rows, more)
  })
  return {
    of: buildCase(
      raw.map((r) => r / sum),
      { questions, sources, origins, reports, evidence },
    ),
    observations: observed(items),
  }
}
