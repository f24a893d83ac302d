import { beforeAll, describe, expect, it } from 'vitest'
import { type Effect, effectOf } from '../effect/effect.js'
import { SHOCK, simulatedWorld } from '../effect/fixtures/world.js'
import { tableAsked } from '../fixtures/table-asked.js'
import { effectPlot } from './effect-actual.js'
import { gapsPlot } from './effect-gaps.js'
import { effectLines } from './effect-terminal.js'

describe('plots of an effect', () => {
  let effect: Effect
  beforeAll(async () => {
    const gone = (day: number): boolean => day >= SHOCK - 35 && day < SHOCK - 21
    const asked = tableAsked(simulatedWorld({ seed: 1, conflict: 3, gone }))
    effect = await effectOf(asked, { a: 'FRA', b: 'JPN', on: SHOCK, before: 7 * 40 })
  })

  it('shows what came, what would have come, the day and what is missing, with a table behind', () => {
    const plot = effectPlot(effect, 'p', 'something <happened>')
    expect(plot.svg).toContain('2021-02-01 something &lt;happened&gt;')
    expect(plot.svg.match(/url\(#p-hatch\)/g)?.length).toBe(2 * 3)
    expect(plot.svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(plot.table.rows.length).toBe(effect.spans.length)
    expect(plot.table.rows.filter((r) => r[2] === 'missing').length).toBe(2)
    expect(plot.table.rows.at(-1)!.at(-1)).toMatch(/^[\d.]+ \([\d.]+–[\d.]+\)$/)
    expect(plot.sentence).toMatch(/conflict/)
  })

  it('sets the gaps among those of the donors, and says what the fit is good for', () => {
    const conflict = effect.measured.find((m) => m.measure === 'conflict')!
    const plot = gapsPlot(effect, conflict, 'g', 'something')!
    expect(plot.svg.match(/<polyline/g)!.length).toBe(conflict.syntheticControl.placebos.length + 1)
    expect(plot.svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(plot.sentence).toMatch(/ranks \d+ among \d+ units\. /)
  })

  it('draws no gaps where nothing was fitted', () => {
    const [first] = effect.measured
    const none = { ...first!, syntheticControl: { ...first!.syntheticControl, rank: null } }
    expect(gapsPlot(effect, none, 'g', 'something')).toBeNull()
  })

  it('fits a terminal, also one that prints ASCII only', () => {
    const lines = effectLines(effect, { columns: 80, ascii: false })
    expect(Math.max(...lines.map((l) => [...l].length))).toBeLessThanOrEqual(80)
    expect(lines.find((l) => l.startsWith('conflict: came'))).toMatch(/░░.*│.*a week$/)
    expect(lines.filter((l) => l.startsWith('  together')).length).toBe(3)
    const plain = effectLines(effect, { columns: 80, ascii: true }).join('\n')
    expect(plain).toMatch(/^[\x20-\x7e×\n]*$/)
  })
})
