import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GDELT1, GDELT2, gdelt, text } from './fixtures/native.js'
import { load } from './fixtures/staging.js'

/** Something that happens to a line: cells go, come, change places, or are damaged. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(400) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(60) }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.nat(60),
    to: fc.constantFrom('', '"', 'x', '-1', '1e9', '2.5', '99999999', 'NULL', '\r', ' ', '\u0000', 'é"'),
  }),
)

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function mutate(line: string, m: Mutation): string {
  if (m.kind === 'cut') return line.slice(0, m.at)
  const cells = line.split('\t')
  const at = Math.min(m.at, cells.length - 1)
  if (m.kind === 'drop') cells.splice(at, 1)
  else if (m.kind === 'add') cells.splice(at, 0, 'more')
  else if (m.kind === 'swap') [cells[at], cells[at - 1]] = [cells[at - 1] ?? '', cells[at]!]
  else cells[at] = m.to
  return cells.join('\t')
}

/** What a line of GDELT has to hold to be believed, told without the loader. */
function plausible(line: string, version: 1 | 2): boolean {
  if (/\r(?!$)/.test(line)) return false
  const cells = line.replace(/\r$/, '').split('\t')
  const columns = version === 1 ? GDELT1 : GDELT2
  if (!(version === 1 ? [57, 58] : [61]).includes(cells.length)) return false
  const cell = (name: string): string => cells[columns.indexOf(name)]!
  const stamp = cell('DATEADDED')
  return (
    /^-?\s*\d+(e\d+)?\s*$/.test(cell('GLOBALEVENTID')) &&
    cell('SQLDATE') === '20220903' &&
    cell('EventCode').slice(0, 2) === cell('EventRootCode') &&
    cell('EventCode') !== '' &&
    /^[1-4]$/.test(cell('QuadClass')) &&
    (cell('GoldsteinScale') === '' || Math.abs(Number(cell('GoldsteinScale'))) <= 10) &&
    /^(\d+|1e9)$/.test(cell('NumMentions')) &&
    stamp.startsWith('20220903') &&
    stamp.length === (version === 1 ? 8 : 14)
  )
}

describe('lines to which something happened', () => {
  it.each([1, 2] as const)('GDELT %i.0: are taken as they are, or named; never something else', async (version) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const lines = Array.from({ length: 12 }, (_, i) => gdelt(version, { GLOBALEVENTID: String(1000 + i) }))
        const file = lines.map((line, i) =>
          i % 2 === 1 && mutations[i >> 1] ? mutate(line, mutations[i >> 1]!) : line,
        )
        const { rows, staged, refused } = await load({ a: text(file) }, { maxRejects: { rows: 12 } })
        expect(refused).toEqual([])
        const given = file.filter((line) => line !== '' && line !== '\r')
        const good = given.filter((line) => plausible(line, version))
        const rejected = staged!.inputs[0]!.rejected.reduce((sum, reject) => sum + reject.rows, 0)
        expect([rows.length, rejected]).toEqual([good.length, given.length - good.length])
        const expected = good.map((line) => line.split('\t')[26]).sort()
        expect(rows.map((row) => row.code).sort()).toEqual(expected)
      }),
      { numRuns: 25, seed: 20_221_122 },
    )
  })
})
