import { Document, isCollection, isMap, isPair, isScalar, type Node, type Pair, Scalar, stringify } from 'yaml'
import { type Day, formatDay } from '../../world/days.js'

/** A value to be written; a Map where the order of keys that look like numbers must be kept. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | ReadonlyMap<string, Plain>
  | { readonly [key: string]: Plain }

/** A mapping to be written. */
export type Spec = { [key: string]: Plain }

/** Columns that a mapping or list may take on one line. */
const ROOM = 110
const OPTIONS = { version: '1.2', schema: 'core', aliasDuplicateObjects: false } as const

/**
 * Writes a mapping as YAML that reads well: short mappings and lists on one line in braces and brackets, long ones in a block. What is
 * undefined is left out.
 * @returns the text, with a final newline
 */
export function writeYaml(value: ReadonlyMap<string, Plain> | { readonly [key: string]: Plain }): string {
  const document = new Document(value, OPTIONS)
  const top = document.contents
  if (isMap(top)) {
    for (const pair of top.items as Pair<Node, Node | null>[]) {
      const section = isMap(pair.value) && pair.value.items.every((item) => isPair(item) && isMap(item.value))
      if (section) {
        pair.key.spaceBefore = true
        for (const item of (pair.value as { items: Pair<Node, Node | null>[] }).items) lay(item, 2)
      } else lay(pair, 0)
    }
  }
  return document.toString({ lineWidth: 120, flowCollectionPadding: true }).replace(CUT, '$1$3$2')
}

/** Where the library folds a long word between the two halves of one character, which then are none. */
const CUT = /([\ud800-\udbff])(\\\n *)([\udc00-\udfff])/g

/** Puts a value on one line where it fits beside its key, and its parts one by one where it does not. */
function lay(pair: Pair<Node, Node | null>, indent: number): void {
  const { key, value } = pair
  if (!isCollection(value)) return
  const room = ROOM - indent - String(isScalar(key) ? key.value : key).length
  if (width(value) <= room) {
    value.flow = true
    return
  }
  for (const item of value.items) {
    if (isPair(item)) lay(item as Pair<Node, Node | null>, indent + 2)
    else if (isCollection(item)) item.flow = width(item) <= room
  }
}

function width(node: Node): number {
  return stringify(node, { ...OPTIONS, collectionStyle: 'flow', lineWidth: 0 }).length
}

/** A list, or nothing where it is empty. */
export function some<T extends Plain>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

/** A day in its ISO form, or nothing. */
export function day(d: Day | null): string | undefined {
  return d === null ? undefined : formatDay(d)
}

/** A text as YAML source that means the same wherever it is put, plain where that is safe. */
export function sourceOf(value: string | number | readonly [number, number]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return `[${value.join(', ')}]`
  const plain = stringify(value, { ...OPTIONS, lineWidth: 0, defaultStringType: Scalar.PLAIN }).trimEnd()
  return /^[\p{L}\p{N}][^\n,[\]{}#:&*!|>'"%@`]*$/u.test(plain) ? plain : JSON.stringify(value)
}
