import { wrap } from '../brief/terminal/wrap.js'
import type { Document, Statement } from '../read/document.js'
import { type Comparison, sumComparisons } from '../read/model/compare.js'
import { cameoCodes } from '../world/events/cameo.js'

/** Where model and rules differ, for the terminal: in how many sentences and statements they agree, then each sentence in which they do not. */
export function renderComparisons(
  all: readonly { document: Document; comparison: Comparison }[],
  look: { width: number },
): string {
  const width = Math.max(40, look.width - 1)
  const { presence, agreement } = sumComparisons(all.map(({ comparison }) => comparison))
  const { paired } = agreement
  const lines = [
    '',
    ...wrap('Rules and model side by side. That they agree does not make them right.', width),
    '',
    ...rows([
      ['sentences with an act by both', presence.both],
      ['by the rules alone', presence.rules],
      ['by the model alone', presence.model],
      ['by neither', presence.neither],
      ['not compared, without an answer', presence.unanswered],
    ]),
    '',
    ...rows([
      ['statements of the rules', agreement.rules],
      ['statements of the model', agreement.model],
      ['on the same two parties', paired],
      ['of these, same direction', agreement.direction],
      ['of these, same root', agreement.root],
      ['of these, same direction and root', agreement.both],
      ['of these, same code', agreement.code],
      ['of these, same certainty', agreement.certainty],
    ]),
  ]
  for (const { document, comparison } of all) {
    const differing = comparison.sentences.filter(({ agree }) => !agree)
    if (differing.length > 0 && all.length > 1) lines.push('', ...wrap(document.title ?? document.file, width))
    for (const { sentence, rules, model } of differing) {
      const { start, end } = document.sentences[sentence]!
      lines.push('', ...wrap(`${sentence + 1}. ${document.text.slice(start, end).replace(/\s+/g, ' ')}`, width, 2))
      for (const statement of rules) lines.push(...wrap(`rules: ${told(statement, document)}`, width, 4, 11))
      for (const statement of model) lines.push(...wrap(`model: ${told(statement, document)}`, width, 4, 11))
      if (rules.length === 0) lines.push('    rules: no act')
      if (model.length === 0) lines.push('    model: no act')
    }
  }
  return `${lines.join('\n')}\n`
}

function rows(cells: [string, number][]): string[] {
  return cells.map(([name, n]) => `${name.padEnd(36)}${String(n).padStart(6)}`)
}

function told({ source, target, code, certainty, span }: Statement, { text }: Document): string {
  const pair = `${source?.actor ?? '?'} → ${target?.actor ?? '?'}`
  return `${pair} ${code} ${cameoCodes.get(code)?.name ?? ''}, ${certainty}: “${text.slice(...span).replace(/\s+/g, ' ')}”`
}
