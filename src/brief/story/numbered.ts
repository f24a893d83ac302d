import type { ParameterKind } from '../../judge/judgement.js'
import { anchorOf } from './anchors.js'
import { name, type Part, words } from './parts.js'
import { hypothesisName, itemName, originName, type View } from './view.js'

interface Numbered {
  kind: ParameterKind
  id: string
  hypothesis: string | null
  state: string | null
  answer: string | null
}

/** A number of the file in words: `the chance of airlift under commerce`, `the prior of none`, `the reliability of tracks`. */
export function numberOf(view: View, of: Numbered): Part[] {
  const under = of.hypothesis === null ? [] : words` under ${hypothesisName(of.hypothesis)}`
  switch (of.kind) {
    case 'prior':
      return words`the prior of ${hypothesisName(of.hypothesis ?? of.id)}`
    case 'reliability':
      return words`the reliability of ${originName(of.id)}`
    case 'coverage':
      return words`the coverage of ${itemName(of.id)}`
    case 'answer':
      return words`the chance of ${answerOf(of)}${under}${given(view.of.questions.find((q) => q.id === of.id)?.given ?? null, of.state)}`
    case 'cell':
      return words`the chance of ${itemName(of.id)}${under}${given(view.item.get(of.id)?.spec.given ?? null, of.state)}`
  }
}

function answerOf(of: Numbered): Part[] {
  const answer: Part = { ...name(of.answer ?? ''), apart: true }
  return words`the answer ${answer} to ${name(of.id, anchorOf('question', of.id))}`
}

function given(what: string | null, state: string | null): Part[] {
  if (state === null) return []
  return what === null ? words` (given ${name(state)})` : words` (given ${name(what)}: ${name(state)})`
}
