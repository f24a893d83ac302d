import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createLedger } from '../../src/ledger/ledger.js'
import { loadFiles } from '../../src/ledger/load-files.js'
import { damageBytes, damageRows, packed } from './damaged-bytes.js'
import { below, type Draw, one } from './draws.js'
import { type FeedFile, inventedFiles, realFiles } from './feed-files.js'
import { HANGS, Tally, tries } from './tries.js'

/** Loads after which a ledger is looked at and another begun. */
const ROUND = 25
const SEED = Number(process.env.FC_SEED ?? 1)
const base = mkdtempSync(join(tmpdir(), 'torture-feeds-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

function damaged(g: Draw, { name, text }: FeedFile): Uint8Array {
  let rows = text
  for (let times = below(g, 4); times > 0; times--) rows = damageRows(g, rows)
  let bytes: Uint8Array = Buffer.from(rows, 'utf8')
  for (let times = below(g, 3); times > 0; times--) bytes = damageBytes(g, bytes)
  return packed(g, name, bytes)
}

const SETS: [string, FeedFile[]][] = [
  ['invented', inventedFiles()],
  ['real', realFiles()],
]

describe.each(SETS)('damaged files of feeds, %s', (title, files) => {
  it.skipIf(files.length === 0)(
    'are loaded, or refused with what is wrong; the ledger stays sound',
    async () => {
      const tally = new Tally(`feed files, ${title}`)
      let round = 0
      for (let left = tries(title === 'real' ? 20 : 10); left > 0; left -= ROUND) {
        const ledger = await createLedger(join(base, `${title}-${round}`))
        const rows = { added: 0 }
        await fc.assert(
          fc.asyncProperty(fc.gen(), async (g) => {
            const file = one(g, files)
            const path = join(base, file.name)
            writeFileSync(path, damaged(g, file))
            const { ms, value } = await tally.timed(file.name, () =>
              loadFiles(ledger, [path], { maxRejects: { share: 0.5 }, memory: 300 }),
            )
            expect(ms).toBeLessThan(HANGS)
            expect([value.inputs.length, value.refused.length].filter((n) => n > 0)).toHaveLength(1)
            for (const { reason } of value.refused)
              expect([...reason].length).toSatisfy((n: number) => n > 5 && n < 500)
            tally.count(value.refused.length > 0 ? 'refused' : value.added!.batch === null ? 'known' : 'loaded')
            rows.added += value.added?.rows ?? 0
          }),
          { numRuns: Math.min(ROUND, left), seed: ++round * 7919 + SEED, endOnFailure: true },
        )
        expect(await ledger.verify({ memory: 300 })).toMatchObject({ findings: [], foreign: [] })
        expect(readdirSync(ledger.place).filter((name) => name.startsWith('.'))).toEqual([])
        const engine = await ledger.open({ memory: 300 })
        const { n } = await engine.query('SELECT COUNT(*) AS n FROM events')
        await engine.close()
        expect(n![0]).toBeLessThanOrEqual(rows.added)
        await ledger.close()
      }
      tally.tell()
      expect(tally.times('loaded')).toBeGreaterThan(0)
      expect(tally.times('refused')).toBeGreaterThan(0)
    },
    2 * HANGS + tries() * 2_000,
  )
})
