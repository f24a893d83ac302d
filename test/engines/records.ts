import { uniform } from '../../src/judge/draws.js'
import type { PlainFile, PlainRecord } from '../../src/ledger/fixtures/stage-records.js'

const STATES = ['PAK', 'RUS', 'IND', 'UKR', null]
const ROOTS = [
  { root: '04', code: '042', type: 'CONSULT', class: 1 },
  { root: '11', code: '1121', type: 'ACCUSE', class: 3 },
  { root: '06', code: '061', type: 'COOPERATE', class: 2 },
  { root: '19', code: '190', type: 'ASSAULT', class: 4 },
  { root: '99', code: '999', type: null, class: null },
]
const PLACES = ['Kyiv, "quoted"', 'tab\there', 'back\\slash', "O'Neill\nnext line", 'Ελλάδα 🛰', null]

/** Files of two feeds with everything that the wire could get wrong: nulls, quotes, line breaks, days before 1970, a later release. */
export function differentFiles(): PlainFile[] {
  const random = uniform(7)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const record = (id: string): PlainRecord => {
    const [source, target, act] = [pick(STATES), pick(STATES), pick(ROOTS)]
    const day = Math.floor(random() * 1000) - 60
    return {
      id,
      day,
      filed: random() < 0.3 ? null : day + Math.floor(random() * 20),
      source: source === null ? pick(['NATO', null]) : random() < 0.4 ? `${source}.${pick(['MIL', 'MED'])}` : source,
      source_state: source,
      target,
      target_state: target,
      ...act,
      intensity: random() < 0.1 ? null : Math.round(random() * 200 - 100) / 10,
      mentions: random() < 0.1 ? null : Math.floor(random() * 9),
      url: random() < 0.5 ? null : `https://example.org/${id}?a=1,2`,
      place: pick(PLACES),
    }
  }
  const file = (name: string, feed: string, rows: number, more: Partial<PlainFile> = {}): PlainFile => ({
    name,
    feed,
    records: Array.from({ length: rows }, (_, i) => record(`${name}-${i}`)),
    ...more,
  })
  return [
    file('a', 'icews', 400),
    file('b', 'icews', 300, { stated: [5, 6] }),
    file('c', 'gdelt2', 500),
    file('a', 'icews', 350, { content: 'a later release' }),
    file('d', 'gdelt2', 200),
  ]
}
