import { computed, signal } from '@preact/signals'

/** Where the page stands: a view of a case, with what is chosen in it. All of it is in the address. */
export interface Route {
  view: string
  /** of the case; empty: the list of cases */
  path: string
  query: Record<string, string>
}

/** Reads the part of an address after `#`: `#/matrix/folder/x.case.yaml?item=airlift`. */
export function readRoute(hash: string): Route {
  const [where = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [view = '', ...path] = where.split('/').map(decoded)
  return { view, path: path.join('/'), query: Object.fromEntries(new URLSearchParams(query)) }
}

/** Writes it. */
export function writeRoute({ view, path, query }: Route): string {
  const where = [view, ...path.split('/')].filter((s) => s !== '').map(encodeURIComponent)
  const asked = new URLSearchParams(query).toString()
  return `#/${where.join('/')}${asked === '' ? '' : `?${asked}`}`
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const hash = signal(location.hash)
addEventListener('hashchange', () => {
  hash.value = location.hash
})

/** The present route. */
export const route = computed(() => readRoute(hash.value))

/** The address of another view of the same case, or of the same view with other things chosen; null takes a choice away. */
export function addressOf(change: { view?: string; path?: string; query?: Record<string, string | null> }): string {
  const { view, path, query } = route.value
  const kept: Record<string, string | null> = {
    ...(change.view === undefined ? query : shared(query)),
    ...change.query,
  }
  const asked = Object.entries(kept).flatMap(([k, v]) => (v === null ? [] : [[k, v]]))
  return writeRoute({ view: change.view ?? view, path: change.path ?? path, query: Object.fromEntries(asked) })
}

/** What holds in every view of a case: the day. */
function shared(query: Record<string, string>): Record<string, string> {
  return query.asOf === undefined ? {} : { asOf: query.asOf }
}

/** Goes there. @param replace leaves no step in the browser's history */
export function go(address: string, replace = false): void {
  if (address === location.hash) return
  if (replace) {
    history.replaceState(null, '', address)
    hash.value = address
  } else location.hash = address
}
