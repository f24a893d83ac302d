import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Effects } from './effects.js'
import { run } from './run.js'

const CASE = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')

/** What was observed cannot be, under any hypothesis. */
const IMPOSSIBLE = CASE.replace('    reports: [daily-1]\n', '    date: 2022-08-15\n    because: Seen.\n').replace(
  'if: { none: unlikely, commerce: likely, proxy-war: likely }',
  'if: { none: impossible, commerce: impossible, proxy-war: impossible }',
)

interface Ran {
  exit: number
  out: string
  err: string
  files: Record<string, string>
}

/** Runs a command line on files in memory, on 3 September 2022. */
async function cli(argv: string[], files: Record<string, string> = {}, more: Partial<Effects> = {}): Promise<Ran> {
  const ran: Ran = { exit: -1, out: '', err: '', files: { 'small.case.yaml': CASE, ...files } }
  const missing = (): Error => Object.assign(new Error('no'), { code: 'ENOENT' })
  const effects: Effects = {
    now: () => Date.UTC(2022, 8, 3, 12),
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    readFile: async (path) => {
      const text = ran.files[path]
      if (text === undefined) throw missing()
      return new TextEncoder().encode(text)
    },
    readStdin: async () => new TextEncoder().encode(ran.files['-'] ?? ''),
    writeFile: async (path, text) => {
      ran.files[path] = text
    },
    exists: async (path) => path in ran.files,
    makeFolder: async () => {},
    git: async () => Promise.reject(new Error('fatal: not a git repository')),
    color: false,
    colorErr: false,
    interactive: false,
    columns: 80,
    env: {},
    interrupted: () => new AbortController().signal,
    ...more,
  }
  ran.exit = await run(argv, effects)
  return ran
}

describe('check', () => {
  it('ends with 0 where there is nothing to mend, 1 on faults, and shows them with their place', async () => {
    expect(await cli(['check', 'small.case.yaml'])).toMatchObject({ exit: 0, err: '' })
    const broken = CASE.replace('commerce: likely', 'comerce: likely')
    const { exit, err, out } = await cli(['check', 'small.case.yaml', 'b.case.yaml'], { 'b.case.yaml': broken })
    expect(exit).toBe(1)
    expect(err).toContain('did you mean "commerce"?')
    expect(err).toMatch(/b\.case\.yaml:\d+:\d+: fault/)
    expect(out).toContain('small.case.yaml: nothing to mend')
  })

  it('gives diagnostics as JSON, and no decoration', async () => {
    const { out, err } = await cli(['check', '--json', 'b.case.yaml'], { 'b.case.yaml': 'demarche: 2' })
    const { schema, files } = JSON.parse(out)
    expect(schema).toBe(1)
    expect(files[0].diagnostics[0]).toMatchObject({
      severity: 'fault',
      line: expect.any(Number),
      column: expect.any(Number),
    })
    expect(err).toBe('')
  })

  it('goes on past a file that cannot be read, and ends with 3', async () => {
    const broken = CASE.replace('commerce: likely', 'comerce: likely')
    const files = { 'b.yaml': broken }
    const { exit, err, out } = await cli(['check', 'nowhere.yaml', 'b.yaml'], files)
    expect(exit).toBe(3)
    expect(err).toContain('cannot read nowhere.yaml: no such file or folder')
    expect(out).toContain('b.yaml: 1 fault')
    const json = JSON.parse((await cli(['check', '--json', 'nowhere.yaml', 'b.yaml'], files)).out)
    expect(
      json.files.map((f: { failed?: string; diagnostics: unknown[] }) => [f.failed, f.diagnostics.length > 0]),
    ).toEqual([
      ['cannot read nowhere.yaml: no such file or folder', false],
      [undefined, true],
    ])
    expect(await cli(['check', '-', '-'], { '-': CASE })).toMatchObject({ exit: 2, out: '' })
    expect(await cli(['diff', '-', '-'], { '-': CASE })).toMatchObject({ exit: 2, out: '' })
  })

  it('is JSON on standard output for faults too, whatever the command', async () => {
    const files = { 'b.yaml': 'demarche: 2' }
    for (const argv of [
      ['assess', 'b.yaml'],
      ['assess', '--over', '2022-08-01..2022-09-01', 'b.yaml'],
      ['diff', 'small.case.yaml', 'b.yaml'],
    ]) {
      const { exit, out } = await cli([...argv, '--json'], files)
      expect(exit).toBe(1)
      expect(JSON.parse(out)).toMatchObject({ schema: 1, diagnostics: expect.arrayContaining([expect.anything()]) })
    }
  })

  it('fails on warnings with --strict', async () => {
    const warned = CASE.replace('commerce: likely, ', '')
    expect((await cli(['check', '-'], { '-': warned })).exit).toBe(0)
    expect((await cli(['check', '--strict', '-'], { '-': warned })).exit).toBe(1)
  })
})

describe('assess', () => {
  it('prints the judgement, and as JSON what CASE.md promises', async () => {
    const { exit, out } = await cli(['assess', 'small.case.yaml'])
    expect(exit).toBe(0)
    expect(out).toContain('Commerce leads')
    const json = JSON.parse((await cli(['assess', '--json', 'small.case.yaml'])).out)
    for (const key of [
      'schema',
      'case',
      'asOf',
      'replayed',
      'hypotheses',
      'leader',
      'tie',
      'questions',
      'forecasts',
      'matrix',
      'evidence',
      'fragility',
      'nextBest',
      'probabilityOfEvidence',
      'diagnostics',
    ]) {
      expect(json).toHaveProperty(key)
    }
    expect(json.leader).toBe('commerce')
    expect(json).not.toHaveProperty('of')
    expect(json.hypotheses[0]).toMatchObject({
      id: 'none',
      prior: expect.any(Number),
      envelope: [expect.any(Number), expect.any(Number)],
      interval: [expect.any(Number), expect.any(Number)],
      leadShare: expect.any(Number),
      rank: 2,
    })
  })

  it('gives the same bytes each time, and other draws for another seed', async () => {
    const once = await cli(['assess', '--json', 'small.case.yaml'])
    expect((await cli(['assess', '--json', 'small.case.yaml'])).out).toBe(once.out)
    expect((await cli(['assess', '--json', '--seed', '2', 'small.case.yaml'])).out).not.toBe(once.out)
  })

  it('replays an earlier day and says so', async () => {
    const json = JSON.parse((await cli(['assess', '--json', '--as-of', '2022-08-10', 'small.case.yaml'])).out)
    expect(json).toMatchObject({ asOf: '2022-08-10', replayed: true })
    expect((await cli(['assess', '--as-of', '2022-08-10', 'small.case.yaml'])).out).toMatch(
      /replayed with today.s likelihoods/i,
    )
  })

  it('judges over a period, a row for each day on which something came in', async () => {
    const { out, exit } = await cli(['assess', '--over', '2022-08-01..2022-09-03', 'small.case.yaml'])
    expect(exit).toBe(0)
    expect(
      out
        .split('\n')
        .filter((l) => /^2022-/.test(l))
        .map((l) => l.slice(0, 10)),
    ).toEqual(['2022-08-01', '2022-08-15', '2022-08-18', '2022-09-03'])
  })

  it('over a period heeds seed and draws, and refuses a case that cannot be judged', async () => {
    const over = ['assess', '--json', '--over', '2022-08-01..2022-09-03']
    const once = await cli([...over, 'small.case.yaml'])
    expect((await cli([...over, '--seed', '2', 'small.case.yaml'])).out).not.toBe(once.out)
    const { exit, out, err } = await cli([...over, '-'], { '-': IMPOSSIBLE })
    expect(exit).toBe(1)
    expect(JSON.parse(out).diagnostics.map((d: { code: string }) => d.code)).toContain('impossible-evidence')
    expect(err).toContain('impossible under every hypothesis')
  })

  it('tells wrong options, missing files and refused cases apart', async () => {
    expect(await cli(['assess', '--as-of', 'yesterday', 'small.case.yaml'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--as-of wants a day'),
    })
    expect(await cli(['assess', '--draws', '1.5', 'small.case.yaml'])).toMatchObject({ exit: 2 })
    expect(await cli(['assess', '--seed', '0', 'small.case.yaml'])).toMatchObject({ exit: 0 })
    expect(await cli(['assess', '--over', '2022-09-03..2022-08-01', 'small.case.yaml'])).toMatchObject({ exit: 2 })
    expect(await cli(['assess', 'nowhere.yaml'])).toMatchObject({
      exit: 3,
      err: 'demarche: cannot read nowhere.yaml: no such file or folder\n',
    })
    expect(await cli(['assess', 'HEAD~1:small.case.yaml'])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('from git: fatal: not a git repository'),
    })
    expect(await cli(['assess', '-'], { '-': IMPOSSIBLE })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('impossible under every hypothesis'),
    })
    expect(await cli(['asess', 'small.case.yaml'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean assess?'),
    })
    expect(await cli(['assess', 'small.case.yaml', '--loud'])).toMatchObject({ exit: 2 })
  })
})

describe('brief', () => {
  it('writes the format that the name asks for, and prints the summary', async () => {
    const { exit, out, err, files } = await cli(['brief', 'small.case.yaml', '-o', 'b.html'])
    expect({ exit, err }).toEqual({ exit: 0, err: 'wrote b.html\n' })
    expect(files['b.html']).toMatch(/^<!doctype html>/i)
    expect(out).toContain('Commerce leads')
    expect((await cli(['brief', 'small.case.yaml', '-q', '-o', 'b.md'])).out).toBe('')
    expect((await cli(['brief', 'small.case.yaml'])).out).toMatch(/^# /)
    expect(await cli(['brief', 'small.case.yaml', '-o', 'b.docx'])).toMatchObject({ exit: 2 })
  })

  it('says why it could not be written', async () => {
    const full = { writeFile: async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' })) }
    expect(await cli(['brief', 'small.case.yaml', '-o', 'b.html'], {}, full)).toMatchObject({
      exit: 3,
      err: expect.stringContaining('the disk is full'),
    })
  })
})

describe('diff', () => {
  it('tells what changed in the file and what each change does', async () => {
    const b = CASE.replace('commerce: likely', 'commerce: unlikely').replace('question: ', 'question: Really, ')
    const { exit, out } = await cli(['diff', 'small.case.yaml', 'b.case.yaml'], { 'b.case.yaml': b })
    expect(exit).toBe(0)
    expect(out).toContain('evidence.airlift.if.commerce: likely → unlikely')
    expect(out).toContain('moves nothing')
  })
})

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
