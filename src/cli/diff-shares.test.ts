import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'
import type { Observation } from '../case/observations.js'
import { freeze } from '../observe/frozen.js'
import { parseDay } from '../world/days.js'

const SMALL = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const A = `${SMALL}  acts:
    says: Acts.
    indicator: { from: PAK, to: RUS, types: [ACCUSE], after: 2022-08-01, within: 30 days }
    if: { none: 0.5, commerce: 0.3, proxy-war: 0.6 }
`
const B = A.replace('none: very unlikely', 'none: unlikely').replace('question: ', 'question: Now, ')
const asOf = parseDay('2022-09-03')!

const frozen = (state: 'seen' | 'not-seen', day = asOf): string => {
  const c = { point: 0.5, lo: 0.2, hi: 0.8 }
  const acts: Observation = {
    state,
    coverage: c,
    usual: 0.01,
    elapsed: 1,
    count: 0,
    feed: 'f',
    closes: day,
    asked: 'q',
  }
  return freeze({ asOf: day, replayed: false, items: { acts } })
}

async function diff(
  files: Record<string, string>,
  ...argv: string[]
): Promise<{ exit: number; out: string; err: string }> {
  const all: Record<string, string> = { 'a.case.yaml': A, 'b.case.yaml': B, ...files }
  return runCommand(['diff', 'a.case.yaml', 'b.case.yaml', ...argv], {
    now: () => Date.UTC(2022, 8, 3),
    exists: async (path) => path in all,
    readFile: async (path) => {
      if (all[path] === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' })
      return new TextEncoder().encode(all[path])
    },
    git: async ([, , name]) => {
      const text = all[name!]
      if (text === undefined) throw new Error('fatal: no such path')
      return new TextEncoder().encode(text)
    },
  })
}

describe('diff, shared out', () => {
  it('tells what each group has in the change, and keeps what each does by itself', async () => {
    const { exit, out, err } = await diff({})
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/Odds of commerce against the rest, in decibans \(ten multiply them by ten\):\n[+−]\d/)
    expect(out.replace(/\s+/g, ' ')).toContain('Shares by Shapley value, exact, from 2 judgements:')
    expect(out).toMatch(/\n {6}−\d\.\d {2}evidence\.cargo\n {3}wording {2}question\n/)
    expect(out).toContain('    by itself:  ')
    const shares = out.slice(0, out.indexOf('Each group of edits'))
    expect(Math.max(...shares.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80)
  })

  it('tells the data from the file where observations are frozen beside both', async () => {
    const files = { 'a.observed.json': frozen('not-seen'), 'b.observed.json': frozen('seen') }
    const { out, err } = await diff(files)
    expect(err).toBe('')
    expect(out).toContain('  the data, the file apart\n')
    expect(out).toContain('  ~ acts observed: not seen → seen\n')
    expect(out).toMatch(/\n {2}the file [+−]\d\.\d, the data [+−]\d\.\d\n/)
    const json = JSON.parse((await diff(files, '--json')).out)
    expect(json).toMatchObject({ schema: 1, frozen: true, sharesWithheld: null })
    const shares = json.groups.map((g: { share: number }) => g.share)
    expect(shares.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(json.shares.change, 9)
    const same = await diff({ 'b.case.yaml': A, 'a.observed.json': frozen('seen'), 'b.observed.json': frozen('seen') })
    expect(same.out).toContain('nothing in the case changed (comments and the order of keys apart), nor in what was')
  })

  it('says what it leaves aside', async () => {
    const one = await diff({ 'a.observed.json': frozen('seen') })
    expect(one.err).toContain('a.observed.json is left aside, for there is no b.observed.json')
    const other = await diff({ 'b.observed.json': frozen('seen') })
    expect(other.err).toContain('b.observed.json is left aside, for there is no a.observed.json')
    const both = { 'a.observed.json': frozen('seen'), 'b.observed.json': frozen('seen') }
    const day = await diff(both, '--as-of', '2022-08-20')
    expect(day.err).toContain('they are of 2022-09-03, not of the day asked for')
    expect(day.out).toContain('as of 2022-08-20')
    expect(await diff({ ...both, 'a.observed.json': '{' })).toMatchObject({
      exit: 3,
      err: expect.stringContaining('cannot use a.observed.json: not JSON'),
    })
  })

  it('says why there are no shares', async () => {
    const renamed = A.replaceAll('commerce', 'trade')
    expect((await diff({ 'b.case.yaml': renamed })).out).toContain(
      'No shares: trade is no hypothesis of the first version.',
    )
  })
})
