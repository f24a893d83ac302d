import { findLoaded } from '../../world/loaded.js'
import type { Linted } from './linted.js'
import { ownTexts, placeOfWord } from './texts.js'

/** Loaded labels outside quotation marks, in the case's own sentences and in the names of its sources. */
export function lintLabels(linted: Linted): void {
  const names = linted.of.sources.map((s) => ({ text: s.name, path: ['sources', s.id, 'name'] }))
  for (const { text, path } of [...ownTexts(linted), ...names]) {
    for (const { word, neutral } of findLoaded(text)) {
      const hint = `put a source's word in quotation marks, or write: ${neutral}`
      linted.findings.add('loaded-label', placeOfWord(linted, path, word), `"${word}" is a loaded label`, hint)
    }
  }
}
