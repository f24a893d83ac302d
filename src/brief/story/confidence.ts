import { anchorOf } from './anchors.js'
import { counted, countWord } from './numbers.js'
import { name, number, type Part, words } from './parts.js'
import { row, type Table, text } from './story.js'
import type { View } from './view.js'

/** Confidence is a property of the basis, and stands in a sentence of its own (ICD 203, D.6.e(2)(b)). */
export function confidenceSentence(view: View): Part[] {
  const confidence = view.judgement.confidence
  if (!confidence || !hasBasis(view)) return []
  const met = confidence.because.filter((c) => c.met).length
  const level = name(confidence.level, 'confidence')
  const all = number(counted(confidence.because.length, 'condition'), 'confidence')
  if (met === confidence.because.length)
    return words`Confidence in the basis is ${level}: all of the rule's ${all} hold.`
  const some = number(met === 0 ? 'none' : countWord(met), 'confidence')
  return words`Confidence in the basis is ${level}: of the rule's ${all}, ${some} ${met < 2 ? 'holds' : 'hold'}.`
}

/** Where nothing is counted there is no basis to be confident in: the priors stand alone. */
function hasBasis(view: View): boolean {
  return view.items.some((item) => item.counts)
}

/** The rule of confidence, condition by condition. */
export function confidenceTable(view: View): Table | null {
  const confidence = view.judgement.confidence
  if (!confidence || confidence.because.length === 0 || !hasBasis(view)) return null
  return {
    id: 'confidence',
    caption: words`Confidence is ${name(confidence.level)}: the rule, condition by condition`,
    columns: [text('condition'), text('found'), text('met')],
    rows: confidence.because.map((c, i) =>
      row(anchorOf('rule', String(i + 1)), [[name(c.rule)], [name(c.value)], [c.met ? 'met' : 'not met']]),
    ),
    folded: false,
  }
}
