import type { CodeTable } from './code.js'

/** Faults of keys, types, ids, days and other single values. */
export const shapeCodes = {
  'unknown-key': {
    severity: 'fault',
    says: 'the case language has no such key here',
    example: 'hypotheses: { a: { say: … } }',
  },
  'missing-key': {
    severity: 'fault',
    says: 'a key that is needed is not there',
    example: 'a report without `date`',
  },
  'wrong-type': {
    severity: 'fault',
    says: 'another kind of value is expected here',
    example: 'hypotheses: [a, b]',
  },
  'bad-value': {
    severity: 'fault',
    says: 'the value is none of those that are possible here',
    example: 'scale: icd',
  },
  'bad-number': {
    severity: 'fault',
    says: 'the number lies outside what is possible here',
    example: 'visibility: 1.5',
  },
  'wrong-version': {
    severity: 'fault',
    says: 'the file is written in a version of the language that this program does not read',
    example: 'demarche: 2',
  },
  'empty-text': {
    severity: 'fault',
    says: 'a text is needed, and it is empty',
    example: 'says: ""',
  },
  'bad-id': {
    severity: 'fault',
    says: 'an id is made of a-z, 0-9 and hyphens, and begins with a letter or a digit; `own` is taken',
    example: 'evidence: { Air_Lift: … }',
  },
  'duplicate-id': {
    severity: 'fault',
    says: 'two things in one file have the same id',
    example: 'an origin and an item both called `flights`',
  },
  'unknown-id': {
    severity: 'fault',
    says: 'nothing of that kind has this id',
    example: 'if: { comerce: 0.3 }',
  },
  'duplicate-entry': {
    severity: 'fault',
    says: 'a list names the same thing twice',
    example: 'origins: [flights, flights]',
  },
  'bad-date': {
    severity: 'fault',
    says: 'not an ISO day, or a day that does not exist',
    example: 'date: 2022-02-30',
  },
  'date-order': {
    severity: 'fault',
    says: 'a day that must come later comes earlier',
    example: 'holds: { from: 2022-08-15, to: 2022-08-06 }',
  },
  'bad-span': {
    severity: 'fault',
    says: 'not a span of time such as `60 days` or `12 months`',
    example: 'within: 60d',
  },
  'bad-address': {
    severity: 'fault',
    says: 'not an address that begins with http:// or https://',
    example: 'url: "javascript:alert(1)"',
  },
  'bad-edit': {
    severity: 'fault',
    says: 'a value cannot be changed: nothing stands at that place, or the new source would change more than it',
    example: 'setting `prior` of a hypothesis that has none',
  },
  'bad-hash': {
    severity: 'fault',
    says: 'not a SHA-256 of 64 hexadecimal digits',
    example: 'sha256: abc',
  },
} as const satisfies CodeTable
