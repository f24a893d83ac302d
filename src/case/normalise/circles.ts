/**
 * Finds a circle in a directed graph, without recursion, so that chains of any length are walked.
 * @param ids where to begin, in order
 * @param onward what a node leads to
 * @returns the circle from its first node back to it (`[a, b, a]`), or null where there is none
 */
export function findCircle(ids: readonly string[], onward: (id: string) => readonly string[]): string[] | null {
  const done = new Set<string>()
  for (const start of ids) {
    const path: { id: string; rest: string[] }[] = []
    const on = new Map<string, number>()
    const enter = (id: string): string[] | null => {
      const at = on.get(id)
      if (at !== undefined) return [...path.slice(at).map((p) => p.id), id]
      if (done.has(id)) return null
      on.set(id, path.length)
      path.push({ id, rest: [...onward(id)] })
      return null
    }
    enter(start)
    while (path.length > 0) {
      const top = path.at(-1)!
      const next = top.rest.shift()
      if (next === undefined) {
        done.add(top.id)
        on.delete(top.id)
        path.pop()
        continue
      }
      const circle = enter(next)
      if (circle) return circle
    }
  }
  return null
}
