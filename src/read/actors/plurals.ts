const IRREGULAR = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['wife', 'wives'],
  ['person', 'persons'],
  ['people', 'peoples'],
  ['chief', 'chiefs'],
])
/** Nouns of several words whose first word takes the ending: `ministers of defence`, `attorneys general`. */
const INNER = /^(\S+)( (?:of|for|in|general|d'affaires)\b.*|-(?:general|elect|in)\b.*)$/

/**
 * The plural of an English noun or demonym; none for those that end in -ese, -ish, -ch or -s, which have none, and for
 * acronyms. Source: Quirk et al. 1985, sections 5.73–5.83, the regular rules.
 */
export function pluralOf(noun: string): string[] {
  const inner = INNER.exec(noun)
  if (inner !== null) return pluralOf(inner[1]!).map((first) => first + inner[2]!)
  if (/(?:ese|ish|ch|[^sx]s|ss)$/.test(noun) && !/(?:church|class|boss|coach)$/.test(noun)) return []
  if (noun.length > 1 && noun === noun.toUpperCase()) return [`${noun}s`]
  for (const [one, many] of IRREGULAR) if (noun.endsWith(one)) return [noun.slice(0, -one.length) + many]
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`]
  if (/(?:ch|x|ss)$/.test(noun)) return [`${noun}es`]
  return [`${noun}s`]
}
