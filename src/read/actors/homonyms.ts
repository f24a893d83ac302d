import type { Unit } from './entry.js'
import type { Words } from './trie.js'

const AMERICAN = new Set(
  'governor gov senate senator republican republicans democrat democrats runoff legislature lawmakers voters primary'.split(
    ' ',
  ),
)
const NEAR_GEORGIA = new Set(['RUS', 'SUN', 'UKR', 'ARM', 'AZE', 'TUR'])

/**
 * Georgia, the state of the United States, told from the country: behind a place of that country (`Atlanta, Georgia`),
 * before words of its politics, or in a sentence of other American places without the country's neighbours.
 */
export function settleGeorgia(units: readonly Unit[], { keys }: Words): Unit[] {
  return units.map((unit, i) => {
    if (keys[unit.from] !== 'georgia' || unit.entry.type !== 'actor' || unit.entry.state !== 'GEO') return unit
    const others = units.flatMap(({ entry }) => (entry.type === 'actor' && entry !== unit.entry ? [entry] : []))
    const before = units[i - 1]
    const behind = before !== undefined && isAmericanPlace(before) && unit.from - before.to < 2
    const among =
      units.some((other) => other !== unit && isAmericanPlace(other)) &&
      !others.some(({ state }) => NEAR_GEORGIA.has(state ?? '') || state === 'GEO')
    if (!behind && !among && !AMERICAN.has(keys[unit.to] ?? '')) return unit
    return { ...unit, entry: { ...unit.entry, kind: 'place', code: 'USA', state: 'USA' } }
  })
}

function isAmericanPlace({ entry }: Unit): boolean {
  return entry.type === 'actor' && entry.kind === 'place' && entry.state === 'USA'
}
