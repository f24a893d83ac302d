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

const hypothesis = mapping({ says: text, prior: prior.optional(), because })

const question = mapping({
  asks: text,
  answers: byId(text).describe('exclusive answers, at least two'),
  given: id.optional().describe('another question'),
  if: answerRows.optional().describe('P(answer | hypothesis); with `given`, such a row for each of its answers'),
  prior: answers.optional().describe('P(answer), the same under all hypotheses'),
  because,
})

const grade = oneOf(['low', 'medium', 'high']).optional()
const matrix = mapping({
  rates: z.record(z.string(), rating, { error: 'a mapping of hypotheses to ratings' }),
  credibility: grade,
  relevance: grade,
  weight: z.number({ error: 'a number' }).min(0).optional().describe("a weight of the table's own"),
})

const evidence = mapping({
  says: text,
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
  says: text,
  because,
  'fails-if': text.optional().describe('when it would fail'),
  status: oneOf(['solid', 'caveated', 'unsupported']).optional(),
  carries: ids.optional().describe('items whose rows are dropped when it is switched off'),
})

const settings = mapping({
  reliability: mapping({
    A: range,
    B: range,
    C: range,
    D: range,
    E: range,
    F: range,
  }).optional(),
  detection: range.describe("a feed's recall where none was measured"),
  seed: z.number({ error: 'a whole number' }).int().min(0).optional(),
  draws: z.number({ error: 'a whole number' }).int().min(1).optional(),
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
    settings: settings.optional(),
    hypotheses: byId(hypothesis).describe('exclusive; together all that is possible'),
    questions: section(question),
    sources: section(source),
    origins: section(origin),
    reports: section(report),
    evidence: section(evidence),
    assumptions: section(assumption),
    forecasts: section(forecast),
    tripwires: section(tripwire),
    resolution: z.union([z.array(resolution), z.null()], { error: 'a list of resolutions' }).optional(),
  },
  'a mapping',
)

/** A case as written: the shape is known, what it means is not. */
export type CaseSpec = z.input<typeof caseSpec>
