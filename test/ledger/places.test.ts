import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { icews } from '../../src/ledger/load/fixtures/native.js'
import { demarche, type RunOptions } from './command.js'

const base = mkdtempSync(join(tmpdir(), 'places-'))
const one = join(base, 'one.tab')
const two = join(base, 'two.tab')
beforeAll(() => {
  writeFileSync(one, icews([{ 'Event ID': '1' }, { 'Event ID': '2', 'Event Date': '2018-11-26' }]))
  writeFileSync(two, icews([{ 'Event ID': '3', 'CAMEO Code': '042', Intensity: '1.9' }]))
  writeFileSync(join(base, 'file'), 'x')
  symlinkSync('nowhere', join(base, 'dangling'))
  symlinkSync('circle', join(base, 'circle'))
  mkdirSync(join(base, 'real'))
  symlinkSync('real', join(base, 'link'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const run = (args: string[], options: RunOptions = {}) => demarche(args, { cwd: base, ...options })
const told = async (args: string[], options: RunOptions = {}) => {
  const { code, out, err } = await run(args, options)
  return [code, out + err]
}

describe('a ledger', () => {
  it.each([
    'sp ace',
    `qu'o"te`,
    'žluťoučký-日本',
    '-dash',
    'glob[1]*?{a,b}',
    'feed=x/day=5/led',
    'back\\slash;',
    'new\nline',
    'link',
  ])('may be called %j', async (name) => {
    const at = [`--ledger=${name}`]
    expect((await run(['ledger', 'add', one, ...at])).code).toBe(0)
    expect((await run(['ledger', 'add', two, ...at])).code).toBe(0)
    expect(JSON.parse((await run(['ledger', 'info', '--json', ...at])).out)).toMatchObject({
      feeds: [{ feed: 'icews', from: '2018-11-25', to: '2018-11-26', events: 3, pairs: 1 }],
    })
    expect(JSON.parse((await run(['ledger', 'compact', '--json', ...at])).out)).toMatchObject({ rows: 3 })
    expect(JSON.parse((await run(['ledger', 'verify', '--json', ...at])).out)).toMatchObject({
      findings: [],
      batches: 1,
    })
    expect((await run(['ties', 'RUS', 'UKR', ...at])).out).toMatch(/2018-11-25 to 2018-11-26/)
  })

  it.each([
    ['file', 3, /file is a file, not a ledger's folder/],
    ['file/sub', 3, /a part of its path is no folder/],
    ['dangling', 3, /something else is there/],
    ['circle', 3, /links lead in a circle/],
    ['/proc/none', 3, /makes no folder there/],
    ['/dev/null', 3, /is a file/],
    ['n'.repeat(300), 3, /the name is too long/],
    ['s3://bucket/x', 2, /no ledger can be kept at "s3:"/],
    ['clickhouse://127.0.0.1:1/x', 3, /ECONNREFUSED/],
  ])('is not made at %s', async (place, code, message) => {
    const ran = await run(['ledger', 'add', one, '--ledger', place])
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toMatch(message)
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is named by the environment, and a missing one is told', async () => {
    expect((await run(['ledger', 'info'], { env: { DEMARCHE_LEDGER: 'link' } })).code).toBe(0)
    expect(await told(['ledger', 'info'])).toEqual([
      3,
      expect.stringMatching(/^demarche: no ledger at ledger \(.*DEMARCHE_LEDGER/),
    ])
    expect(await told(['ties', 'PAK', 'RUS', '--ledger', 'none'])).toEqual([
      3,
      expect.stringMatching(/no ledger at none/),
    ])
  })

  it('may be empty', async () => {
    mkdirSync(join(base, 'empty'))
    expect(await told(['ledger', 'info', '--ledger', 'empty'])).toEqual([0, expect.stringMatching(/^empty is empty/)])
    expect(await told(['ledger', 'compact', '--ledger', 'empty'])).toEqual([0, 'nothing to merge\n'])
    expect(await told(['ledger', 'verify', '--ledger', 'empty'])).toEqual([0, expect.stringMatching(/^0 batches/)])
    expect(await told(['ties', 'PAK', 'RUS', '--ledger', 'empty'])).toEqual([
      3,
      expect.stringMatching(/the ledger is empty/),
    ])
  })
})

describe('files that are none', () => {
  it('are refused, each in a line, and the rest is loaded', async () => {
    const names = ['missing.tab.gz', 'real', 'circle', `${one}/x`, '/dev/zero', '/proc/self/mem', 'n'.repeat(300), '-']
    const { code, out, err } = await run(['ledger', 'add', ...names, two, '--ledger', 'some'], { memory: 3_000_000 })
    expect([code, err]).toEqual([3, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^1 events of icews from 1 file into some/)
    expect(lines.slice(1).map((line) => line.replace(/^refused: /, '').slice(0, 14))).toEqual(
      names.map((name) => `${name}: `.slice(0, 14).padEnd(0)).map((start) => expect.stringContaining(start.trimEnd())),
    )
  })

  it('are named without their control characters', async () => {
    const evil = 'e\u001b[31m\u202e\u0007.tab'
    writeFileSync(join(base, evil), 'x\n')
    writeFileSync(join(base, 'rows.tab'), icews([{}, { 'Event ID': '9', 'Event Date': '\u001b]0;t\u0007' }]))
    const { out, err } = await run(['ledger', 'add', evil, 'rows.tab', '--max-rejects', '50%', '--ledger', 'evil'])
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(out).toMatch(/refused: e<U\+001B>\[31m<U\+202E><U\+0007>\.tab: /)
    expect(out).toMatch(/left out: 1 row of rows\.tab: Event Date/)
    expect(readdirSync(join(base, 'evil')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('too little memory is told', async () => {
    const many = Array.from({ length: 60 }, (_, i) => join(base, `m${i}.tab`))
    for (const [i, path] of many.entries()) writeFileSync(path, icews([{ 'Event ID': `${i}` }]))
    const ran = await run(['ledger', 'add', ...many, '--memory', '64', '--ledger', 'little'])
    expect([ran.code, ran.out, ran.err]).toEqual([
      3,
      '',
      'demarche: the database has too little memory for it (--memory gives it more)\n',
    ])
  })
})
