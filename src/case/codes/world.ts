import type { CodeTable } from './code.js'

/** Faults of actors, reports, the ways of being known, and what is read from the ledger. */
export const worldCodes = {
  'unknown-actor': {
    severity: 'fault',
    says: 'no state, organisation or part of a state has this code',
    example: 'dyad: [Pakistan, RUS]',
  },
  'former-state': {
    severity: 'fault',
    says: 'a state that did not exist on the day in question',
    example: 'from: SUN, after: 2022-08-15',
  },
  'bad-dyad': {
    severity: 'fault',
    says: 'a pair is made of exactly two different actors',
    example: 'dyad: [PAK, PAK]',
  },
  'bad-grade': {
    severity: 'fault',
    says: 'an Admiralty grade is a letter A to F and a digit 1 to 6',
    example: 'grade: G2',
  },
  'foreign-origin': {
    severity: 'fault',
    says: 'a link names an origin that its report does not go back to',
    example: 'reports: [{ id: daily-1, origins: [refusal] }]',
  },
  'asserts-and-denies': {
    severity: 'fault',
    says: 'one origin both asserts and denies one item',
    example: 'reports: [daily-1], denied-by: [daily-1]',
  },
  'two-ways-known': {
    severity: 'fault',
    says: 'an item is known in exactly one way: reports, an indicator, ties, an effect, precedents, or a date with a reason',
    example: '{ reports: [a], indicator: … }',
  },
  'date-beside': {
    severity: 'fault',
    says: 'an item known through reports or the ledger counts from their days and takes no `date`; `holds` tells what it describes',
    example: '{ reports: [daily-1], date: 2022-08-15 }',
  },
  'missing-acts': {
    severity: 'fault',
    says: 'an indicator names its acts in exactly one way: `types`, `codes` or `quad`; `modes` go with `types`',
    example: 'indicator: { types: [ACCUSE], quad: 3 }',
  },
  'unknown-act': {
    severity: 'fault',
    says: 'no such PLOVER type or mode, CAMEO code or quad class',
    example: 'types: [ACUSE]',
  },
  'unquoted-code': {
    severity: 'note',
    says: 'a CAMEO code is text; without quotation marks other programs read a number',
    example: 'codes: [010]',
  },
  'one-of': {
    severity: 'fault',
    says: 'exactly one of several keys is needed',
    example: '{ within: 60 days, until: 2022-10-01 }',
  },
  'bad-outcome': {
    severity: 'fault',
    says: 'what is resolved cannot have this outcome',
    example: 'outcome: maybe',
  },
} as const satisfies CodeTable
