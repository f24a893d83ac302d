import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type InputOptions, rolldown } from 'rolldown'

const ROOT = join(import.meta.dirname, '../..')
const BUILD = join(ROOT, 'build')

/**
 * Builds something once for all threads of a run: the first that asks builds, the others wait.
 * @param build fills a folder that is not there yet
 * @returns the folder, as deep in the project as that of the built command
 */
export async function buildOnce(name: string, build: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(BUILD, `run-${process.pid}-${name}`)
  mkdirSync(BUILD, { recursive: true })
  while (!existsSync(folder)) {
    if (!isMade(`${folder}.lock`)) {
      await new Promise((done) => setTimeout(done, 50))
      continue
    }
    try {
      if (!existsSync(folder)) {
        await build(`${folder}.new`)
        renameSync(`${folder}.new`, folder)
      }
    } finally {
      rmdirSync(`${folder}.lock`)
    }
  }
  return folder
}

/** A program of the project as files that Node runs, bundled from the source as it is now. @returns the one to be run */
export async function builtProgram(name: string, source: string): Promise<string> {
  const folder = await buildOnce(name, async (dir) => {
    const input: InputOptions = {
      input: { [name]: join(ROOT, source) },
      platform: 'node',
      external: ['@duckdb/node-api'],
      resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    }
    await (await rolldown(input)).write({ dir, format: 'esm' })
  })
  return join(folder, `${name}.js`)
}

/** Removes what this run built, and what runs built that have ended. */
export function sweepBuilt(): void {
  if (!existsSync(BUILD)) return
  for (const name of readdirSync(BUILD)) {
    const owner = Number(/^run-(\d+)-/.exec(name)?.[1] ?? Number.NaN)
    if (owner === process.pid || (owner > 0 && !isRunning(owner)))
      rmSync(join(BUILD, name), { recursive: true, force: true })
  }
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
