import type { Case } from '../case/case.js'

/** Keys of a case that are there for readers: no judgement goes by them. */
const FOR_READERS = new Set([
  'range',
  'ranges',
  'file',
  'text',
  'title',
  'question',
  'says',
  'asks',
  'because',
  'failsIf',
  'name',
  'lang',
  'url',
  'archive',
  'sha256',
  'checked',
  'quote',
  'forecasts',
  'tripwires',
  'resolutions',
])

/** Whether two cases differ in nothing that the judgement on the hypotheses goes by: wording, sources' addresses, forecasts. */
export function differInWordingAlone(a: Case, b: Case): boolean {
  return weighed(a) === weighed(b)
}

function weighed(of: Case): string {
  return JSON.stringify(of, (key, value) => (FOR_READERS.has(key) ? undefined : value))
}
