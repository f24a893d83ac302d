import type { Findings } from '../findings.js'
import { readDocument } from '../parse/document.js'
import { describe, textOf, type Written, type WrittenMap } from '../parse/written.js'
import { type ImportedMatrix, type ImportedRow, readGradeWord, readRating, readWeight } from './matrix.js'

/**
 * Reads a matrix from JSON: `{title?, question?, hypotheses: [{id, text}], evidence: [{id, text, ratings: {H1: "I"}, credibility?, relevance?,
 * weight?, origin?}]}`. JSON is read as the YAML that it also is, so that faults have places.
 * @returns the matrix, or null where the text is no such thing; why is in the findings
 */
export function readJsonMatrix(text: string, findings: Findings): ImportedMatrix | null {
  const root = readDocument(text, findings)
  if (!root) return null
  const dyad = root.entries.get('dyad')
  if (dyad) {
    findings.add('bad-table', dyad.keyRange, 'this is a case already, not a table of hypotheses and evidence')
    return null
  }
  const hypotheses = mappings(root, 'hypotheses', findings)
  const evidence = mappings(root, 'evidence', findings)
  if (!hypotheses || !evidence) return null
  if (hypotheses.length < 2 || evidence.length === 0) {
    findings.add('bad-table', root.range, 'a matrix needs at least two hypotheses and one item of evidence')
    return null
  }
  const labels = hypotheses.map((h, i) => at(h, 'id') ?? `h${i + 1}`)
  return {
    title: at(root, 'title'),
    question: at(root, 'question'),
    hypotheses: hypotheses.map((h, i) => ({ label: labels[i]!, says: at(h, 'text') ?? labels[i]! })),
    evidence: evidence.map((e, i) => readItem(e, i, labels, findings)),
  }
}

function readItem(item: WrittenMap, index: number, labels: string[], findings: Findings): ImportedRow {
  const ratings = item.entries.get('ratings')?.value
  const rates = ratings?.kind === 'map' ? ratings : null
  if (!rates) findings.add('bad-table', item.range, 'an item of evidence has no "ratings"')
  for (const { key, keyRange } of rates?.entries.values() ?? []) {
    if (!labels.includes(key))
      findings.add('unknown-id', keyRange, `unknown hypothesis "${key}"`, `the hypotheses are: ${labels.join(', ')}`)
  }
  const read = <T>(
    from: WrittenMap | null,
    key: string,
    reader: (text: string, range: WrittenMap['range'], f: Findings) => T,
  ): T => {
    const value = from?.entries.get(key)?.value
    return reader(textOf(value) ?? '', value?.range ?? item.range, findings)
  }
  const label = at(item, 'id') ?? `e${index + 1}`
  return {
    label,
    says: at(item, 'text') ?? label,
    rates: labels.map((h) => read(rates, h, readRating)),
    credibility: read(item, 'credibility', readGradeWord),
    relevance: read(item, 'relevance', readGradeWord),
    weight: read(item, 'weight', readWeight),
    origin: at(item, 'origin'),
  }
}

function at(map: WrittenMap, key: string): string | null {
  return textOf(map.entries.get(key)?.value)?.trim() || null
}

function mappings(root: WrittenMap, key: string, findings: Findings): WrittenMap[] | null {
  const list: Written | undefined = root.entries.get(key)?.value
  if (list?.kind !== 'list') {
    findings.add('bad-table', list?.range ?? { start: 0, end: 0 }, `"${key}" is not a list`)
    return null
  }
  return list.items.flatMap((item) => {
    if (item.kind === 'map') return [item]
    findings.add('bad-table', item.range, `"${key}" holds mappings, not ${describe(item)}`)
    return []
  })
}
