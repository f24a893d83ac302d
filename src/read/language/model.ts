import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Table } from './table.js'

/** What stands at the head of a file of weights. */
export interface Head {
  /** of the layout and the features; a file of another version is refused */
  version: number
  /** SHA-256 of each treebank file the weights were trained on */
  treebanks: Record<string, string>
  /** fingerprint of the features the weights belong to */
  features: number
  /** the plan of the training, in JSON */
  plan: string
  /** classes of the tagger, `VERB VBD` */
  tags: string[]
  labels: string[]
  /** the tables that follow, in order: places, and what a weight of 1 stands for */
  tables: { name: TableName; length: number; bits: number; unit: number }[]
  lemmas: [string, string][]
}

/** The tables in the order they stand in the file: two passes of the tagger, sifting of heads, tree, labels. */
export const TABLES = ['tags', 'again', 'sift', 'tree', 'labels'] as const

export type TableName = (typeof TABLES)[number]

/** Universal tags in the order the model numbers them. */
export const UPOS = [
  'NOUN',
  'PUNCT',
  'VERB',
  'PRON',
  'ADP',
  'PROPN',
  'DET',
  'ADJ',
  'AUX',
  'ADV',
  'CCONJ',
  'PART',
  'NUM',
  'SCONJ',
  'INTJ',
  'SYM',
  'X',
] as const

/** A universal part-of-speech tag. */
export type Upos = (typeof UPOS)[number]

/** A trained tagger and parser. */
export interface Model {
  head: Head
  /** number of the universal tag of each class, by UPOS */
  upos: Int32Array
  /** the treebanks' own tag of each class (Penn) */
  fine: string[]
  /** number of the label `root` */
  root: number
  tables: Record<TableName, Table>
  lemmas: ReadonlyMap<string, string>
}

/** The layout of the file and the features' meaning; one more whenever either changes. */
export const VERSION = 1

const MAGIC = 'demarche language\n'
/** From the sources and the built library, from the command in one file, and from the built measurements. */
const PLACES = ['../../..', '../..', '../../../..'].map((up) => `${up}/data/language/english.weights`)

let loaded: Model | undefined

/**
 * The model that ships with the package, read once.
 * @throws Error where the file is missing, damaged or of another version
 */
export function loadModel(): Model {
  if (loaded === undefined) {
    const paths = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)))
    const path = paths.find((p) => existsSync(p))
    if (path === undefined) throw new Error(`no language weights at ${paths[0]}`)
    loaded = readModel(readFileSync(path))
  }
  return loaded
}

/**
 * Reads a file of weights: a magic line, the SHA-256 of the rest in hex and a line break, then gzip of a head in JSON,
 * its length before it as 4 bytes, and the tables as signed bytes, b standing for b·|b| units.
 * @throws Error where the bytes are not such a file
 */
export function readModel(bytes: Uint8Array): Model {
  const start = MAGIC.length + 65
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (!text.startsWith(MAGIC)) throw new Error('not a file of language weights')
  const rest = bytes.subarray(start)
  const sum = createHash('sha256').update(rest).digest('hex')
  if (text.slice(MAGIC.length, start - 1) !== sum)
    throw new Error('the language weights are damaged: their checksum differs')
  const all = gunzipSync(rest)
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0)
  const head = JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + length))) as Head
  if (head.version !== VERSION) throw new Error(`language weights of version ${head.version}, but ${VERSION} is needed`)
  const tables = {} as Record<TableName, Table>
  let at = 4 + length
  for (const { name, length, bits, unit } of head.tables) {
    const weights = new Uint8Array(all.buffer, all.byteOffset + at, length)
    tables[name] = { weights, mask: 2 ** bits - 1, unit }
    at += length
  }
  return modelOf(head, tables)
}

/** A model from its head and tables. */
export function modelOf(head: Head, tables: Record<TableName, Table>): Model {
  return {
    head,
    upos: Int32Array.from(head.tags, (tag) => UPOS.indexOf(tag.split(' ')[0] as Upos)),
    fine: head.tags.map((tag) => tag.split(' ')[1]!),
    root: head.labels.indexOf('root'),
    tables,
    lemmas: new Map(head.lemmas),
  }
}

/** The bytes of a file of weights, for the script that trains them; `pack` compresses, the same bytes for the same. */
export function writeModel(
  head: Head,
  tables: readonly Int8Array[],
  pack: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const size = tables.reduce((sum, table) => sum + table.length, 4 + json.length)
  const all = new Uint8Array(size)
  new DataView(all.buffer).setUint32(0, json.length)
  all.set(json, 4)
  let at = 4 + json.length
  for (const table of tables) {
    all.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at)
    at += table.length
  }
  const rest = pack(all)
  const sum = createHash('sha256').update(rest).digest('hex')
  const front = new TextEncoder().encode(`${MAGIC}${sum}\n`)
  const file = new Uint8Array(front.length + rest.length)
  file.set(front)
  file.set(rest, front.length)
  return file
}
