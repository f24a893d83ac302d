import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCommand, demarche } from './command.js'
import { icewsDays } from './days.js'

const base = mkdtempSync(join(tmpdir(), 'manners-'))
const ledger = join(base, 'ledger')
beforeAll(async () => {
  const files = icewsDays(4, join(base, 'days'))
  expect((await demarche(['ledger', 'add', ...files, '--ledger', ledger])).code).toBe(0)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('the commands of a ledger', () => {
  it.each(['ledger', 'ledger add', 'ledger fetch', 'ledger info', 'ledger verify', 'ledger compact', 'ties'])(
    '%s says how it is used',
    async (command) => {
      const { code, out, err } = await demarche([...command.split(' '), '--help'])
      expect([code, err, out.startsWith(`Usage: demarche ${command} `)]).toEqual([0, '', true])
    },
  )

  it.each([
    ['ledger info', 0],
    ['ledger verify', 0],
    ['ledger compact', 0],
    ['ledger add none', 3],
    ['ledger fetch icews', 0],
    ['ties USA RUS', 0],
    ['ties TUV NRU', 0],
    ['ties USA RUS --by day --days 2018-10-05', 0],
  ])('%s --json is JSON with its schema', async (command, code) => {
    const ran = await demarche([...command.split(' '), '--json', '--ledger', ledger])
    expect([ran.code, ran.err, JSON.parse(ran.out).schema]).toEqual([code, '', 1])
  })

  it('end quietly where nobody reads on', async () => {
    const script = await builtCommand()
    for (const command of ['ledger info --json', 'ties USA RUS --json']) {
      const line = `"${process.execPath}" "${script}" ${command} --ledger "${ledger}" | head -c 5`
      expect(await promisify(execFile)('/bin/sh', ['-c', line])).toMatchObject({ stdout: '{\n  "', stderr: '' })
    }
  })

  it.each([
    ['ties USA USA', 2, 'ties wants two different states'],
    ['ties usa RUS', 2, 'ties wants a state such as PAK, not "usa" (did you mean USA?)'],
    ['ties NATO RUS', 2, 'ties wants a state such as PAK, not "NATO"'],
    ["ties USA' RUS", 2, 'ties wants a state such as PAK, not "USA\'" (did you mean USA?)'],
    ['ties USA RUS --feed none', 2, 'no feed "none" in the ledger: icews'],
    ['ties USA RUS --third USA', 2, '--third wants a state beside USA and RUS'],
    ['ties USA RUS --beside NATO,RUS', 2, '--beside wants a state such as PAK, not "NATO"'],
    ['ties USA RUS --days 1990', 2, 'feed "icews" delivered nothing up to 1990-12-31'],
    [
      'ties USA RUS --days 2018-13',
      2,
      '--days wants a period such as 2022-01-01..2022-12-31, 2022-08 or 2022, not "2018-13"',
    ],
    ['ties USA RUS -o x.exe', 2, '-o writes .html, .md, .svg, .csv, .json, not x.exe'],
    ['ledger fetch none', 2, 'no feed "none": gdelt2, gdelt1, icews, polecat, acled, ucdp'],
    ['ledger verify --memory 1', 2, '--memory wants a whole number from 64 to 1000000, not "1"'],
    [
      'ledger add x --max-rejects x',
      2,
      '--max-rejects wants a number of rows such as 20, or a share such as 0.5%, not "x"',
    ],
  ])('%s is refused in a line', async (command, code, message) => {
    const ran = await demarche([...command.split(' '), '--ledger', ledger])
    expect(ran).toEqual({ code, out: '', err: `demarche: ${message}\n` })
  })
})
