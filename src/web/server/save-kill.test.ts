import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { builtProgram } from '../../../test/support/built.js'
import { listCases } from './list-cases.js'
import { openWorkspace } from './workspace.js'

const KILLS = Number(process.env.SAVE_KILLS ?? 25)

/** Resolves once the process has saved so many times. */
async function saved(child: ChildProcessByStdio<null, Readable, null>, times: number): Promise<void> {
  for await (const line of createInterface(child.stdout)) if (Number(line) >= times) return
}

describe('a server that is killed while it saves', () => {
  it(
    'leaves the old file or the new one, whole',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'saves-'))
      const file = join(folder, 'x.case.yaml')
      const program = await builtProgram('saver', 'src/web/server/fixtures/saver.ts')
      writeFileSync(file, 'case: first\n')
      const seen = new Set<string>()
      for (let kill = 0; kill < KILLS; kill++) {
        const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
        const ended = once(child, 'exit')
        await saved(child, 1 + (kill % 3))
        await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40))
        child.kill('SIGKILL')
        await ended
        const text = readFileSync(file, 'utf8')
        expect(text).toMatch(/^case: (?:a{2000000}|b{2000000})\n$/)
        seen.add(text[6]!)
      }
      expect([...seen].sort()).toEqual(['a', 'b'])
      const { cases } = await listCases(await openWorkspace(folder))
      expect(cases.map((c) => c.path)).toEqual(['x.case.yaml'])
      const left = readdirSync(folder).filter((name) => name !== 'x.case.yaml')
      expect(left.every((name) => /^\.([0-9a-f-]{36}\.tmp|[0-9a-f]{16}\.lock|tmp-.*)$/.test(name))).toBe(true)
      rmSync(folder, { recursive: true, force: true })
    },
    300_000 + KILLS * 20_000,
  )
})
