import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Two servers on loopback, each a shard of the cluster `pair`. */
export interface Servers {
  /** `host:port` of each, for HTTP */
  hosts: string[]
  stop(): void
}

/** Why the servers can't be had here, or null. */
export function whyNoServers(): string | null {
  if (!existsSync(SERVER)) return 'no clickhouse-server on this machine (Debian package clickhouse-server)'
  return null
}

const SERVER = '/usr/sbin/clickhouse-server'
/** Milliseconds in which a server answers, however busy the machine. */
const PATIENCE = 150_000

/** Starts two of Debian's clickhouse-server on free ports of loopback, in a folder of their own. */
export async function startServers(tries = 3): Promise<Servers> {
  try {
    return await startPair()
  } catch (error) {
    // somebody else may have taken a port meanwhile
    if (tries === 1) throw error
    return startServers(tries - 1)
  }
}

async function startPair(): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-clickhouse-'))
  const ports = await freePorts(6)
  const [http, native, inter] = [ports.slice(0, 2), ports.slice(2, 4), ports.slice(4, 6)]
  const children = [0, 1].map((i) => {
    const home = join(folder, String(i))
    mkdirSync(home)
    writeFileSync(join(home, 'config.xml'), config(home, http[i]!, native[i]!, inter[i]!, native))
    writeFileSync(join(home, 'users.xml'), USERS)
    return spawn(SERVER, ['--config-file', join(home, 'config.xml')], { stdio: 'ignore', cwd: home })
  })
  const stop = (): void => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  try {
    await Promise.all(http.map((port, i) => answering(port, children[i]!)))
  } catch (error) {
    stop()
    throw error
  }
  return { hosts: http.map((port) => `127.0.0.1:${port}`), stop }
}

function config(home: string, http: number, native: number, inter: number, shards: number[]): string {
  const shard = (port: number): string =>
    `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`
  return `<yandex>
<logger><level>error</level><log>${home}/server.log</log><errorlog>${home}/server.err.log</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${native}</tcp_port><interserver_http_port>${inter}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
<users_config>${home}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>50000000</mark_cache_size><timezone>UTC</timezone>
<remote_servers><pair>${shards.map(shard).join('')}</pair></remote_servers>
</yandex>`
}

const USERS = `<yandex><profiles><default><max_memory_usage>1500000000</max_memory_usage><max_bytes_before_external_group_by>700000000</max_bytes_before_external_group_by><max_threads>2</max_threads></default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default/></quotas></yandex>`

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`clickhouse-server ended with code ${child.exitCode}`)
    const ok = await fetch(`http://127.0.0.1:${port}/ping`).then(
      (r) => r.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`clickhouse-server did not answer within ${PATIENCE / 1000} s`)
}

/** Ports that nothing listened on a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
