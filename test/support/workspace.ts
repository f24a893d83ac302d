import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtCommand } from '../ledger/command.js'

const ROOT = join(import.meta.dirname, '../..')

/** A folder like that of somebody who follows the documents: `demarche` on the path, the package and its examples at hand. */
export interface Workspace {
  folder: string
  /** Runs lines of a shell, ended by the first that fails; what they print, errors among it, in order. */
  shell(lines: string, within?: string): { code: number | null; out: string }
  /** Runs a program of Node. */
  node(script: string): { code: number | null; out: string }
  remove(): void
}

/** Makes one, with the command as the source is now. */
export async function makeWorkspace(): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-docs-'))
  const command = await builtCommand()
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules/demarche'))
  for (const name of ['examples', 'docs']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  for (const [name, start] of Object.entries({ demarche: '', npx: 'shift; ' })) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${start}exec "${process.execPath}" "${command}" "$@"\n`)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  const run = (program: string, args: string[], cwd: string): { code: number | null; out: string } => {
    const { DEMARCHE_LEDGER: _, ...own } = process.env
    const env = { ...own, PATH: `${join(folder, 'bin')}:${own.PATH}`, TZ: 'UTC', NO_COLOR: '1' }
    const ran = spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 280_000 })
    return { code: ran.status, out: ran.stdout }
  }
  return {
    folder,
    shell: (lines, within = '.') => run('/bin/sh', ['-euc', `exec 2>&1\n${lines}`], join(folder, within)),
    node: (script) => run('/bin/sh', ['-c', 'exec "$0" "$1" 2>&1', process.execPath, script], folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
