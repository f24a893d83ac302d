import type { Hono } from 'hono'
import type { Engine } from '../../ledger/engines/engine.js'
import { asking } from '../../ties/ask.js'
import { conflictOf, cooperationOf, totalOf } from '../../ties/counts.js'
import { stateName } from '../../world/actors/find.js'
import type { Day } from '../../world/days.js'
import type { LedgerDoor } from './ledger-door.js'
import { asked, PARAMETERS } from './ledger-parameters.js'
import { windowOf } from './ties.js'

/** Pairs that are drawn at most, those with most events. */
const MOST_PAIRS = 1000

/** A pair in a period: unique events of cooperation and conflict. */
export interface NetworkPair {
  a: string
  b: string
  cooperation: number
  conflict: number
}

/** Adds the question who acted with and against whom. */
export function addNetwork(app: Hono, door: LedgerDoor): void {
  app.get('/api/network', async (c) => {
    const of = { feed: door.feed, ...asked(c, PARAMETERS.network) }
    const told = await door.ask(`network ${JSON.stringify(of)}`, (engine) => networkTold(engine, of))
    return c.json({ schema: 1, ...told })
  })
}

async function networkTold(
  engine: Engine,
  of: { feed?: string | undefined; from?: Day | undefined; to?: Day | undefined },
) {
  const { feeds, ...window } = await windowOf(engine, of)
  const { value } = await asking(engine).totals(window)
  const all = value.filter(({ classes }) => totalOf(classes) > 0)
  const kept = all
    .sort((x, y) => totalOf(y.classes) - totalOf(x.classes) || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1))
    .slice(0, MOST_PAIRS)
  const pairs = kept.map(
    ({ a, b, classes }): NetworkPair => ({ a, b, cooperation: cooperationOf(classes), conflict: conflictOf(classes) }),
  )
  const states = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort()
  const names = Object.fromEntries(states.map((s) => [s, stateName(s) ?? s]))
  return { ...window, feeds, pairs, left: all.length - kept.length, names }
}

/** What the page is told of a network. */
export type NetworkTold = Awaited<ReturnType<typeof networkTold>>
