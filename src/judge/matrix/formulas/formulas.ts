import { arkham } from './arkham.js'
import { burton } from './burton.js'
import { countI } from './count-i.js'
import { ct } from './ct.js'
import type { Formula } from './formula.js'
import { lidlessNet } from './lidless-net.js'
import { openSynthesis } from './open-synthesis.js'
import { ownWeights } from './own-weights.js'
import { parcIs, parcWis, parcWisRounded, parcWisTable } from './parc.js'
import { sas } from './sas.js'

/** Every formula that the matrix is scored with. The first is the one a judgement goes by; the others stand beside it. */
export const formulas: readonly [Formula, ...Formula[]] = [
  parcWis,
  parcIs,
  parcWisRounded,
  parcWisTable,
  countI,
  burton,
  openSynthesis,
  lidlessNet,
  arkham,
  sas,
  ct,
  ownWeights,
]
