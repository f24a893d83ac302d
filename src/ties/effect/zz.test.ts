import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { mapped } from '../../ledger/formats/mapped.js'
import { readMapping } from '../../ledger/formats/mapping.js'
import { createLedger } from '../../ledger/ledger.js'
import { stage } from '../../ledger/load/stage.js'
import { parseDay } from '../../world/days.js'
import { asking } from '../ask.js'
import { judgeEffect } from './claim.js'
import { describeEffect } from './describe.js'
import { effectOf } from './effect.js'
it('x', async () => {
  const work = mkdtempSync(join(tmpdir(), 'eff-'))
  const read = readMapping(`
feed: icews-dyad-days
format: csv
columns:
  day: date
  source: { column: source_country, scheme: icews }
  target: { column: target_country, scheme: icews }
counts: { 1: verbal_coop, 2: material_coop, 3: verbal_conf, 4: material_conf }
covers: 2018-01-01..2018-12-31
`)
  const r = await stage(['../shared/data/icews-daily/dyad-day-2018.csv.gz'], { work, ...('ok' in read ? { mapping: mapped(read.ok) } : {}) })
  const ledger = await createLedger(join(work, 'l'))
  await ledger.add(r.staged!)
  const engine = await ledger.open()
  for (const [a, b, on] of [['RUS', 'UKR', '2018-11-25'], ['CAN', 'SAU', '2018-08-05']] as const) {
    const t = performance.now()
    const e = await effectOf(asking(engine), { a, b, on: parseDay(on)! })
    console.log((performance.now() - t).toFixed(0), 'ms', e.sql.length, describeEffect(e).answers.join('\n'), judgeEffect(e, 'worse').met, describeEffect(e).missing)
  }
  engine.close()
}, 120000)
