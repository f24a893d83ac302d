import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../codes.js'
import { unmark } from '../fixtures/marked.js'
import { readSound } from '../fixtures/sound.js'

const WITNESSES = `sources:
  weak: { name: A, kind: outlet, reliability: E }
  sure: { name: B, kind: outlet, reliability: B }
  organ: { name: C, kind: official, actor: PAK }`

/** Reads fragments whose marks are all the findings of one code that they have. */
function lint(code: FaultCode, says: string, fragments: string[]): void {
  describe(code, () => {
    it.each(fragments)(`${says}: %s`, (marked) => {
      const { text, expected } = unmark(marked)
      const found = readSound(text).diagnostics.filter((d) => d.code === code)
      expect(found.map((d) => ({ code: d.code, ...d.range }))).toEqual(expected)
    })
  })
}

lint('origin-unknown', 'says once an item that its reports name no origin', [
  'evidence: { e: { says: x, reports: [r1, «origin-unknown|r3»] }, d: { says: x, denied-by: [«origin-unknown|r3»] } }',
  'evidence: { e: { says: x, reports: [r1, r2] } }',
])

lint('weak-outlets', 'asks for one better outlet, or the source itself', [
  `${WITNESSES}\norigins: { «weak-outlets|o»: { says: x, source: organ } }\nreports: { r: { source: weak, date: 2022-08-10, origins: [o] } }\nevidence: {}`,
  `${WITNESSES}\norigins: { o: { says: x, source: weak } }\nreports: { r: { source: weak, date: 2022-08-10, origins: [o, own] } }\nevidence: {}`,
  `${WITNESSES}\norigins: { o: { says: x, source: organ } }\nreports: { r: { source: weak, date: 2022-08-10, origins: [o] }, r2: { source: sure, date: 2022-08-10, via: r } }\nevidence: {}`,
  `${WITNESSES}\norigins: { o: { says: x, source: organ } }\nreports: { r: { source: weak, reliability: B, date: 2022-08-10, origins: [o] } }\nevidence: {}`,
])

const denial = (origin: string, link: string, report = ''): string =>
  `${WITNESSES}\norigins: { o: { says: x, source: organ${origin} } }\nreports: { r: { source: organ, date: 2022-08-10, origins: [o]${report} } }\nevidence: { e: { says: x, denied-by: [${link}] } }`
lint('party-denial', 'asks for the two numbers', [
  denial('', '«party-denial|r»'),
  denial(', says-if-true: 0.9, says-if-false: 0.95', 'r'),
  denial(', reliability: B', 'r'),
  denial('', 'r', ', reliability: 0.5'),
  denial('', '{ id: r, grade: C3 }'),
  denial('', 'r').replace('denied-by', 'reports'),
  denial('', 'r').replace('actor: PAK', 'actor: FRA'),
])

lint('before-priors', 'lists what the priors hold already', [
  'priors-as-of: 2022-08-05\nevidence: { «before-priors|e»: { says: x, date: 2022-08-05, because: y }, d: { says: x, date: 2022-08-06, because: y } }',
  'priors-as-of: 2022-08-11\nevidence: { «before-priors|e»: { says: x, reports: [r1] }, d: { says: x, reports: [r1, r2] }, g: { says: x } }',
  'priors-as-of: 2022-08-11\nevidence: { «before-priors|e»: { says: x, indicator: { from: RUS, to: PAK, quad: 3, after: 2022-08-01, within: 10 days } } }',
  'priors-as-of: 2022-08-11\nevidence: { «before-priors|e»: { says: x, ties: { window: 2022-07-01..2022-08-11, is: worse } }, d: { says: x, ties: { window: 2022-07-01..2022-08-12, is: worse } } }',
  'priors-as-of: 2022-08-11\nevidence: { «before-priors|e»: { says: x, effect: { on: 2022-08-01, within: 11 days, is: worse } }, d: { says: x, effect: { on: 2022-08-01, within: 12 days, is: worse } } }',
  'evidence: { e: { says: x, date: 2022-08-05, because: y } }',
])

const rate = (pattern: string): string => `precedents: { pattern: ${pattern}, outcome: y }`
lint('pattern-twice', 'lets a pattern enter once', [
  `evidence: { e: { says: x, ${rate('a')} }, d: { says: x, precedents: «pattern-twice|{ pattern: a, outcome: z }» } }`,
  `evidence: { e: { says: x, ${rate('a')} } }\nforecasts: { f: { says: x, base-rate: { precedents: «pattern-twice|{ pattern: a, outcome: z }» } } }`,
  `evidence: { e: { says: x, ${rate('a')} }, d: { says: x, ${rate('b')} } }`,
])

lint('hand-picked', 'asks for a reference class beside a named pair', [
  'evidence: { «hand-picked|e»: { says: x, about: [TUR, RUS], date: 2022-08-05, because: y } }',
  `evidence: { e: { says: x, about: [TUR, RUS], date: 2022-08-05, because: y }, d: { says: x, ${rate('a')} } }`,
])

lint('never-contradicted', 'asks for something that could speak against each hypothesis', [
  'hypotheses: { a: { says: x }, «never-contradicted|b»: { says: x }, other: { says: x } }\nevidence: { e: { says: x, date: 2022-08-05, because: y, if: { a: 0.1, b: 0.3, other: 0.2 } } }',
  'hypotheses: { a: { says: x }, b: { says: x } }\nevidence: { e: { says: x, reports: [r1], if: { a: 0.1, b: 0.3 } } }',
  'hypotheses: { a: { says: x }, b: { says: x } }\nevidence: { e: { says: x, date: 2022-08-05, because: y, matrix: { rates: { a: I, b: II } } } }',
  'hypotheses: { «never-contradicted|a»: { says: x }, «never-contradicted|b»: { says: x } }\nevidence: { e: { says: x, reports: [r1], if: { a: 0.3, b: 0.3 } } }',
  'hypotheses: { a: { says: x }, b: { says: x } }\nevidence: {}',
])

lint('scale-gap', 'notes numbers that the scale has no word for', [
  'scale: phia\nevidence: { e: { says: x, if: { h1: «scale-gap|0.07», h2: 0.15, h3: «scale-gap|0.5» } } }',
  'scale: phia\nhypotheses: { a: { says: x, prior: «scale-gap|0.22» }, b: { says: y } }\nevidence: {}',
  'scale: phia\nquestions: { q: { asks: x, answers: { a: x, b: y }, prior: { b: «scale-gap|0.93» } } }\nevidence: {}',
  'evidence: { e: { says: x, if: { h1: 0.07, h2: 0.15, h3: 0.5 } } }',
])

lint('near-kind', 'notices a kind that is nearly a known one', [
  'sources: { s1: { name: x, kind: «near-kind|offical» }, s2: { name: y, kind: think tank } }',
  'sources: { s1: { name: x, kind: official }, s2: { name: y } }',
])

lint('loaded-label', 'points at labels outside quotation marks', [
  'hypotheses: { a: { says: The «loaded-label|regime» did it. }, b: { says: \'The "regime" did it.\' } }\nevidence: {}',
  'case: A «loaded-label|puppet state»\nsources: { s1: { name: The «loaded-label|junta» paper }, s2: { name: y } }',
  'sources: { s1: { name: x, interest: opposes the regime }, s2: { name: y } }',
])

lint('mixed-scales', 'points at words of another scale', [
  'evidence: { e: { says: A «mixed-scales|realistic possibility» of it. } }',
  'scale: phia\nevidence: { e: { says: A realistic possibility of it. } }',
])

lint('mixed-confidence', 'points at likelihood and confidence in one sentence', [
  'hypotheses: { a: { says: "It is likely, with «mixed-confidence|high confidence»." }, b: { says: It is likely. } }\nevidence: {}',
])

lint('vague-word', 'points at vague words in claims, not in what is reported', [
  'hypotheses: { a: { says: P «vague-word|might» do it. }, b: { says: y } }\nevidence: { e: { says: P says that it might do it. } }',
  'forecasts: { f: { says: It «vague-word|could» happen. } }',
])
