import { lintBackground } from './background.js'
import { lintContradiction } from './contradiction.js'
import { lintDenials } from './denials.js'
import { lintGaps } from './gaps.js'
import { lintKinds } from './kinds.js'
import { lintLabels } from './labels.js'
import type { Linted } from './linted.js'
import { lintOrigins } from './origins.js'
import { lintOutlets } from './outlets.js'
import { lintPrecedents } from './precedents.js'
import { lintWording } from './wording.js'

/** Every lint that needs the file alone; those that need a judgement live with the judge. */
export function lintCase(linted: Linted): void {
  lintOrigins(linted)
  lintOutlets(linted)
  lintDenials(linted)
  lintBackground(linted)
  lintPrecedents(linted)
  lintContradiction(linted)
  lintGaps(linted)
  lintKinds(linted)
  lintLabels(linted)
  lintWording(linted)
}
