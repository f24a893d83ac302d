import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { icews } from '../../src/ledger/load/fixtures/native.js'
import { demarche } from './command.js'

const base = mkdtempSync(join(tmpdir(), 'damage-'))
const [sound, ledger, third] = [join(base, 'sound'), join(base, 'ledger'), join(base, 'c.tab')]
let bad = ''
const at = (ending: string): string => join(ledger, `${bad}${ending}`)
const run = (...args: string[]) => demarche([...args, '--ledger', ledger])

beforeAll(async () => {
  for (const name of ['a', 'b', 'c']) {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      'Event ID': `${name}${i}`.replace(/\D/, `${name.charCodeAt(0)}`),
      'Event Date': `2018-11-${String(1 + (i % 28)).padStart(2, '0')}`,
      'Source Country': i % 2 ? 'Pakistan' : 'Russian Federation',
    }))
    writeFileSync(join(base, `${name}.tab`), icews(rows))
    if (name !== 'c') await demarche(['ledger', 'add', join(base, `${name}.tab`), '--ledger', sound])
  }
  bad = readdirSync(sound)
    .find((name) => name.endsWith('.json'))!
    .slice(0, 16)
})
beforeEach(() => {
  rmSync(ledger, { recursive: true, force: true })
  cpSync(sound, ledger, { recursive: true })
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Changes one byte in so many, but for the ends. */
function flip(path: string, every: number): void {
  const bytes = readFileSync(path)
  for (let i = 200; i < bytes.length - 8; i += every) bytes[i]! ^= 0x55
  writeFileSync(path, bytes)
}

const DAMAGE: [string, () => void, RegExp][] = [
  ['is gone', () => rmSync(at('.parquet')), /is not there/],
  ['has other bytes', () => flip(at('.parquet'), 31), /is not what was written|cannot be read/],
  ['has one other byte', () => flip(at('.parquet'), 1e9), /is not what was written|cannot be read/],
  ['is another file', () => cpSync(at('.rollup.parquet'), at('.parquet')), /has \d+ bytes; its manifest says/],
  ['has no rollup', () => rmSync(at('.rollup.parquet')), /rollup\.parquet .*is not there/],
  ['has a manifest of a later version', () => writeFileSync(at('.json'), '{"layout":2}'), /layout 2.*update demarche/],
  [
    'has a folder for a manifest',
    () => {
      rmSync(at('.json'))
      mkdirSync(at('.json'))
    },
    /the manifest .* cannot be read/,
  ],
]

describe.each(DAMAGE)('a batch that %s', (_, damage, message) => {
  it('is named in one line by whoever would need it, and nothing is lost', async () => {
    damage()
    const before = readdirSync(ledger).sort()
    const hash = before.filter((name) => name !== `${bad}.json`).map((name) => readFileSync(join(ledger, name)).length)
    const verified = await run('ledger', 'verify')
    expect([verified.code, verified.err]).toEqual([3, ''])
    expect(verified.out).toMatch(message)
    const compacted = await run('ledger', 'compact')
    expect([compacted.code, compacted.out]).toEqual([3, ''])
    expect(compacted.err).toMatch(/^demarche: .*(\.parquet|\.json) /)
    expect(compacted.err.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(ledger).sort()).toEqual(before)
    for (const args of [
      ['ledger', 'info'],
      ['ties', 'RUS', 'UKR'],
      ['ledger', 'add', third],
    ]) {
      const { code, err } = await run(...args)
      expect([0, 3]).toContain(code)
      if (code === 3) expect(err.trimEnd()).toMatch(/^(demarche|left out): .*(parquet|manifest|batch)[^\n]*$/)
    }
    const after = readdirSync(ledger)
    expect(before.filter((name) => !after.includes(name))).toEqual([])
    const kept = before.filter((name) => name !== `${bad}.json`).map((name) => readFileSync(join(ledger, name)).length)
    expect(kept).toEqual(hash)
  })
})

describe('a batch whose rollup alone is damaged', () => {
  it('is mended by merging', async () => {
    flip(at('.rollup.parquet'), 1e9)
    expect((await run('ledger', 'verify')).code).toBe(3)
    expect((await run('ledger', 'compact')).code).toBe(0)
    expect((await run('ledger', 'verify')).out).toBe('1 batch, as its manifest says\n')
    expect(JSON.parse((await run('ledger', 'info', '--json')).out).feeds).toMatchObject([{ events: 800 }])
  })
})

describe('what stands beside the batches', () => {
  it('is named, and otherwise left alone', async () => {
    writeFileSync(join(ledger, 'package.json'), '{}')
    writeFileSync(join(ledger, 'x\u001b[31m.parquet'), 'x')
    mkdirSync(join(ledger, 'folder.json'))
    expect(await run('ledger', 'verify')).toMatchObject({
      code: 0,
      out: "not the ledger's: folder.json\nnot the ledger's: package.json\nnot the ledger's: x<U+001B>[31m.parquet\n2 batches, all as their manifests say\n",
    })
    expect((await run('ledger', 'add', third)).code).toBe(0)
    expect((await run('ledger', 'compact')).code).toBe(0)
    expect(readdirSync(ledger)).toEqual(expect.arrayContaining(['folder.json', 'package.json', 'x\u001b[31m.parquet']))
    expect((await run('ties', 'RUS', 'UKR')).code).toBe(0)
  })
})

describe('several at once', () => {
  const each = (...all: string[][]) => Promise.all(all.map((args) => run(...args)))

  it('load the same file once', async () => {
    const runs = await each(['ledger', 'add', third], ['ledger', 'add', third], ['ledger', 'add', third])
    expect(runs.map((r) => [r.code, r.err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    expect(runs.filter((r) => /^nothing new/.test(r.out))).toHaveLength(2)
    expect(JSON.parse((await run('ledger', 'info', '--json')).out).feeds).toMatchObject([{ events: 1200 }])
  })

  it('merge, load and ask without standing in each other’s way', async () => {
    const ask = ['ledger', 'info', '--json']
    const runs = await each(['ledger', 'compact'], ['ledger', 'compact'], ['ledger', 'add', third], ask, ask, [
      'ties',
      'RUS',
      'UKR',
    ])
    const [one, two, added, ...asked] = runs
    expect([one!.code, two!.code].sort()).toEqual(expect.arrayContaining([0]))
    for (const merged of [one!, two!])
      if (merged.code !== 0)
        expect(merged.err).toMatch(/^demarche: process \d+ on \S+ has held the lock for \d+ s: .*\.compact\.lock\n$/)
    expect(added).toMatchObject({ code: 0, err: '' })
    for (const { code, err } of asked) expect([code, err]).toEqual([0, ''])
    for (const { out } of asked.slice(0, 2)) expect([800, 1200]).toContain(JSON.parse(out).feeds[0].events)
    expect(await run('ledger', 'verify')).toMatchObject({ code: 0 })
    expect(JSON.parse((await run('ledger', 'info', '--json')).out).feeds).toMatchObject([{ events: 1200 }])
  })
})
