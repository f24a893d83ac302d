import { findRule, LONGEST_ENDING } from '../../src/read/language/lemmas.js'
import { plain } from '../../src/read/language/sheet.js'

/** One form of the treebanks: its word, tag class and lemma. */
export interface Form {
  word: string
  tag: string
  lemma: string
}

/**
 * Learns lemma rules: for each tag and ending the commonest way to the lemma, kept where a shorter ending says
 * otherwise; whole words where the endings err.
 */
export function trainLemmas(forms: readonly Form[]): Map<string, string> {
  const words = new Map<string, Map<string, number>>()
  for (const { word, tag, lemma } of forms) {
    const way = wayTo(word, tag, lemma)
    if (way !== undefined) count(words, `${tag}^${plain(word.toLowerCase())}`, way, 1)
  }
  const endings = new Map<string, Map<string, number>>()
  for (const [key, ways] of words) {
    const [tag, low] = key.split('^') as [string, string]
    const way = commonest(ways)
    for (let length = 0; length <= Math.min(LONGEST_ENDING, low.length); length++)
      count(endings, `${tag}-${low.slice(low.length - length)}`, way, 1)
  }
  const rules = new Map<string, string>()
  const keys = [...endings.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const key of keys) {
    const ways = endings.get(key)!
    const way = commonest(ways)
    const at = key.indexOf('-')
    const ending = key.slice(at + 1)
    const shorter = ending === '' ? undefined : findRule(rules, ending.slice(1), key.slice(0, at))
    if (way !== shorter && (ending === '' || ways.get(way)! >= 2)) rules.set(key, way)
  }
  for (const key of [...words.keys()].sort()) {
    const [tag, low] = key.split('^') as [string, string]
    const way = commonest(words.get(key)!)
    if (way !== findRule(rules, low, tag)) rules.set(key, way)
  }
  return rules
}

/** How many letters to strike and what to add; nothing where the lemma is no change of the ending. */
function wayTo(word: string, tag: string, lemma: string): string | undefined {
  const name = tag.startsWith('PROPN')
  const from = plain(name ? word : word.toLowerCase())
  const to = plain(name ? lemma : lemma.toLowerCase())
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  const cut = from.length - same
  if (cut > 9 || lemma === '_' || /[\t^]/.test(to)) return undefined
  return `${cut}${to.slice(same)}`
}

function count(into: Map<string, Map<string, number>>, key: string, way: string, by: number): void {
  const ways = into.get(key) ?? new Map<string, number>()
  into.set(key, ways)
  ways.set(way, (ways.get(way) ?? 0) + by)
}

function commonest(ways: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [way, n] of ways) {
    if (n > most || (n === most && way < best)) {
      best = way
      most = n
    }
  }
  return best
}
