import type { Stats } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { Refusal } from './refusal.js'

/** The folder that is served. No path leads out of it. */
export interface Workspace {
  /** its real path */
  root: string
  /** its name, for the page */
  name: string
}

/** Path segments: no hidden files, nothing that a shell, a drive or an address could mean otherwise. */
const SEGMENT = /^[^\p{Cc}\\/:*?"<>|%.][^\p{Cc}\\/:*?"<>|%]*$/u
const LONGEST = 400

/**
 * The folder as it really lies on the disk.
 * @throws Error where it is no folder
 */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = await realpath(folder)
  if (!(await stat(root)).isDirectory()) throw new Error('it is no folder')
  return { root, name: basename(root) || root }
}

/**
 * The real path of a file in the workspace, which need not exist; the folder above it must.
 * @param path relative, with `/` between segments
 * @param endings one of which the name must have
 * @throws Refusal for a path that is not plainly one inside: upward steps, encodings, hidden names, links that lead out
 */
export async function locate({ root }: Workspace, path: string, endings: readonly string[]): Promise<string> {
  const segments = path.split('/')
  const plain = path.length <= LONGEST && segments.every((s) => SEGMENT.test(s) && !/[. ]$/.test(s))
  if (!plain || !endings.some((e) => path.endsWith(e)))
    throw new Refusal(400, 'bad-path', `"${path.slice(0, 80)}" is no path of such a file in the folder`)
  const wanted = join(root, ...segments)
  const above = await realpath(dirname(wanted)).catch(() => null)
  if (above === null) throw new Refusal(404, 'no-folder', `there is no folder for "${path}"`)
  const there = await lstat(join(above, basename(wanted))).catch(() => null)
  const real = there === null ? join(above, basename(wanted)) : await realpath(wanted).catch(() => null)
  if (real === null || !isInside(root, above) || !isInside(root, real))
    throw new Refusal(403, 'outside', `"${path}" leads out of the folder`)
  if (there !== null && !(await isFile(real))) throw new Refusal(400, 'bad-path', `"${path}" is no file`)
  return real
}

/** Whether a real path is that of a folder or of something in it. */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

async function isFile(path: string): Promise<boolean> {
  const found: Stats | null = await stat(path).catch(() => null)
  return found?.isFile() === true
}
