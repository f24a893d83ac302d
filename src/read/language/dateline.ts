import type { Span } from './tokens.js'

interface Formed extends Span {
  form: string
}

/** Tokens that a dateline has at most. */
const LONGEST = 16
const DASH = /^(-+|–|—)$/
const SHOUTED = /^[\p{Lu}.'’-]{3,}$/u
const MONTH =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?$|^(january|february|march|april|august|september|october|november|december)$/i
/** What stands within the names of places, and between a place, a day and an agency. */
const BETWEEN = /^(\p{Lu}[\p{L}.'’-]*|\d{1,2}|(19|20)\d\d|[,./()]|and|of|de|del|la|the|al|el)$/u

/**
 * Where a sentence's dateline ends, in tokens; 0 where there is none: `SANTIAGO, March 3, 2025 (Reuters) -`,
 * `KHARTOUM, March 16 --`, `KABUL (AP) —`, `WARSAW —`. It names a place, not who acts, and a parse goes astray on it.
 */
export function datelineEnd(tokens: readonly Formed[]): number {
  const forms = tokens.slice(0, LONGEST).map(({ form }) => form)
  const dash = forms.findIndex((form) => DASH.test(form))
  if (dash < 1 || dash + 1 >= tokens.length) return 0
  if (tokens[dash]!.start === tokens[dash - 1]!.end || tokens[dash]!.end === tokens[dash + 1]!.start) return 0
  const before = forms.slice(0, dash)
  if (!/^\p{Lu}/u.test(before[0]!) || !before.every((form) => BETWEEN.test(form))) return 0
  const named = before.at(-1) === ')' && before.indexOf('(') > 0
  const dated = before.some((form, i) => i > 0 && MONTH.test(form) && /^\d/.test(before[i + 1] ?? before[i - 1]!))
  const shouted = before.every((form) => SHOUTED.test(form) || form === ',')
  // "NATO - the alliance - said": an aside, not a place
  const aside = tokens.slice(dash + 1).some(({ form }) => DASH.test(form))
  return named || dated || (shouted && !aside) ? dash + 1 : 0
}
