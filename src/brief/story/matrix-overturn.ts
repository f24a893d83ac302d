import type { JudgedMatrix } from '../../judge/judgement.js'
import { anchorOf } from './anchors.js'
import { counted, countWord, percent } from './numbers.js'
import { listed, name, number, type Part, words } from './parts.js'
import { saysLeads } from './rests.js'
import { hypothesisName, itemName, type View } from './view.js'

type Fragility = NonNullable<JudgedMatrix['fragility']>

/** The convention by which some call a lead not separated (cti-skills). */
const NOT_SEPARATED = 0.1

/** What would change who leads in the matrix: rows lost, cells rated otherwise, grades moved, another formula (FORMULAS 3). */
export function matrixOverturn(view: View): Part[][] {
  const matrix = view.judgement.matrix
  if (!matrix || matrix.ranking === null || matrix.fragility === null) return []
  const { fragility } = matrix
  const sole = fragility.tie === null
  const moves = sole
    ? [removalSentence(fragility), cellSentence(fragility), gradeSentence(fragility), intervalSentence(fragility)]
    : [tieSentence(fragility)]
  const said = [...moves, collapseSentence(fragility), separationSentence(fragility), formulaSentence(matrix)]
  return said.filter((sentence) => sentence.length > 0)
}

function tieSentence({ tie }: Fragility): Part[] {
  const rows = [...new Set((tie?.pairs ?? []).flatMap((pair) => pair.rows.map((row) => row.item)))]
  if (rows.length === 0) return ['In the matrix nothing separates those that tie.']
  return words`In the matrix what separates those that tie cancels out: ${listed(rows.map(itemName))}.`
}

function removalSentence({ fewestRemovals }: Fragility): Part[] {
  if (fewestRemovals === null) return ['In the matrix no loss of rows lets another draw level.']
  const { rows, rival } = fewestRemovals
  const n = number(counted(rows.length, 'row'), 'ratings')
  return words`In the matrix, losing ${n} (${listed(rows.map(itemName))}) lets ${hypothesisName(rival)} draw level.`
}

function cellSentence({ cellFlips }: Fragility): Part[] {
  const first = cellFlips[0]
  if (!first) return ['No single cell, rated otherwise, changes who leads there.']
  const n = number(counted(cellFlips.length, 'other rating'), 'ratings')
  const change = words`${itemName(first.item)} under ${hypothesisName(first.hypothesis)} from ${first.from ?? 'blank'} to ${first.to} (then ${saysLeads(first.leaders)})`
  const only = cellFlips.length === 1 ? '' : ', for instance '
  const verb =
    cellFlips.length === 1
      ? ' of a single cell changes who leads: '
      : ` of single cells would each change who leads${only}`
  return words`${number(n.text.charAt(0).toUpperCase() + n.text.slice(1), n.to)}${verb}${change}.`
}

function gradeSentence({ weightSteps }: Fragility): Part[] {
  if (weightSteps.length === 0) return ['No step of a single grade of credibility or relevance does.']
  const items = [...new Set(weightSteps.map((step) => step.item))]
  return words`One step of a grade changes it for ${listed(items.map(itemName))}.`
}

function intervalSentence({ intervalWeights }: Fragility): Part[] {
  const lost = Object.entries(intervalWeights).filter(([, { survives }]) => !survives)
  if (lost.length === 0) return ['The lead survives every weight moving by a step at once, each for the worst.']
  return words`With every weight moved by a step at once, each for the worst, ${listed(lost.map(([id]) => hypothesisName(id)))} may draw level.`
}

function collapseSentence({ originCollapse }: Fragility): Part[] {
  if (originCollapse.state === 'nothing-shared') return []
  if (originCollapse.state === 'not-restatements') {
    return [
      'Rows that share an origin are rated differently there, so they are not counted as restatements of one another.',
    ]
  }
  const leaders = listed(originCollapse.leaders.map((id) => hypothesisName(id)))
  if (!originCollapse.changes) return ['Counting each origin once changes nothing there.']
  return words`Counting each origin once, ${leaders} ${originCollapse.leaders.length === 1 ? 'leads' : 'tie'}.`
}

function separationSentence({ separation }: Fragility): Part[] {
  if (separation === null || separation >= NOT_SEPARATED) return []
  const [share, bound] = [number(percent(separation), 'ratings'), number(percent(NOT_SEPARATED), 'ratings')]
  return words`The lead over the next is ${share} of the weight that separates; below ${bound} some call the two not separated.`
}

function formulaSentence(matrix: JudgedMatrix): Part[] {
  const defined = Object.values(matrix.otherFormulas).filter((f) => f.ranking !== null)
  if (defined.length === 0) return []
  const n = number(counted(defined.length, 'other formula'), 'formulas')
  const differ = defined.filter((f) => matrix.disagree.includes(f.formula))
  if (differ.length === 0) return words`Of ${n} for the same matrix, every one names the same.`
  const told = differ.map((f) => {
    const who = listed((f.ranking?.[0] ?? []).map((id) => hypothesisName(id)))
    return words`${name(f.formula, anchorOf('formula', f.formula))} (${who})`
  })
  const k = number(countWord(differ.length), 'formulas')
  return words`Of ${n} for the same matrix, ${k} ${differ.length === 1 ? 'names' : 'name'} another: ${listed(told)}.`
}
