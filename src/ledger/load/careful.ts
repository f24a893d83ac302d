import { join } from 'node:path'
import { columnsOf } from '../engines/duck.js'
import type { Reject } from '../manifest.js'
import { type Loader, makeOwnTables } from './database.js'
import { faultsSql, type Group } from './query.js'
import { sift } from './sieve.js'
import type { Refusal } from './staged.js'

/** How many rows of a file may be left out: a number, or a share of its rows (0 to 1). */
export type MaxRejects = { rows: number } | { share: number }

/** A thousandth of a file's rows, or ten where that is more. */
function allowed(rows: number, most: MaxRejects | undefined): number {
  if (most === undefined) return Math.max(10, Math.floor(rows / 1000))
  return 'rows' in most ? most.rows : Math.floor(rows * most.share)
}

/** The rows listed of those rejected for one reason. */
const LISTED = 20

/** A group whose files were gone through line by line: those with too many bad rows are left out and refused. */
export interface Examined {
  group: Group
  /** by input */
  rejected: Map<string, Reject[]>
  refused: Map<string, Omit<Refusal, 'name'>>
}

/**
 * Goes through a group's files line by line.
 * @param folder for copies of the files with the number of each line
 */
export async function examine(
  loader: Loader,
  group: Group,
  folder: string,
  most: MaxRejects | undefined,
  signal?: AbortSignal,
): Promise<Examined> {
  const { layout } = group
  const rejected = new Map<string, Reject[]>()
  const rows = new Map<string, number>()
  const parts: Group['parts'] = []
  for (const [i, { path, input }] of group.parts.entries()) {
    const to = join(folder, `sifted-${group.name}-${i}`)
    const sifted = await sift(path, to, layout.division, signal)
    const part = { path: to, input }
    const one: Group = { ...group, name: `${group.name}_${i}`, parts: [part], numbered: true }
    const misshapen = sifted.misshapen.map(({ reason, rows: n, first }) => ({ reason, column: null, rows: n, first }))
    const faults = sifted.rows > sifted.misshapen.reduce((sum, m) => sum + m.rows, 0) ? await faultsOf(loader, one) : []
    rejected.set(input, merge([...(rejected.get(input) ?? []), ...misshapen, ...faults]))
    rows.set(input, (rows.get(input) ?? 0) + sifted.rows)
    parts.push(part)
  }
  const refused = new Map<string, Omit<Refusal, 'name'>>()
  for (const [input, rejects] of rejected) {
    const bad = rejects.reduce((sum, reject) => sum + reject.rows, 0)
    const all = rows.get(input)!
    if (bad > allowed(all, most) || (bad === all && all > 0)) refused.set(input, explain(rejects, bad, all))
  }
  const left = parts.filter(({ input }) => !refused.has(input))
  return { group: { ...group, parts: left, numbered: true }, rejected, refused }
}

function explain(rejects: Reject[], bad: number, all: number): Omit<Refusal, 'name'> {
  const most = [...rejects].sort((a, b) => b.rows - a.rows)[0]!
  const first = most.first[0]
  const value = first === undefined ? '' : ` ("${first.value}")`
  const of = most.column === null ? '' : `${most.column} `
  const others = rejects.length > 1 ? `, and ${rejects.length - 1} other reason${rejects.length > 2 ? 's' : ''}` : ''
  const share = `${bad.toLocaleString('en')} of ${all.toLocaleString('en')} rows cannot be taken`
  return { reason: `${share}: ${of}${most.reason}${value}${others}`, line: first?.line ?? null, column: most.column }
}

async function faultsOf(loader: Loader, group: Group): Promise<Reject[]> {
  await makeOwnTables(loader, group)
  const { fault, line, value, n } = await columnsOf(loader.connection, faultsSql(group, LISTED))
  const rejects = new Map<number, Reject>()
  fault!.forEach((check, i) => {
    const { reason, column } = group.layout.checks[Number(check)]!
    const entry = rejects.get(Number(check)) ?? { reason, column, rows: Number(n![i]), first: [] }
    rejects.set(Number(check), entry)
    entry.first.push({ line: Number(line![i]), value: String(value![i] ?? '') })
  })
  return [...rejects.values()]
}

function merge(rejects: Reject[]): Reject[] {
  const merged = new Map<string, Reject>()
  for (const reject of rejects) {
    const key = `${reject.column}\n${reject.reason}`
    const there = merged.get(key)
    const first = [...(there?.first ?? []), ...reject.first].slice(0, LISTED)
    merged.set(key, { ...reject, rows: reject.rows + (there?.rows ?? 0), first })
  }
  return [...merged.values()]
}
