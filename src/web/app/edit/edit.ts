import { editValue } from '../../../case/edit/edit.js'
import { follow, plain, type WrittenMap } from '../../../case/parse/written.js'
import type { Plain } from '../../../case/write/yaml.js'
import { insertEntry } from './insert.js'
import { type Path, readPlaces, resolvePath, samePlain, sourceAt } from './place.js'

/**
 * One change of a case file. `set`: a value's source, `was` what it must still be (null: whatever); where nothing stands it is added.
 * `put`: a new entry of a mapping (of a list where `key` is null). `drop`: takes a `put` back, as long as it stands as it was put.
 * `all`: several, of which all are done or none.
 */
export type Edit =
  | { kind: 'set'; path: Path; source: string; was: string | null }
  | { kind: 'put'; path: Path; key: string | null; value: Plain }
  | { kind: 'drop'; path: Path; inserted: string }
  | { kind: 'all'; edits: readonly Edit[] }

/** An edit done: the new text, the edit as it was done (its `was` filled), and the one that takes it back. */
export interface Done {
  text: string
  edit: Edit
  undo: Edit
}

/** Does an edit to a text; or says why not. Every byte outside the value stays as it was. */
export function perform(text: string, edit: Edit): Done | { refused: string } {
  if (edit.kind === 'put') return put(text, edit)
  if (edit.kind === 'all') return all(text, edit.edits)
  const root = readPlaces(text)
  if (!root) return { refused: 'the file is no YAML mapping' }
  return edit.kind === 'drop' ? drop(text, root, edit) : set(text, root, edit)
}

function all(text: string, edits: readonly Edit[]): Done | { refused: string } {
  let now = text
  const steps: Done[] = []
  for (const edit of edits) {
    const done = perform(now, edit)
    if ('refused' in done) return done
    steps.push(done)
    now = done.text
  }
  const undo = steps.map((s) => s.undo).reverse()
  return { text: now, edit: { kind: 'all', edits: steps.map((s) => s.edit) }, undo: { kind: 'all', edits: undo } }
}

function put(text: string, edit: Edit & { kind: 'put' }): Done | { refused: string } {
  const done = insertEntry(text, edit.path, edit.key, edit.value)
  if (!done)
    return { refused: `${say(edit.path, edit.key)} cannot be added: it is there already, or cannot stand there` }
  const list = edit.key === null ? readPlaces(done.text) : null
  const grown = list && follow(list, edit.path)
  const path = [...edit.path, edit.key ?? (grown?.kind === 'list' ? grown.items.length - 1 : 0)]
  return { text: done.text, edit, undo: { kind: 'drop', path, inserted: done.inserted } }
}

function set(text: string, root: WrittenMap, edit: Edit & { kind: 'set' }): Done | { refused: string } {
  const path = resolvePath(root, edit.path)
  const old = follow(root, path)
  if (!old) {
    if (edit.was !== null && edit.was !== '') return { refused: `${say(path)} is gone` }
    const value = readPlaces(`value: ${edit.source}\n`)?.entries.get('value')?.value
    if (!value) return { refused: `${JSON.stringify(edit.source)} is no value` }
    return put(text, { kind: 'put', path: path.slice(0, -1), key: String(path.at(-1)), value: plain(value) as Plain })
  }
  const was = sourceAt(text, old)
  if (edit.was !== null && edit.was !== was) return { refused: `${say(path)} is ${JSON.stringify(was)} by now` }
  const done = editValue(text, path, edit.source)
  if ('diagnostic' in done) return { refused: done.diagnostic.message }
  return {
    text: done.text,
    edit: { ...edit, path, was },
    undo: { kind: 'set', path, source: was, was: edit.source.trim() },
  }
}

function drop(text: string, root: WrittenMap, { path, inserted }: Edit & { kind: 'drop' }): Done | { refused: string } {
  const at = follow(root, path)
  const refused = { refused: `${say(path)} has changed since; it is not taken back` }
  if (!at) return refused
  const from = text.lastIndexOf(inserted, at.range.end)
  if (from < 0) return refused
  for (let start = from; start >= 0; start = start === 0 ? -1 : text.lastIndexOf(inserted, start - 1)) {
    const shorter = text.slice(0, start) + text.slice(start + inserted.length)
    const again = readPlaces(shorter)
    if (again && isWithout(plain(again), plain(root), path)) {
      const edit: Edit = { kind: 'drop', path, inserted }
      return { text: shorter, edit, undo: edit }
    }
    if (start < at.range.start - inserted.length) break
  }
  return refused
}

/** Whether one value is the other without what stands at a path; a section that was made with its first entry may be empty or gone. */
function isWithout(shorter: unknown, value: unknown, path: Path): boolean {
  if (samePlain(shorter, without(value, path))) return true
  const parent = path.slice(0, -1)
  if (parent.length === 0 || !isAlone(value, path)) return false
  return samePlain(shorter, without(value, parent)) || samePlain(shorter, without(value, parent, null))
}

function isAlone(value: unknown, path: Path): boolean {
  const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], value)
  return Object.keys(parent as object).length === 1
}

function without(value: unknown, path: Path, left?: null): unknown {
  const [step, ...rest] = path
  if (step === undefined) return undefined
  if (Array.isArray(value))
    return rest.length === 0 ? value.slice(0, -1) : value.map((v, i) => (i === step ? without(v, rest, left) : v))
  const record = { ...(value as Record<string, unknown>) }
  if (rest.length > 0) record[step] = without(record[step], rest, left)
  else if (left === null) record[step] = null
  else delete record[step]
  return record
}

function say(path: Path, key: string | null = null): string {
  return `"${[...path, ...(key === null ? [] : [key])].join('.')}"`
}

/**
 * Edits that were made to one text, done again to another in which someone else has changed other values.
 * @returns the text with all that could be done, and those that touch what was changed there too, with why
 */
export function replay(
  theirs: string,
  edits: readonly Edit[],
): { text: string; refused: { edit: Edit; why: string }[] } {
  let text = theirs
  const refused: { edit: Edit; why: string }[] = []
  for (const edit of edits) {
    const done = perform(text, edit)
    if ('refused' in done) refused.push({ edit, why: done.refused })
    else text = done.text
  }
  return { text, refused }
}
