import { Judging } from '../judging/ask.js'
import type { ReadText } from '../judging/bench.js'
import { readRoute } from './address.js'
import { type LoadedCase, type Looked, loadCase, loadObserved } from './api.js'

/** A case that is being opened: what is asked of the server, and the worker that reads it as soon as it is there. */
export interface Opening {
  path: string
  asOf: string | null
  judging: Judging
  file: Promise<LoadedCase>
  read: Promise<ReadText>
  /** what was seen on that day; most cases look something up */
  looked: Promise<Looked>
}

// the first worker and the case that the address names are begun here, while the page itself is still on its way
let ready: Judging | null = new Judging()
const { path, query } = readRoute(location.hash)
let first: Opening | null = path === '' ? null : begin(path, query.asOf ?? null)

/** Opens a case; what the page began with is taken up. */
export function openingOf(path: string, asOf: string | null): Opening {
  const begun = first
  first = null
  if (begun?.path === path && begun.asOf === asOf) return begun
  begun?.judging.close()
  return begin(path, asOf)
}

function begin(path: string, asOf: string | null): Opening {
  const judging = ready ?? new Judging()
  ready = null
  const looked = loadObserved(path, asOf)
  const file = loadCase(path)
  const read = file.then(({ text }) => judging.ask({ what: 'load', text, file: path }))
  // told where they are awaited, which may be later
  for (const promise of [looked, file, read]) promise.catch(() => {})
  return { path, asOf, judging, file, read, looked }
}
