import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'

const SMALL = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const FORECASTS = `${SMALL}forecasts:\n  calm: { says: It stays calm., p: 0.8, by: 2022-12-01 }\n  talks: { says: They talk., p: 0.6 }\n`
const RESOLVED = `${FORECASTS}resolution:\n  - { of: calm, outcome: yes, on: 2022-12-01, by: editor, because: Seen. }\n  - { of: talks, outcome: no, on: 2022-10-01, by: editor, because: Seen. }\n`

const HAS_GIT = spawnSync('git', ['--version']).status === 0
if (!HAS_GIT) console.warn('no git: scores by commits are not tried')

/** A folder under git, in which each commit has its day and author. */
function repository(): { folder: string; commit: (files: Record<string, string>, at: string, author: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'score-'))
  const git = (args: string[], env = {}): void => {
    execFileSync('git', ['-C', folder, ...args], { env: { ...process.env, ...env }, stdio: 'ignore' })
  }
  git(['init', '-q'])
  return {
    folder,
    commit(files, at, author) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(folder, 'cases'), { recursive: true })
        if (text === '') git(['rm', '-q', name])
        else writeFileSync(join(folder, name), text)
      }
      git(['add', '-A'])
      const who = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_EMAIL: author, GIT_COMMITTER_NAME: author }
      const when = { GIT_COMMITTER_EMAIL: author, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
      git(['commit', '-q', '-m', 'x'], { ...who, ...when })
    },
  }
}

/** Three commits: a forecast, its file renamed and the forecast changed, its resolution. */
function fill(commit: ReturnType<typeof repository>['commit']): void {
  commit({ 'cases/old ä.case.yaml': FORECASTS.replace('p: 0.6', 'p: 0.1') }, '2022-10-01T09:00:00Z', 'a@example.org')
  commit({ 'cases/old ä.case.yaml': '', 'cases/new.case.yaml': FORECASTS }, '2022-11-01T09:00:00Z', 'a@example.org')
  commit({ 'cases/new.case.yaml': RESOLVED.replace('p: 0.8', 'p: 0.99') }, '2022-12-02T09:00:00Z', 'b@example.org')
}

const score = (argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(['score', ...argv], { now: () => Date.UTC(2023, 0, 10) })

describe.skipIf(!HAS_GIT)('score', () => {
  let folder: string
  let file: string
  beforeAll(() => {
    const made = repository()
    folder = made.folder
    file = join(folder, 'cases/new.case.yaml')
    fill(made.commit)
  })

  it('scores by commits across renames, and prints it in 80 columns', async () => {
    const { exit, out } = await score([file])
    expect(exit).toBe(0)
    expect(out).toContain('2022-12-01   80 %  yes        0.040  0.223  calm (committed 2022-11-01)')
    expect(out).toMatch(/Replayed with today’s files[\s\S]*2022-10-01 {3}60 % {2}no /)
    expect(out).toContain('Self-graded: 1 of 2')
    expect(Math.max(...out.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80)
  })

  it('knows merges, and a file that was deleted and came back', async () => {
    const { folder, commit } = repository()
    const git = (...args: string[]): void => {
      const who = {
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.org',
        GIT_COMMITTER_DATE: '2022-11-20T00:00:00Z',
      }
      const env = { ...process.env, ...who, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' }
      execFileSync('git', ['-C', folder, ...args], { env, stdio: 'ignore' })
    }
    const path = 'cases/q.case.yaml'
    const said = async (): Promise<unknown> => {
      const json = JSON.parse((await score([join(folder, path), '--json'])).out)
      return json.committed.scored.find(({ id }: { id: string }) => id === 'calm')
    }
    commit({ [path]: FORECASTS }, '2022-10-01T09:00:00Z', 'a@example.org')
    commit({ [path]: '' }, '2022-10-02T09:00:00Z', 'a@example.org')
    commit({ [path]: FORECASTS.replace('p: 0.8', 'p: 0.7') }, '2022-10-03T09:00:00Z', 'a@example.org')
    git('checkout', '-q', '-b', 'branch')
    commit({ [path]: FORECASTS.replace('p: 0.8', 'p: 0.3') }, '2022-11-01T09:00:00Z', 'a@example.org')
    git('checkout', '-q', '-')
    commit(
      { [path]: FORECASTS.replace('p: 0.8', 'p: 0.7').replace(/^case: .*/m, 'case: Another title') },
      '2022-11-10T09:00:00Z',
      'a@example.org',
    )
    git('merge', '-q', '-m', 'x', 'branch')
    commit({ [path]: RESOLVED }, '2022-12-02T09:00:00Z', 'b@example.org')
    expect(await said()).toMatchObject({ p: [0.3, 0.7], committed: '2022-11-20' })
  })

  it('gives everything as JSON, with a schema', async () => {
    const { out, err } = await score([file, '--json'])
    const json = JSON.parse(out)
    expect(json).toMatchObject({ schema: 1, today: '2023-01-10', notes: [], faulty: [] })
    expect(json.committed.scored[0]).toMatchObject({ id: 'calm', came: 0, selfGraded: false })
    expect(json.committed.murphy.brier).toBeCloseTo(0.04, 12)
    expect(json.replayed.scored[0]).toMatchObject({ id: 'talks', commit: null })
    expect(err).toBe('')
  })

  it('draws the calibration', async () => {
    const path = join(folder, 'c.svg')
    expect(await score([file, '-o', path])).toMatchObject({ exit: 0, err: `wrote ${path}\n` })
    expect(readFileSync(path, 'utf8')).toMatch(/^<svg /)
    expect(await score([file, '-o', 'c.png'])).toMatchObject({ exit: 2 })
  })

  it('does without a history, and says so', async () => {
    const alone = join(mkdtempSync(join(tmpdir(), 'alone-')), 'x.case.yaml')
    writeFileSync(alone, RESOLVED)
    const { exit, out } = await score([alone])
    expect(exit).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toContain('no git history: fatal: not a git repository')
    expect(out).toContain('Nothing that has resolved was committed before.')
    const fresh = join(folder, 'fresh.case.yaml')
    writeFileSync(fresh, RESOLVED)
    expect((await score([fresh])).out).toContain('it was never committed')
  })

  it('ends with 1 on faults, 2 on what is no file, 3 on what cannot be read, and scores the rest', async () => {
    const broken = join(folder, 'broken.case.yaml')
    writeFileSync(broken, SMALL.replace('commerce: likely', 'comerce: likely'))
    const { exit, out, err } = await score([broken, file])
    expect(exit).toBe(1)
    expect(err).toContain('not scored: 1 fault')
    expect(out).toContain('calm (committed 2022-11-01)')
    expect(await score(['-'])).toMatchObject({ exit: 2 })
    expect(await score([join(folder, 'none.yaml')])).toMatchObject({ exit: 3 })
  })
})
