import { z } from 'zod'
import { effect, forecast, indicator, precedents, ties, tripwire } from './conditions.js'
import {
  answerRows,
  answers,
  because,
  byId,
  day,
  id,
  ids,
  mapping,
  oneOf,
  prior,
  range,
  rating,
  rows,
  section,
  text,
} from './leaves.js'
import { links, origin, report, resolution, source } from './witnesses.js'

const hypothesis = mapping({
  says: text.describe('the answer in a sentence'),
  prior: prior.optional(),
  because,
})

const question = mapping({
  asks: text.describe('the question in a sentence'),
  answers: byId(text).describe('exclusive answers, at least two'),
  given: id.optional().describe('another question'),
  if: answerRows.optional().describe('P(answer | hypothesis); with `given`, such a row for each of its answers'),
  prior: answers.optional().describe('P(answer), the same under all hypotheses'),
  because,
})

const grade = oneOf(['low', 'medium', 'high']).optional()
const matrix = mapping({
  rates: z
    .record(z.string(), rating, { error: 'a mapping of hypotheses to ratings' })
    .describe('II | I | N | NA | C | CC by hypothesis'),
  credibility: grade.describe('low | medium | high; default medium'),
  relevance: grade.describe('low | medium | high; default medium'),
  weight: z.number({ error: 'a number' }).min(0).optional().describe("a weight of the table's own"),
})

const evidence = mapping({
  says: text.describe('a sentence that is true or false'),
  reports: links.optional().describe('what supports it'),
  'denied-by': links.optional().describe('what denies this very sentence'),
  indicator: indicator.optional(),
  ties: ties.optional(),
  effect: effect.optional(),
  precedents: precedents.optional(),
  date: day.optional().describe('of a plain fact: the day from which it counts'),
  because,
  holds: mapping({ from: day.optional(), to: day.optional() }).optional().describe('the days that it describes'),
  routine: text.optional().describe('how often it comes anyway: yearly'),
  about: z.tuple([text, text], { error: 'two actors [A, B]' }).optional().describe("another pair than the case's"),
  requires: id.optional().describe('false whenever that item is false'),
  given: id.optional().describe('an item or a question; `if` then has a row for each of its states'),
  if: rows.optional(),
  matrix: matrix.optional().describe('ratings of the classical matrix'),
})

const assumption = mapping({
  says: text.describe('what is taken as so without evidence'),
  because,
  'fails-if': text.optional().describe('when it would fail'),
  status: oneOf(['solid', 'caveated', 'unsupported'])
    .optional()
    .describe('how well it is supported: solid | caveated | unsupported'),
  carries: ids.optional().describe('items whose rows are dropped when it is switched off'),
})

const settings = mapping({
  reliability: mapping({
    A: range.describe('r of sources graded A; default [0.8, 0.95]'),
    B: range.describe('r of sources graded B; default [0.6, 0.85]'),
    C: range.describe('r of sources graded C; default [0.4, 0.7]'),
    D: range.describe('r of sources graded D; default [0.15, 0.45]'),
    E: range.describe('r of sources graded E; default [0.01, 0.2]'),
    F: range.describe('r of sources graded F; default [0.01, 0.9], its point the lower end'),
  })
    .optional()
    .describe('what the Admiralty letters stand for'),
  detection: range.describe("a feed's recall where none was measured"),
  seed: z.number({ error: 'a whole number' }).int().min(0).optional().describe('seed of the draws'),
  draws: z
    .number({ error: 'a whole number' })
    .int()
    .min(1)
    .optional()
    .describe('how many draws for the interval; default 4000'),
})

/** The case language as a person writes it: one definition for the shape check and for the JSON Schema of editors. */
export const caseSpec = mapping(
  {
    demarche: z.literal(1, { error: '1' }).describe('the version of the language'),
    case: text.describe('the title'),
    question: text.describe('what the case asks'),
    dyad: z.tuple([text, text], { error: 'a pair [A, B] of actors' }).describe('the two actors'),
    parties: z.array(text, { error: 'a list of actors' }).optional().describe('the other actors of the case'),
    'as-of': day.optional().describe('judge with what was public on that day; default: today'),
    'priors-as-of': day.optional().describe('what was known by then is in the priors'),
    scale: oneOf(['icd203', 'phia', 'ipcc', 'kent', 'nato'])
      .optional()
      .describe('words of probability; default icd203'),
    settings: settings.optional().describe('how letters, feeds and draws are taken'),
    hypotheses: byId(hypothesis).describe('exclusive; together all that is possible'),
    questions: section(question).describe('further unknowns with exclusive answers'),
    sources: section(source).describe('who speaks'),
    origins: section(origin).describe('first-hand roots; what shares a root is one witness'),
    reports: section(report).describe('one publication each'),
    evidence: section(evidence).describe('items: what bears on the hypotheses'),
    assumptions: section(assumption).describe('what the reasoning rests on without evidence'),
    forecasts: section(forecast).describe('outcomes with a day, so that they can be scored'),
    tripwires: section(tripwire).describe('conditions that would change the judgement'),
    resolution: z
      .union([z.array(resolution), z.null()], { error: 'a list of resolutions' })
      .optional()
      .describe('how forecasts, items and questions came out'),
  },
  'a mapping',
)

/** A case as written: the shape is known, what it means is not. */
export type CaseSpec = z.input<typeof caseSpec>
