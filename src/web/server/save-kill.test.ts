import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type InputOptions, rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { listCases } from './list-cases.js'
import { openWorkspace } from './workspace.js'

const KILLS = Number(process.env.SAVE_KILLS ?? 25)

/** The saving process as one file that Node runs. */
async function buildSaver(to: string): Promise<void> {
  const input: InputOptions = {
    input: fileURLToPath(new URL('./fixtures/saver.ts', import.meta.url)),
    platform: 'node',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  }
  await (await rolldown(input)).write({ file: to, format: 'esm' })
}

describe('a server that is killed while it saves', () => {
  it('leaves the old file or the new one, whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saves-'))
    const [program, file] = [join(folder, '.saver.mjs'), join(folder, 'x.case.yaml')]
    await buildSaver(program)
    writeFileSync(file, 'case: first\n')
    const seen = new Set<string>()
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40))
      child.kill('SIGKILL')
      await once(child, 'exit')
      const text = readFileSync(file, 'utf8')
      expect(text).toMatch(/^case: (?:a{2000000}|b{2000000})\n$/)
      seen.add(text[6]!)
    }
    expect([...seen].sort()).toEqual(['a', 'b'])
    const { cases } = await listCases(await openWorkspace(folder))
    expect(cases.map((c) => c.path)).toEqual(['x.case.yaml'])
    const left = readdirSync(folder).filter((name) => name !== '.saver.mjs' && name !== 'x.case.yaml')
    expect(left.every((name) => /^\.([0-9a-f-]{36}\.tmp|[0-9a-f]{16}\.lock|tmp-.*)$/.test(name))).toBe(true)
  })
})
