import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../../case/case.js'
import { parseCase } from '../../../case/parse.js'
import { judge } from '../../../judge/judge.js'
import { observe } from '../../../observe/observe.js'
import { formatDay, parseDay } from '../../../world/days.js'
import { scaleOf, supposedIn } from '../views/what-if/numbers.js'
import { Bench } from './bench.js'
import { readCell, withCell } from './cells.js'
import { NOTHING, readSupposition, type Supposition, suppose, writeSupposition } from './changes.js'
import { turnsOf, unobserved } from './days.js'
import { reliabilityOf } from './reliabilities.js'
import { quickStanding, standingOf } from './standing.js'

const TODAY = 19_300
const read = (path: string): Case => parseCase(readFileSync(path, 'utf8'), { file: path }).case!
const SMALL = read('test/golden/small/small.case.yaml')
const PAKISTAN = read('examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml')
const HEUER = read('examples/heuer-iraq/heuer-iraq.case.yaml')
const on = (of: Case) => unobserved(of, of.asOf ?? TODAY, TODAY)

describe('what a change shows at once', () => {
  it('is what the whole judgement says', () => {
    for (const of of [SMALL, PAKISTAN, HEUER]) {
      const whole = standingOf(judge(of, observe(of, { today: TODAY })))
      const quick = quickStanding(of, on(of))!
      expect(quick.by).toBe(whole.by)
      expect(quick.leaders).toEqual(whole.leaders)
      for (const [id, value] of Object.entries(whole.values)) expect(quick.values[id]).toBeCloseTo(value, 9)
    }
  })

  it('is what the file says when the change has been written', () => {
    const typed = fc.constantFrom('likely', 'Very Unlikely', '0.3', '.25', '[0.2, 0.45]', 'certain', 'impossible')
    fc.assert(
      fc.property(typed, fc.nat(2), (source, hypothesis) => {
        const bench = new Bench('small.case.yaml')
        bench.load(SMALL.text)
        const id = SMALL.hypotheses[hypothesis]!.id
        const done = bench.edit({ kind: 'set', path: ['evidence', 'airlift', 'if', id], source, was: null })
        const cell = readCell(SMALL, source)
        if ('refused' in done || 'wrong' in cell) throw new Error('both take it')
        const ahead = quickStanding(withCell(SMALL, { item: 'airlift', row: 0, hypothesis }, cell.cell), on(SMALL))
        expect(ahead).toEqual(quickStanding(done.read.case!, on(SMALL)))
      }),
    )
  })

  it('refuses what is no probability, as the file would', () => {
    for (const typed of ['lykely', '0', '1', '1.2', '[0.4, 0.2]', '[0.2]', '45 %', 'a: b', '-0.2'])
      expect(readCell(SMALL, typed), typed).toHaveProperty('wrong')
    expect(readCell(SMALL, 'lykely')).toMatchObject({ wrong: expect.stringContaining('did you mean "likely"') })
    expect(readCell(SMALL, '  ')).toEqual({ cell: null })
  })
})

describe('a supposition', () => {
  it('takes away what the judgement itself takes away to find what is load-bearing', () => {
    const whole = judge(PAKISTAN, observe(PAKISTAN, { today: TODAY }))
    const then = (s: Partial<Supposition>): string[] =>
      quickStanding(suppose(PAKISTAN, { ...NOTHING, ...s }), on(PAKISTAN))!.leaders
    for (const o of whole.origins.filter((o) => o.items.length > 0))
      expect(then({ origins: [o.id] }), o.id).toEqual(o.leadersWithout)
    for (const e of whole.evidence.filter((e) => e.leadersWithout.length > 0))
      expect(then({ items: [e.id] }), e.id).toEqual(e.leadersWithout)
    for (const a of whole.assumptions) expect(then({ assumptions: [a.id] }), a.id).toEqual(a.leaders)
  })

  it('ties the lead at the numbers that the judgement names, and priors sum to one', () => {
    const whole = judge(SMALL, observe(SMALL, { today: TODAY }))
    const { prior, cell } = whole.fragility.smallestByKind
    const at = (s: Supposition): number[] => {
      const values = Object.values(quickStanding(suppose(SMALL, s), on(SMALL))!.values)
      return values.sort((a, b) => b - a)
    }
    const byPrior = at({ ...NOTHING, numbers: [{ kind: 'prior', hypothesis: prior!.hypothesis!, value: prior!.to }] })
    expect(byPrior[0]).toBeCloseTo(byPrior[1]!, 6)
    const { id, state, hypothesis, to } = cell!
    const byCell = at({ ...NOTHING, numbers: [{ kind: 'cell', item: id, state, hypothesis, value: to }] })
    expect(byCell[0]).toBeCloseTo(byCell[1]!, 6)
    const all = suppose(SMALL, {
      ...NOTHING,
      numbers: SMALL.hypotheses.map((h) => ({ kind: 'prior', hypothesis: h.id, value: 0.9 })),
    })
    expect(all.hypotheses.reduce((sum, h) => sum + h.prior.point, 0)).toBeCloseTo(1)
  })

  it('moves an origin’s reliability as the judgement itself does, through the file’s own number', () => {
    const whole = judge(PAKISTAN, observe(PAKISTAN, { today: TODAY }))
    const moved = whole.thresholds.flatMap((t) => {
      const scale = t.kind === 'reliability' ? scaleOf(PAKISTAN, t, t.value) : null
      return scale === null ? [] : [{ t, scale }]
    })
    expect(moved.map(({ t, scale }) => [t.id, Math.round(scale)])).toEqual(
      expect.arrayContaining([
        ['clip', 1],
        ['insiders', 2],
      ]),
    )
    for (const { t, scale } of moved) {
      for (const end of [0, 1] as const) {
        const numbers = [supposedIn(t, t.band[end] * scale)]
        const { values } = quickStanding(suppose(PAKISTAN, { ...NOTHING, numbers }), on(PAKISTAN))!
        expect(values[whole.leader!], `${t.id} at ${t.band[end]}`).toBeCloseTo(t.posterior[end], 9)
      }
    }
  })

  it('moves no reliability where something nearer in the file decides', () => {
    const graded = read('test/golden/small/small.case.yaml')
    const [origin] = graded.origins
    expect(reliabilityOf(graded, origin!.id)).not.toBeNull()
    const reports = graded.reports.map((r) => ({
      ...r,
      reliability: { ...SMALL.settings.reliability.A, letter: null, range: r.range },
    }))
    expect(reliabilityOf({ ...graded, reports }, origin!.id)).toBeNull()
    const origins = graded.origins.map((o) => ({ ...o, saysIfTrue: 0.9, saysIfFalse: 0.1 }))
    expect(reliabilityOf({ ...graded, origins }, origin!.id)).toBeNull()
    expect(reliabilityOf(graded, 'nobody')).toBeNull()
  })

  it('is read back from an address as it was written, and nothing else is read', () => {
    const s: Supposition = {
      items: ['airlift'],
      origins: ['flights', 'airlift:unknown'],
      assumptions: [],
      numbers: [
        { kind: 'prior', hypothesis: 'none', value: 0.25 },
        { kind: 'cell', item: 'cargo', state: null, hypothesis: 'commerce', value: 0.5 },
        { kind: 'cell', item: 'cargo', state: 'yes', hypothesis: null, value: 0.001 },
        { kind: 'reliability', origin: 'flights', value: 0.4 },
      ],
    }
    const { off, set } = writeSupposition(s)
    expect(readSupposition(SMALL, off!, set!)).toEqual(s)
    expect(writeSupposition(NOTHING)).toEqual({ off: null, set: null })
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const got = readSupposition(SMALL, a, b)
        expect(quickStanding(suppose(SMALL, got), on(SMALL))).not.toBeNull()
      }),
    )
  })
})

describe('the days of a case', () => {
  it('are those on which something came in, in order, and the case’s own', () => {
    const turns = turnsOf(SMALL, TODAY).map((t) => [formatDay(t.day), t.came])
    expect(turns).toEqual([
      ['2022-08-15', ['report daily-1']],
      ['2022-08-18', ['report brief-18']],
      ['2022-09-03', []],
    ])
    expect(turnsOf(PAKISTAN, TODAY)[0]!.day).toBeGreaterThanOrEqual(PAKISTAN.priorsAsOf!)
  })

  it('before the case’s own are replays', () => {
    expect(unobserved(SMALL, parseDay('2022-08-20')!, TODAY).replayed).toBe(true)
    expect(unobserved(SMALL, parseDay('2022-09-03')!, TODAY).replayed).toBe(false)
  })
})

describe('the bench', () => {
  const edit = (source: string) => ({
    kind: 'set' as const,
    path: ['evidence', 'cargo', 'if', 'none'],
    source,
    was: null,
  })

  it('judges without the draws first, and with them', () => {
    const bench = new Bench('x')
    bench.load(SMALL.text)
    const circumstances = { asOf: null, observations: null, draws: false }
    const [first, whole] = [bench.judge(circumstances), bench.judge({ ...circumstances, draws: true })]
    if (!first || !whole || 'refused' in first || 'refused' in whole) throw new Error('it is judged')
    expect(first.judgement.leader).toBe(whole.judgement.leader)
    expect(whole.judgement.hypotheses.some((h) => h.leadShare > 0)).toBe(true)
    expect(first.judgement.hypotheses.every((h) => h.leadShare === 0)).toBe(true)
    expect(whole.judgement).not.toHaveProperty('of')
  })

  it('judges what an edit on its way will make of it, as when it is made', () => {
    const [ahead, made] = [new Bench('x'), new Bench('x')]
    ahead.load(SMALL.text)
    made.load(SMALL.text)
    const cell = readCell(SMALL, 'remote')
    if ('wrong' in cell) throw new Error('it is a word')
    const patched = withCell(SMALL, { item: 'cargo', row: 0, hypothesis: 0 }, cell.cell)
    const circumstances = { asOf: null, observations: null, draws: false }
    const items = patched.evidence.filter((item, i) => item !== SMALL.evidence[i])
    expect(items.map((i) => i.id)).toEqual(['cargo'])
    const early = ahead.judge({ ...circumstances, ahead: items })
    made.edit(edit('remote'))
    const later = made.judge(circumstances)
    if (!early || !later || 'refused' in early || 'refused' in later) throw new Error('both are judged')
    expect(early.judgement.hypotheses).toEqual(later.judgement.hypotheses)
    expect(early.judgement.evidence).toEqual(later.judgement.evidence)
    expect(early.judgement.fragility.items).toEqual(later.judgement.fragility.items)
  })

  it('refuses an edit that makes a sound case faulty, and stays as it was', () => {
    const bench = new Bench('x')
    bench.load(SMALL.text)
    expect(bench.edit(edit('nonsense'))).toMatchObject({ refused: expect.stringContaining('nonsense') })
    expect(bench.snapshot()).toMatchObject({ text: SMALL.text, unsaved: 0 })
    expect(new Bench('x').judge({ asOf: null, observations: null, draws: false })).toBeNull()
  })

  it('takes a text from outside in with the edits that are not saved, whenever it comes', () => {
    const bench = new Bench('x')
    bench.load(SMALL.text)
    bench.edit(edit('remote'))
    const { upTo } = bench.snapshot()
    bench.edit({ kind: 'set', path: ['case'], source: 'Mine', was: null })
    bench.saved(upTo)
    const theirs = SMALL.text.replace('none: very unlikely', 'none: likely')
    const { read: now, refused } = bench.rebase(theirs)
    expect(refused).toEqual([])
    expect(now.text).toBe(theirs.replace('case: Shells from a partner', 'case: Mine'))
    expect(bench.snapshot().unsaved).toBe(1)
    const again = bench.rebase(theirs.replace('case: Shells from a partner', 'case: Theirs'))
    expect(again.refused.map((r) => r.why)).toEqual(['"case" is "Theirs" by now'])
    expect(bench.snapshot().unsaved).toBe(0)
  })
})
