import type { Token } from '../language/analyse.js'
import type { Found } from './found.js'
import { headOf } from './syntax.js'
import type { Words } from './trie.js'
import { isAcronym } from './words.js'

/**
 * People whom the gazetteer does not know, named beside their office: `Hossein Salami, commander of Iran's Guards`,
 * `Iran's army chief, Hossein Salami`. They bear the office's actor.
 */
export function namesBeside(tokens: readonly Token[], words: Words, found: readonly Found[]): Found[] {
  const covered = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return found.flatMap((office): Found[] => {
    if (!office.single || office.family !== null || (office.kind !== 'office' && office.kind !== 'forces')) return []
    const { label, head } = tokens[office.head]!
    const at =
      label === 'appos' ? head : tokens.findIndex((token) => token.head === office.head && token.label === 'appos')
    if (at < 0 || !words.proper[at] || covered.has(at)) return []
    let from = at
    let to = at + 1
    while (from > 0 && words.proper[from - 1] && !covered.has(from - 1)) from--
    while (words.proper[to] && !covered.has(to)) to++
    const family = words.keys[to - 1]!
    if (to - from < 2 || isAcronym(words.written[to - 1]!)) return []
    return [{ ...office, from, to, head: headOf(tokens, from, to, at), kind: 'person', family }]
  })
}
