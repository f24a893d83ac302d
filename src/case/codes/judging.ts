import type { CodeTable } from './code.js'

/** What is found only when the case is judged. */
export const judgingCodes = {
  'too-entangled': {
    severity: 'fault',
    says: 'origins tie so many items together that no exact answer is within reach',
    example: 'thirty items that each rest on the same twenty origins',
  },
  'impossible-evidence': {
    severity: 'fault',
    says: 'what was observed has probability 0 under every hypothesis',
    example: 'a fact that every row calls `impossible`',
  },
  tie: {
    severity: 'note',
    says: 'two hypotheses or more lead together',
    example: 'equal rows throughout',
  },
  'no-data': {
    severity: 'note',
    says: 'the feeds delivered no day of the window: the item changes nothing',
    example: 'an indicator without a ledger',
  },
  pending: {
    severity: 'note',
    says: 'the window is still open: the item weighs only what has elapsed of it',
    example: 'an indicator within 60 days, judged after 10',
  },
  replayed: {
    severity: 'note',
    says: 'an earlier day, run with the likelihoods of today',
    example: 'assess --as-of 2022-08-20',
  },
  'single-origin': {
    severity: 'warning',
    says: 'the lead rests on one origin: without it another hypothesis leads, or none',
    example: 'ten outlets that repeat one unnamed official',
  },
  'tells-nothing': {
    severity: 'note',
    says: 'an item counts, and moves no hypothesis against another by a tenth of a deciban',
    example: 'a reported item whose cells are all `likely`',
  },
  'routine-weight': {
    severity: 'warning',
    says: 'a thing that comes every year is made to carry much',
    example: 'routine: yearly, and 6 decibans',
  },
  'usual-traffic': {
    severity: 'warning',
    says: 'the usual traffic of the pair meets the condition by itself (u > 0.2)',
    example: 'at-least: 1 between two neighbours',
  },
  'cell-against-data': {
    severity: 'warning',
    says: 'the ledger shows the contrary of what a cell calls certain or impossible; under that hypothesis only usual traffic, chance or a miss could have shown it',
    example: '`if: { none: impossible }` and the acts were seen',
  },
  'rate-in-place': {
    severity: 'note',
    says: 'a base rate stands in the place of cells that told hypotheses apart: what followed elsewhere tells nothing of intent here',
    example: 'precedents: { … } beside `if: { none: 0.02, proxy-war: 0.4 }`',
  },
  'default-detection': {
    severity: 'note',
    says: 'the recall of a feed was not measured; the default band is used',
    example: 'an indicator on a feed without a measured recall',
  },
  'unverified-scale': {
    severity: 'note',
    says: 'the bands of this scale were recalled, not checked against the standard',
    example: 'scale: nato',
  },
  'ranking-withheld': {
    severity: 'warning',
    says: 'the matrix has blanks: no ranking, only bounds',
    example: 'matrix: { rates: { none: I } } with three hypotheses',
  },
  'formulas-disagree': {
    severity: 'warning',
    says: 'another formula of the matrix names another leader',
    example: 'weighted and unweighted inconsistency differ',
  },
  overdue: {
    severity: 'warning',
    says: 'the day by which a tripwire was to be seen has passed',
    example: 'by: 2023-03-01, judged on 2023-06-01',
  },
} as const satisfies CodeTable
