import { beforeAll, describe, expect, it } from 'vitest'
import { type Effect, effectOf } from '../../ties/effect/effect.js'
import type { Finding } from '../../ties/effect/finding.js'
import { SHOCK, simulatedWorld, type WorldOptions } from '../../ties/effect/fixtures/world.js'
import { tableAsked } from '../../ties/fixtures/table-asked.js'
import { renderEffect } from './effect.js'
import { effectHeadline } from './headline.js'
import { whatOverturns } from './overturn.js'

const effect = (options: WorldOptions): Promise<Effect> =>
  effectOf(tableAsked(simulatedWorld(options)), { a: 'FRA', b: 'JPN', on: SHOCK })
let quarrel: Effect
beforeAll(async () => {
  quarrel = await effect({ seed: 1, conflict: 3 })
})
const told = { event: 'a quarrel', registers: null }

describe('the answer in one sentence', () => {
  it('says direction, measure, size with interval, and how many methods agree', () => {
    expect(effectHeadline(quarrel)).toMatch(
      /^From 2021-02-01 on ties of France and Japan were worse than would have been expected: conflict about [\d.]+ times \([\d.]+ to [\d.]+\), (two|three) of three methods agree\.$/,
    )
  })

  it('says that nothing was found, with the sizes', async () => {
    expect(effectHeadline(await effect({ seed: 2 }))).toMatch(
      /were not found worse or better than would have been expected: odds of conflict to cooperation about .+, cooperation about .+\.$/,
    )
  })

  it('says why nothing can be said', async () => {
    expect(effectHeadline(await effect({ seed: 4, rate: 0.004 }))).toMatch(
      /^Whether ties of France and Japan were worse from 2021-02-01 on than would have been expected cannot be said: \d events of conflict in all/,
    )
  })
})

describe('what would overturn an answer', () => {
  it('is told for each measure that has one', () => {
    const found = quarrel
    const sentences = whatOverturns(found)
    expect(sentences).toHaveLength(found.measured.filter((m) => m.answer.verdict !== 'refused').length)
    expect(sentences[1]).toBe('The answer on conflict hangs on no one method.')
  })

  it('names the method whose loss changes the answer', () => {
    const found = quarrel
    const one = found.measured[1]!
    const none: Finding = { method: 'control pairs', estimate: 0.1, interval: [-0.5, 0.6], p: 0.6, finds: 'none' }
    const past = one.ownPast.answer
    const torn = {
      ...one,
      answer: { ...one.answer, verdict: 'disagree' as const },
      controlPairs: { ...one.controlPairs, answer: none },
      syntheticControl: { ...one.syntheticControl, answer: { method: 'synthetic control', refused: 'no' } as const },
    }
    expect(past).toMatchObject({ finds: 'more' })
    expect(whatOverturns({ measured: [torn] })).toEqual([
      'The answer on conflict: without own past it would be that no change was found; without control pairs it would be that there was more.',
    ])
    const alone = { ...torn, controlPairs: { ...one.controlPairs, answer: { ...torn.syntheticControl.answer } } }
    expect(whatOverturns({ measured: [alone] })).toEqual(['The answer on conflict rests on one method, own past.'])
  })
})

describe('an effect, rendered', () => {
  it('is the same answer on every surface, answer first', () => {
    const found = quarrel
    const headline = effectHeadline(found)
    const [html, md, terminal] = (['html', 'md', 'terminal'] as const).map((format) =>
      renderEffect(found, { ...told, format }),
    )
    expect(html).toContain(headline)
    expect(md!.replaceAll('\\', '')).toContain(headline)
    expect(terminal!.replace(/\s+/g, ' ')).toContain(headline)
    for (const text of [html!, md!]) {
      const order = ['What it rests on', 'What would overturn it', 'Beside other pairs', 'What is not known'].map((t) =>
        text.indexOf(t),
      )
      expect(order).toEqual([...order].sort((x, y) => x - y))
      expect(order.every((at) => at > 0)).toBe(true)
    }
    expect(Math.max(...terminal!.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
  })

  it('gives all numbers as JSON, with the claims of a case, and one plot as SVG', () => {
    const found = quarrel
    const json = JSON.parse(renderEffect(found, { ...told, format: 'json' }))
    expect(json).toMatchObject({ schema: 1, a: 'FRA', b: 'JPN', claims: { worse: { met: true } } })
    expect(json.measured).toHaveLength(3)
    expect(renderEffect(found, { ...told, format: 'svg' })).toMatch(/^<svg[\s\S]*a quarrel[\s\S]*<\/svg>/)
  })
})
