import { type Day, formatDay } from '../../world/days.js'
import { sourceOf } from '../write/yaml.js'

/** What a new case begins with. */
export interface NewCase {
  title?: string
  /** two actors' codes */
  dyad?: readonly [string, string]
  /** the day to judge at */
  asOf: Day
  /** where editors find the JSON Schema */
  schema?: string
}

const SCHEMA = './node_modules/demarche/schema/case.schema.json'
/** Two states with little between them: plainly placeholders. */
const PLACEHOLDERS = ['ISL', 'FJI'] as const

/**
 * A case to start from: every section once, with comments, free of faults. Its actors are placeholders unless they are given.
 * @returns YAML text whose first line names the JSON Schema for editors
 */
export function newCase({ title = 'A new case', dyad = PLACEHOLDERS, asOf, schema = SCHEMA }: NewCase): string {
  const [a, b] = dyad
  const day = (offset: number): string => formatDay(asOf + offset)
  return `# yaml-language-server: $schema=${schema}
demarche: 1
case: ${sourceOf(title)}
question: What do the reports say, and not say, about what ${a} intends towards ${b}?
dyad: [${a}, ${b}]                # two actors: ISO 3166 alpha-3 codes, organisations (NATO), parts of a state (${a}.MIL)${
    dyad === PLACEHOLDERS ? '; these two are placeholders' : ''
  }
as-of: ${day(0)}             # judge with what was public on that day
priors-as-of: ${day(-60)}      # what was known by then is in the priors, and counted no second time
scale: icd203                 # remote, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain

hypotheses:                   # exclusive; together all that is possible
  none:    { says: Nothing of the kind took place., prior: 0.5, because: Say why. }
  trade:   { says: It took place mainly as business., prior: 0.3 }
  design:  { says: It was mainly meant against ${b}., prior: 0.1 }
  other:   { says: Something else. }                             # no prior: a share of what is left

sources:
  daily:    { name: A daily paper, kind: outlet, reliability: C }                  # Admiralty A to F, or a number, or a band
  ministry: { name: The foreign ministry of ${a}, kind: official, reliability: C, actor: ${a} }

origins:                      # first-hand: whoever saw it, or said it; what shares an origin is one witness
  sighting: { says: What somebody saw, source: daily, kind: observation, date: ${day(-20)} }
  answer:   { says: What the spokesman answered, source: ministry, date: ${day(-10)}, says-if-true: 0.9, says-if-false: 0.95 }

reports:
  daily-1:   { source: daily, date: ${day(-18)}, origins: [sighting], title: The headline }
  answer-1:  { source: ministry, date: ${day(-10)}, origins: [answer], title: The statement }

evidence:                     # one sentence each that is true or false
  transfer:
    says: Goods went from ${a} to a third state.
    reports: [{ id: daily-1, certainty: purported }]             # asserted (default), attributed, purported
    denied-by: [answer-1]
    if: { none: remote, trade: very likely, design: very likely, other: unlikely }      # how probable it is under each hypothesis
  protest:
    says: ${b} answers with acts against ${a}.
    indicator: { from: ${b}, to: ${a}, types: [REJECT, SANCTION, COERCE], after: ${day(-18)}, within: 60 days, typical-delay: 20 days }
    if: { none: remote, trade: unlikely, design: likely, other: unlikely }
  purpose:                    # no way of being known: a gap, listed with what seeing it would tell
    says: The goods were chosen to harm ${b}.
    requires: transfer
    if: { none: 0.01, trade: remote, design: likely, other: unlikely }

assumptions:
  would-show: { says: ${b} shows displeasure in public., status: unsupported, fails-if: it complains in private, carries: [protest] }

forecasts:
  no-break: { says: Ties do not break within a year., p: 0.9, by: ${day(365)} }

tripwires:
  recall: { says: ${b} recalls its ambassador., when: { says: the recall is announced }, by: ${day(365)}, then: Look again at design. }
`
}
