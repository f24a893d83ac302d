import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { counted, percent } from '../../../../ties/numbers.js'
import { formatDay } from '../../../../world/days.js'
import type { NetworkTold } from '../../../server/network.js'
import { addressOf } from '../../state/route.js'
import { eventsOf, type Graph } from './graph.js'

/** Rows that stand there until more are wished for. */
const SOME = 12

/** The states, those of the case and then the loudest first; a button on each shows its pairs. */
export function States({
  graph,
  chosen,
  choose,
  dyad,
}: {
  graph: Graph
  chosen: number
  choose(node: number): void
  dyad: readonly string[]
}): ComponentChildren {
  const [all, setAll] = useState(false)
  const rows = graph.nodes
    .map((node, i) => ({ node, i }))
    .sort(
      (p, q) =>
        Number(dyad.includes(q.node.code)) - Number(dyad.includes(p.node.code)) ||
        eventsOf(q.node) - eventsOf(p.node) ||
        (p.node.code < q.node.code ? -1 : 1),
    )
  const shown = all ? rows : rows.slice(0, SOME)
  return (
    <section>
      <h2>States</h2>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">state</th>
            <th scope="col" class="number">
              cooperation
            </th>
            <th scope="col" class="number">
              conflict
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ node, i }) => (
            <tr key={node.code} class={i === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <button type="button" class="quiet" aria-pressed={i === chosen} onClick={() => choose(i)}>
                  {node.name}
                </button>{' '}
                <span class="note">{node.code}</span>
              </th>
              <td class="number">{counted(node.cooperation)}</td>
              <td class="number">{counted(node.conflict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SOME && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : `all ${counted(rows.length)} states`}
        </button>
      )}
    </section>
  )
}

/** What one state did with each other one; each leads to the days of the pair. */
export function PairsOf({
  graph,
  chosen,
  told,
}: {
  graph: Graph
  chosen: number
  told: NetworkTold
}): ComponentChildren {
  const own = graph.nodes[chosen]!
  const pairs = graph.edges.filter(({ a, b }) => a === chosen || b === chosen).sort((p, q) => eventsOf(q) - eventsOf(p))
  const ties = (other: string): string =>
    addressOf({
      view: 'ties',
      query: { a: own.code, b: other, feed: told.feed, from: formatDay(told.from), to: formatDay(told.to) },
    })
  return (
    <section aria-live="polite">
      <h2>{own.name}, pair by pair</h2>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">with</th>
            <th scope="col" class="number">
              cooperation
            </th>
            <th scope="col" class="number">
              conflict
            </th>
            <th scope="col" class="number">
              conflict’s share
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((edge) => {
            const other = graph.nodes[edge.a === chosen ? edge.b : edge.a]!
            return (
              <tr key={other.code}>
                <th scope="row">
                  <a href={ties(other.code)}>{other.name}</a>
                </th>
                <td class="number">{counted(edge.cooperation)}</td>
                <td class="number">{counted(edge.conflict)}</td>
                <td class="number">{percent(edge.conflict / eventsOf(edge))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
