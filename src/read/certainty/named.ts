import type { Clauses } from '../voice/speakers.js'
import { DOUBTING, INSTEAD } from '../voice/words/marks.js'
import { DOUBTFUL, UNREAL } from '../voice/words/nouns.js'
import { noneOf } from './negation.js'
import type { Own } from './own.js'
import { operator } from './weigh.js'

/** The operators of a noun that names an act: `no sale`, `alleged sale`, `planned sale`, `any sale`. */
export function nounOperators(clauses: Clauses, at: number): Own {
  const { tokens, children } = clauses
  const found: Own = []
  const none = noneOf(clauses, at)
  if (none !== null && (none !== at || tokens[at]!.tag === 'PRON')) found.push(operator('not', none))
  const nor = children[at]!.find((c) => tokens[c]!.lemma === 'nor' && tokens[c]!.label === 'cc')
  if (nor !== undefined) found.push(operator('not', nor))
  for (const c of children[at]!) {
    const { lemma, form, label } = tokens[c]!
    if (c > at && label === 'acl') {
      const doubting = children[c]!.find((k) => DOUBTING.has(tokens[k]!.form.toLowerCase()))
      if (doubting !== undefined) found.push(operator('doubt', doubting))
    }
    if (c > at) continue
    const word = form.toLowerCase()
    if (label === 'case' && lemma === 'contrary') found.push(operator('deny', c))
    if (label === 'case' && INSTEAD.has(lemma)) found.push(operator('not', c))
    if (label === 'nmod' || label === 'case') continue
    if (DOUBTFUL.has(lemma) || DOUBTFUL.has(word) || soCalled(clauses, c)) found.push(operator('doubt', c))
    else if (UNREAL.has(lemma) || UNREAL.has(word)) found.push(operator('intend', c))
    else if (/^(false|fake|nonexistent|failed|abortive|aborted)$/.test(word)) found.push(operator('avert', c))
  }
  return found
}

function soCalled({ tokens }: Clauses, at: number): boolean {
  return /^called$/i.test(tokens[at]!.form) && /^so$/i.test(tokens[at - 2]?.form ?? tokens[at - 1]?.form ?? '')
}
