/** A file that is not what it seems to be: where it stops making sense, and why. Lines count from 1; the column is named as the file names it. */
export class RegisterFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: string | null,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${column === null ? '' : `column "${column}": `}${reason}`)
    this.name = 'RegisterFault'
  }
}
