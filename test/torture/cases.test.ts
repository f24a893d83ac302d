import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { renderBrief } from '../../src/brief/brief.js'
import type { Case } from '../../src/case/case.js'
import type { Diagnostic } from '../../src/case/diagnostics.js'
import { bare } from '../../src/case/fixtures/bare.js'
import type { Observations } from '../../src/case/observations.js'
import { parseCase } from '../../src/case/parse.js'
import { renderDiagnostic } from '../../src/case/render.js'
import { serialise } from '../../src/case/write/serialise.js'
import { judge } from '../../src/judge/judge.js'
import type { Judgement } from '../../src/judge/judgement.js'
import { tryJudging } from '../../src/judge/refused.js'
import { drawObservations } from './drawn-observations.js'
import { drawTexts, TEXTS } from './drawn-texts.js'
import type { Draw } from './draws.js'
import { HANGS, Tally, tries } from './tries.js'

/** What a terminal would obey. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u202e]/
const tally = new Tally('case files')
afterAll(() => tally.tell())

/** Reads a text. @returns the case, null where it has faults */
function read(text: string): Case | null {
  const { case: of, diagnostics } = parseCase(text, { file: 'x.case.yaml' })
  expect(of === null).toBe(diagnostics.some((d) => d.severity === 'fault'))
  const isPlaced = ({ range: { start, end }, line, column }: Diagnostic): boolean =>
    start >= 0 && start <= end && end <= text.length && line >= 1 && column >= 1
  expect(diagnostics.filter((d) => !isPlaced(d))).toEqual([])
  const shown = diagnostics.slice(0, 20).map((d) => renderDiagnostic(d, text, { color: false }))
  expect(shown.join('\n')).not.toMatch(CONTROLS)
  return of
}

/** Judges a case with few draws. @returns null where it is refused, with reasons */
function judged(of: Case, observations: Observations): Judgement | null {
  const quick = { ...of, settings: { ...of.settings, draws: 20 } }
  const came = tryJudging(() => judge(quick, observations))
  if ('value' in came) return came.value
  expect(came.refused.map((d) => d.severity)).toContain('fault')
  return null
}

function checkNumbers({ hypotheses, probabilityOfEvidence, evidence }: Judgement): void {
  const sum = (of: 'prior' | 'posterior'): number => hypotheses.reduce((all, h) => all + h[of], 0)
  expect(sum('posterior')).toBeCloseTo(1, 9)
  expect(sum('prior')).toBeCloseTo(1, 9)
  for (const { posterior, envelope, interval, leadShare } of hypotheses) {
    for (const p of [posterior, ...envelope, ...interval, leadShare]) expect(p >= -1e-12 && p <= 1 + 1e-12).toBe(true)
    expect(envelope[0] <= posterior && posterior <= envelope[1]).toBe(true)
  }
  for (const { belief } of evidence) expect(belief === null || (belief >= -1e-9 && belief <= 1 + 1e-9)).toBe(true)
  expect(probabilityOfEvidence >= 0 && probabilityOfEvidence <= 1 + 1e-9).toBe(true)
}

function checkBriefs(judgement: Judgement): void {
  expect(renderBrief(judgement, { format: 'terminal' })).not.toMatch(CONTROLS)
  expect(renderBrief(judgement, { format: 'md' })).toContain('#')
  expect(JSON.parse(renderBrief(judgement, { format: 'json' }))).toMatchObject({ schema: 1 })
}

/** @returns what became of a text; throws where anything else did than should */
function tried(text: string, g: Draw): string {
  const of = read(text)
  if (of === null) return 'faults'
  const judgement = judged(of, drawObservations(g, of))
  if (judgement === null) return 'not to be judged'
  checkNumbers(judgement)
  checkBriefs(judgement)
  const again = read(serialise(of))
  expect(again && bare(again)).toEqual(bare(of))
  return 'judged'
}

describe('any text as a case', () => {
  it(
    'is judged, or refused with places in it; nothing else',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          for (const { made, text } of drawTexts(g)) {
            const { ms, value: came } = await tally.timed(`${made}, ${text.length} characters`, () =>
              telling(text, () => tried(text, g)),
            )
            expect(ms).toBeLessThan(HANGS)
            tally.count(`${made}: ${came}`)
          }
        }),
        { numRuns: tries(TEXTS), endOnFailure: true },
      )
      expect(tally.times('sound: faults')).toBe(0)
      expect(tally.times('sound: judged')).toBeGreaterThan(0)
      expect(tally.times('values: judged')).toBeGreaterThan(0)
    },
    2 * HANGS + tries() * 500,
  )
})

/** Does something with a text, which is told where it fails. */
function telling<T>(text: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new Error(`with ${JSON.stringify(text.slice(0, 20_000))}`, { cause: error })
  }
}
