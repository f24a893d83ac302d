import { describe, expect, it } from 'vitest'
import { CASE, cli, IMPOSSIBLE } from './fixtures/in-memory.js'

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

  it('says where the warnings of the judgement stand, which check does not know', async () => {
    const terminal = { interactive: true }
    const { out, err } = await cli(['assess', 'small.case.yaml'], {}, terminal)
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The checks gave one warning and no note. The brief says which; demarche check tells those of the file alone.',
    )
    expect(err).toBe('')
    const warned = { 'w.yaml': CASE.replace('commerce: likely, ', '') }
    const { err: both } = await cli(['assess', 'w.yaml'], warned, terminal)
    expect(both).toContain((await cli(['check', 'w.yaml'], warned)).out.split(': ')[1]!.trim())
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
