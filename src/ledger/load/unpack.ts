import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm, stat, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Unzip, UnzipInflate } from 'fflate'

/** A file that cannot be read as what it is; the message is for people. */
export class Unreadable extends Error {}

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

/** What unpacking may come to: times the packed size (event files reach about 10), and bytes that are always allowed. */
const MOST_TIMES = 300
const ALWAYS = 64 * 1024 * 1024
const MOST_ENTRIES = 10_000

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
  let bytes = 0
  const counted = new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      onBytes(chunk.length)
      done(null, chunk)
    },
  })
  const input = createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })
  const name = (i: number): string => join(into.folder, `${into.prefix}-${i}`)
  const digest = (): Promise<string> => Promise.resolve(hash.digest('hex'))
  if (kind === 'plain') {
    await symlink(resolve(path), name(0))
    const hashing = hashed(input, hash, onBytes)
    if (!alone || size < LARGE)
      return { sha256: Promise.resolve(await hashing), key: null, bytes: size, parts: [name(0)] }
    hashing.catch(() => {})
    return { sha256: hashing, key: await keyOf(path, size), bytes: size, parts: [name(0)] }
  }
  const count = (): number => bytes
  const parts: string[] = []
  const part = (): string => {
    parts.push(name(parts.length))
    return parts.at(-1)!
  }
  try {
    if (kind === 'gzip') await pipeline(input, counted, createGunzip(), bounded(count), createWriteStream(part()))
    else {
      // a pipe does not hand on that its source ended early
      input.once('error', (error) => counted.destroy(error))
      await unzip(input.pipe(counted), count, part)
    }
    if (parts.length === 0) throw new Unreadable('the zip file holds nothing')
    return { sha256: digest(), key: null, bytes, parts }
  } catch (error) {
    await Promise.all(parts.map((path) => rm(path, { force: true })))
    signal?.throwIfAborted()
    if (error instanceof Unreadable) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Unreadable('cut off: the gzip file ends early')
    if (code?.startsWith('Z_')) throw new Unreadable(`a damaged gzip file (${message})`)
    throw error
  }
}

async function hashed(input: AsyncIterable<Buffer>, hash: Hash, onBytes: (count: number) => void): Promise<string> {
  for await (const chunk of input) {
    hash.update(chunk)
    onBytes(chunk.length)
  }
  return hash.digest('hex')
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

type Kind = 'plain' | 'gzip' | 'zip'

async function kindOf(path: string): Promise<Kind> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (bytesRead >= 2 && buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip'
    if (bytesRead < 4 || buffer.readUInt32LE(0) !== 0x04034b50) return 'plain'
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

function bounded(packed: () => number): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      total += chunk.length
      if (total > ALWAYS && total > packed() * MOST_TIMES)
        done(new Unreadable(`unpacks to more than ${MOST_TIMES} times its size; refused`))
      else done(null, chunk)
    },
  })
}

/**
 * Unpacks every entry that is a file, in its order.
 * @param part names the file for a further entry
 */
async function unzip(packed: AsyncIterable<Buffer>, count: () => number, part: () => string): Promise<void> {
  const writes: Promise<void>[] = []
  let current: PassThrough | null = null
  let fault: Error | null = null
  let total = 0
  let open = 0
  const reader = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    if (writes.length >= MOST_ENTRIES) fault = new Unreadable(`holds more than ${MOST_ENTRIES} files; refused`)
    if (fault !== null) return
    const sink = new PassThrough({ highWaterMark: 1 << 24 })
    const write = pipeline(sink, createWriteStream(part()))
    write.catch((error: Error) => {
      fault ??= error
    })
    writes.push(write)
    current = sink
    open++
    // there are no data where there is an error, whatever the type says
    file.ondata = (error, data: Uint8Array | null, final) => {
      if (error) fault ??= new Unreadable(`a damaged zip file (${error.message})`)
      total += data?.length ?? 0
      if (total > ALWAYS && total > count() * MOST_TIMES)
        fault ??= new Unreadable(`unpacks to more than ${MOST_TIMES} times its size; refused`)
      if (fault === null && data !== null) sink.write(Buffer.from(data))
      if (final) {
        open--
        sink.end()
      }
    }
    file.start()
  })
  reader.register(UnzipInflate)
  let written = 0
  const drained = async (): Promise<void> => {
    const sink = current as PassThrough | null
    // a stream that has been ended never says that it has drained
    const ended = writes.slice(written, sink?.writableEnded === false ? -1 : undefined)
    written += ended.length
    await Promise.allSettled(ended)
    if (sink?.writableNeedDrain && !sink.writableEnded && !sink.destroyed) await drainedOrClosed(sink)
  }
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length && fault === null; at += 65_536) {
        reader.push(chunk.subarray(at, at + 65_536))
        await drained()
      }
      if (fault !== null) throw fault
    }
    reader.push(new Uint8Array(0), true)
    if (open > 0) throw fault ?? new Unreadable('cut off: the zip file ends early')
    await Promise.all(writes)
    if (fault !== null) throw fault
  } catch (error) {
    ;(current as PassThrough | null)?.destroy()
    await Promise.allSettled(writes)
    const isOurs = error instanceof Unreadable || (error as NodeJS.ErrnoException).syscall !== undefined
    throw isOurs ? error : new Unreadable(`a damaged zip file (${(error as Error).message})`)
  }
}

/** Waits until a stream takes more, or never will: where what it leads to fails (a full disk), it closes without another word. */
function drainedOrClosed(sink: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      sink.off('drain', go)
      sink.off('close', go)
      resolve()
    }
    sink.on('drain', go)
    sink.on('close', go)
  })
}
