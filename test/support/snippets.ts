import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import type { Block } from './blocks.js'

const ROOT = join(import.meta.dirname, '../..')
const FACES = { 'demarche/stats': 'src/stats/index.ts', demarche: 'src/index.ts' }

/** Programs in TypeScript out of a document, each as it stands there, made ready to run against the source as it is now. */
export interface Snippets {
  /** the program of a block */
  scriptOf(block: Block): string
  /** what the compiler says of them, a line each */
  faults(): string[]
  remove(): void
}

/** Bundles the blocks; `demarche` and `demarche/stats` are the source. */
export async function bundleSnippets(blocks: readonly Block[]): Promise<Snippets> {
  const folder = join(ROOT, 'build', `snippets-${process.pid}-${threadId}`)
  mkdirSync(folder, { recursive: true })
  const nameOf = (block: Block): string => `line-${block.line}`
  for (const block of blocks) writeFileSync(join(folder, `${nameOf(block)}.ts`), `${block.text}\n`)
  const paths = Object.fromEntries(Object.entries(FACES).map(([name, file]) => [name, join(ROOT, file)]))
  const bundle = await rolldown({
    input: Object.fromEntries(blocks.map((block) => [nameOf(block), join(folder, `${nameOf(block)}.ts`)])),
    platform: 'node',
    external: ['@duckdb/node-api'],
    resolve: { alias: paths, extensionAlias: { '.js': ['.ts', '.js'] } },
  })
  await bundle.write({ dir: join(folder, 'out'), format: 'esm', entryFileNames: '[name].mjs' })
  return {
    scriptOf: (block) => join(folder, 'out', `${nameOf(block)}.mjs`),
    faults: () => check(folder, paths),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function check(folder: string, paths: Record<string, string>): string[] {
  const only = Object.fromEntries(Object.entries(paths).map(([name, file]) => [name, [file]]))
  const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions: { paths: only }, include: [`${folder}/*.ts`] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, exclude: [] }))
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
    return []
  } catch (error) {
    const lines = String((error as { stdout?: unknown }).stdout ?? error).split('\n')
    return lines.filter((line) => line.includes('line-'))
  }
}
