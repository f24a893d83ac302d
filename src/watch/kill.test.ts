import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtProgram } from '../../test/support/built.js'
import type { Alert } from './alert.js'

const KILLS = Number(process.env.WATCH_KILLS ?? 15)
const LOOKS = 40

/** Runs a watch to its end, which may come by what is done once it has begun. @returns its exit code and what it complained of */
async function runWatch(
  args: string[],
  begun: (child: ChildProcess) => void = () => {},
): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (data) => {
    err += String(data)
  })
  child.stdout.once('data', () => begun(child))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, err }
}

it(
  `a watch that is killed again and again loses no alert and writes none twice (${KILLS} kills)`,
  async () => {
    const base = mkdtempSync(join(tmpdir(), 'watch-kills-'))
    const posted: string[] = []
    let asked = 0
    let onAsked = (): void => {}
    const server = createServer((request, response) => {
      request.resume()
      request.once('end', () => {
        // now and then the server takes an alert, and the answer is lost; or it is busy
        asked++
        onAsked()
        if (asked % 7 !== 3) posted.push(String(request.headers['idempotency-key']))
        if (asked % 7 === 5) return void response.destroy()
        response.writeHead(asked % 7 === 3 ? 503 : 200).end()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const script = await builtProgram('watcher', 'src/watch/fixtures/watcher.ts')
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      const [state, out] = [join(base, 'a.watch.json'), join(base, 'alerts.jsonl')]
      let random = 7
      let killed = 0
      for (let kill = 1; kill <= KILLS; kill++) {
        random = (Math.imul(random, 1103515245) + 12345) >>> 0
        // so many looks more each time that the process is in the midst of them
        const args = [script, state, out, url, String(LOOKS * kill)]
        const [alerts, ms] = [(random >>> 8) % 20, (random >>> 16) % 8]
        // some milliseconds after one of its alerts came, or, now and then, after it began
        const { code, err } = await runWatch(args, (child) => {
          const [due, end] = [asked + alerts, () => void setTimeout(() => child.kill('SIGKILL'), ms)]
          if (kill % 5 === 0) return end()
          onAsked = () => {
            if (asked > due) end()
          }
        })
        onAsked = () => {}
        expect(err).toBe('')
        if (code === null) killed++
      }
      expect(killed).toBeGreaterThan(KILLS / 2)
      expect(await runWatch([script, state, out, url, String(LOOKS * KILLS)])).toEqual({ code: 0, err: '' })

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
    }
  },
  300_000 + KILLS * 20_000,
)
