import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'

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

/** A case file as a document whose scalars are their source text and whose aliases are what they stand for, so that parts can be carried over unchanged. */
export function readParts(text: string): Document {
  const doc = parseDocument(text, { schema: 'failsafe', version: '1.2', uniqueKeys: false })
  visit(doc, {
    Alias: (_, alias) => {
      const meant = alias.resolve(doc)?.clone() as Node | undefined
      if (meant) visit(meant, { Node: (__, node) => void delete (node as { anchor?: string }).anchor })
      return meant
    },
  })
  return doc
}

/**
 * What changed between two case files, comments and order of keys apart: edits grouped by part, parts joined where one refers to
 * another that was added or removed. Priors form one part, for they sum to 1; where hypotheses were added or removed all is one group.
 */
export function groupEdits(a: Document, b: Document): EditGroup[] {
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

/** Every scalar of a document by its dotted path; entries of lists by their place. */
function leaves(doc: Document): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: Node | null, path: string[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items)
        walk(value as Node | null, [...path, isScalar(key) ? String(key.value) : '?'])
    else if (isSeq(node)) node.items.forEach((item, i) => walk(item as Node, [...path, String(i)]))
    else found.set(path.join('.'), isScalar(node) ? String(node.value ?? '') : '')
  }
  walk(doc.contents as Node | null, [])
  return found
}

/** The text of `base` with the parts named taken from `other` (and taken away where `other` lacks them). */
export function takeParts(base: Document, other: Document, parts: string[]): string {
  const doc = base.clone() as Document
  for (const part of parts)
    for (const path of pathsOf(part, base, other)) {
      const node = other.getIn(path, true) as Node | undefined
      if (node !== undefined) put(doc, path, node.clone() as Node)
      else if (doc.hasIn(path)) doc.deleteIn(path)
    }
  return doc.toString({ lineWidth: 0 })
}

/** Sets a value; a section that stands empty in the file (`questions:`) becomes a mapping first. */
function put(doc: Document, path: string[], value: Node): void {
  for (let n = 1; n < path.length; n++) {
    const owner = path.slice(0, n)
    if (doc.hasIn(owner) && !isMap(doc.getIn(owner, true))) doc.setIn(owner, doc.createNode({}))
  }
  doc.setIn(path, value)
}

function pathsOf(part: string, a: Document, b: Document): string[][] {
  if (part !== 'priors') return [part.split('.')]
  const ids = [a, b].flatMap((d) => {
    const node = d.getIn(['hypotheses'], true)
    return isMap(node) ? node.items.map((i) => String(isScalar(i.key) ? i.key.value : '')) : []
  })
  return [...new Set(ids)].map((id) => ['hypotheses', id, 'prior'])
}
