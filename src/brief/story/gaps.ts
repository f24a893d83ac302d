import type { NextBest } from '../../judge/judgement.js'
import { anchorOf } from './anchors.js'
import { counted, decimal } from './numbers.js'
import { name, number, type Part, quoted, words } from './parts.js'
import { type Block, figures, paragraph, row, type Section, table, text } from './story.js'
import { itemName, type View } from './view.js'

const WHY: Record<NextBest['why'], string> = {
  gap: 'gap: nothing tells yet',
  pending: 'pending: its window is open',
  'no-data': 'no data: nothing was delivered that could show it',
  question: 'a question of the case',
  reported: 'reported, not known for certain',
}

/** What is not known, and which of it would tell most. */
export function gapsSection(view: View): Section {
  const best = view.judgement.nextBest
  const blocks: Block[] = [paragraph(nextSentence(view))]
  if (best.length > 0) {
    blocks.push(
      table({
        id: 'open-ends',
        caption: ['What to find out next: the information about the hypotheses to expect from knowing it for certain'],
        columns: [text('what'), text('now'), figures('bits')],
        rows: best.map((b) => row(anchorOf('next', b.id), [whatIs(view, b), [WHY[b.why]], [bitsOf(b.bits)]])),
        folded: false,
      }),
    )
  }
  return { id: 'gaps', title: 'Gaps, and what would tell most', blocks }
}

/** The evidence not yet had that would tell most, in a sentence. */
export function nextSentence(view: View): Part[] {
  const first = view.judgement.nextBest[0]
  if (!first) return ['Nothing that is still open would tell the hypotheses apart.']
  const bits = number(`${bitsOf(first.bits)} bits`, anchorOf('next', first.id))
  const gaps = view.items.filter(({ judged }) => judged.state === 'gap').length
  const open = gaps === 0 ? [] : words` The file has ${number(counted(gaps, 'gap'), 'items')}.`
  return [...words`What would tell most next is ${whatIs(view, first)} (${bits} expected).`, ...open]
}

function bitsOf(bits: number): string {
  return bits < 0.001 ? '<0.001' : decimal(bits, 3)
}

function whatIs(view: View, { id, why }: NextBest): Part[] {
  if (why !== 'question') {
    const item = view.item.get(id)
    return item ? words`${itemName(id)}: ${quoted(item.spec.says)}` : [name(id)]
  }
  const question = view.of.questions.find((q) => q.id === id)
  return question ? words`${name(id, anchorOf('question', id))}: ${quoted(question.asks)}` : [name(id)]
}
