import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge, observe, parseCase } from '../src/index.js'
import { parseDay } from '../src/world/days.js'

const examples = readdirSync('examples').map((name) => `examples/${name}/${name}.case.yaml`)
const today = parseDay('2026-01-01')!

describe('the examples', () => {
  it('have no fault, and are judged', () => {
    expect(examples.length).toBeGreaterThan(1)
    for (const file of examples) {
      const { case: of, diagnostics } = parseCase(readFileSync(file, 'utf8'), { file })
      expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
      expect(judge(of!, observe(of!, { today })).leader).not.toBeNull()
    }
  })

  it('pakistan-russia-2022 comes out, day by day, as its README says', () => {
    const folder = 'examples/pakistan-russia-2022'
    const of = parseCase(readFileSync(`${folder}/pakistan-russia-2022.case.yaml`, 'utf8'), { file: null }).case!
    const readme = readFileSync(`${folder}/README.md`, 'utf8')
    const rows = [...readme.matchAll(/^\| (\d{4}-\d\d-\d\d) \| ([\d. |]+) \|/gm)]
    expect(rows.length).toBe(7)
    for (const [, day, cells] of rows) {
      const { hypotheses } = judge(of, observe(of, { today, asOf: parseDay(day!)! }))
      cells!.split('|').forEach((cell, h) => {
        const decimals = cell.includes('.') ? 1 : 0
        expect((100 * hypotheses[h]!.posterior).toFixed(decimals), `${day} ${hypotheses[h]!.id}`).toBe(cell.trim())
      })
    }
  })

  it('heuer-iraq ranks as the literature does: minor actions, major attack, none', () => {
    const file = 'examples/heuer-iraq/heuer-iraq.case.yaml'
    const of = parseCase(readFileSync(file, 'utf8'), { file }).case!
    const { matrix, leads, leader } = judge(of, observe(of, { today }))
    expect({ leads, leader, ranking: matrix!.ranking }).toEqual({
      leads: 'matrix',
      leader: 'minor',
      ranking: [['minor'], ['major'], ['none']],
    })
  })
})
