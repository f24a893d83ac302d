/** Things that belong together, as pairs are joined (union-find; Tarjan 1975). The first of a group stands for it. */
export class Groups {
  readonly #above: number[] = []

  find(thing: number): number {
    let root = thing
    while ((this.#above[root] ?? root) !== root) root = this.#above[root]!
    for (let at = thing; at !== root; ) {
      const next = this.#above[at] ?? at
      this.#above[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number]
    this.#above[second] = first
  }
}
