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
  statSync,
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

/** A zip file of one entry that is not compressed, altered; told where its directory begins. */
function stored(alter: (zip: Buffer, directory: number) => void): Buffer {
  const zip = Buffer.from(zipSync({ 'a.csv': Buffer.from('20220903,PAK,RUS,1\n') }, { level: 0 }))
  alter(zip, zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])))
  return zip
}

/** What is locked says so with a flag, and is twelve bytes longer than what it holds. */
const locked = (): Buffer =>
  stored((zip, at) => {
    zip.writeUInt16LE(1, at + 8)
    zip.writeUInt32LE(zip.readUInt32LE(at + 20) - 12, at + 24)
  })

const ALTERED: [string, Buffer, RegExp][] = [
  [
    'in which a letter is another',
    stored((zip) => zip.write('X', 45)),
    /^a damaged zip file \(a checksum does not fit\)$/,
  ],
  ['that is locked', locked(), /^a zip file that is locked with a password$/],
  [
    'packed by another method',
    stored((zip, at) => zip.writeUInt16LE(12, at + 10)),
    /^a zip file packed in a way that is not read \(method 12\)$/,
  ],
  ['that says more than it holds', stored((zip, at) => zip.writeUInt32LE(99, at + 24)), /^a damaged zip file \(/],
  ['that holds nothing', Buffer.from(zipSync({})), /^the zip file holds nothing$/],
  [
    'that holds too many files',
    Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)])))),
    /^holds more than 10000 files; refused$/,
  ],
]

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

  it.each(ALTERED)('refuses a zip file %s', async (_, altered, why) => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const path = join(folder, 'altered.zip')
    writeFileSync(path, altered)
    await expect(unpack(path, { folder, prefix: 'part' }, () => {}, true)).rejects.toThrow(why)
    expect(readdirSync(folder)).toEqual(['altered.zip'])
  })

  it('tells as many packed bytes as the files in it have', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
    const { path } = zipped(folder)
    let told = 0
    await unpack(path, { folder, prefix: 'part' }, (count) => (told += count), true)
    expect(told / statSync(path).size).toBeCloseTo(1, 2)
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
