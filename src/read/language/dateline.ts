import type { Span } from './tokens.js'

interface Formed extends Span {
  form: string
}

/** Tokens that a dateline has at most. */
const LONGEST = 16
const DASH = /^(-+|–|—)$/
/** A word in capitals. */
const SHOUTED = /^[\p{Lu}.'’-]{3,}$/u
const MONTH =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?$|^(january|february|march|april|august|september|october|november|december)$/i
/** What stands within the names of places, and between a place, a day and an agency. */
const BETWEEN = /^(\p{Lu}[\p{L}.'’-]*|\d{1,2}|(19|20)\d\d|[,./()]|and|of|de|del|la|the|al|el)$/u

/**
 * Where a sentence's dateline ends, in tokens; 0 where there is none: `SANTIAGO, March 3, 2025 (Reuters) -`,
 * `KHARTOUM, March 16 --`, `KABUL (AP) —`, `WARSAW, Poland —`, `ISLAMABAD:`. It names a place, not who acts, and a parse goes astray on it.
 */
export function datelineEnd(tokens: readonly Formed[]): number {
  const last = endOf(tokens)
  const before = tokens.slice(0, last).map(({ form }) => form)
  if (last < 1 || last + 1 >= tokens.length || !before.every((form) => BETWEEN.test(form))) return 0
  if (!/^\p{Lu}/u.test(before[0]!)) return 0
  const mark = tokens[last]!.form
  const shouted = SHOUTED.test(before[0]!)
  const dated = before.some((form, i) => i > 0 && MONTH.test(form) && /^\d/.test(before[i + 1] ?? before[i - 1]!))
  const named = before.indexOf('(') > 0
  const isOne =
    mark === ')'
      ? shouted || dated
      : mark === ':'
        ? shouted && (before.at(-1) === ')' || before.every((form) => form.length > 3 && SHOUTED.test(form)))
        : (named && before.at(-1) === ')') || dated || (shouted && !isAside(tokens, last))
  return isOne ? last + 1 : 0
}

/** The place of the mark that ends what could be a dateline: a dash on its own, a colon, else a closing bracket; −1 for none. */
function endOf(tokens: readonly Formed[]): number {
  const among = tokens.slice(0, LONGEST)
  const mark = among.findIndex(({ form }, i) => form === ':' || isDash(tokens, i))
  const closing = among.findIndex(({ form }) => form === ')')
  return closing >= 0 && mark !== closing + 1 && (mark < 0 || closing < mark) ? closing : mark
}

/** Whether a dash stands between blanks; a hyphen does not. */
function isDash(tokens: readonly Formed[], i: number): boolean {
  return (
    DASH.test(tokens[i]!.form) && tokens[i - 1]?.end !== tokens[i]!.start && tokens[i + 1]?.start !== tokens[i]!.end
  )
}

/** `NATO - the alliance - said`: a second dash closes what the first has opened. */
function isAside(tokens: readonly Formed[], first: number): boolean {
  return tokens.some((_, i) => i > first && isDash(tokens, i))
}
