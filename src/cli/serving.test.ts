import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Effects, systemEffects } from './effects.js'
import { serveFolder } from './serving.js'

const built = existsSync('dist/web/index.html')
if (!built) console.warn('dist/web is not built: serving is tried only where it refuses')

const folder = mkdtempSync(join(tmpdir(), 'serving-'))
writeFileSync(join(folder, 'small.case.yaml'), readFileSync('test/golden/small/small.case.yaml'))
const options = { port: '0', host: '127.0.0.1', open: false }

interface Told {
  effects: Effects
  stop: AbortController
  out: string
  err: string
}

function told(): Told {
  const stop = new AbortController()
  const all: Told = { effects: systemEffects(), stop, out: '', err: '' }
  all.effects = {
    ...all.effects,
    out: (text) => {
      all.out += text
    },
    err: (text) => {
      all.err += text
    },
    env: {},
    interrupted: () => stop.signal,
  }
  return all
}

describe('serve', () => {
  it.skipIf(!built)('prints an address that answers, until it is interrupted', async () => {
    const t = told()
    const serving = serveFolder(folder, options, t.effects)
    await expect.poll(() => t.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{24}\n$/)
    const address = new URL(t.out.trim())
    const headers = { 'x-demarche-token': address.searchParams.get('token')! }
    const cases = await fetch(new URL('/api/cases', address), { headers })
    expect(await cases.json()).toMatchObject({ cases: [{ path: 'small.case.yaml', title: 'Shells from a partner' }] })
    expect((await fetch(new URL('/api/cases', address))).status).toBe(403)
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html')
    t.stop.abort()
    await serving
    await expect(fetch(address)).rejects.toThrow()
  })

  it.skipIf(!built)('says who can reach it when it is not this machine alone', async () => {
    const t = told()
    t.stop.abort()
    await serveFolder(folder, { ...options, host: '0.0.0.0' }, t.effects)
    expect(t.err).toContain('whoever reaches 0.0.0.0 and has the address can read and change the cases')
  })

  it('refuses a port that is none, or taken, and a folder that is not there', async () => {
    for (const port of ['x', '70000', '-1', ''])
      await expect(serveFolder(folder, { ...options, port }, told().effects), port).rejects.toMatchObject({ exit: 2 })
    const { effects } = told()
    await expect(serveFolder(join(folder, 'none'), options, effects)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining('no such file or folder'),
    })
    await expect(serveFolder(join(folder, 'small.case.yaml'), options, effects)).rejects.toMatchObject({ exit: 3 })
    if (!built) return
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    await expect(serveFolder(folder, { ...options, port: String(port) }, effects)).rejects.toMatchObject({ exit: 3 })
    await new Promise((resolve) => taken.close(resolve))
  })
})
