import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The command in few files, so that it starts in half the time; the library is plain tsc output beside it. */
export default {
  input: {
    demarche: 'src/cli/main.ts',
    'extract-worker': 'src/read/extract/extract-worker.ts',
    'reader-thread': 'src/web/server/reader-thread.ts',
  },
  platform: 'node',
  external: ['@duckdb/node-api', 'unpdf'],
  output: { dir: 'dist/bin', format: 'esm', cleanDir: true },
  plugins: [
    { name: 'licences', generateBundle },
    { name: 'precedents', generateBundle: compilePrecedents },
  ],
}

/** Lists the licences of the packages that went into the files. */
function generateBundle(_options, bundle) {
  const folders = new Set()
  for (const chunk of Object.values(bundle)) {
    for (const id of chunk.moduleIds ?? []) {
      if (!id.includes('node_modules')) continue
      let folder = dirname(id)
      while (
        !existsSync(join(folder, 'package.json')) ||
        !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
      )
        folder = dirname(folder)
      folders.add(folder)
    }
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
  })
  this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.join(`\n${'-'.repeat(72)}\n\n`) })
}

/** Patterns and library in one file that reads fast, by the code that was compiled before; without it the command reads the files. */
async function compilePrecedents() {
  if (!existsSync('dist/observe/ground.js')) return
  const { groundOf, packGround } = await import('./dist/observe/ground.js')
  const { loadLibrary } = await import('./dist/precedents/library/load.js')
  const { loadPatterns } = await import('./dist/precedents/pattern/load.js')
  const ground = groundOf(loadPatterns('precedents/patterns').patterns, loadLibrary('precedents/library'))
  this.emitFile({ type: 'asset', fileName: 'precedents.json', source: packGround(ground) })
}
