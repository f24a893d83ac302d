import { codes, type FaultCode } from './codes.js'
import type { Diagnostic, Range } from './diagnostics.js'
import { Lines } from './lines.js'

/** More than these help nobody; the rest is told in a note. */
const MOST = 1000

/** Collects what is found in one case file, and knows the places. */
export class Findings {
  private readonly found: Diagnostic[] = []
  private readonly places = new Set<string>()
  private readonly lines: Lines
  private readonly file: string | null
  private left = 0
  private faulty = false

  constructor(text: string, file: string | null) {
    this.lines = new Lines(text)
    this.file = file
  }

  /** Adds a finding at a stretch of the text; its severity is that of its code. The same finding is kept once. */
  add(code: FaultCode, range: Range, message: string, hint?: string): void {
    const { severity } = codes[code]
    this.faulty ||= severity === 'fault'
    if (this.found.length >= MOST) {
      this.left++
      return
    }
    const place = `${code} ${range.start} ${range.end} ${message}`
    if (this.places.has(place)) return
    this.places.add(place)
    const { line, column } = this.lines.place(range.start)
    const diagnostic: Diagnostic = { severity, code, file: this.file, line, column, range, message }
    this.found.push(hint === undefined ? diagnostic : { ...diagnostic, hint })
  }

  /** The line of an offset, from 1; for messages that point at another place. */
  lineOf(offset: number): number {
    return this.lines.place(offset).line
  }

  get hasFaults(): boolean {
    return this.faulty
  }

  /** All findings in the order of their places; those of one place in the order they were made. */
  sorted(): Diagnostic[] {
    const sorted = this.found.toSorted((a, b) => a.range.start - b.range.start)
    const last = sorted.at(-1)
    if (this.left > 0 && last) {
      const message = `${this.left} further findings are not shown`
      sorted.push({ ...last, severity: 'note', code: 'too-many', message })
    }
    return sorted
  }
}
