/** The years in which something held between two actors. */
export class Years {
  private readonly pairs = new Map<string, Set<number>>()
  private readonly partners = new Map<string, Set<string>>()
  private readonly undirected: boolean

  constructor(kind: 'directed' | 'undirected') {
    this.undirected = kind === 'undirected'
  }

  /** Notes a year; a pair with an unknown actor, or of one with itself, is passed over. */
  add(one: string | null, two: string | null, year: number): void {
    if (one === null || two === null || one === two) return
    this.note(one, two, year)
    if (this.undirected) this.note(two, one, year)
  }

  has(one: string, two: string, year: number): boolean {
    return this.pairs.get(`${one} ${two}`)?.has(year) ?? false
  }

  /** Whether it held in any of the years, ends included. */
  within(one: string, two: string, from: number, to: number): boolean {
    for (const year of this.pairs.get(`${one} ${two}`) ?? []) if (year >= from && year <= to) return true
    return false
  }

  /** All years, ascending. */
  of(one: string, two: string): number[] {
    return [...(this.pairs.get(`${one} ${two}`) ?? [])].sort((x, y) => x - y)
  }

  /** With whom it ever held, in the order of the alphabet. */
  with(one: string): string[] {
    return [...(this.partners.get(one) ?? [])].sort()
  }

  /** Actors that stand first in a pair, in the order of the alphabet. */
  actors(): string[] {
    return [...this.partners.keys()].sort()
  }

  private note(one: string, two: string, year: number): void {
    const key = `${one} ${two}`
    this.pairs.set(key, (this.pairs.get(key) ?? new Set()).add(year))
    this.partners.set(one, (this.partners.get(one) ?? new Set()).add(two))
  }
}
