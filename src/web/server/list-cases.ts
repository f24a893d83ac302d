import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readCaseFile } from './case-file.js'
import type { Workspace } from './workspace.js'

/** A case as the list shows it. */
export interface ListedCase {
  path: string
  /** its title; null where it cannot be told at a glance */
  title: string | null
  /** milliseconds since 1970-01-01 UTC */
  modified: number
}

export const CASE_ENDINGS = ['.case.yaml', '.case.yml'] as const
const DEEPEST = 6
const MOST_FOLDERS = 2_000
const MOST_CASES = 500
const SKIPPED = new Set(['node_modules', 'dist', 'build'])

/** The case files under the folder by path; links, hidden folders and what lies deeper than six folders are left out. */
export async function listCases({ root }: Workspace): Promise<{ cases: ListedCase[]; more: boolean }> {
  const found: string[] = []
  let folders = [{ path: '', depth: 0 }]
  let seen = 0
  while (folders.length > 0 && seen < MOST_FOLDERS && found.length <= MOST_CASES) {
    const next: typeof folders = []
    for (const { path, depth } of folders) {
      if (++seen > MOST_FOLDERS) break
      const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => [])
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const below = path === '' ? entry.name : `${path}/${entry.name}`
        if (entry.name.startsWith('.')) continue
        if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.has(entry.name))
          next.push({ path: below, depth: depth + 1 })
        else if (entry.isFile() && CASE_ENDINGS.some((e) => entry.name.endsWith(e))) found.push(below)
      }
    }
    folders = next
  }
  const cases = await Promise.all(found.slice(0, MOST_CASES).map((path) => listed(root, path)))
  return {
    cases: cases.sort((a, b) => (a.path < b.path ? -1 : 1)),
    more: found.length > MOST_CASES || folders.length > 0,
  }
}

async function listed(root: string, path: string): Promise<ListedCase> {
  const file = join(root, path)
  const text = await readCaseFile(file).then(
    ({ text }) => text,
    () => '',
  )
  const found = await stat(file).catch(() => null)
  const title = /^case:[ \t]+(\S.*)$/m.exec(text.slice(0, 20_000))?.[1]
  return { path, title: title === undefined ? null : unquoted(title), modified: found?.mtimeMs ?? 0 }
}

function unquoted(source: string): string | null {
  const title = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(source)?.[2] ?? source.replace(/\s#.*$/, '')
  return /^[>|&*]/.test(title) ? null : title.trim().slice(0, 200)
}
