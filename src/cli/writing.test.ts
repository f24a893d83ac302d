import { describe, expect, it } from 'vitest'
import { cli } from './fixtures/in-memory.js'

describe('--json of commands that write', () => {
  it('is pure JSON with a schema, on faults too', async () => {
    const csv = 'evidence,a,b\nx,I,C\n'
    const lines: [string[], Record<string, string>, string][] = [
      [['new', 'd', '--json'], {}, 'wrote'],
      [['import', 't.csv', '--json'], { 't.csv': csv }, 'text'],
      [['import', 't.csv', '--json', '-o', 'o.yaml'], { 't.csv': csv }, 'wrote'],
      [['import', 't.csv', '--json'], { 't.csv': 'evidence,a,b\nx,Q,C\n' }, 'diagnostics'],
      [['export', 'small.case.yaml', '--to', 'bif', '--json'], {}, 'text'],
      [['export', 'f', '--to', 'bif', '--json'], { f: 'demarche: 2' }, 'diagnostics'],
      [['brief', 'small.case.yaml', '--json'], {}, 'leader'],
      [['brief', 'small.case.yaml', '--json', '-o', 'b.html'], {}, 'leader'],
      [['brief', 'f', '--json'], { f: 'demarche: 2' }, 'diagnostics'],
    ]
    for (const [argv, files, key] of lines) {
      const json = JSON.parse((await cli(argv, files)).out)
      expect(json.schema, argv.join(' ')).toBe(1)
      expect(json, argv.join(' ')).toHaveProperty(key)
    }
  })
})

describe('new, import, export', () => {
  it('new writes a case that checks, and never over one', async () => {
    const { exit, files } = await cli(['new', 'cases/first', '--dyad', 'PAK,RUS'])
    expect(exit).toBe(0)
    const text = files['cases/first/first.case.yaml']!
    expect(text).toMatch(/^# yaml-language-server: \$schema=/)
    expect(await cli(['check', 'f'], { f: text })).toMatchObject({ exit: 0 })
    expect(await cli(['assess', 'f'], { f: text })).toMatchObject({ exit: 0 })
    expect(await cli(['new', 'x'], { 'x/x.case.yaml': 'mine' })).toMatchObject({
      exit: 3,
      files: { 'x/x.case.yaml': 'mine' },
    })
    expect(await cli(['new', 'y', '--dyad', 'PAK,Russia'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('did you mean RUS?'),
    })
  })

  it('new names the next commands as a shell reads them', async () => {
    const { out } = await cli(['new', 'My Case 1'])
    expect(out).toContain('demarche check "My Case 1/My Case 1.case.yaml", then')
    expect((await cli(['new', "it's $1"])).out).toContain("demarche assess 'it'\\''s $1/it'\\''s $1.case.yaml'\n")
    expect((await cli(['new', 'Ünï/código'])).out).toContain('demarche check Ünï/código/código.case.yaml,')
  })

  it('new takes no file for a folder', async () => {
    for (const name of ['d/X.case.yaml', 'd/X.yml']) {
      const { exit, err, files } = await cli(['new', name])
      expect({ exit, err }).toEqual({
        exit: 2,
        err: 'demarche: new wants a folder, not a file; nothing was written (demarche new d/X)\n',
      })
      expect(Object.keys(files)).toEqual(['small.case.yaml'])
    }
  })

  it('imports a table, whose matrix comes out again', async () => {
    const csv = 'evidence,h1: one,h2: two,credibility,relevance\na: first,II,C,high,low\nb: second,C,I,,\n'
    const { exit, out } = await cli(['import', 't.csv', '--dyad', 'PAK,RUS', '--date', '2022-01-01'], { 't.csv': csv })
    expect(exit).toBe(0)
    const judged = JSON.parse((await cli(['assess', '--json', '-'], { '-': out })).out)
    expect(judged).toMatchObject({ leads: 'matrix', leader: 'h2', matrix: { scores: { h1: -2, h2: -1 } } })
    expect((await cli(['export', '-', '--to', 'csv'], { '-': out })).out.split('\r\n')[1]).toBe(
      'a: first,II,C,high,low,',
    )
    expect(await cli(['import', 't.csv'], { 't.csv': 'evidence,h1,h2\nx,Q,C\n' })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('t.csv:2:3'),
    })
  })

  it('exports the network as BIF and the case as JSON', async () => {
    const { out } = await cli(['export', 'small.case.yaml', '--to', 'bif'])
    expect(out).toContain('variable hypothesis')
    const observed = [...out.matchAll(/^\/\/ observed: (\S+) = (\S+)$/gm)]
    expect(observed.length).toBeGreaterThan(1)
    for (const [, name, state] of observed)
      expect(out).toMatch(new RegExp(`variable ${name} \\{\\n.*\\{.*\\b${state}\\b.*\\}`))
    expect(JSON.parse((await cli(['export', 'small.case.yaml', '--to', 'json'])).out)).toMatchObject({
      schema: 1,
      dyad: [{ code: 'PAK' }, { code: 'RUS' }],
    })
    expect(await cli(['export', 'small.case.yaml', '--to', 'xml'])).toMatchObject({ exit: 2 })
  })
})
