import type { Case, Link, Probability, Row } from '../../../case/case.js'

/** What is supposed for the sake of argument; nothing of it is in the file. */
export interface Supposition {
  /** taken away */
  items: readonly string[]
  origins: readonly string[]
  assumptions: readonly string[]
  /** numbers put in place of the file's points */
  numbers: readonly Supposed[]
}

/**
 * A number of the file as it is supposed to be; a cell without a hypothesis is the one number of a whole row, a reliability that of the
 * origin itself.
 */
export type Supposed =
  | { kind: 'prior'; hypothesis: string; value: number }
  | { kind: 'cell'; item: string; state: string | null; hypothesis: string | null; value: number }
  | { kind: 'reliability'; origin: string; value: number }

export const NOTHING: Supposition = { items: [], origins: [], assumptions: [], numbers: [] }

/** How many things are supposed. */
export function countOf({ items, origins, assumptions, numbers }: Supposition): number {
  return items.length + origins.length + assumptions.length + numbers.length
}

/**
 * The case as it would be. What is taken away is withdrawn: it stays in the model, unobserved, as in the judgement's own fragility. A prior
 * moves with the others scaled to make room.
 */
export function suppose(of: Case, s: Supposition): Case {
  if (countOf(s) === 0) return of
  const carried = of.assumptions.filter((a) => s.assumptions.includes(a.id)).flatMap((a) => a.carries)
  const off = new Set([...s.items, ...carried])
  const evidence = of.evidence.map((item) => {
    const rows = item.rows.map((row) => supposedRow(of, item.id, row, s))
    if (off.has(item.id)) return { ...item, rows, known: { by: 'gap' as const } }
    if (item.known.by !== 'reports' || s.origins.length === 0) return { ...item, rows }
    const supports = spared(of, item.id, item.known.supports, s.origins)
    const denials = spared(of, item.id, item.known.denials, s.origins)
    const known =
      supports.length + denials.length > 0 ? { by: 'reports' as const, supports, denials } : { by: 'gap' as const }
    return { ...item, rows, known }
  })
  return { ...of, evidence, hypotheses: supposedPriors(of, s), origins: supposedOrigins(of, s) }
}

/** The links that still speak when some origins are silent. */
function spared(of: Case, item: string, links: Link[], silent: readonly string[]): Link[] {
  return links.flatMap((link) => {
    const report = of.reports.find((r) => r.id === link.report)
    const carried = link.origins.length > 0 ? link.origins : (report?.origins ?? [])
    const all = carried.length > 0 ? carried : [`${item}:unknown`]
    const left = all.filter((o) => !silent.includes(o))
    if (left.length === all.length) return [link]
    return left.length > 0 ? [{ ...link, origins: left }] : []
  })
}

function supposedRow(of: Case, item: string, row: Row, { numbers }: Supposition): Row {
  const mine = numbers.flatMap((n) => (n.kind === 'cell' && n.item === item && n.state === row.state ? [n] : []))
  if (mine.length === 0) return row
  const cells = row.cells.map((cell, i) => {
    const found = mine.find((n) => n.hypothesis === null || n.hypothesis === of.hypotheses[i]!.id)
    return found ? pointAt(cell, found.value, row) : cell
  })
  return { ...row, cells, shared: row.shared && mine.every((n) => n.hypothesis === null) }
}

/** A number without a band, in the place of another. */
function pointAt(cell: Probability | null, value: number, row: Row): Probability {
  return {
    point: value,
    lo: value,
    hi: value,
    as: 'number',
    word: null,
    because: cell?.because ?? null,
    range: cell?.range ?? row.range,
  }
}

function supposedPriors(of: Case, { numbers }: Supposition): Case['hypotheses'] {
  const wanted = new Map(numbers.flatMap((n) => (n.kind === 'prior' ? [[n.hypothesis, n.value]] : [])))
  if (wanted.size === 0) return of.hypotheses
  const fixed = [...wanted.values()].reduce((a, b) => a + b, 0)
  const rest = of.hypotheses.reduce((sum, h) => sum + (wanted.has(h.id) ? 0 : h.prior.point), 0)
  const scale = rest > 0 && fixed < 1 ? (1 - fixed) / rest : 0
  const whole = rest > 0 && fixed < 1 ? 1 : fixed
  return of.hypotheses.map((h) => {
    const mine = wanted.get(h.id)
    const point = mine === undefined ? Math.max(h.prior.point * scale, 1e-4) : mine / whole
    return { ...h, prior: { ...h.prior, point, lo: point, hi: point } }
  })
}

function supposedOrigins(of: Case, { numbers }: Supposition): Case['origins'] {
  return of.origins.map((origin) => {
    const found = numbers.find((n) => n.kind === 'reliability' && n.origin === origin.id)
    if (!found) return origin
    const range = origin.reliability?.range ?? origin.range
    return { ...origin, reliability: { point: found.value, lo: found.value, hi: found.value, letter: null, range } }
  })
}

/** The number supposed in a place, or undefined. */
export function supposedAt({ numbers }: Supposition, place: Supposed): number | undefined {
  return numbers.find((n) => samePlace(n, place))?.value
}

/** The supposition with one number more, or another in its place. */
export function withNumber(s: Supposition, number: Supposed): Supposition {
  return { ...s, numbers: [...s.numbers.filter((n) => !samePlace(n, number)), number] }
}

/** The supposition with one thing switched off, or on again. */
export function toggled(s: Supposition, kind: 'items' | 'origins' | 'assumptions', id: string): Supposition {
  return { ...s, [kind]: s[kind].includes(id) ? s[kind].filter((x) => x !== id) : [...s[kind], id] }
}

function samePlace(a: Supposed, b: Supposed): boolean {
  if (a.kind === 'prior') return b.kind === 'prior' && a.hypothesis === b.hypothesis
  if (a.kind === 'reliability') return b.kind === 'reliability' && a.origin === b.origin
  return b.kind === 'cell' && a.item === b.item && a.state === b.state && a.hypothesis === b.hypothesis
}

/** A supposition for an address: `off=origins.clip,items.airlift` and `set=prior.none.0.4,cell.airlift..none.0.3,reliability.clip.0.5`; null where it is none. */
export function writeSupposition(s: Supposition): { off: string | null; set: string | null } {
  const off = (['items', 'origins', 'assumptions'] as const).flatMap((kind) => s[kind].map((id) => `${kind}.${id}`))
  const set = s.numbers.map((n) => {
    if (n.kind === 'prior') return `prior.${n.hypothesis}.${n.value}`
    if (n.kind === 'reliability') return `reliability.${n.origin}.${n.value}`
    return `cell.${n.item}.${n.state ?? ''}.${n.hypothesis ?? ''}.${n.value}`
  })
  return { off: off.join(',') || null, set: set.join(',') || null }
}

/** Reads it back, as far as the case knows of it. */
export function readSupposition(of: Case, off: string | undefined, set: string | undefined): Supposition {
  const ids = (kind: string, known: readonly { id: string }[] | null): string[] =>
    listed(off).flatMap((text) => {
      const [, id] = new RegExp(`^${kind}\\.(.+)$`).exec(text) ?? []
      return id !== undefined && (known === null || known.some((k) => k.id === id)) ? [id] : []
    })
  const numbers = listed(set).flatMap((text): Supposed[] => {
    const [, prior, p] = /^prior\.([^.]+)\.([\d.e-]+)$/.exec(text) ?? []
    if (prior !== undefined && isShare(p)) return [{ kind: 'prior', hypothesis: prior, value: Number(p) }]
    const [, origin, r] = /^reliability\.([^.]+)\.([\d.e-]+)$/.exec(text) ?? []
    if (origin !== undefined && isShare(r)) return [{ kind: 'reliability', origin, value: Number(r) }]
    const [, item, state, hypothesis, c] = /^cell\.([^.]+)\.([^.]*)\.([^.]*)\.([\d.e-]+)$/.exec(text) ?? []
    if (item === undefined || !isShare(c)) return []
    return [{ kind: 'cell', item, state: state || null, hypothesis: hypothesis || null, value: Number(c) }]
  })
  return {
    items: ids('items', of.evidence),
    origins: ids('origins', null),
    assumptions: ids('assumptions', of.assumptions),
    numbers,
  }
}

function listed(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',').slice(0, 200)
}

function isShare(text: string | undefined): boolean {
  return Number(text) > 0 && Number(text) < 1
}
