import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One sentence of a treebank; arrays run over the syntactic words, heads count from 1, 0 is the root. */
export interface Tree {
  id: string
  words: string[]
  lemmas: string[]
  /** universal tag and the treebank's own tag */
  upos: string[]
  xpos: string[]
  heads: number[]
  /** universal relation, without its subtype */
  labels: string[]
  /** the surface tokens: the text, first and last word (from 0) and whether a space follows */
  surface: { text: string; first: number; last: number; space: boolean }[]
}

/** Reads CoNLL-U, gzipped or plain. Empty nodes are left out. */
export function readTreebank(path: string): Tree[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '')
    .map(readTree)
}

function readTree(block: string): Tree {
  const tree: Tree = { id: '', words: [], lemmas: [], upos: [], xpos: [], heads: [], labels: [], surface: [] }
  let covered = 0
  for (const line of block.split('\n')) {
    if (line.startsWith('#')) {
      if (line.startsWith('# sent_id = ')) tree.id = line.slice(12)
      continue
    }
    const f = line.split('\t')
    const id = f[0]!
    if (id.includes('.')) continue
    const space = !f[9]!.includes('SpaceAfter=No')
    if (id.includes('-')) {
      const [first, last] = id.split('-').map(Number) as [number, number]
      tree.surface.push({ text: f[1]!, first: first - 1, last: last - 1, space })
      covered = last
      continue
    }
    if (Number(id) > covered)
      tree.surface.push({ text: f[1]!, first: tree.words.length, last: tree.words.length, space })
    tree.words.push(f[1]!)
    tree.lemmas.push(f[2]!)
    tree.upos.push(f[3]!)
    tree.xpos.push(f[4]!)
    tree.heads.push(Number(f[6]))
    tree.labels.push(f[7]!.split(':')[0]!)
  }
  return tree
}
