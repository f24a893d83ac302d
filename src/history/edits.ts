import { textOf, type Written, type WrittenMap } from '../case/parse/written.js'

/** One value that differs between two case files, by its path; null where it is not there. */
export interface Edit {
  path: string
  from: string | null
  to: string | null
}

/** Edits that belong together: one part of the case (an item, an origin, a key of the head), and parts that need one another. */
export interface EditGroup {
  /** `evidence.airlift`, `scale`; several where they refer to one another */
  parts: string[]
  edits: Edit[]
}

/** Parts of a case that are maps by id. */
const SECTIONS = new Set([
  'hypotheses',
  'questions',
  'sources',
  'origins',
  'reports',
  'evidence',
  'assumptions',
  'forecasts',
  'tripwires',
])

/**
 * What changed between two case files, comments and order of keys apart: edits grouped by part, parts joined where one refers to
 * another that was added or removed. Priors form one part, for they sum to 1; where hypotheses were added or removed all is one group.
 */
export function groupEdits(a: WrittenMap, b: WrittenMap): EditGroup[] {
  const before = leaves(a)
  const after = leaves(b)
  const edits: Edit[] = []
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(path) ?? null, after.get(path) ?? null]
    if (from !== to) edits.push({ path, from, to })
  }
  const byPart = new Map<string, Edit[]>()
  for (const edit of edits) byPart.set(partOf(edit.path), [...(byPart.get(partOf(edit.path)) ?? []), edit])
  const parts = [...byPart.keys()]
  const ids = (paths: Map<string, string>): Set<string> => new Set([...paths.keys()].map(partOf))
  const [had, has] = [ids(before), ids(after)]
  const moved = parts.filter((p) => had.has(p) !== has.has(p))
  if (moved.some((p) => p.startsWith('hypotheses.'))) return [{ parts, edits }]
  const group = new Map(parts.map((p) => [p, p]))
  const root = (p: string): string => (group.get(p) === p ? p : root(group.get(p)!))
  for (const m of moved) {
    const id = m.slice(m.indexOf('.') + 1)
    for (const p of parts) {
      if (p !== m && byPart.get(p)!.some((e) => names(e, id))) group.set(root(p), root(m))
    }
  }
  const groups = new Map<string, EditGroup>()
  for (const p of parts) {
    const g = groups.get(root(p)) ?? { parts: [], edits: [] }
    groups.set(root(p), g)
    g.parts.push(p)
    g.edits.push(...byPart.get(p)!)
  }
  return [...groups.values()]
}

function partOf(path: string): string {
  const [section, id, key] = path.split('.')
  if (section === 'hypotheses' && key === 'prior') return 'priors'
  return SECTIONS.has(section!) && id !== undefined ? `${section}.${id}` : section!
}

function names(e: Edit, id: string): boolean {
  const words = `${e.path} ${e.from ?? ''} ${e.to ?? ''}`.split(/[\s.:]+/)
  return words.includes(id)
}

/** Every scalar of a file by its dotted path; entries of lists by their place. */
function leaves(root: WrittenMap): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: Written, path: string[]): void => {
    if (value.kind === 'map') for (const [key, entry] of value.entries) walk(entry.value, [...path, key])
    else if (value.kind === 'list') value.items.forEach((item, i) => walk(item, [...path, String(i)]))
    else found.set(path.join('.'), textOf(value) ?? '')
  }
  walk(root, [])
  return found
}
