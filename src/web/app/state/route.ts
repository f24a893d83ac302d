import { computed, signal } from '@preact/signals'
import { readRoute, writeRoute } from './address.js'

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
