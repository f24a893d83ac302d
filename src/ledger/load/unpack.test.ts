import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from './unpack.js'

/** A zip file of one entry, each piece of which unpacks to more than is held before it is written. */
function zipped(folder: string): { path: string; bytes: Buffer } {
  const piece = (): Buffer[] => [Buffer.alloc(20 * 1024 * 1024), randomBytes(64 * 1024)]
  const bytes = Buffer.concat([piece(), piece(), piece()].flat())
  const path = join(folder, 'large.zip')
  writeFileSync(path, zipSync({ 'events.csv': bytes }))
  return { path, bytes }
}

describe('unpack', () => {
  it('writes an entry larger than what it holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const { path, bytes } = zipped(folder)
    const { parts } = await unpack(path, { folder, prefix: 'part' }, () => {}, true)
    expect(readFileSync(parts[0]!).equals(bytes)).toBe(true)
  })

  it.skipIf(!existsSync('/dev/full'))('ends with the error of a disk that is full, and waits for nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const { path } = zipped(folder)
    symlinkSync('/dev/full', join(folder, 'part-0'))
    await expect(unpack(path, { folder, prefix: 'part' }, () => {}, true)).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})
