import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'
import type { Effects } from './effects.js'

const built = existsSync('dist/web/index.html')
if (!built) console.warn('dist/web is not built: serving is tried only where it refuses')

const folder = mkdtempSync(join(tmpdir(), 'serving-'))
writeFileSync(join(folder, 'small.case.yaml'), readFileSync('test/golden/small/small.case.yaml'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const serve = (args: string[], given: Partial<Effects> = {}): ReturnType<typeof runCommand> =>
  runCommand(['serve', '--no-open', ...args], given)

describe('serve', () => {
  it.skipIf(!built)('prints an address that answers, until it is interrupted', async () => {
    const stop = new AbortController()
    let serving: ReturnType<typeof serve> | null = null
    const printed = await new Promise<string>((out) => {
      serving = serve([folder], { out, interrupted: () => stop.signal })
    })
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{24}\n$/)
    const address = new URL(printed.trim())
    const headers = { 'x-demarche-token': address.searchParams.get('token')! }
    const cases = await fetch(new URL('/api/cases', address), { headers })
    expect(await cases.json()).toMatchObject({ cases: [{ path: 'small.case.yaml', title: 'Shells from a partner' }] })
    expect((await fetch(new URL('/api/cases', address))).status).toBe(403)
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html')
    stop.abort()
    expect(await serving).toMatchObject({ exit: 0 })
    await expect(fetch(address)).rejects.toThrow()
  })

  it.skipIf(!built)('says who can reach it when it is not this machine alone', async () => {
    const { exit, err } = await serve([folder, '--host', '0.0.0.0'], { interrupted: () => AbortSignal.abort() })
    expect(exit).toBe(0)
    expect(err).toContain('whoever reaches 0.0.0.0 and has the address can read and change the cases')
  })

  it('refuses a port that is none, and a folder that is not there', async () => {
    for (const port of ['x', '70000', '-1', ''])
      expect(await serve([folder, `--port=${port}`])).toMatchObject({
        exit: 2,
        err: expect.stringContaining('--port wants a number from 0 to 65535'),
      })
    expect(await serve([join(folder, 'none')])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('no such file or folder'),
    })
    expect(await serve([join(folder, 'small.case.yaml')])).toMatchObject({ exit: 3 })
  })

  it.skipIf(!built)('refuses a port that is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    expect(await serve([folder, '--port', `${port}`])).toMatchObject({ exit: 3 })
    await new Promise((resolve) => taken.close(resolve))
  })
})
