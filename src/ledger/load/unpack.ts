import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm, stat, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { isTooMuch, tooMuch, Unreadable } from './unreadable.js'
import { unzip } from './unzip.js'

/** A file as it was given, and the plain files that hold what it holds. */
export interface Unpacked {
  sha256: Promise<string>
  /** stands for the hash while a large file is still being hashed; null where the hash is known */
  key: string | null
  bytes: number
  /** in the work folder, one an entry, or a link to the file itself where it is not packed: the database takes `*` and `[` in names for patterns */
  parts: string[]
}

/** Bytes from which a file on its own is hashed while it is loaded. */
const LARGE = 64 * 1024 * 1024
const END = 1024 * 1024

/**
 * Hashes a file and unpacks it where it is gzip or zip, told by its first bytes. Names inside are not used. What cannot be unpacked
 * whole leaves no file.
 * @param into an existing folder, and the beginning of the names of new files
 * @param alone no other file is loaded with it, so that a large one need not be hashed before it is loaded
 * @param onBytes told of every piece that was read
 * @throws Unreadable where it is damaged, cut off, or unpacks to more than such files do; the error of the disk where that is full or gone
 */
export async function unpack(
  path: string,
  into: { folder: string; prefix: string },
  onBytes: (count: number) => void,
  alone: boolean,
  signal?: AbortSignal,
): Promise<Unpacked> {
  const kind = await kindOf(path)
  const { size } = await stat(path)
  const hash = createHash('sha256')
  const input = createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })
  const name = (i: number): string => join(into.folder, `${into.prefix}-${i}`)
  if (kind === 'plain') {
    await symlink(resolve(path), name(0))
    const hashing = hashed(input, hash, onBytes).then(() => hash.digest('hex'))
    if (!alone || size < LARGE)
      return { sha256: Promise.resolve(await hashing), key: null, bytes: size, parts: [name(0)] }
    hashing.catch(() => {})
    return { sha256: hashing, key: await keyOf(path, size), bytes: size, parts: [name(0)] }
  }
  const parts: string[] = []
  const part = (): string => {
    parts.push(name(parts.length))
    return parts.at(-1)!
  }
  try {
    if (kind === 'gzip') await ungzip(input, hash, part(), onBytes)
    else {
      await hashed(input, hash, () => {})
      await unzip(path, size, part, onBytes, signal)
    }
    if (parts.length === 0) throw new Unreadable('the zip file holds nothing')
    return { sha256: Promise.resolve(hash.digest('hex')), key: null, bytes: size, parts }
  } catch (error) {
    await Promise.all(parts.map((path) => rm(path, { force: true })))
    signal?.throwIfAborted()
    throw error
  }
}

async function ungzip(input: Readable, hash: Hash, to: string, onBytes: (count: number) => void): Promise<void> {
  let packed = 0
  let unpacked = 0
  const counted = new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      packed += chunk.length
      onBytes(chunk.length)
      done(null, chunk)
    },
  })
  const bounded = new Transform({
    transform(chunk: Buffer, _, done) {
      unpacked += chunk.length
      if (isTooMuch(unpacked, packed)) done(tooMuch())
      else done(null, chunk)
    },
  })
  try {
    await pipeline(input, counted, createGunzip(), bounded, createWriteStream(to))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Unreadable('cut off: the gzip file ends early')
    if (code?.startsWith('Z_')) throw new Unreadable(`a damaged gzip file (${message})`)
    throw error
  }
}

async function hashed(input: AsyncIterable<Buffer>, hash: Hash, onBytes: (count: number) => void): Promise<void> {
  for await (const chunk of input) {
    hash.update(chunk)
    onBytes(chunk.length)
  }
}

/** Twelve digits from a file's name, size, beginning and end. */
async function keyOf(path: string, size: number): Promise<string> {
  const file = await open(path)
  try {
    const ends = Buffer.alloc(2 * END)
    await file.read(ends, 0, END, 0)
    await file.read(ends, END, END, size - END)
    return createHash('sha256')
      .update(`${basename(path)}\n${size}\n`)
      .update(ends)
      .digest('hex')
      .slice(0, 12)
  } finally {
    await file.close()
  }
}

/** How zip files begin: with a file, or with the end of their directory where they hold none. */
const ZIPS = [0x04034b50, 0x06054b50]

type Kind = 'plain' | 'gzip' | 'zip'

async function kindOf(path: string): Promise<Kind> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (bytesRead >= 2 && buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip'
    if (bytesRead < 4 || !ZIPS.includes(buffer.readUInt32LE(0))) return 'plain'
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 65_557))
    await file.read(tail, 0, tail.length, size - tail.length)
    if (!tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06])))
      throw new Unreadable('cut off: the zip file has no directory at its end')
    return 'zip'
  } finally {
    await file.close()
  }
}
