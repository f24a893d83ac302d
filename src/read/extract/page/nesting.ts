import { BLOCK, CLOSED_BY, P_WITHIN, VOID } from './tags.js'

/** A heading is closed by the end tag of any (HTML, section 13.2.6.4.7). */
const HEADING = /^h[1-6]$/

/** Keeps the open elements of a page, closes what pages leave open, and writes well-formed tags. */
export class Nesting {
  private readonly out: string[]
  private readonly stack: string[] = []
  /** elements open beyond the utmost depth, not written */
  private beyond = 0
  flattened = false

  /** @param out receives the tags. */
  constructor(out: string[]) {
    this.out = out
  }

  get depth(): number {
    return this.stack.length
  }

  /** Opens an element, unless that many are open; its attributes are asked for only if it is written. Returns whether it is. */
  open(name: string, attributes: () => string, deepest: number): boolean {
    this.closeImplied(name)
    if (VOID.has(name)) {
      this.out.push(`<${name}${attributes()}>`)
      return true
    }
    if (this.stack.length >= deepest) {
      this.beyond++
      this.flattened = true
      return false
    }
    this.out.push(`<${name}${attributes()}>`)
    this.stack.push(name)
    return true
  }

  /** Closes the innermost element of that name with all in it; an end tag without one is left out. */
  close(name: string): void {
    if (name === 'br' || name === 'p') {
      if (name === 'br' || !this.stack.includes('p')) this.out.push('<br>')
    }
    if (this.beyond > 0) {
      this.beyond--
      return
    }
    const at = HEADING.test(name)
      ? this.stack.findLastIndex((open) => HEADING.test(open))
      : this.stack.lastIndexOf(name)
    if (at < 0) return
    // an inline element that was closed across a block stays open until the block ends
    if (!BLOCK.has(name) && this.stack.slice(at + 1).some((inner) => BLOCK.has(inner))) return
    this.closeTo(at)
  }

  closeAll(): void {
    this.closeTo(0)
  }

  private closeImplied(name: string): void {
    if (BLOCK.has(name)) this.closeNearest(['p'], P_WITHIN)
    const rule = CLOSED_BY[name]
    if (rule) this.closeNearest(rule.ends, rule.within)
  }

  private closeNearest(ends: readonly string[], within: readonly string[]): void {
    let lowest = -1
    for (let i = this.stack.length - 1; i >= 0 && !within.includes(this.stack[i]!); i--)
      if (ends.includes(this.stack[i]!)) lowest = i
    if (lowest >= 0) this.closeTo(lowest)
  }

  private closeTo(at: number): void {
    while (this.stack.length > at) this.out.push(`</${this.stack.pop()}>`)
  }
}
