import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ModelServer, startModel } from '../read/model/fixtures/model-server.js'
import { type Effects, systemEffects } from './effects.js'
import { run } from './run.js'

const TEXT = 'Norway accused Russia of jamming signals. Pakistan sent aid to Turkey.\n'
const CLAIM = {
  ...{ n: 1, act: 'accused', code: '112', certainty: 'asserted' },
  ...{ source: { actor: 'NOR', words: 'Norway' }, target: { actor: 'RUS', words: 'Russia' } },
}
const folder = mkdtempSync(join(tmpdir(), 'reading-model-'))
const file = join(folder, 'report.txt')
let server: ModelServer
beforeAll(async () => {
  server = await startModel()
  writeFileSync(file, TEXT)
})
beforeEach(() => {
  server.asked.length = 0
  server.trick = () => ({ says: JSON.stringify({ statements: [CLAIM, { ...CLAIM, code: '999' }] }) })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function cli(...argv: string[]): Promise<{ exit: number; out: string; err: string }> {
  const ran = { exit: -1, out: '', err: '' }
  const effects: Effects = {
    ...systemEffects(),
    now: () => Date.UTC(2022, 8, 3, 12),
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    env: { DEMARCHE_MODEL_KEY: 'sk-secret' },
    interrupted: () => new AbortController().signal,
    interactive: false,
  }
  ran.exit = await run(['read', ...argv], effects)
  return ran
}
const asked = (): string[] => ['--model', server.base, '--model-name', 'tiny', '--date', '2022-09-02']

interface Answer {
  documents: { reader: string; statements: { code: string }[]; notes: string[]; model?: { dropped: object } }[]
  comparison?: { presence: object; agreement: { rules: number; both: number }; documents: { sentences: object[] }[] }
  failed: { message: string }[]
}
const json = async (...argv: string[]): Promise<Answer & { exit: number }> => {
  const { exit, out } = await cli(...argv, '--json')
  return { exit, ...(JSON.parse(out) as Answer) }
}

describe('demarche read --model', () => {
  it('shows the statements of the model, and says so', async () => {
    const { exit, documents, comparison } = await json(file, ...asked())
    expect([exit, documents[0]!.reader, comparison]).toEqual([0, 'model tiny', undefined])
    expect(documents[0]!.statements.map(({ code }) => code)).toEqual(['112'])
    expect(documents[0]!.model!.dropped).toEqual({ code: 1 })
    expect(server.asked[0]!.authorization).toBe('Bearer sk-secret')
    const { out } = await cli(file, ...asked())
    expect(out).toContain('statements by model tiny, not by the rules')
    expect(out).toContain("1 of the model's statements dropped: 1 with a code that is not in the table")
  })

  it('is not asked without the option', async () => {
    const { documents } = await json(file, '--date', '2022-09-02')
    expect(documents[0]!.reader).toBe('rules')
    expect(server.asked).toEqual([])
  })

  it('sets model and rules side by side with --compare', async () => {
    const { comparison } = await json(file, ...asked(), '--compare')
    expect(comparison!.presence).toEqual({ both: 1, rules: 1, model: 0, neither: 0, unanswered: 0 })
    expect(comparison!.documents[0]!.sentences).toHaveLength(2)
    const { out } = await cli(file, ...asked(), '--compare')
    expect(out).toMatch(/sentences with an act by both +1\nby the rules alone +1\n/)
    expect(out).toMatch(/2\. Pakistan sent aid to Turkey\.\n +rules: PAK → TUR 07.*\n(?: {11}.*\n)? {4}model: no act/)
  })

  it('says in a draft who read', async () => {
    const { exit, out } = await cli(file, ...asked(), '--draft')
    expect(exit).toBe(0)
    expect(out).toContain('\n# statements read by model tiny, not by the rules\n')
  })

  it('leaves out what the model did not read, and does not ask a model again that will not', async () => {
    server.trick = () => ({ status: 401 })
    const { exit, out, err } = await cli(file, file, ...asked(), '--json')
    expect(exit).toBe(3)
    expect((JSON.parse(out) as Answer).documents).toEqual([])
    expect(err).toContain(`${file}: not read by model tiny: ${new URL(server.base).host} answered 401\n`)
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    [['--compare'], '--compare wants --model'],
    [['--model-name', 'tiny'], 'the name of a model wants --model'],
    [['--model', 'ollama'], '--model wants --model-name'],
    [['--model', 'lama', '--model-name', 'x'], '--model: no address of a model: "lama"'],
    [['--model', 'http://example.org/v1', '--model-name', 'x'], '--model: http to example.org'],
    [['--model', 'ollama', '--model-name', 'x', '--add'], '--add loads what the rules read'],
    [['--model', 'ollama', '--model-name', 'x', '--input', 'jsonl'], '--input jsonl is read by the rules alone'],
    [['--model', 'ollama', '--model-name', 'x', '--draft', '--compare'], '--compare shows statements'],
  ])('refuses %j', async (argv, message) => {
    const { exit, err } = await cli(file, ...argv)
    expect(exit).toBe(2)
    expect(err).toContain(message)
  })
})
