import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from './unpack.js'

/** A zip file of one entry, each piece of which unpacks to more than is held before it is written. */
function zipped(folder: string): { path: string; bytes: Buffer } {
  const piece = (): Buffer[] => [Buffer.alloc(20 * 1024 * 1024), randomBytes(64 * 1024)]
  const bytes = Buffer.concat([piece(), piece(), piece()].flat())
  const path = join(folder, 'large.zip')
  writeFileSync(path, zipSync({ 'events.csv': bytes }, { level: 1 }))
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
    expect(readdirSync(folder)).toEqual(['large.zip'])
  })

  it.skipIf(process.platform === 'win32')('ends with the error of what takes no more while it waits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const { path } = zipped(folder)
    const pipe = join(folder, 'part-0')
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe])
    const taker = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    const unpacking = expect(unpack(path, { folder, prefix: 'part' }, () => {}, true)).rejects.toMatchObject({
      code: 'EPIPE',
    })
    await firstOf(taker)
    closeSync(taker)
    await unpacking
    expect(readdirSync(folder)).toEqual(['large.zip'])
  })

  it('writes many entries, each to its end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const texts = Array.from({ length: 300 }, (_, i) => `${i},`.repeat(i * 50))
    const path = join(folder, 'many.zip')
    writeFileSync(path, zipSync(Object.fromEntries(texts.map((text, i) => [`${i}.csv`, Buffer.from(text)]))))
    const { parts } = await unpack(path, { folder, prefix: 'part' }, () => {}, true)
    expect(parts.map((part) => readFileSync(part, 'utf8'))).toEqual(texts)
  })

  it('says what is damaged, and leaves none of what it wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const bytes = Buffer.from(zipSync({ 'a.csv': Buffer.from('one,'.repeat(9000)) }))
    const data = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
    bytes.fill(0xff, data, data + 20)
    const path = join(folder, 'hurt.zip')
    writeFileSync(path, bytes)
    await expect(unpack(path, { folder, prefix: 'part' }, () => {}, true)).rejects.toThrow(
      /^a damaged zip file \((?!Cannot)[a-z ]+\)$/,
    )
    expect(readdirSync(folder)).toEqual(['hurt.zip'])
  })
})

/** Waits for the first bytes in a pipe, and takes them. */
async function firstOf(pipe: number): Promise<void> {
  const bytes = Buffer.alloc(16)
  for (let count = 0; count === 0; await setTimeout(5)) {
    try {
      count = readSync(pipe, bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
