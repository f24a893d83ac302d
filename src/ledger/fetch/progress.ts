import type { FetchEffects } from './effects.js'

/** How far a fetch is. */
export interface Progress {
  files: number
  filesDone: number
  /** files that were given up */
  filesFailed: number
  /** of the files whose length is published */
  bytes: number
  /** bytes that came now, and those of files that were there already */
  bytesDone: number
  /** over the last seconds; null at the beginning */
  bytesPerSecond: number | null
  /** null while it cannot be told */
  secondsLeft: number | null
}

/** Milliseconds over which the rate is taken, and between two reports. */
const SPAN = 10_000
const EVERY = 200

/** Counts a fetch and reports it now and then. */
export class Meter {
  private readonly at: Progress
  private readonly effects: Pick<FetchEffects, 'now'>
  private readonly report: (progress: Progress) => void
  private readonly begun: number
  private marks: { at: number; came: number; files: number }[] = []
  private came = 0
  private reported = Number.NEGATIVE_INFINITY

  constructor(files: number, bytes: number, effects: Pick<FetchEffects, 'now'>, report: (progress: Progress) => void) {
    const nothing = { filesDone: 0, filesFailed: 0, bytesDone: 0, bytesPerSecond: null, secondsLeft: null }
    this.at = { files, bytes, ...nothing }
    this.effects = effects
    this.report = report
    this.begun = effects.now()
  }

  /** Bytes came over the network. */
  bytesCame(count: number): void {
    this.came += count
    this.at.bytesDone += count
    this.tell(false)
  }

  /** A file is done; `stood` bytes of it did not come over the network now. */
  fileDone(stood: number): void {
    this.at.filesDone++
    this.at.bytesDone += stood
    this.tell(this.at.filesDone + this.at.filesFailed === this.at.files)
  }

  fileFailed(): void {
    this.at.filesFailed++
    this.tell(this.at.filesDone + this.at.filesFailed === this.at.files)
  }

  private tell(last: boolean): void {
    const now = this.effects.now()
    if (!last && now - this.reported < EVERY) return
    this.reported = now
    this.marks.push({ at: now, came: this.came, files: this.at.filesDone })
    this.marks = this.marks.filter((mark) => mark.at >= now - SPAN)
    const since = this.marks[0]!
    const seconds = (now - since.at) / 1000
    if (seconds > 0 && now - this.begun >= 1000) {
      const rate = (this.came - since.came) / seconds
      const files = (this.at.filesDone - since.files) / seconds
      const filesLeft = this.at.files - this.at.filesDone - this.at.filesFailed
      // with small files the round trips decide, with large ones the bytes: the slower of the two tells
      const byFiles = files > 0 ? filesLeft / files : null
      const byBytes = rate > 0 ? Math.max(0, this.at.bytes - this.at.bytesDone) / rate : null
      this.at.bytesPerSecond = rate
      this.at.secondsLeft = byFiles === null || byBytes === null ? (byBytes ?? byFiles) : Math.max(byFiles, byBytes)
    }
    this.report({ ...this.at })
  }
}
