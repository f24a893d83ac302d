import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type InputOptions, rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import type { Alert } from './alert.js'

const KILLS = Number(process.env.WATCH_KILLS ?? 15)
const LOOKS = 40

async function build(to: string): Promise<void> {
  const input: InputOptions = {
    input: fileURLToPath(new URL('./fixtures/watcher.ts', import.meta.url)),
    platform: 'node',
    external: [/^@duckdb/],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  }
  await (await rolldown(input)).write({ file: to, format: 'esm' })
}

/** Runs a watch; killed some milliseconds after it began, or left to its end. @returns its exit code and what it complained of */
async function runWatch(args: string[], ms: number | null): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (data) => {
    err += String(data)
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  await new Promise<void>((done) => {
    child.stdout.once('data', () => done())
    child.once('close', () => done())
  })
  if (ms !== null) {
    await new Promise((done) => setTimeout(done, ms))
    child.kill('SIGKILL')
  }
  return { code: await ended, err }
}

it(
  `a watch that is killed again and again loses no alert and writes none twice (${KILLS} kills)`,
  async () => {
    const base = mkdtempSync(join(tmpdir(), 'watch-kills-'))
    const script = join(import.meta.dirname, '../../build', `watcher-${process.pid}.mjs`)
    const posted: string[] = []
    let asked = 0
    const server = createServer((request, response) => {
      request.resume()
      request.once('end', () => {
        // now and then the server takes an alert, and the answer is lost; or it is busy
        asked++
        if (asked % 7 !== 3) posted.push(String(request.headers['idempotency-key']))
        if (asked % 7 === 5) return void response.destroy()
        response.writeHead(asked % 7 === 3 ? 503 : 200).end()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      await build(script)
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const [state, out] = [join(base, 'a.watch.json'), join(base, 'alerts.jsonl')]
      let random = 7
      let killed = 0
      for (let kill = 1; kill <= KILLS; kill++) {
        random = (Math.imul(random, 1103515245) + 12345) >>> 0
        // so many looks more each time that the process is in the midst of them
        const args = [script, state, out, url, String(LOOKS * kill)]
        const { code, err } = await runWatch(args, (random >>> 8) % 150)
        expect(err).toBe('')
        if (code === null) killed++
      }
      expect(killed).toBeGreaterThan(KILLS / 2)
      expect(await runWatch([script, state, out, url, String(LOOKS * KILLS)], null)).toEqual({ code: 0, err: '' })

      const text = readFileSync(out, 'utf8')
      expect(text.endsWith('\n')).toBe(true)
      const alerts = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Alert)
      const swings = alerts.filter((alert) => alert.kind === 'leader')
      expect(swings.length).toBe(LOOKS * KILLS)
      expect(swings.map((alert) => alert.after)).toEqual(swings.map((_, i) => [i % 2 === 0 ? 'h1' : 'h0']))
      const ids = alerts.map((alert) => alert.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(posted)).toEqual(new Set(ids))
      expect(JSON.parse(readFileSync(state, 'utf8')).pending).toEqual([])
      expect(
        readdirSync(base)
          .filter((name) => !name.startsWith('.tmp-'))
          .sort(),
      ).toEqual(['a.watch.json', 'alerts.jsonl'])
    } finally {
      server.closeAllConnections()
      server.close()
      rmSync(base, { recursive: true, force: true })
      if (existsSync(script)) rmSync(script)
    }
  },
  120_000 + KILLS * 5_000,
)
