/** Records by pair of states. */
export class PairIndex<T> {
  private readonly byState = new Map<string, Map<string, T[]>>()
  private readonly partners = new Map<string, string[]>()

  /** Enters a record of what one state does to another. */
  add(from: string, to: string, record: T): void {
    const partners = this.byState.get(from) ?? new Map<string, T[]>()
    this.byState.set(from, partners)
    const records = partners.get(to)
    if (records) records.push(record)
    else {
      partners.set(to, [record])
      this.partners.delete(from)
    }
  }

  /** Enters a record that belongs to both alike. */
  addBoth(a: string, b: string, record: T): void {
    this.add(a, b, record)
    this.add(b, a, record)
  }

  of(from: string, to: string): readonly T[] {
    return this.byState.get(from)?.get(to) ?? []
  }

  /** The states that a state has records with, in the order of the alphabet. */
  with(from: string): readonly string[] {
    const found = this.partners.get(from) ?? [...(this.byState.get(from)?.keys() ?? [])].sort()
    this.partners.set(from, found)
    return found
  }

  /** All pairs that have records, in the order of the alphabet. */
  pairs(): [string, string][] {
    return [...this.byState.keys()].sort().flatMap((from) => this.with(from).map((to): [string, string] => [from, to]))
  }
}
