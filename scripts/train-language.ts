import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'fflate'
import { writeModel } from '../src/read/language/model.js'
import { PLAN, train } from './language/train.js'
import { readTreebank } from './language/treebank.js'

/**
 * Trains the tagger and the parser and writes their weights:
 *
 *     npx tsc -p scripts/tsconfig.json
 *     node build/scripts/train-language.js FOLDER OUT [--without PREFIX]
 *
 * FOLDER holds ewt-train.conllu.gz and gum-open-train.conllu.gz; sentences whose id begins with PREFIX are left out.
 * The same files give the same bytes.
 */
const FILES = ['ewt-train.conllu.gz', 'gum-open-train.conllu.gz']

const [folder, out, flag, prefix] = process.argv.slice(2)
if (
  folder === undefined ||
  out === undefined ||
  (flag !== undefined && (flag !== '--without' || prefix === undefined))
) {
  console.error('usage: train-language FOLDER OUT [--without PREFIX]')
  process.exit(2)
}
const treebanks: Record<string, string> = {}
for (const file of FILES) {
  treebanks[file] = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
}
const trees = FILES.flatMap((file) => readTreebank(join(folder, file))).filter(
  (tree) => prefix === undefined || !tree.id.startsWith(prefix),
)
const started = Date.now()
const log = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)
log(`${trees.length} sentences`)
const { head, tables } = train(trees, PLAN, treebanks, log)
const bytes = writeModel(head, tables, (all) => gzipSync(all, { level: 9, mtime: 0 }))
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, bytes)
log(`${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)
