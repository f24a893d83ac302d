import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'
import { findBadCharacter } from './characters.js'
import type { Entry, Written, WrittenScalar } from './written.js'

/** Levels of nesting; the language itself needs about ten. */
export const DEEPEST = 64

/** Values that aliases may repeat in all. */
const MOST_REPEATED = 10_000

interface Built {
  value: Written
  /** values in it, itself included */
  size: number
  depth: number
}

/**
 * Turns a YAML document into values with their places. Keys are taken as they stand in the source; aliases stand for the value of their
 * anchor; tags, keys that are not plain text, and keys that stand twice are reported.
 */
export function buildTree(document: Document.Parsed, text: string, findings: Findings): Written | null {
  const builder = new TreeBuilder(text, findings)
  return document.contents ? builder.build(document.contents).value : null
}

class TreeBuilder {
  private readonly anchors = new Map<string, Built>()
  private readonly open = new Set<string>()
  private repeated = 0
  private tooDeep = false

  constructor(
    private readonly text: string,
    private readonly findings: Findings,
  ) {}

  build(node: ParsedNode): Built {
    const range = rangeOf(node)
    if (isAlias(node)) return this.repeat(node.source, range)
    if (node.tag !== undefined) {
      this.findings.add(
        'yaml-feature',
        range,
        `the tag ${node.tag} has no meaning in a case`,
        'delete the tag; put text in quotation marks',
      )
    }
    if (node.anchor) this.open.add(node.anchor)
    const built = isMap(node)
      ? this.map(node, range)
      : isSeq(node)
        ? this.list(node.items, range)
        : this.scalar(node, range)
    if (node.anchor) {
      this.open.delete(node.anchor)
      this.anchors.set(node.anchor, built)
    }
    return built
  }

  private repeat(name: string, range: Range): Built {
    const target = this.anchors.get(name)
    const empty: Built = { value: { kind: 'scalar', value: null, source: '', quoted: false, range }, size: 1, depth: 0 }
    if (this.open.has(name)) {
      this.findings.add('alias-bomb', range, `the alias *${name} stands inside its own anchor`)
      return empty
    }
    if (!target) {
      this.findings.add(
        'yaml-syntax',
        range,
        `no anchor &${name} stands before this alias`,
        'text that begins with * needs quotation marks',
      )
      return empty
    }
    this.repeated += target.size
    if (this.repeated <= MOST_REPEATED) return target
    if (this.repeated - target.size <= MOST_REPEATED) {
      this.findings.add('alias-bomb', range, `aliases repeat more than ${MOST_REPEATED} values`)
    }
    return empty
  }

  private map(node: YAMLMap.Parsed, range: Range): Built {
    const entries = new Map<string, Entry>()
    let size = 1
    let depth = 0
    for (const pair of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const keyRange = rangeOf(pair.key)
      const key = this.keyOf(pair.key, keyRange)
      const built = pair.value ? this.build(pair.value) : blank(keyRange.end)
      if (key === null) continue
      const first = entries.get(key)
      if (first) {
        const line = this.findings.lineOf(first.keyRange.start)
        this.findings.add('duplicate-key', keyRange, `the key "${key}" stands here again, first on line ${line}`)
        continue
      }
      entries.set(key, { key, keyRange, value: built.value })
      size += built.size
      depth = Math.max(depth, built.depth)
    }
    return this.within({ value: { kind: 'map', entries, range }, size, depth: depth + 1 })
  }

  private list(nodes: (ParsedNode | Pair<ParsedNode, ParsedNode | null>)[], range: Range): Built {
    const built = nodes.map((n) => this.build(n as ParsedNode))
    return this.within({
      value: { kind: 'list', items: built.map((b) => b.value), range },
      size: built.reduce((sum, b) => sum + b.size, 1),
      depth: built.reduce((deepest, b) => Math.max(deepest, b.depth), 0) + 1,
    })
  }

  private within(built: Built): Built {
    if (built.depth <= DEEPEST) return built
    const message = `nested deeper than ${DEEPEST} levels, with what aliases repeat`
    if (!this.tooDeep) this.findings.add('too-deep', built.value.range, message)
    this.tooDeep = true
    return blank(built.value.range.start)
  }

  private scalar(node: Scalar.Parsed, range: Range): Built {
    const quoted = node.type !== 'PLAIN'
    const value = scalarValue(node)
    if (quoted && typeof value === 'string') this.checkEscapes(value, range)
    return {
      value: { kind: 'scalar', value, source: this.text.slice(range.start, range.end), quoted, range },
      size: 1,
      depth: 0,
    }
  }

  private checkEscapes(value: string, range: Range): void {
    if (findBadCharacter(this.text.slice(range.start, range.end)) !== null) return
    const bad = findBadCharacter(value)
    if (bad)
      this.findings.add('bad-character', range, `${bad}, written as an escape, has no place in a case`, 'delete it')
  }

  private keyOf(node: ParsedNode, range: Range): string | null {
    if (!isScalar(node) || node.tag !== undefined) {
      this.findings.add('yaml-feature', range, 'a key is plain text, not a list, a mapping, an alias or a tagged value')
      return null
    }
    const key = node.type === 'PLAIN' ? this.text.slice(range.start, range.end) : String(node.value)
    if (node.type !== 'PLAIN') this.checkEscapes(key, range)
    if (key === '' || key === '__proto__' || key === '<<') {
      const why =
        key === '' ? 'a key is empty' : key === '<<' ? 'merge keys are not used in a case' : `"${key}" cannot be a key`
      this.findings.add(key === '<<' ? 'yaml-feature' : 'bad-id', range, why)
      return null
    }
    return key
  }
}

function scalarValue(node: Scalar.Parsed): WrittenScalar['value'] {
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return String(value)
}

function blank(offset: number): Built {
  const range = { start: offset, end: offset }
  return { value: { kind: 'scalar', value: null, source: '', quoted: false, range }, size: 1, depth: 0 }
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range!
  return { start, end }
}
