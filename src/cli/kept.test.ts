import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'

const SMALL = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const TEXT = 'Cargo planes flew daily.\nThey carried shells, officials said.\n'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A case whose first report has a hash and a quote, one of its items another quote, and the text kept of it, if any. */
function laid(
  kept: string | Uint8Array | null,
  { sha256 = hash(TEXT), own = 'flew daily', item = 'carried shells' } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'))
  const path = join(folder, 'a.case.yaml')
  const text = SMALL.replace('title: Flights', `title: Flights, sha256: ${sha256}, quote: { exact: ${own} }`).replace(
    'certainty: purported',
    `certainty: purported, quote: { exact: ${item} }`,
  )
  writeFileSync(path, text)
  if (kept !== null) {
    mkdirSync(join(folder, 'reports'))
    writeFileSync(join(folder, 'reports', 'daily-1.txt'), kept)
  }
  return path
}

async function codesOf(path: string): Promise<string[]> {
  const { out } = await runCommand(['check', path, '--json'])
  const found: { code: string; line: number }[] = JSON.parse(out).files[0].diagnostics
  return found.filter(({ code }) => /text|quote/.test(code)).map(({ code, line }) => `${code} ${line}`)
}

describe('check, where texts of reports are kept beside the case', () => {
  it('says nothing where they are what was read, and where none is kept', async () => {
    expect(await codesOf(laid(TEXT))).toEqual([])
    expect(await codesOf(laid(null))).toEqual([])
    expect(await codesOf(laid(TEXT, { sha256: hash(TEXT).toUpperCase() }))).toEqual([])
  })

  it('names the report whose text is another, and the quotes that are not in it', async () => {
    const [report, link] = [23, 33]
    expect(await codesOf(laid(`${TEXT}And more.`))).toEqual([`text-changed ${report}`])
    expect(await codesOf(laid(TEXT, { own: 'flew nightly' }))).toEqual([`quote-not-in-text ${report}`])
    expect(await codesOf(laid(TEXT, { item: 'carried tanks' }))).toEqual([`quote-not-in-text ${link}`])
    expect(await codesOf(laid(`${TEXT}${TEXT}`, { sha256: hash(TEXT + TEXT) }))).toEqual([
      `quote-not-in-text ${report}`,
      `quote-not-in-text ${link}`,
    ])
  })

  it('says why one cannot be read', async () => {
    expect(await codesOf(laid(Buffer.from([0x66, 0xff, 0xfe])))).toEqual(['text-unread 23'])
    const large = laid(Buffer.alloc(4 * 1024 * 1024 + 1, 'a'))
    expect((await runCommand(['check', large])).err).toContain('daily-1.txt: it is larger than 4 MB')
  })

  it('reads nothing that lies elsewhere', async () => {
    const linked = laid(null)
    const reports = join(dirname(linked), 'reports')
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    writeFileSync(join(outside, 'daily-1.txt'), TEXT)
    symlinkSync(outside, reports)
    expect((await runCommand(['check', linked])).err).toContain('daily-1.txt: a link leads out of the folder')
    rmSync(reports)
    mkdirSync(join(reports, 'daily-1.txt'), { recursive: true })
    expect((await runCommand(['check', linked])).err).toContain('daily-1.txt: it is no file')
    rmSync(reports, { recursive: true })
    writeFileSync(reports, TEXT)
    expect(await codesOf(linked)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('waits at no pipe', async () => {
    const path = laid(null)
    mkdirSync(join(dirname(path), 'reports'))
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(dirname(path), 'reports', 'daily-1.txt')])
    expect(await codesOf(path)).toEqual(['text-unread 23'])
  })

  it('tells words that stand twice from words that do not stand there', async () => {
    const twice = TEXT + TEXT
    const path = laid(twice, { sha256: hash(twice), item: 'carried tanks' })
    const { err } = await runCommand(['check', path])
    expect(err).toMatch(/"flew daily" stands in more than one place of .*reports\/daily-1\.txt/)
    expect(err).toContain('give a prefix or a suffix')
    expect(err).toContain('"carried tanks" does not stand in')
  })

  it('fails with --strict alone, and shows the place', async () => {
    const path = laid('Another text.')
    expect((await runCommand(['check', path])).exit).toBe(0)
    const { exit, err } = await runCommand(['check', path, '--strict'])
    expect(exit).toBe(1)
    expect(err).toContain('warning text-changed: the hash of "daily-1" is not that of')
    expect(err).toContain('"carried shells" does not stand in')
  })
})
