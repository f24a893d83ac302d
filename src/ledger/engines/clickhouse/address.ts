/** Where a ClickHouse ledger lives. Questions go to the first host; with several, each holds a shard of the cluster that the servers' configuration names. */
export interface Address {
  /** `http://host:port` */
  hosts: string[]
  database: string
  /** the cluster over which rows are spread, or null for one server */
  cluster: string | null
  user: string
  password: string
}

const SHAPE = /^clickhouse(s?):\/\/(?:([^@/]*)@)?([^/?#]+)\/([^/?#]+)(?:\?([^#]*))?$/

/**
 * Reads `clickhouse://[user[:password]@]host[:port][,host[:port]…]/database[?cluster=name]`; `clickhouses` speaks TLS.
 * @param fallback.password taken where the address has none, so that none need stand in a shell's history
 * @throws RangeError with what is wrong, never with the password
 */
export function parseAddress(url: string, fallback: { password?: string } = {}): Address {
  const parts = SHAPE.exec(url)
  if (parts === null) {
    throw new RangeError(
      'not a ClickHouse address: expected clickhouse://host[:port][,host[:port]]/database[?cluster=name]',
    )
  }
  const [, secure, login = '', hosts, database, query = ''] = parts
  const [user, password] = [login.split(':')[0], login.split(':').slice(1).join(':')].map((p) => decodeURIComponent(p!))
  const options = new URLSearchParams(query)
  const cluster = options.get('cluster')
  const stray = [...options.keys()].find((key) => key !== 'cluster')
  if (stray !== undefined) throw new RangeError(`unknown option "${stray}" in the ClickHouse address (cluster)`)
  const address = {
    hosts: hosts!.split(',').map((host) => hostOf(host, secure === 's')),
    database: identifier(database!, 'database'),
    cluster: cluster === null ? null : identifier(cluster, 'cluster'),
    user: user || 'default',
    password: password || (fallback.password ?? ''),
  }
  if (address.hosts.length > 1 && cluster === null) {
    throw new RangeError('several ClickHouse hosts need ?cluster=name, as their configuration names it')
  }
  return address
}

function hostOf(host: string, secure: boolean): string {
  if (!/^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-fA-F:]+\](:\d+)?$/.test(host)) {
    throw new RangeError(`"${host}" is no host in the ClickHouse address`)
  }
  const port = /:\d+$/.test(host) && !host.endsWith(']') ? '' : secure ? ':8443' : ':8123'
  return `${secure ? 'https' : 'http'}://${host}${port}`
}

function identifier(text: string, what: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return text
  throw new RangeError(`"${text}" is no name of a ClickHouse ${what}: letters, digits and _`)
}
