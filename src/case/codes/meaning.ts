import type { CodeTable } from './code.js'

/** Faults of probabilities, rows, priors, questions, and how they depend on each other. */
export const meaningCodes = {
  'bad-probability': {
    severity: 'fault',
    says: 'not a probability strictly between 0 and 1, a word of the scale, or a band [lo, hi]; 0 and 1 are written `impossible` and `certain`',
    example: 'if: { none: 1.2 }',
  },
  'band-order': {
    severity: 'fault',
    says: 'the lower end of a band is not below its upper end',
    example: 'prior: [0.4, 0.2]',
  },
  'unknown-word': {
    severity: 'fault',
    says: 'the declared scale has no such word of probability',
    example: 'if: { none: likley }',
  },
  'other-scale': {
    severity: 'fault',
    says: 'a word of probability that belongs to another scale than the declared one',
    example: 'scale: icd203 with `realistic possibility`',
  },
  'prior-word': {
    severity: 'fault',
    says: 'a prior over more than two hypotheses is a number or a band, never a word',
    example: 'hypotheses: { a: { prior: likely }, b: …, c: … }',
  },
  'priors-sum': {
    severity: 'fault',
    says: 'the priors do not sum to 1, or leave nothing for those that are not written',
    example: 'priors 0.5, 0.4 and 0.3',
  },
  'priors-cut': {
    severity: 'fault',
    says: 'no priors within the bands sum to 1',
    example: 'priors [0.1, 0.2] and [0.3, 0.4]',
  },
  'too-few': {
    severity: 'fault',
    says: 'at least two are needed: hypotheses, or answers of a question',
    example: 'hypotheses: { only: … }',
  },
  'missing-state': {
    severity: 'fault',
    says: 'a row is missing for a state of what the item is given',
    example: 'given: r-knows, if: { yes: … }',
  },
  'unknown-state': {
    severity: 'fault',
    says: 'what the item is given has no such state',
    example: 'given: airlift, if: { maybe: 0.2 }',
  },
  'state-word': {
    severity: 'note',
    says: 'the states of an item are `true` and `false`; `yes` and `no` are read as these',
    example: 'given: airlift, if: { yes: …, no: … }',
  },
  'given-and-requires': {
    severity: 'fault',
    says: 'an item either requires another or is given another, not both',
    example: '{ requires: a, given: b }',
  },
  circle: {
    severity: 'fault',
    says: 'things depend on each other in a circle',
    example: 'a requires b, b requires a',
  },
  'prior-and-if': {
    severity: 'fault',
    says: 'a question has rows for the hypotheses (`if`) or one row for all (`prior`), not both',
    example: '{ prior: { yes: 0.3 }, if: … }',
  },
  'answers-sum': {
    severity: 'fault',
    says: 'the answers of a question do not sum to 1, or leave nothing for those that are not written',
    example: 'if: { none: { yes: 0.6, no: 0.5 } }',
  },
  'answers-number': {
    severity: 'fault',
    says: 'with more than two answers, their probabilities are numbers',
    example: 'answers a, b, c with `if: { none: { a: likely } }`',
  },
  'half-pair': {
    severity: 'fault',
    says: '`says-if-true` and `says-if-false` are given together',
    example: '{ says-if-true: 0.9 }',
  },
  'bad-reliability': {
    severity: 'fault',
    says: 'reliability is an Admiralty letter A to F, a number in (0, 1) or a band; words of probability do not apply',
    example: 'reliability: likely',
  },
} as const satisfies CodeTable
