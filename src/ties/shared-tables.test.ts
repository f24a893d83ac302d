import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapped } from '../ledger/formats/mapped.js'
import { readMapping } from '../ledger/formats/mapping.js'
import { createLedger } from '../ledger/ledger.js'
import { stage } from '../ledger/load/stage.js'
import { formatDay, parseDay } from '../world/days.js'
import { asking } from './ask.js'
import type { Asked } from './asked.js'
import { describeTies } from './describe.js'
import { scorePlot } from './plots/score-plot.js'
import { tiesOf } from './ties.js'

const SCORES = '../shared/data/gdelt-dyad-scores/daily-2018-2022.csv.gz'
const COUNTS = '../shared/data/icews-daily/dyad-day-2018.csv.gz'

const MAPPINGS = [
  [
    SCORES,
    'feed: scores\nformat: csv\ncolumns: { day: date, source: iso3_a, target: iso3_b }\nscore: score\nscale: gdelt-net',
  ],
  [
    COUNTS,
    `feed: counts
format: csv
columns: { day: date, source: { column: source_country, scheme: icews }, target: { column: target_country, scheme: icews } }
counts: { 1: verbal_coop, 2: material_coop, 3: verbal_conf, 4: material_conf }
covers: 2018-01-01..2018-12-31`,
  ],
] as const

const day = (text: string): number => parseDay(text)!

describe.skipIf(!existsSync(SCORES) || !existsSync(COUNTS))(
  'tables of scores and of counts in a ledger (need ../shared/data)',
  () => {
    let folder: string
    let asked: Asked
    let close: () => Promise<void>
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ties-'))
      const ledger = await createLedger(join(folder, 'ledger'))
      for (const [path, text] of MAPPINGS) {
        const mapping = readMapping(text)
        if (!('ok' in mapping)) throw new Error(mapping.faults.join('\n'))
        const { staged, refused } = await stage([path], { work: folder, mapping: mapped(mapping.ok) })
        if (!staged) throw new Error(refused.map((r) => r.reason).join('\n'))
        await ledger.add(staged)
      }
      const engine = await ledger.open()
      asked = asking(engine)
      close = () => engine.close()
    })
    afterAll(async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('dates the shock of March 2018 and calls the year by its words', async () => {
      const ties = await tiesOf(asked, {
        a: 'GBR',
        b: 'RUS',
        feed: 'counts',
        unit: 'month',
        from: day('2018-01-01'),
        to: day('2018-12-31'),
      })
      expect(ties.dials!.events).toBe(1900)
      expect(ties.dials!.volume).toBe(217_234)
      expect(ties.breaks.found.filter((b) => b.series === 'conflict').map((b) => formatDay(b.day))).toEqual([
        '2018-03-12',
        '2018-04-08',
      ])
      expect(ties.word).toMatchObject({ kind: 'between', from: 'hostile', to: 'strained' })
    })

    it('draws Russia and Pakistan from net scores, corrected for volume, and gives no word', async () => {
      const query = { feed: 'scores', unit: 'month', from: day('2018-01-01'), to: day('2022-12-31') } as const
      const ties = await tiesOf(asked, { a: 'RUS', b: 'PAK', ...query })
      const scores = ties.scores!
      expect(ties.dials).toBeNull()
      expect(scores.series).toHaveLength(60)
      const at = (label: string) => scores.series.find((p) => p.label === label)!
      expect(at('2022-02').perDay!.mean).toBeCloseTo(134, 0)
      expect(at('2020-05').loudness! / at('2020-01').loudness!).toBeLessThan(0.6)
      expect(at('2020-12').delivered).toBeLessThan(31)
      expect(scores.breaks).toEqual([])
      const told = describeTies(ties)
      expect(told.level[0]).toMatch(/^scores gives net scores of Russia and Pakistan, .* no word is given\.$/)
      expect(told.breaks).toEqual(['No lasting change was found in the corrected score by week.'])
      const plot = scorePlot(ties, scores, 'score')
      expect(plot.table.rows).toHaveLength(60)
      expect(plot.svg.match(/NaN|undefined/)).toBeNull()
    })

    it('finds February 2022 between Russia and Ukraine in the same scores', async () => {
      const query = { feed: 'scores', unit: 'month', from: day('2018-01-01'), to: day('2022-12-31') } as const
      const { scores } = await tiesOf(asked, { a: 'RUS', b: 'UKR', ...query })
      const found = scores!.breaks.find((b) => formatDay(b.day) === '2022-02-21')!
      expect(found.to).toBeLessThan(found.from)
    })
  },
)
