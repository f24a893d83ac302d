import type { CodeTable } from './code.js'

/** Faults of the file as bytes, text and YAML, and of tables to import. */
export const fileCodes = {
  'not-utf8': {
    severity: 'fault',
    says: 'the bytes are not UTF-8 text',
    example: 'a file saved as Latin-1 or UTF-16',
  },
  'too-large': {
    severity: 'fault',
    says: 'the file is larger than a case can be (2 million characters)',
    example: 'a data set pasted into a case',
  },
  'bad-character': {
    severity: 'fault',
    says: 'a control character, a lone surrogate, or a character that reverses the direction of writing: a reader would not see what stands there',
    example: 'says: "a U+202E b"',
  },
  'yaml-syntax': {
    severity: 'fault',
    says: 'the text is not YAML',
    example: 'says: R: yes',
  },
  'yaml-feature': {
    severity: 'fault',
    says: 'a part of YAML that a case does not use: tags, directives, several documents, keys that are not plain text',
    example: 'case: !binary aGk=',
  },
  'duplicate-key': {
    severity: 'fault',
    says: 'a key stands twice in one mapping',
    example: '{ says: a, says: b }',
  },
  'too-deep': {
    severity: 'fault',
    says: 'values are nested deeper than 64 levels',
    example: '[[[[… 100 times',
  },
  'alias-bomb': {
    severity: 'fault',
    says: 'aliases repeat more than a reader could follow, or an alias stands inside its own anchor',
    example: '&a [*a]',
  },
  'not-a-mapping': {
    severity: 'fault',
    says: 'the file is empty, or is not a mapping of keys to values',
    example: '- a list',
  },
  'bad-table': {
    severity: 'fault',
    says: 'a file to import is no table of hypotheses and evidence',
    example: 'a CSV file with one column',
  },
  'bad-rating': {
    severity: 'fault',
    says: 'a cell of a matrix to import is no rating: II I N NA C CC, or -- - 0 + ++',
    example: 'a cell that says `maybe`',
  },
  'too-many': {
    severity: 'note',
    says: 'further findings are not shown',
    example: 'a file with a thousand unknown keys',
  },
} as const satisfies CodeTable
