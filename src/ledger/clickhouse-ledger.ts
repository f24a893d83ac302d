import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, parseAddress } from './engines/clickhouse/address.js'
import { appendBatch, manifestsOf } from './engines/clickhouse/append.js'
import { engineOver, makeTables } from './engines/clickhouse/engine.js'
import { PIECE, type PieceSize } from './engines/clickhouse/pieces.js'
import { httpTransport, type Transport } from './engines/clickhouse/transport.js'
import type { Ledger } from './ledger-interface.js'
import type { Staged } from './load/staged.js'
import { LAYOUT, type Manifest, manifest as shape } from './manifest.js'
import type { Added, AddOptions } from './store/add.js'
import { LedgerError } from './store/errors.js'
import { truthOf } from './store/truth.js'

/**
 * Opens a ledger in ClickHouse, and makes its tables where there are none.
 * @param url `clickhouse://host/database`, see `parseAddress`
 * @throws RangeError for an address that is none; LedgerError `unreachable`
 */
export async function openClickHouseLedger(url: string, options: { password?: string | undefined }): Promise<Ledger> {
  const address = parseAddress(url, options.password === undefined ? {} : { password: options.password })
  return clickHouseLedger(address, httpTransport(address))
}

/** A ledger over a connection that stands; rows are sent in pieces of a size. */
export async function clickHouseLedger(address: Address, transport: Transport, piece = PIECE): Promise<Ledger> {
  const place = placeOf(address)
  try {
    await makeTables(address, transport)
  } catch (error) {
    await transport.close()
    throw new LedgerError('unreachable', `${place}: ${(error as Error).message}`, { cause: error })
  }
  const manifests = async (): Promise<Manifest[]> =>
    (await manifestsOf(address, transport)).map((value) => shape.parse(value))
  return {
    place,
    perFile: true,
    scratch: join(homedir(), '.cache', 'demarche', createHash('sha256').update(place).digest('hex').slice(0, 16)),
    async aside(task) {
      const folder = await mkdtemp(join(tmpdir(), 'demarche-'))
      try {
        return await task(folder)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    add: (staged, options = {}) => add(address, transport, manifests, staged, { ...options, piece }),
    compact: () => Promise.reject(elsewhere('ClickHouse merges its parts by itself')),
    verify: () => Promise.reject(elsewhere('ClickHouse checks its parts by itself (CHECK TABLE)')),
    async info() {
      const { live, replaced } = truthOf(await manifests())
      return { live, replaced, faults: [] }
    },
    open: async () => ({ ...engineOver(address, transport), skipped: [] }),
    close: () => transport.close(),
  }
}

/** A file is a batch here, so that a later release of it can take its place by a name. */
async function add(
  address: Address,
  transport: Transport,
  manifests: () => Promise<Manifest[]>,
  staged: Staged,
  options: AddOptions & { piece: PieceSize },
): Promise<Added> {
  const input = staged.inputs[0]
  if (input === undefined || staged.inputs.length > 1) throw new RangeError('one file at a time goes into ClickHouse')
  const { live, replaced } = truthOf(await manifests())
  const same = (m: Manifest): boolean => m.inputs.some((i) => i.feed === input.feed && i.sha256 === input.sha256)
  const told = { name: input.name, feed: input.feed }
  const known = live.find((l) => same(l.manifest))
  const before = replaced.find((r) => same(r.manifest))
  if (known ?? before) {
    const { batch } = (known ?? before)!.manifest
    const outcome = known ? ('known' as const) : ('superseded' as const)
    return { batch: null, rows: 0, inputs: [{ ...told, outcome, batch }], replaced: [] }
  }
  const earlier = live.filter(({ manifest: m }) => m.inputs.some((i) => i.feed === input.feed && i.name === input.name))
  const replaces = earlier.map((l) => ({ batch: l.manifest.batch, because: 'revised' as const }))
  const batch = createHash('sha256')
    .update([input.feed, input.name, input.sha256].join('\n'))
    .digest('hex')
    .slice(0, 16)
  const files = { events: described(staged.events.rows), rollup: described(staged.rollup.rows) }
  const release = Math.max(0, ...earlier.map((l) => l.manifest.inputs[0]?.release ?? 1)) + 1
  const manifest: Manifest = {
    layout: LAYOUT,
    batch,
    made: new Date().toISOString(),
    by: options.by ?? 'add',
    inputs: [{ ...input, release }],
    coverage: staged.coverage,
    replaces,
    files,
  }
  await appendBatch(
    address,
    transport,
    manifest,
    { events: staged.events.path, rollup: staged.rollup.path },
    {
      piece: options.piece,
      ...(options.signal && { signal: options.signal }),
      onProgress: (share) =>
        options.onProgress?.({ step: 'send', done: Math.round(input.bytes * share), of: input.bytes }),
    },
  )
  const outcome = earlier.length > 0 ? ('revised' as const) : ('added' as const)
  return {
    batch,
    rows: staged.events.rows,
    inputs: [{ ...told, outcome, batch }],
    replaced: replaces.map((r) => r.batch),
  }
}

/** What there is of a file in a database: its rows. */
function described(rows: number): Manifest['files']['events'] {
  return { name: '', rows, bytes: 0, sha256: '' }
}

function placeOf({ hosts, database }: Address): string {
  return `clickhouse://${hosts.map((host) => host.replace(/^https?:\/\//, '')).join(',')}/${database}`
}

function elsewhere(why: string): LedgerError {
  return new LedgerError('not-here', why)
}
