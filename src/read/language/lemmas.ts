import { plain } from './sheet.js'

/** The longest ending a rule speaks of. */
export const LONGEST_ENDING = 6

/**
 * The lemma of a form. The rules, learned from the treebanks, say by tag class and ending (`^word` for a whole word) how
 * many letters to strike off and what to put there; the longest ending known decides.
 * `tag` is a class of the tag set (`VERB VBD`); names keep their capitals, all else is in lower case.
 */
export function lemmaOf(rules: ReadonlyMap<string, string>, word: string, tag: string): string {
  const low = plain(word.toLowerCase())
  const rule = findRule(rules, low, tag)
  const cut = rule === undefined ? 0 : rule.charCodeAt(0) - 48
  const add = rule === undefined ? '' : rule.slice(1)
  const name = tag.startsWith('PROPN')
  const base = name ? plain(word) : low
  if (cut >= base.length && add === '') return base
  return base.slice(0, base.length - cut) + (name && cut > 0 && base === base.toUpperCase() ? add.toUpperCase() : add)
}

/** The rule with the longest ending that fits, the whole word first. */
export function findRule(rules: ReadonlyMap<string, string>, low: string, tag: string): string | undefined {
  const whole = rules.get(`${tag}^${low}`)
  if (whole !== undefined) return whole
  for (let length = Math.min(LONGEST_ENDING, low.length); length >= 0; length--) {
    const rule = rules.get(`${tag}-${low.slice(low.length - length)}`)
    if (rule !== undefined) return rule
  }
  return undefined
}
