/** What a field holds: a word of a list, a date (`1956`, `1956-11`, `1956-11-02`), or plain text. */
type Field = readonly string[] | 'date' | 'text'

/**
 * The fields of the codebook by section; the library's README says what they mean.
 * `after` holds the worst state of ties between A and B that was reached within so many months of the first delivery: `break` (relations broken
 * off, or fighting), `worse` (documented, short of that), `no-break`, `no-relations`
 * (there were none to break when the first delivery came), `censored` (the window has not closed).
 */
export const CODEBOOK = {
  episode: {
    contract: 'date',
    first: 'date',
    exposure: 'date',
    class: ['aircraft', 'armour', 'artillery', 'missiles', 'ships', 'sensors', 'engines', 'small-arms', 'mixed'],
    items: 'text',
    value: 'text',
    means: ['sale', 'grant', 'loan', 'licence', 'transit', 'diversion', 'left-behind'],
    channel: ['government', 'firm', 'third-party'],
  },
  knowledge: {
    secrecy: ['overt', 'covert'],
    denial: 'text',
    'b-knew': 'date',
    'public-knew': 'date',
  },
  before: {
    footing: ['allied', 'partners', 'ordinary', 'strained', 'hostile'],
    'a-needs-b': 'text',
    'b-needs-a': 'text',
    'c-and-b': ['war', 'clashes', 'rivalry', 'insurgency'],
    pressure: 'text',
    'leader-change': 'text',
  },
  intent: {
    aim: ['against-b', 'for-c', 'commerce', 'other'],
    evidence: 'text',
    grade: ['archive', 'court', 'confession', 'inference'],
  },
  response: {
    'private-protest': ['yes', 'none'],
    'public-protest': ['yes', 'none'],
    sanction: ['yes', 'none'],
    ambassador: ['yes', 'none'],
    rupture: ['yes', 'none'],
    retaliation: ['yes', 'none'],
    'quid-pro-quo': ['yes', 'none'],
  },
  after: {
    'months-3': ['break', 'worse', 'no-break', 'no-relations', 'censored'],
    'months-12': ['break', 'worse', 'no-break', 'no-relations', 'censored'],
    'months-36': ['break', 'worse', 'no-break', 'no-relations', 'censored'],
    competing: 'text',
  },
} as const satisfies Record<string, Record<string, Field>>

export type Section = keyof typeof CODEBOOK

/** All fields as `section.field`, in the order of the codebook. */
export const FIELDS: readonly { section: Section; name: string; holds: Field }[] = Object.entries(CODEBOOK).flatMap(
  ([section, fields]) =>
    Object.entries(fields).map(([name, holds]) => ({ section: section as Section, name, holds: holds as Field })),
)

/** Fields that can be looked for in vain: to say `none-found` there is a finding, and says where one looked. */
export const LOOKED_FOR: ReadonlySet<string> = new Set([
  'knowledge.denial',
  'before.pressure',
  'before.leader-change',
  'after.competing',
  ...Object.keys(CODEBOOK.response).map((name) => `response.${name}`),
])
