import { uniform } from '../src/judge/draws.js'

export interface Size {
  hypotheses: number
  items: number
  reports: number
  seed: number
}

const WORDS = ['remote', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain']
const LETTERS = ['a', 'b', 'c', 'd', 'e']

/**
 * A large case by a seed: one to five origins an item, a tenth of the origins speaking also on one or two items that follow, a tenth of
 * the items `given` the one before, every cell a word, letters for r, and reports that repeat the origins.
 */
export function generateCase({ hypotheses, items, reports, seed }: Size): string {
  const random = uniform(seed)
  const int = (n: number): number => Math.floor(random() * n)
  const hs = Array.from({ length: hypotheses }, (_, h) => `h${h}`)
  const origins: { id: string; source: string }[] = []
  const speaks: string[][] = Array.from({ length: items }, () => [])
  for (let i = 0; i < items; i++) {
    for (let k = 1 + int(5); k > 0; k--) {
      const id = `o${origins.length}`
      origins.push({ id, source: LETTERS[int(5)]! })
      const last = Math.min(items - 1, random() < 0.1 ? i + 1 + int(2) : i)
      for (let at = i; at <= last; at++) speaks[at]!.push(id)
    }
  }
  const carried = origins.map((o) => ({ ...o, report: `r-${o.id}` }))
  const echoes = Array.from({ length: Math.max(0, reports - origins.length) }, (_, k) => ({
    ...origins[int(origins.length)]!,
    report: `e${k}`,
  }))
  const carriers = new Map<string, string[]>(origins.map((o) => [o.id, []]))
  for (const r of [...carried, ...echoes]) carriers.get(r.id)!.push(r.report)
  const row = (): string => `{ ${hs.map((h) => `${h}: ${WORDS[int(7)]}`).join(', ')} }`
  return [
    'demarche: 1',
    'case: Generated',
    'question: Which?',
    'dyad: [FRA, ITA]',
    'as-of: 2022-02-01',
    'hypotheses:',
    ...hs.map((h) => `  ${h}: { says: Answer ${h}. }`),
    'sources:',
    ...LETTERS.map((l) => `  ${l}: { name: Source ${l}, kind: outlet, reliability: ${l.toUpperCase()} }`),
    'origins:',
    ...origins.map((o) => `  ${o.id}: { says: It was so., source: ${o.source} }`),
    'reports:',
    ...[...carried, ...echoes].map(
      (r) => `  ${r.report}: { source: ${r.source}, date: 2022-01-10, origins: [${r.id}] }`,
    ),
    'evidence:',
    ...speaks.map((ids, i) => {
      const given = i > 0 && random() < 0.1
      const table = given ? `given: i${i - 1}, if: { true: ${row()}, false: ${row()} }` : `if: ${row()}`
      return `  i${i}: { says: It was so., reports: [${ids.flatMap((id) => carriers.get(id)!).join(', ')}], ${table} }`
    }),
    '',
  ].join('\n')
}
