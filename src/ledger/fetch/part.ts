import { createHash, type Hash } from 'node:crypto'
import type { FetchFiles, FileWriter } from './effects.js'
import type { Sink } from './transfer.js'

/** A file being fetched, under its name with `.part`; what is there of an earlier run is gone on with. */
export class PartFile implements Sink {
  length = 0
  private hash: Hash = createHash('md5')
  private writer: FileWriter | null = null
  private readonly path: string
  private readonly files: FetchFiles

  private constructor(path: string, files: FetchFiles) {
    this.path = path
    this.files = files
  }

  /** Takes up what is there, up to `most` bytes (more is of something else and is dropped). */
  static async open(path: string, most: number, files: FetchFiles): Promise<PartFile> {
    const part = new PartFile(path, files)
    const there = await files.size(path)
    if (there === null) return part
    if (there > most) await files.remove(path)
    else for await (const chunk of files.read(path)) part.count(chunk)
    return part
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.writer ??= await this.files.open(this.path, this.length > 0 ? 'append' : 'new')
    await this.writer.write(chunk)
    this.count(chunk)
  }

  async restart(): Promise<void> {
    await this.close()
    await this.files.remove(this.path)
    this.hash = createHash('md5')
    this.length = 0
  }

  async close(): Promise<void> {
    const { writer } = this
    this.writer = null
    await writer?.close()
  }

  /** MD5 of what is in, hexadecimal. */
  md5(): string {
    return this.hash.copy().digest('hex')
  }

  private count(chunk: Uint8Array): void {
    this.hash.update(chunk)
    this.length += chunk.length
  }
}
