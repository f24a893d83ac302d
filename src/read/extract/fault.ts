/** Why a file could not be read as a report; a closed set. */
export type ReadCode =
  /** nothing in it, or nothing that is text */
  | 'empty'
  /** larger, longer, or of more parts than is read */
  | 'too-large'
  /** nested deeper than is read */
  | 'too-deep'
  /** a packed file that unpacks to far more than such a file can hold */
  | 'bomb'
  /** took longer, or more memory, than is given */
  | 'too-costly'
  /** bytes that are no text, or a format that is not read */
  | 'unknown-format'
  | 'damaged'
  /** a file that only opens with a password */
  | 'locked'
  /** declares entities of its own, which can unfold without end */
  | 'entities'
  /** an address that is none, or is not http or https */
  | 'address'
  /** an address from which nothing came */
  | 'fetch'

/** What `ReadFault` says, as data. */
export interface ReadFaultData {
  code: ReadCode
  /** the file or address, as given */
  file: string
  /** the part of it: `page 3`, `entry 12`, `word/document.xml`; null for the whole */
  place: string | null
  message: string
  /** what would help, where that is sure */
  hint: string | null
}

/** A file or address that could not be read as a report. */
export class ReadFault extends Error implements ReadFaultData {
  override name = 'ReadFault'
  readonly code: ReadCode
  readonly file: string
  readonly place: string | null
  readonly hint: string | null

  constructor(
    code: ReadCode,
    file: string,
    message: string,
    more: { place?: string | null; hint?: string | null } = {},
  ) {
    super(message)
    this.code = code
    this.file = file
    this.place = more.place ?? null
    this.hint = more.hint ?? null
  }

  /** The fault without its stack, to be sent or printed. */
  get data(): ReadFaultData {
    const { code, file, place, message, hint } = this
    return { code, file, place, message, hint }
  }
}

/** Thrown inside where a text or page is larger than is read; the message says how. `readBytes` makes a `ReadFault` of it. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}
