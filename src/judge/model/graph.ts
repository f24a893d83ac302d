import type { Evidence, Question } from '../../case/case.js'
import type { ModelOrigin } from './atoms.js'

/** Members of one component, as indices. */
export interface Group {
  items: number[]
  questions: number[]
  /** origins that speak on two of its items or more */
  origins: number[]
}

/** Splits items and questions into groups that hang together once the hypothesis is known; groups in the order of their first item. */
export function componentsOf(
  items: Evidence[],
  questions: Question[],
  itemIndex: Map<string, number>,
  questionIndex: Map<string, number>,
  origins: ModelOrigin[],
): Group[] {
  const n = items.length
  const parent = Int32Array.from({ length: n + questions.length }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    while (parent[i] !== root) [i, parent[i]] = [parent[i]!, root]
    return root
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)]
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  const node = (id: string): number => itemIndex.get(id) ?? n + questionIndex.get(id)!
  items.forEach((item, i) => {
    const on = item.requires ?? item.given
    if (on) join(i, node(on))
  })
  questions.forEach((q, i) => {
    if (q.given) join(n + i, node(q.given))
  })
  for (const o of origins) for (const w of o.words) join(o.words[0]!.item, w.item)
  const groups = new Map<number, Group>()
  for (let i = 0; i < parent.length; i++) {
    const root = find(i)
    const group = groups.get(root) ?? { items: [], questions: [], origins: [] }
    groups.set(root, group)
    if (i < n) group.items.push(i)
    else group.questions.push(i - n)
  }
  origins.forEach((o, i) => {
    if (o.words.length > 1) groups.get(find(o.words[0]!.item))!.origins.push(i)
  })
  return [...groups.values()]
}
