/** Why something was not fetched; a closed set. */
export type FetchReason =
  /** what was asked for makes no sense */
  | 'asked'
  /** no connection */
  | 'unreachable'
  | 'proxy'
  /** the server's certificate was not accepted */
  | 'certificate'
  /** too little came for too long */
  | 'stalled'
  | 'broken-off'
  /** a status that says no */
  | 'status'
  /** the server asks for a longer wait than was allowed */
  | 'busy'
  /** listed, but not there (404, 410) */
  | 'gone'
  | 'redirect'
  /** a page for people where data were due */
  | 'html'
  | 'not-zip'
  /** another length than was stated */
  | 'length'
  | 'checksum'
  /** unpacks to far more than such a file can hold */
  | 'bomb'
  /** a list that is none */
  | 'list'

/** A file or a list that could not be had: the reason, and whether another try may help. */
export class FetchError extends Error {
  override name = 'FetchError'
  readonly reason: FetchReason
  readonly again: boolean
  /** how long the server asked to wait, milliseconds */
  readonly wait: number | null

  constructor(reason: FetchReason, message: string, options: { again?: boolean; wait?: number | null } = {}) {
    super(message)
    this.reason = reason
    this.again = options.again ?? false
    this.wait = options.wait ?? null
  }
}
