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
