import { follow, plain, type Written, type WrittenMap } from '../../../case/parse/written.js'
import { type Plain, sourceOf, writeYaml } from '../../../case/write/yaml.js'
import { type Path, readPlaces, samePlain } from './place.js'

/** Text put into a file at a place. */
interface Insertion {
  at: number
  /** characters that give way: those of an empty value */
  over: number
  text: string
}

/**
 * Adds an entry to a mapping, or to a list where `key` is null; sections and mappings that are missing on the way are made. All that stood
 * in the file stays as it was.
 * @returns the new text and what was put in; or null where it cannot stand there, or something of that name stands there already
 */
export function insertEntry(
  text: string,
  path: Path,
  key: string | null,
  value: Plain,
): { text: string; inserted: string } | null {
  const root = readPlaces(text)
  if (!root) return null
  const [at, name, what] = reachable(root, path, key, value)
  const container = at.length === 0 ? root : follow(root, at)
  if (!container) return null
  if (name !== null && container.kind === 'map' && container.entries.has(name)) return null
  const place = placeIn(text, root, at, container, name, what)
  if (!place) return null
  const edited = text.slice(0, place.at) + place.text + text.slice(place.at + place.over)
  const again = readPlaces(edited)
  if (!again || !samePlain(plain(again), grown(plain(root), at, name, what))) return null
  return { text: edited, inserted: place.text }
}

/** The deepest container that is there, and what has to be put into it. */
function reachable(root: WrittenMap, path: Path, key: string | null, value: Plain): [Path, string | null, Plain] {
  let [at, name, what]: [Path, string | null, Plain] = [path, key, value]
  while (at.length > 0 && follow(root, at) === null) {
    what = name === null ? [what] : { [name]: what }
    name = String(at.at(-1))
    at = at.slice(0, -1)
  }
  return [at, name, what]
}

function placeIn(
  text: string,
  root: WrittenMap,
  at: Path,
  container: Written,
  key: string | null,
  value: Plain,
): Insertion | null {
  if (container.kind === 'scalar') {
    if (container.value !== null) return null
    const indent = at.length > 0 ? indentOf(text, keyPlace(root, at)) + 2 : 0
    const { start, end } = container.range
    return { at: start, over: end - start, text: `\n${blockLines(key, value, indent)}` }
  }
  const flow = text[container.range.start] === '{' || text[container.range.start] === '['
  const last = container.kind === 'map' ? [...container.entries.values()].at(-1)?.value : container.items.at(-1)
  if (flow) {
    const source = key === null ? flowSource(value) : `${sourceOf(key)}: ${flowSource(value)}`
    if (last) return { at: last.range.end, over: 0, text: `, ${source}` }
    const { start, end } = container.range
    return { at: start, over: end - start, text: container.kind === 'map' ? `{ ${source} }` : `[${source}]` }
  }
  if (!last) return null
  const first = container.kind === 'map' ? [...container.entries.values()][0]!.keyRange : container.range
  const indent = at.length === 0 ? 0 : columnOf(text, first.start)
  const [line, ended] = lineEnd(text, contentEnd(text, last))
  const lines = blockLines(key, value, indent)
  return {
    at: line,
    over: 0,
    text: `${ended ? '' : '\n'}${at.length === 0 && ended ? '\n' : ''}${lines}${ended ? '\n' : ''}`,
  }
}

/** An entry in block style, indented, without the last line end. */
function blockLines(key: string | null, value: Plain, indent: number): string {
  const pad = ' '.repeat(indent)
  const written = key === null ? `- ${flowSource(value)}` : writeYaml({ [key]: value }).trim()
  return written
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n')
}

/** A value on one line; JSON is YAML in flow style. */
function flowSource(value: Plain): string {
  if (typeof value === 'number' || typeof value === 'string') return sourceOf(value)
  if (Array.isArray(value)) return `[${value.map(flowSource).join(', ')}]`
  if (value === null || value === undefined || typeof value !== 'object') return String(value ?? '')
  const pairs = Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [`${sourceOf(k)}: ${flowSource(v)}`]))
  return `{ ${pairs.join(', ')} }`
}

function contentEnd(text: string, { range }: Written): number {
  let { end } = range
  while (end > range.start && /\s/.test(text[end - 1]!)) end--
  return end
}

/** The start of the line after an offset, and whether a line end stands before it. */
function lineEnd(text: string, from: number): [number, boolean] {
  const end = text.indexOf('\n', from)
  return end < 0 ? [text.length, false] : [end + 1, true]
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function indentOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^ */.exec(text.slice(start))![0].length
}

function keyPlace(root: WrittenMap, path: Path): number {
  const parent = path.length > 1 ? follow(root, path.slice(0, -1)) : root
  if (parent?.kind !== 'map') return parent?.range.start ?? 0
  return parent.entries.get(String(path.at(-1)))!.keyRange.start
}

function grown(value: unknown, path: Path, key: string | null, what: Plain): unknown {
  const [step, ...rest] = path
  if (step !== undefined) {
    if (Array.isArray(value)) return value.map((v, i) => (i === step ? grown(v, rest, key, what) : v))
    const record = value as Record<string, unknown>
    return { ...record, [step]: grown(record[step], rest, key, what) }
  }
  if (key === null) return [...((value as unknown[] | null) ?? []), bare(what)]
  return { ...((value as object | null) ?? {}), [key]: bare(what) }
}

/** Without what is undefined, which is not written. */
function bare(value: Plain): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [[k, bare(v)]])))
}
