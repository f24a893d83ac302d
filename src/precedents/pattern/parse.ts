import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml'
import { nearest } from '../../world/spelling.js'
import { checkPattern } from './check.js'
import type { PatternFault, PatternFaultCode } from './faults.js'
import { normalisePattern } from './normalise.js'
import type { Pattern } from './pattern.js'
import { patternSchema } from './schema.js'

/**
 * Reads a pattern.
 * @param text YAML, the whole file
 * @param file its name, for faults
 * @returns the pattern, null where it has faults; all of them, with their places
 */
export function parsePattern(text: string, file: string): { pattern: Pattern | null; faults: PatternFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines })
  const faults: PatternFault[] = []
  const add = (code: PatternFaultCode, offset: number, message: string, hint?: string | null): void => {
    const { line, col } = lines.linePos(offset)
    faults.push({ code, file, line, column: col, message, ...(hint ? { hint } : {}) })
  }
  for (const { message, pos } of document.errors) add('yaml', pos[0], message.split('\n')[0]!)
  if (faults.length > 0) return { pattern: null, faults }
  const read = patternSchema.safeParse(document.toJS())
  if (!read.success) {
    for (const issue of read.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const meant = nearest(key, issue.message.split(' '))
          const hint = meant === null ? null : `did you mean "${meant}"?`
          add('unknown-key', offsetOf(document.contents, [...issue.path, key]), `unknown key "${key}"`, hint)
        }
      } else add('shape', offsetOf(document.contents, issue.path), `${issue.path.join('.')}: expected ${issue.message}`)
    }
    return { pattern: null, faults }
  }
  const pattern = normalisePattern(read.data)
  for (const { code, path, message } of checkPattern(pattern)) add(code, offsetOf(document.contents, path), message)
  return { pattern: faults.length > 0 ? null : pattern, faults }
}

/** Where the thing at the end of a path stands, or the last one on the way that exists. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents
  let offset = 0
  for (const step of path) {
    let next: unknown
    if (isSeq(node)) next = node.items[Number(step)]
    else if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step))
      if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      next = pair?.value
    }
    if (!isNode(next)) break
    if (isSeq(node)) offset = next.range?.[0] ?? offset
    node = next
  }
  return offset
}
