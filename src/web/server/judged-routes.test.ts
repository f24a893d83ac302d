import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../../case/parse.js'
import { LedgerError } from '../../ledger/store/errors.js'
import { freeze } from '../../observe/frozen.js'
import { observe } from '../../observe/observe.js'
import { CASE, json, serve, TOKEN } from './fixtures/bench.js'

describe('the workbench’s answers about a case', () => {
  it('write the brief in every form, as of a day, and show it in a frame that may do nothing', async () => {
    const bench = await serve()
    for (const [format, holds] of [
      ['html', '<h1>'],
      ['md', '# '],
      ['json', '"schema": 1'],
    ] as const) {
      const { text } = await json(await bench.ask(`/api/brief?path=a.case.yaml&format=${format}&asOf=2022-08-16`))
      expect(text).toContain(holds)
    }
    const frame = await bench.ask(`/brief?path=a.case.yaml&token=${TOKEN}`, { token: null })
    expect(frame.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'")
    expect(await frame.text()).toContain('Shells from a partner')
    expect((await bench.ask('/api/brief?path=a.case.yaml&format=exe')).status).toBe(400)
    expect((await bench.ask('/api/brief?path=a.case.yaml&format=md&asOf=2022-13-01')).status).toBe(400)
  })

  it('tell the faults of a case in place of its brief', async () => {
    const bench = await serve()
    writeFileSync(join(bench.dir, 'a.case.yaml'), CASE.replace('commerce: likely', 'comerce: likely'))
    const answer = await bench.ask('/api/brief?path=a.case.yaml&format=md')
    expect(answer.status).toBe(422)
    expect(await json(answer)).toMatchObject({
      error: 'faults',
      diagnostics: [{ code: 'blank-cell' }, { code: 'unknown-id', line: 30 }],
    })
    writeFileSync(join(bench.dir, 'a.case.yaml'), Buffer.from([0x63, 0xff, 0x0a]))
    expect(await json(await bench.ask('/api/case?path=a.case.yaml'))).toMatchObject({ error: 'not-utf8' })
  })

  it('hand out what was frozen beside the case, use it on its day alone, and say why it cannot be used', async () => {
    const bench = await serve()
    const indicator = `  protest:
    says: A protest.
    indicator: { from: RUS, to: PAK, types: [ACCUSE], after: 2022-08-15, within: 10 days }
    if: { none: unlikely, commerce: likely, proxy-war: likely }
`
    const text = CASE + indicator
    writeFileSync(join(bench.dir, 'a.case.yaml'), text)
    const observations = observe(parseCase(text, { file: null }).case!, { today: 19_300 })
    const seen = { ...observations.items.protest, state: 'pending', why: 'made for the test', closes: 19_400 }
    const frozen = { ...observations, items: { protest: seen } } as typeof observations
    writeFileSync(join(bench.dir, 'a.observed.json'), freeze(frozen))
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml'))).toMatchObject({
      observations: { asOf: 19_238, items: { protest: { state: 'pending' } } },
      why: null,
    })
    const brief = async (asOf: string): Promise<unknown> =>
      (await json(await bench.ask(`/api/brief?path=a.case.yaml&format=json&asOf=${asOf}`))).text
    expect(await brief('2022-09-03')).toContain('made for the test')
    expect(await brief('2022-09-02')).not.toContain('made for the test')
    writeFileSync(join(bench.dir, 'a.observed.json'), '{')
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml'))).toMatchObject({
      observations: null,
      why: expect.stringContaining('a.observed.json cannot be used: not JSON'),
    })
  })

  it('look at the ledger where one is connected', async () => {
    const days: unknown[] = []
    const bench = await serve({
      looking: {
        now: Date.now,
        onLedger: async (of, asOf) => {
          days.push(asOf)
          return observe(of, { asOf, today: 19_300 })
        },
        withRates: async (_, j) => j,
      },
    })
    expect(await json(await bench.ask('/api/observed?path=a.case.yaml&asOf=1970-01-02'))).toMatchObject({
      observations: { asOf: 1 },
    })
    expect(days).toEqual([1])
  })

  it('read the text of a report that is kept beside the case', async () => {
    const bench = await serve()
    mkdirSync(join(bench.dir, 'reports'))
    writeFileSync(join(bench.dir, 'reports', 'daily-1.txt'), '<b>Planes</b>')
    const kept = await bench.ask('/api/report?path=a.case.yaml&report=daily-1')
    expect(kept.headers.get('content-type')).toContain('application/json')
    expect(await json(kept)).toMatchObject({ text: '<b>Planes</b>', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await bench.ask('/api/report?path=a.case.yaml&report=..%2Fa')).status).toBe(400)
    expect((await bench.ask('/api/report?path=a.case.yaml&report=none')).status).toBe(404)
  })

  it('say what is the matter with the ledger, and that it may pass', async () => {
    const told = [
      new LedgerError('busy', 'another load is at work\nmore'),
      Object.assign(new Error('no such'), { exit: 3 }),
    ]
    for (const error of told) {
      const bench = await serve({
        looking: { now: Date.now, onLedger: () => Promise.reject(error), withRates: async (_, j) => j },
      })
      for (const path of ['/api/observed?path=a.case.yaml', '/api/brief?path=a.case.yaml&format=md']) {
        const answer = await bench.ask(path)
        const message = error.message.split('\n')[0]
        expect([answer.status, await json(answer)]).toMatchObject([503, { error: 'ledger', message }])
      }
      expect(bench.bugs).toEqual([])
    }
  })

  it('call a bug a bug, and keep its words to the terminal', async () => {
    const bench = await serve({
      looking: { now: Date.now, onLedger: () => Promise.reject(new Error('inner')), withRates: async (_, j) => j },
    })
    const answer = await bench.ask('/api/observed?path=a.case.yaml')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(await json(answer))).not.toContain('inner')
    expect(bench.bugs).toEqual([new Error('inner')])
  })
})
