import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Input, Manifest } from '../manifest.js'
import { batchId, planAdd } from './plan.js'
import { inputKey, releaseOf, truthOf } from './truth.js'

function input(name: string, content: string, release?: number): Input {
  return {
    name,
    sha256: Buffer.from(`${content}-------------------------------`).toString('hex').slice(0, 64).padEnd(64, '0'),
    bytes: 1,
    feed: 'f',
    format: 'x',
    rows: 1,
    rejected: [],
    unknown: { codes: {}, states: {} },
    ...(release === undefined ? {} : { release }),
  }
}

function batch(inputs: Input[], replaces: Manifest['replaces'] = [], name?: string): Manifest {
  const file = { name: 'x', rows: 1, bytes: 1, sha256: '' }
  const id =
    name ??
    batchId(
      inputs,
      replaces.map((r) => r.batch),
    )
  return {
    layout: 1,
    batch: id,
    made: '2020-01-01',
    by: 'add',
    inputs,
    coverage: [],
    replaces,
    files: { events: file, rollup: file },
  }
}

/** What is read in the end: each file's name and content. */
function read(manifests: Manifest[]): string[] {
  return truthOf(manifests)
    .live.flatMap(({ manifest, masked }) => manifest.inputs.filter((i) => !masked.includes(inputKey(i))))
    .map((i) => `${i.name} ${Buffer.from(i.sha256, 'hex').toString().replace(/-.*/s, '')}`)
    .sort()
}

describe('the truth of a set of manifests', () => {
  it('is that of a diamond: two who revise one batch at once both count, and nothing counts twice', () => {
    const x = batch([input('a', 'a1'), input('b', 'b1'), input('c', 'c1')])
    const left = batch(
      [input('a', 'a2', 2), input('b', 'b1'), input('c', 'c1')],
      [{ batch: x.batch, because: 'revised' }],
    )
    const right = batch(
      [input('a', 'a1'), input('b', 'b2', 2), input('c', 'c1')],
      [{ batch: x.batch, because: 'revised' }],
    )
    expect(read([x, left, right])).toEqual(['a a2', 'b b2', 'c c1'])
    expect(read([right, x, left])).toEqual(['a a2', 'b b2', 'c c1'])
  })

  it('takes one of two releases made at the same time, the same for everyone', () => {
    const one = batch([input('a', 'a1', 2)])
    const two = batch([input('a', 'a2', 2)])
    expect(read([one, two])).toEqual(['a a2'])
    expect(read([two, one])).toEqual(['a a2'])
    expect(truthOf([two, one]).replaced).toMatchObject([{ by: two.batch, because: 'revised' }])
  })

  it('counts one content under two names once', () => {
    expect(read([batch([input('a', 'same')]), batch([input('b', 'same')])])).toHaveLength(1)
  })

  it('follows chains, merged and revised', () => {
    const x = batch([input('a', 'a1')])
    const y = batch([input('a', 'a2', 2)], [{ batch: x.batch, because: 'revised' }])
    const z = batch([input('b', 'b1')])
    const merged = batch(
      [input('a', 'a2', 2), input('b', 'b1')],
      [
        { batch: y.batch, because: 'compacted' },
        { batch: x.batch, because: 'revised' },
        { batch: z.batch, because: 'compacted' },
      ],
    )
    expect(read([x, y, z])).toEqual(['a a2', 'b b1'])
    expect(read([x, y, z, merged])).toEqual(['a a2', 'b b1'])
    expect(read([x, merged])).toEqual(['a a2', 'b b1'])
    expect(truthOf([x, merged]).replaced).toMatchObject([{ because: 'revised' }])
  })

  it('keeps every file once, in its latest release, whoever planned on whatever part of the ledger (property)', () => {
    const step = fc.record({
      files: fc.uniqueArray(
        fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), version: fc.integer({ min: 1, max: 3 }) }),
        {
          minLength: 1,
          maxLength: 3,
          selector: (f) => f.name,
        },
      ),
      /** how many of the last manifests this writer has not seen */
      behind: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (steps, noise) => {
        const manifests: Manifest[] = []
        for (const { files, behind } of steps) {
          const known = manifests.slice(0, Math.max(0, manifests.length - behind))
          const plan = planAdd(
            files.map((f) => input(f.name, `${f.name}${f.version}`)),
            known,
          )
          if (plan.taken.length === 0 || manifests.some((m) => m.batch === plan.batch)) continue
          const inputs = [...plan.carried.flatMap((c) => c.inputs), ...plan.taken]
          manifests.push(
            batch(
              inputs,
              plan.carried.map((c) => ({ batch: c.batch, because: 'revised' })),
              plan.batch,
            ),
          )
        }
        const found = read(manifests)
        const names = found.map((f) => f.split(' ')[0])
        expect(new Set(names).size).toBe(names.length)
        for (const m of manifests) {
          for (const i of m.inputs) {
            const winner = found.find((f) => f.startsWith(`${i.name} `))
            expect(winner).toBeDefined()
            const releases = manifests.flatMap((o) => o.inputs).filter((o) => o.name === i.name)
            const highest = Math.max(...releases.map(releaseOf))
            const best = releases
              .filter((o) => releaseOf(o) === highest)
              .map((o) => Buffer.from(o.sha256, 'hex').toString().replace(/-.*/s, ''))
            expect(best.map((b) => `${i.name} ${b}`)).toContain(winner)
          }
        }
        const shuffled = [...manifests].sort(() => (noise.next().value! % 2) - 0.5)
        expect(read(shuffled)).toEqual(found)
      }),
    )
  })
})
