import type { CodeTable } from './code.js'

/** What is wrong between a case and the texts of its reports that are kept beside it. */
export const keptCodes = {
  'text-changed': {
    severity: 'warning',
    says: 'the text kept of a report (`reports/ID.txt` beside the case) has another hash than the report',
    example: 'a kept text that was edited, or a `sha256` of another file',
  },
  'quote-not-in-text': {
    severity: 'warning',
    says: 'quoted words do not stand in the text kept of their report, or in two places of it',
    example: 'quote: { exact: "sold shells" } where the text has "sold the shells"',
  },
  'text-unread': {
    severity: 'warning',
    says: 'the text kept of a report is there and cannot be read',
    example:
      'reports/daily-1.txt without leave to read it, not in UTF-8, larger than 4 MB, or a link that leads out of the folder',
  },
} as const satisfies CodeTable
