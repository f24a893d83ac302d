import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The file system, as far as a ledger touches it. Throws as node:fs does. */
export interface StoreFiles {
  makeFolder(path: string): Promise<void>
  list(folder: string): Promise<string[]>
  /** a file's text, null where it is not there */
  read(path: string): Promise<string | null>
  /** size in bytes and last change in milliseconds since 1970, null where there is none */
  stat(path: string): Promise<{ bytes: number; changed: number; folder: boolean } | null>
  /** writes a new file and puts it on the disk; throws EEXIST where there is one */
  write(path: string, text: string): Promise<void>
  /** puts a file, or a folder's list of names, on the disk */
  sync(path: string): Promise<void>
  /** SHA-256, in hex */
  hash(path: string): Promise<string>
  rename(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  /** removes a file, or a folder with all in it; nothing where it is not there */
  remove(path: string): Promise<void>
}

/** The file system of this machine. */
export const nodeFiles: StoreFiles = {
  makeFolder,
  list: (folder) => readdir(folder),
  read: (path) => unlessMissing(readFile(path, 'utf8')),
  async stat(path) {
    const found = await unlessMissing(stat(path))
    return found && { bytes: found.size, changed: found.mtimeMs, folder: found.isDirectory() }
  },
  async write(path, text) {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async sync(path) {
    const file = await open(path, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async hash(path) {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
    return hash.digest('hex')
  },
  rename,
  copy: (from, to) => copyFile(from, to),
  remove: (path) => rm(path, { force: true, recursive: true }),
}

/** Makes a folder and those above it. Node's own `recursive` never ends where the system makes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  const isThere = async (): Promise<boolean> => (await unlessMissing(stat(path)))?.isDirectory() ?? false
  if (await isThere()) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  try {
    await mkdir(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await isThere())) throw error
  }
}

async function unlessMissing<T>(what: Promise<T>): Promise<T | null> {
  try {
    return await what
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
