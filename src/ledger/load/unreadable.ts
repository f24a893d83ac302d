/** A file that cannot be read as what it is; the message is for people. */
export class Unreadable extends Error {}

/** What unpacking may come to: times the packed size (event files reach about 10), and bytes that are always allowed. */
const MOST_TIMES = 300
const ALWAYS = 64 * 1024 * 1024

/** Whether a file unpacks to more than such files do. Both in bytes. */
export function isTooMuch(unpacked: number, packed: number): boolean {
  return unpacked > ALWAYS && unpacked > packed * MOST_TIMES
}

export function tooMuch(): Unreadable {
  return new Unreadable(`unpacks to more than ${MOST_TIMES} times its size; refused`)
}
