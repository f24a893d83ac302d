import { findMixing } from '../../world/scales/mixing.js'
import { scales } from '../../world/scales/scales.js'
import type { Linted } from './linted.js'
import { ownTexts, placeOfWord } from './texts.js'

/**
 * Words of probability in the case's own sentences: words of another scale, likelihood and confidence in one sentence, and, in what is judged
 * or scored, words that no scale defines.
 */
export function lintWording(linted: Linted): void {
  const { scale } = linted.of
  for (const { text, path, claim } of ownTexts(linted)) {
    for (const { kind, word, wordOf } of findMixing(text, scale)) {
      const at = placeOfWord(linted, path, word)
      if (kind === 'foreign') {
        const others = wordOf.map((id) => scales[id].title).join(', ')
        linted.findings.add(
          'mixed-scales',
          at,
          `"${word}" is a word of ${others}; this case declares ${scales[scale].title}`,
        )
      } else if (kind === 'mixed') {
        linted.findings.add(
          'mixed-confidence',
          at,
          `"${word}": likelihood and confidence stand in one sentence`,
          'make two sentences',
        )
      } else if (claim && (kind === 'vague' || kind === 'hedged')) {
        linted.findings.add('vague-word', at, `"${word}" stands for no probability, in a claim that is judged`)
      }
    }
  }
}
