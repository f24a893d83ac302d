import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { versionOf } from './case-file.js'
import { CASE, json, now, serve, version } from './fixtures/bench.js'

describe('the workbench’s answers', () => {
  it('list the cases, with titles, and read one with its version', async () => {
    const bench = await serve()
    mkdirSync(join(bench.dir, 'deep', 'er'), { recursive: true })
    writeFileSync(join(bench.dir, 'deep', 'er', 'b.case.yml'), 'case: "Quoted: title" # remark\n')
    expect(await json(await bench.ask('/api/cases'))).toMatchObject({
      cases: [
        { path: 'a.case.yaml', title: 'Shells from a partner' },
        { path: 'deep/er/b.case.yml', title: 'Quoted: title' },
      ],
      more: false,
    })
    const read = await bench.ask('/api/case?path=a.case.yaml')
    expect(read.headers.get('etag')).toBe(`"${versionOf(CASE)}"`)
    expect(await json(read)).toMatchObject({ text: CASE, version: versionOf(CASE) })
  })

  it('save over the version that was read, and only over that', async () => {
    const bench = await serve()
    const mine = CASE.replace('0.1 }', '0.2 }')
    const saved = await bench.put('a.case.yaml', { text: mine }, version(CASE))
    expect(await json(saved)).toMatchObject({ version: versionOf(mine) })
    expect(now(bench)).toBe(mine)
    const late = await bench.put('a.case.yaml', { text: 'late' }, version(CASE))
    expect(late.status).toBe(409)
    expect(await json(late)).toMatchObject({ error: 'conflict', text: mine, version: versionOf(mine), yours: 'late' })
    expect(now(bench)).toBe(mine)
    expect(readdirSync(bench.dir).filter((f) => f.endsWith('.tmp'))).toEqual([])
  })

  it('make a new file, never over one that is there', async () => {
    const bench = await serve()
    const fresh = { 'if-none-match': '*' }
    expect((await bench.put('b.case.yaml', { text: CASE }, fresh)).status).toBe(200)
    expect(readFileSync(join(bench.dir, 'b.case.yaml'), 'utf8')).toBe(CASE)
    expect((await bench.put('b.case.yaml', { text: 'x' }, fresh)).status).toBe(409)
    expect((await bench.put('nowhere/b.case.yaml', { text: CASE }, fresh)).status).toBe(404)
  })

  it('let one of many saves at once win, and leave the file whole', async () => {
    const bench = await serve()
    const texts = Array.from({ length: 100 }, (_, i) => `${CASE}# ${i}\n`)
    const saved = await Promise.all(texts.map((text) => bench.put('a.case.yaml', { text }, version(CASE))))
    expect(saved.filter((r) => r.status === 200)).toHaveLength(1)
    expect(saved.filter((r) => r.status === 409)).toHaveLength(99)
    expect(texts).toContain(now(bench))
  })

  it('answer 500 requests at once', async () => {
    const bench = await serve()
    const asked = Array.from({ length: 500 }, (_, i) =>
      bench.ask(i % 2 === 0 ? '/api/case?path=a.case.yaml' : '/api/cases').then((r) => r.status),
    )
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]))
    expect(now(bench)).toBe(CASE)
  })

  it('tell when the file is another', async () => {
    const bench = await serve()
    const waiting = bench.ask(`/api/changes?path=a.case.yaml&version=${versionOf(CASE)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    writeFileSync(join(bench.dir, 'a.case.yaml'), `${CASE}# more\n`)
    expect(await json(await waiting)).toMatchObject({ version: versionOf(`${CASE}# more\n`) })
  })

  it('let no more than 64 wait', async () => {
    const bench = await serve()
    const stop = new AbortController()
    const asked = Array.from({ length: 80 }, () =>
      bench.ask(`/api/changes?path=a.case.yaml&version=${versionOf(CASE)}`, { signal: stop.signal }),
    )
    const refused = await Promise.race(asked.map(async (r) => ((await r).status === 429 ? 429 : new Promise(() => {}))))
    expect(refused).toBe(429)
    stop.abort()
    expect((await Promise.all(asked)).filter((r) => r.status === 429)).toHaveLength(16)
  })
})
