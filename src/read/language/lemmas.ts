import { plain } from './sheet.js'

/** The longest ending a rule speaks of. */
export const LONGEST_ENDING = 6

/**
 * The lemma of a form. The rules, learned from the treebanks, say by tag class and ending (`^word` for a whole word) how
 * many letters to strike off and what to put there; the longest ending known decides.
 * `tag` is a class of the tag set (`VERB VBD`); names keep their capitals, all else is in lower case.
 */
export function lemmaOf(rules: ReadonlyMap<string, string>, word: string, tag: string): string {
  if (word.length > LONGEST_MET) return ruledLemma(rules, word, tag)
  const known = met.get(rules) ?? new Map<string, string>()
  const key = `${tag} ${word}`
  const found = known.get(key)
  if (found !== undefined) return found
  const lemma = ruledLemma(rules, word, tag)
  if (known.size === 0) met.set(rules, known)
  else if (known.size >= MOST_MET) known.clear()
  known.set(key, lemma)
  return lemma
}

/** So many forms are remembered with their lemmas, short ones: V8 keeps the whole text for a longer piece of it. */
const MOST_MET = 20_000
const LONGEST_MET = 12
const met = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>()

function ruledLemma(rules: ReadonlyMap<string, string>, word: string, tag: string): string {
  const low = plain(word.toLowerCase())
  const stem = tag.startsWith('VERB') ? stemOf(low) : undefined
  if (stem !== undefined) return stem
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

/** Verbs of diplomacy and war which the treebanks' rules cut too short or too little. */
const STEMS = new Set(
  (
    'aid allot amnesty annul applaud audit avenge axe beg blast blockade boast bomb boycott buzz cancel cede censor chair ' +
    'chat climb combat compel concede concur condole contravene convene curb deplore dislike downgrade drum dynamite ' +
    'eavesdrop encircle entreat exile explode extradite favor fast fine flout forbid free gag gas harbor hike honor hope ' +
    'impede implore intercede interfere intervene invade kidnap label lambast laud lob loot maltreat massacre mistreat ' +
    'monitor muzzle nuke out parade patrol persuade phone pile postpone probe prolong provoke quell raid rape rebuke ' +
    'rebut reconcile repel retake retreat revoke ridicule riot rub rule scale schedule shame shell shrug signal skip ' +
    'snipe solicit sponsor stone strafe swap telephone trade underscore upbraid upgrade uproot void accede'
  ).split(' '),
)

const IRREGULAR = new Map([
  ['agreed', 'agree'],
  ['fled', 'flee'],
  ['overran', 'overrun'],
  ['shot', 'shoot'],
  ['slain', 'slay'],
  ['slew', 'slay'],
  ['struck', 'strike'],
  ['sunk', 'sink'],
  ['withheld', 'withhold'],
])

const ENDINGS: readonly [ending: RegExp, stem: string][] = [
  [/(ed|ing|e?s)$/, ''],
  [/([^aeiou])\1(ed|ing)$/, '$1'],
  [/(d|s)$/, ''],
  [/ing$/, 'e'],
  [/ied$/, 'y'],
]

/** The verb of the table above whose regular or irregular form this is. */
function stemOf(low: string): string | undefined {
  const irregular = IRREGULAR.get(low)
  if (irregular !== undefined) return irregular
  for (const [ending, end] of ENDINGS) {
    const stem = low.replace(ending, end)
    if (stem !== low && STEMS.has(stem)) return stem
  }
  return undefined
}
