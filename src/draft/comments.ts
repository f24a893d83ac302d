import { plainOf } from './text-quote.js'

/** Room for a comment beside the mark and the indent. */
const WIDTH = 160

/** Comments by where they stand: above a key of the top (`question`), or above an entry of a section (`reports.daily-1`). */
export class Comments {
  readonly #lines = new Map<string, string[]>()

  /** Adds a line above a place; what has no place in a case is left out of it, and what is too long cut. */
  add(place: string, text: string): void {
    const plain = plainOf(text).text.trim()
    const cut = plain.length > WIDTH ? `${[...plain.slice(0, WIDTH - 1)].slice(0, -1).join('')}…` : plain
    const lines = this.#lines.get(place)
    if (lines === undefined) this.#lines.set(place, [cut])
    else lines.push(cut)
  }

  /** Writes the comments into a case, whose sections stand at the margin and their entries two blanks in. */
  into(yaml: string): string {
    let section = ''
    return yaml
      .split('\n')
      .flatMap((line) => {
        const key = /^( {2})?([a-z0-9-]+):/.exec(line)
        if (key === null) return [line]
        const [, indent = '', name] = key
        if (indent === '') section = name!
        const place = indent === '' ? section : `${section}.${name}`
        return [...(this.#lines.get(place) ?? []).map((text) => `${indent}# ${text}`), line]
      })
      .join('\n')
  }
}
