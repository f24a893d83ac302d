import type { Unread } from './record.js'

/** Counts rows that give no record, by reason and value. */
export class UnreadRows {
  private readonly found = new Map<string, Unread>()

  add(reason: string, value: string, line: number): void {
    const key = `${reason}\n${value}`
    const known = this.found.get(key)
    if (known) known.rows++
    else this.found.set(key, { reason, value, rows: 1, line })
  }

  /** The most frequent first. */
  list(): Unread[] {
    return [...this.found.values()].sort((a, b) => b.rows - a.rows || a.line - b.line)
  }
}
