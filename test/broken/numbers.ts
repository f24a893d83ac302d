import type { Broken } from '../../src/case/fixtures/marked.js'

const row = (cell: string): string => `evidence: { e: { says: x, if: { h1: ${cell}, h2: 0.1, h3: 0.1 } } }`
const priors = (...ps: string[]): string =>
  `hypotheses: { ${ps.map((p, i) => `a${i}: { says: x${p && `, prior: ${p}`} }`).join(', ')} }\nevidence: {}`
const question = (rest: string): string =>
  `questions: { q: { asks: x, answers: { a: x, b: y, c: z }${rest} } }\nevidence: {}`
const binary = (rest: string): string =>
  `questions: { q: { asks: x, answers: { ja: x, nein: y }${rest} } }\nevidence: {}`

/** Fragments with faults of probabilities, priors, rows and what depends on what. */
export const numbers: Broken[] = [
  ['a probability of 0', row('«bad-probability|0»')],
  ['a probability of 1', row('«bad-probability|1»')],
  ['a probability of 1.0', row('«bad-probability|1.0»')],
  ['a negative probability', row('«bad-probability|-0.1»')],
  ['a percentage', row('«bad-probability|45»')],
  ['a percentage with its sign', row('«unknown-word|45 %»')],
  ['infinity', row('«wrong-type|.inf»')],
  ['not a number', row('«wrong-type|.nan»')],
  ['a truth value', row('«wrong-type|true»')],
  ['a number as text', row('«unknown-word|"0.3"»')],
  ['a misspelt word', row('«unknown-word|likley»')],
  ['a word of another scale', row('«other-scale|realistic possibility»')],
  ['a word of another scale, with its warrant', row('{ p: «other-scale|virtually certain», because: y }')],
  ['a word of icd203 under phia', `scale: phia\n${row('«other-scale|roughly even chance»')}`],
  ['a band upside down', row('«band-order|[0.4, 0.2]»')],
  ['a band of no width', row('«band-order|[0.4, 0.4]»')],
  ['a band from 0', row('[«bad-probability|0», 0.2]')],
  ['a band to 1', row('[0.2, «bad-probability|1»]')],
  ['a shared number out of bounds', 'evidence: { e: { says: x, if: «bad-probability|2» } }'],
  ['a forecast out of bounds', 'forecasts: { f: { says: x, p: «bad-probability|0» } }'],
  [
    'a forecast under an unknown hypothesis',
    'forecasts: { f: { says: x, if: { h1: 0.2, «unknown-id|hx»: 0.3, h2: 0.1, h3: 0.1 } } }',
  ],
  ['a prior of 0', priors('«bad-probability|0»', '0.5', '0.5')],
  ['a prior of 1', priors('«bad-probability|1»', '', '')],
  ['a prior as a word', priors('«prior-word|likely»', '', '')],
  ['an impossible prior', priors('«prior-word|impossible»', '')],
  ['a certain prior of two', priors('«prior-word|certain»', '')],
  ['a misspelt prior of two', priors('«unknown-word|likley»', '')],
  ['priors that sum to 0.9', priors('0.5', '0.3', '«priors-sum|0.1»')],
  ['priors that sum to 1.2', priors('0.5', '0.4', '«priors-sum|0.3»')],
  ['nothing left for the others', priors('0.5', '«priors-sum|0.5»', '')],
  ['more than nothing left', priors('0.7', '«priors-sum|0.5»', '', '')],
  ['bands too low', priors('[0.1, 0.2]', '[0.1, 0.2]', '«priors-cut|[0.1, 0.3]»')],
  ['bands too high', priors('[0.4, 0.6]', '[0.4, 0.6]', '«priors-cut|[0.3, 0.5]»')],
  ['bands that leave nothing', priors('[0.5, 0.6]', '«priors-sum|[0.5, 0.6]»', '')],
  ['a band of priors upside down', priors('«band-order|[0.5, 0.2]»', '', '')],
  ['one hypothesis', '«too-few|hypotheses»: { a: { says: x } }\nevidence: {}'],
  ['no hypothesis', '«too-few|hypotheses»: {}\nevidence: {}'],
  ['one answer', 'questions: { q: { asks: x, «too-few|answers»: { a: x } } }\nevidence: {}'],
  ['answers that sum to more than 1', question(', prior: «answers-sum|{ a: 0.5, b: 0.4, c: 0.3 }»')],
  ['answers that sum to less than 1', question(', prior: «answers-sum|{ a: 0.5, b: 0.1, c: 0.3 }»')],
  ['nothing left for an answer', question(', prior: «answers-sum|{ a: 0.5, b: 0.5 }»')],
  ['two answers that sum to more', binary(', prior: «answers-sum|{ ja: 0.5, nein: 0.6 }»')],
  ['two answers in words that clash', binary(', prior: «answers-sum|{ ja: likely, nein: likely }»')],
  ['three answers in words', question(', prior: { a: «answers-number|likely» }')],
  ['three answers in bands', question(', prior: { a: «answers-number|[0.1, 0.2]» }')],
  ['an unknown answer', binary(', prior: { ja: 0.3, «unknown-id|ne»: 0.7 }')],
  [
    'an unknown answer under a hypothesis',
    binary(', if: { h1: { «unknown-id|yes»: 0.3 }, h2: { ja: 0.2 }, h3: { ja: 0.2 } }'),
  ],
  ['answers without a hypothesis', binary(', if: { h1: «wrong-type|0.3», h2: { ja: 0.2 }, h3: { ja: 0.2 } }')],
  [
    'prior and if',
    binary(', if: { h1: { ja: 0.1 }, h2: { ja: 0.2 }, h3: { ja: 0.2 } }, «prior-and-if|prior»: { ja: 0.1 }'),
  ],
  [
    'prior of what is given',
    'questions: { q: { asks: x, answers: { ja: x, nein: y }, prior: { ja: 0.2 } }, p: { asks: x, answers: { a: x, b: y }, given: q, «prior-and-if|prior»: { a: 0.1 } } }\nevidence: {}',
  ],
  [
    'a missing answer of what is given',
    'questions: { q: { asks: x, answers: { ja: x, nein: y }, prior: { ja: 0.2 } }, p: { asks: x, answers: { a: x, b: y }, given: q, «missing-state|if»: { ja: { a: 0.1 } } } }\nevidence: {}',
  ],
  [
    'a missing state',
    'evidence: { e: { says: x, given: q, «missing-state|if»: { ja: { h1: 0.1, h2: 0.2, h3: 0.3 } } } }',
  ],
  [
    'an empty state',
    'evidence: { e: { says: x, given: q, if: { ja: { h1: 0.1, h2: 0.2, h3: 0.3 }, «missing-state|nein»: } } }',
  ],
  ['one row for all states', 'evidence: { e: { says: x, given: q, «missing-state|if»: 0.2 } }'],
  [
    'an unknown state',
    'evidence: { e: { says: x, given: q, if: { ja: 0.1, nein: 0.2, «unknown-state|vielleicht»: 0.3 } } }',
  ],
  [
    'a misspelt state of an item',
    'evidence: { d: { says: x }, e: { says: x, given: d, «missing-state|if»: { true: 0.1, «unknown-state|flase»: 0.2 } } }',
  ],
  [
    'a state twice',
    'evidence: { d: { says: x }, e: { says: x, given: d, if: { true: 0.1, «duplicate-key|yes»: 0.3, false: 0.2 } } }',
  ],
  [
    'states without given',
    'evidence: { e: { says: x, if: { «unknown-id|true»: { h1: 0.1 }, «unknown-id|false»: 0.2 } } }',
  ],
  [
    'rows of what is given nowhere are not read',
    'evidence: { e: { says: x, given: «unknown-id|qq», if: { ja: 0.1, nein: 0.2 } } }',
  ],
  ['given and required', 'evidence: { d: { says: x }, e: { says: x, requires: d, «given-and-requires|given»: q } }'],
  ['an item that requires itself', 'evidence: { e: { says: x, requires: «circle|e» } }'],
  [
    'items in a circle',
    'evidence: { d: { says: x, requires: «circle|f» }, e: { says: x, requires: d }, f: { says: x, given: e, if: { true: 0.1, false: 0.2 } } }',
  ],
  [
    'questions in a circle',
    'questions: { p: { asks: x, answers: { a: x, b: y }, given: «circle|q», if: { a: { a: 0.1 }, b: { a: 0.1 } } }, q: { asks: x, answers: { a: x, b: y }, given: p, if: { a: { a: 0.1 }, b: { a: 0.1 } } } }\nevidence: {}',
  ],
  ['a number out of bounds in the settings', 'settings: { reliability: { A: «bad-number|1.2» } }'],
  ['a band out of order in the settings', 'settings: { detection: «band-order|[0.8, 0.2]» }'],
  ['no draws', 'settings: { draws: «bad-number|0» }'],
  ['half a draw', 'settings: { draws: «bad-number|0.5» }'],
  ['a negative seed', 'settings: { seed: «bad-number|-1» }'],
]
