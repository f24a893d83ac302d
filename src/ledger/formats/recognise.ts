import { recogniseAcled } from './acled.js'
import { describeDamage } from './damage.js'
import { recogniseGdelt } from './gdelt.js'
import { recogniseIcews } from './icews.js'
import type { Layout, Recognise, Sample } from './layout.js'
import { recogniseMentions } from './mentions.js'
import { recognisePhoenix } from './phoenix.js'
import { recognisePolecat } from './polecat.js'
import { recogniseUcdp } from './ucdp.js'

const formats: Recognise[] = [
  recogniseGdelt,
  recogniseMentions,
  recogniseIcews,
  recognisePolecat,
  recognisePhoenix,
  recogniseAcled,
  recogniseUcdp,
]

/**
 * Tells by its first part what a file is; its name plays no part.
 * @returns the layout, or why no format takes it
 */
export function recognise(sample: Sample): Layout | { refused: string } {
  for (const format of formats) {
    const found = format(sample)
    if (found !== null) return found
  }
  return { refused: describeDamage(sample) }
}
