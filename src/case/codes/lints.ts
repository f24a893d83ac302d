import type { CodeTable } from './code.js'

/** Warnings and notes that need the file alone. */
export const lintCodes = {
  'blank-cell': {
    severity: 'warning',
    says: 'a row has no number for a hypothesis; a blank moves nothing and widens the envelope',
    example: 'if: { none: 0.1 } with three hypotheses',
  },
  'separates-nothing': {
    severity: 'warning',
    says: 'one number for all hypotheses: the item cannot tell them apart',
    example: 'if: 0.2',
  },
  'equal-answers': {
    severity: 'warning',
    says: 'a question has neither `if` nor `prior`; its answers get equal shares',
    example: 'questions: { q: { asks: …, answers: … } }',
  },
  'undated-evidence': {
    severity: 'warning',
    says: 'a reason, but no day from which the item counts: it is a gap',
    example: '{ says: …, because: Public text. }',
  },
  'fact-without-because': {
    severity: 'warning',
    says: 'a day, but no reason why the item is taken as known: it is a gap',
    example: '{ says: …, date: 2022-08-14 }',
  },
  'origin-unknown': {
    severity: 'warning',
    says: 'reports on an item name no origin; they share one unknown origin of reliability F',
    example: 'reports: { daily-1: { source: daily, date: … } }',
  },
  'origin-after-report': {
    severity: 'warning',
    says: 'a report goes back to an origin that is dated later than it',
    example: 'an origin of 2022-08-20 in a report of 2022-08-15',
  },
  'weak-outlets': {
    severity: 'warning',
    says: 'an origin is known only through outlets of reliability D, E or F',
    example: 'origin `flights` carried only by a source graded E',
  },
  'party-denial': {
    severity: 'warning',
    says: 'a denial by an organ of a party counts little; its two numbers are better stated',
    example: 'denied-by a foreign ministry without `says-if-true` and `says-if-false`',
  },
  'mixed-scales': {
    severity: 'warning',
    says: 'a text uses a word of probability of another scale than the declared one',
    example: 'scale: icd203, then: "realistic possibility"',
  },
  'mixed-confidence': {
    severity: 'warning',
    says: 'likelihood and confidence in one sentence: two different things, easily taken for one',
    example: 'says: "likely, with high confidence"',
  },
  'vague-word': {
    severity: 'note',
    says: 'a word of probability that no scale defines, in a hypothesis, an answer, a forecast or a tripwire',
    example: 'says: P may turn against R.',
  },
  'near-kind': {
    severity: 'note',
    says: 'kinds of sources are free, but this one is nearly a known one',
    example: 'kind: offical',
  },
  'scale-gap': {
    severity: 'note',
    says: 'the declared scale has no word for this number',
    example: 'scale: phia, if: { none: 0.07 }',
  },
  'before-priors': {
    severity: 'note',
    says: 'known by `priors-as-of`: listed as background, not counted',
    example: 'priors-as-of: 2022-08-05 and a fact of 2022-04-02',
  },
  'pattern-twice': {
    severity: 'warning',
    says: 'a pattern of precedents enters a case once; the second item says the same thing again',
    example: 'two items with `precedents: { pattern: arms-to-a-rival }`',
  },
  'hand-picked': {
    severity: 'note',
    says: 'a comparison with one named pair, and no reference class that says how usual it is',
    example: 'about: [TUR, RUS] without `precedents`',
  },
  'loaded-label': {
    severity: 'warning',
    says: 'a loaded label outside quotation marks in a name, a question or a hypothesis',
    example: 'says: The regime means to fight.',
  },
  'never-contradicted': {
    severity: 'warning',
    says: 'no row of the case speaks against a hypothesis more than against the others: nothing could contradict it',
    example: 'a hypothesis with the highest cell in every row',
  },
} as const satisfies CodeTable
