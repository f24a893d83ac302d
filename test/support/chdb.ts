import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Answer, Transport } from '../../src/ledger/engines/clickhouse/transport.js'

/** Where the package chdb was put for this test alone: `npm install --prefix build/chdb chdb@3.4.0` (540 MB). */
const PACKAGES = join(import.meta.dirname, '../../build/chdb/node_modules')

/** Why a current ClickHouse can't be run in process here, or null. */
export function whyNoChdb(): string | null {
  if (existsSync(join(PACKAGES, 'chdb'))) return null
  return 'no chdb: npm install --prefix build/chdb --no-save chdb@3.4.0 fetches it (540 MB)'
}

const SETTINGS = 'output_format_json_quote_64bit_integers = 0'

/** A current ClickHouse in a child process, spoken to as a server is. */
export function chdbTransport(): Transport {
  const data = mkdtempSync(join(tmpdir(), 'demarche-chdb-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, 'chdb-child.cjs'), PACKAGES, data], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ask = asker(child)
  return {
    async select(sql) {
      return JSON.parse(await ask(`${sql} SETTINGS ${SETTINGS}`)) as Answer
    },
    async command(sql) {
      await ask(sql)
    },
    async insert(table, columns, path) {
      await ask(`INSERT INTO ${table} (${columns.join(', ')}) FROM INFILE '${path}' FORMAT CSV`)
    },
    async close() {
      child.kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function asker(child: ChildProcess): (sql: string) => Promise<string> {
  const waiting = new Map<number, { resolve: (answer: string) => void; reject: (error: Error) => void }>()
  let next = 0
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const { id, answer, error } = JSON.parse(line) as { id: number; answer?: string; error?: string }
    if (error === undefined) waiting.get(id)?.resolve(answer ?? '')
    else waiting.get(id)?.reject(new Error(error))
    waiting.delete(id)
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`chdb ended with code ${code}`))
  })
  return (sql) =>
    new Promise((resolve, reject) => {
      waiting.set(++next, { resolve, reject })
      child.stdin!.write(`${JSON.stringify({ id: next, sql })}\n`)
    })
}
