import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mapped } from '../../src/ledger/formats/mapped.js'
import { readMapping } from '../../src/ledger/formats/mapping.js'
import { createLedger } from '../../src/ledger/ledger.js'
import { stage } from '../../src/ledger/load/stage.js'
import { states } from '../../src/world/actors/states.js'
import { formatDay, parseDay } from '../../src/world/days.js'

const CHRONICLE = 'examples/pakistan-russia-2022/ledger/chronicle'
const MADE = `feed: made
format: csv
columns: { id: id, day: day, source: source, target: target, code: code, url: url }
`

/** Loads the first example's chronicle as the ledger of a folder. */
export async function loadChronicle(dir: string): Promise<void> {
  await load(dir, `${CHRONICLE}.csv`, readFileSync(`${CHRONICLE}.mapping.yaml`, 'utf8'))
}

/**
 * Loads ten years of made events as the ledger of a folder: Pakistan and Russia every day, with three weeks that were not delivered and more
 * conflict from 2018 on, fourteen pairs that are as loud, and a thousand and more quiet ones.
 */
export async function loadMade(dir: string): Promise<void> {
  const first = parseDay('2013-01-01')!
  const gap = parseDay('2016-05-01')!
  const turn = parseDay('2018-03-01')!
  const others = [...states.keys()].filter((s) => !['PAK', 'RUS'].includes(s) && s < 'GMB').slice(0, 60)
  const rows: string[] = ['id,day,source,target,code,url']
  const add = (day: number, source: string, target: string, code: string): void => {
    if (day >= gap && day < gap + 21) return
    rows.push(`m${rows.length},${formatDay(day)},${source},${target},${code},https://news.example/${rows.length}`)
  }
  for (let i = 0; i < 3652; i++) {
    const day = first + i
    add(day, 'PAK', 'RUS', i % 5 === 0 ? '071' : '042')
    if (i % (day >= turn ? 4 : 30) === 0) add(day, 'RUS', 'PAK', '112')
    if (i % 200 === 0) add(day, 'RUS', 'PAK', '190')
    for (let k = 0; k < 14; k++)
      add(day, others[2 * k]!, others[2 * k + 1]!, (i + k) % (8 + k) === 0 ? '112' : (i * k) % 3 === 0 ? '071' : '042')
    for (let k = 0; k < 8; k++) {
      const h = Math.imul(i * 8 + k + 1, 2_654_435_761) >>> 0
      const [a, b] = [others[h % 60]!, others[(h >>> 10) % 60]!]
      if (a !== b) add(day, a, b, (i + k) % 4 === 0 ? '112' : '042')
    }
  }
  const csv = join(dir, 'made.csv')
  writeFileSync(csv, `${rows.join('\n')}\n`)
  await load(dir, csv, MADE)
}

async function load(dir: string, csv: string, mapping: string): Promise<void> {
  const read = readMapping(mapping)
  if (!('ok' in read)) throw new Error(read.faults.join('\n'))
  const ledger = await createLedger(join(dir, 'ledger'))
  await ledger.aside(async (work) => {
    const { staged, refused } = await stage([csv], { work, mapping: mapped(read.ok), memory: 256 })
    if (!staged) throw new Error(refused.map((r) => r.reason).join('\n'))
    await ledger.add(staged)
  })
  await ledger.close()
}
