import pc from 'picocolors'
import { wrap } from '../brief/terminal/wrap.js'
import { showText } from '../case/display.js'
import { isDealing } from '../read/dealings.js'
import type { Document, Range, Statement } from '../read/document.js'
import type { Origins } from '../read/origins/origin.js'
import { plural } from '../ties/numbers.js'
import { cameoCodes } from '../world/events/cameo.js'

interface Look {
  color: boolean
  width: number
}

/** What documents say, for the terminal: each document's statements with their sentences, its loaded words and its author's conclusions; then the origins. */
export function renderReading(documents: readonly Document[], origins: Origins, look: Look): string {
  const width = Math.max(40, look.width - 1)
  const parts = documents.map((document) => documentLines(document, { ...look, width }))
  if (documents.length > 1) parts.push(originLines(documents, origins, width))
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function documentLines(document: Document, look: Look): string[] {
  const { bold, dim } = pc.createColors(look.color)
  const { title, file, outlet, date, sentences, inferences, loaded, notes } = document
  const statements = document.statements.filter((s) => !s.mirror && isDealing(s))
  const facts = [outlet, date ?? 'no day', plural(sentences.length, 'sentence', 'sentences')].filter((f) => f !== null)
  const lines = [...wrap(title ?? file, look.width).map(bold), ...wrap(facts.join(' · '), look.width).map(dim)]
  for (const note of notes) lines.push(...wrap(note, look.width))
  if (sentences.length === 0) return lines
  lines.push('', ...wrap(headline(statements), look.width))
  let last = -1
  for (const statement of statements) {
    if (statement.sentence !== last) {
      const { start, end } = sentences[statement.sentence]!
      lines.push('', ...wrap(quoted(document, [start, end]), look.width, 2).map(dim))
    }
    last = statement.sentence
    lines.push(...statementLines(document, statement, look.width))
  }
  if (loaded.length > 0) {
    const words = [
      ...new Map(loaded.map(({ word, neutral }) => [word.toLowerCase(), `“${word}” (${neutral})`])).values(),
    ]
    lines.push('', ...wrap(`Loaded words, with a neutral one: ${words.join(', ')}.`, look.width, 0, 2))
  }
  if (inferences.length > 0) {
    lines.push('', 'The author concludes or judges:')
    for (const { cue, sentence } of inferences)
      lines.push(...wrap(`${sentence + 1}. “${quoted(document, cue)}”`, look.width, 2, 5))
  }
  return lines
}

function headline(statements: readonly Statement[]): string {
  if (statements.length === 0) return 'It says of no state that it did anything to another, as far as the reader sees.'
  const counts = new Map<string, number>()
  for (const { certainty } of statements) counts.set(certainty, (counts.get(certainty) ?? 0) + 1)
  const kinds = [...counts].map(([certainty, n]) => `${n} ${certainty}`)
  return `${plural(statements.length, 'statement', 'statements')}: ${kinds.join(', ')}.`
}

function statementLines(document: Document, statement: Statement, width: number): string[] {
  const { source, target, code, type, certainty, cue, attributedTo, date, span } = statement
  const pair = `${source?.actor ?? '?'} → ${target?.actor ?? '?'}`
  const what = `${code} ${cameoCodes.get(code)?.name ?? ''}${type === null ? '' : ` (${type})`}`
  const by = cue === null ? '' : ` by “${quoted(document, cue)}”`
  const word =
    attributedTo === null
      ? ''
      : `; on the word of ${attributedTo.actor === null ? '' : `${attributedTo.actor}, `}“${quoted(document, attributedTo.span)}”`
  return [
    ...wrap(`${showText(pair).replaceAll(' ', '\u00a0')}\u00a0 ${what}: “${quoted(document, span)}”`, width, 4, 6),
    ...wrap(`${certainty}${by}${word}${date === null ? '' : `; ${date}`}`, width, 6),
  ]
}

function quoted({ text }: Document, [start, end]: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

function originLines(documents: readonly Document[], origins: Origins, width: number): string[] {
  const named = (i: number): string => documents[i]!.title ?? documents[i]!.file
  const whole = origins.origins.filter((o) => o.documents.length > 0)
  const share = `${Math.round(origins.redundancy * 100)} %`
  const lines = wrap(
    `${plural(documents.length, 'document goes', 'documents go')} back to ${plural(whole.length, 'origin', 'origins')} (redundancy ${share}), as proposed:`,
    width,
  )
  for (const origin of whole) {
    lines.push(...wrap(`${origin.name} (${origin.kind}${origin.date === null ? '' : `, ${origin.date}`})`, width, 2, 4))
    for (const edge of origin.edges.filter((e) => e.scope === 'document')) {
      const why = edge.span === null ? '' : `: “${quoted(documents[edge.document]!, edge.span)}”`
      lines.push(...wrap(`${named(edge.document)} — ${edge.reason}${why} (${edge.strength.toFixed(2)})`, width, 4, 6))
    }
  }
  for (const note of origins.notes) lines.push(...wrap(note, width))
  return lines
}
