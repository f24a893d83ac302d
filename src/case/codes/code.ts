export type Severity = 'fault' | 'warning' | 'note'

/** What a code stands for: how grave it is, a line that explains it, and an example of what brings it about. */
export interface CodeEntry {
  severity: Severity
  says: string
  example: string
}

/** A table of codes, as written in this folder. */
export type CodeTable = Record<string, CodeEntry>
