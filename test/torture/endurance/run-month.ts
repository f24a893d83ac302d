import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Effects, systemEffects } from '../../../src/cli/effects.js'
import { run } from '../../../src/cli/run.js'
import { watchCases } from '../../../src/cli/watching.js'
import { type PlainRecord, stageRecords } from '../../../src/ledger/fixtures/stage-records.js'
import { createLedger } from '../../../src/ledger/ledger.js'
import type { Alert } from '../../../src/watch/alert.js'
import { systemWatchEffects } from '../../../src/watch/system.js'
import { formatDay } from '../../../src/world/days.js'
import { gauge, type Held } from './gauge.js'
import { EACH, month, type Round, type Row, SILENT_AFTER, secondsBetween, toldAs } from './story.js'
import { Visitor } from './visitor.js'

// A month of `serve` and `watch` in one process, on a clock that is moved: node --expose-gc run-month.mjs FOLDER BATCHES. Writes a line of JSON
// for each tenth of the way, and one of what came of it.

const [folder, batchesGiven] = process.argv.slice(2) as [string, string]
const batches = Number(batchesGiven)
const rounds = batches / EACH
/** So often it is measured. */
const STEPS = 20
const path = (name: string): string => join(folder, name)
const [CASE, LEDGER, INBOX] = [path('q.case.yaml'), path('L'), path('inbox')]
const [OUT, MAPPING] = [path('alerts.jsonl'), path('map.yaml')]
/** `ledger info` advises to merge from so many batches on. */
const MANY = 50
/** Files that stay in the inbox. */
const KEPT = 200
/** Longer waits are those between two looks, shorter ones those for a webhook. */
const SHORT = 60_000

export interface Step extends Held {
  /** looks so far */
  looks: number
}

export interface Outcome {
  looks: number
  batches: number
  compactions: number
  asked: Record<string, number>
  /** alerts as `toldAs` has them: to be told, and those in the file */
  expected: string[]
  inFile: string[]
  /** their ids: in the file, on the terminal, posted */
  ids: { inFile: string[]; onTerminal: string[]; posted: string[] }
  /** records in the ledger, and those that were put in */
  records: number
  given: number
  /** what the commands complained of */
  complaints: string[]
}

mkdirSync(INBOX, { recursive: true })
writeFileSync(MAPPING, 'feed: made\nformat: csv\ncolumns: { id: id, day: day, source: a, target: b, code: code }\n')

let now = 0
const stop = new AbortController()
const complaints: string[] = []
const effects: Effects = {
  ...systemEffects(),
  now: () => now,
  out: () => {},
  err: (text) => void complaints.push(text),
  interactive: false,
  env: {},
  interrupted: () => stop.signal,
}

const posted = new Set<string>()
let posts = 0
const desk = createServer((request, response) => {
  request.resume()
  request.once('end', () => {
    const busy = ++posts % 11 === 0
    if (!busy) posted.add(String(request.headers['idempotency-key']))
    response.writeHead(busy ? 503 : 204).end()
  })
})
await new Promise<void>((done) => desk.listen(0, '127.0.0.1', done))

const serving = { ended: Promise.resolve(0) }
const address = await new Promise<string>((done, fail) => {
  const served = { ...effects, out: (text: string) => done(text.trim()), err: heard }
  serving.ended = run(['serve', folder, '--no-open', '--ledger', LEDGER], served)
  serving.ended.catch(fail)
})
const visitor = new Visitor(new URL(address))

/** The server's own word on where it is; anything else is a complaint. */
function heard(text: string): void {
  if (!text.startsWith('the workbench for ')) complaints.push(text)
}

/** Runs a command to its end. */
async function command(...args: string[]): Promise<void> {
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const exit = await run(args, { ...effects, out: say, err: say })
  if (exit !== 0) complaints.push(`${args.join(' ')}: ${exit} ${said.join('')}`)
}

const expected: string[] = []
let [looks, files, given, live, compactions] = [0, 0, 0, 0, 0]
let visit = Promise.resolve()
/** Another program that adds to the same ledger. */
const other = await createLedger(LEDGER)

function put(file: string, rows: readonly Row[]): void {
  const lines = rows.map(({ id, day, a, b, code }) => `${id},${formatDay(day)},${a},${b},${code}\n`)
  writeFileSync(file, `id,day,a,b,code\n${lines.join('')}`)
  utimesSync(file, 0, 0)
}

/** A file of its own name: one that bears a known name is a later release, and takes the earlier one's place. */
async function addByCommand(rows: readonly Row[]): Promise<void> {
  const file = path(`${files}.csv`)
  put(file, rows)
  await command('ledger', 'add', file, '--ledger', LEDGER, '--mapping', MAPPING)
  rmSync(file)
}

function asRecord({ id, day, a, b, code }: Row): PlainRecord {
  return { id, day, source_state: a, target_state: b, code, root: code.slice(0, 2) }
}

/** What happens before a look: the case is saved, events come in, somebody asks the workbench meanwhile and during the look. */
async function prepare(round: Round): Promise<void> {
  now = round.now
  expected.push(...round.alerts)
  if (looks === 0) writeFileSync(CASE, round.saves!)
  else if (round.saves !== null) await visitor.save(round.saves)
  if (looks > 0) visit = visitor.come(looks, round.pair)
  for (const [k, rows] of round.batches.entries()) {
    if (k === 0) put(join(INBOX, `${files}.csv`), rows)
    else if (k === 1 && looks % 10 === 0) await addByCommand(rows)
    else await other.add(await stageRecords([{ name: `${files}`, feed: 'made', records: rows.map(asRecord) }], folder))
    files++
    live++
    given += rows.length
  }
  if (live > MANY) {
    await command('ledger', 'compact', '--ledger', LEDGER)
    compactions++
    live = 1
  }
  const there = readdirSync(INBOX)
  const byAge = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10)
  if (there.length > 2 * KEPT) for (const name of there.sort(byAge).slice(0, -KEPT)) rmSync(join(INBOX, name))
}

/** What happens after a look: now and then the process is measured. */
async function afterwards(): Promise<void> {
  looks++
  await visit
  if (looks % (rounds / STEPS) >= 1) return
  const step: Step = { looks, ...(await gauge()) }
  process.stdout.write(`${JSON.stringify({ step })}\n`)
}

const story = month(batches)
await prepare(story.next().value as Round)
const world = {
  ...systemWatchEffects(() => now),
  sleep: async (ms: number) => {
    now += ms
    if (ms <= SHORT) return
    await afterwards()
    const next = story.next()
    if (next.done) stop.abort()
    else await prepare(next.value)
  },
}
const onTerminal: string[] = []
const telling = { ...effects, out: (text: string) => void onTerminal.push((JSON.parse(text) as Alert).id) }
const settings = {
  every: `${secondsBetween(rounds)}s`,
  step: '100',
  silentAfter: String(SILENT_AFTER),
  ledger: LEDGER,
  inbox: INBOX,
  mapping: MAPPING,
  out: OUT,
  webhook: `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`,
  json: true as const,
}
await watchCases([CASE], settings, telling, world)
await serving.ended
desk.closeAllConnections()
desk.close()

const engine = await other.open()
const { n } = await engine.query('SELECT COUNT(*) AS n FROM events')
await engine.close()
const alerts = readFileSync(OUT, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Alert)
const outcome: Outcome = {
  looks,
  batches: files,
  compactions,
  asked: visitor.asked,
  expected,
  inFile: alerts.map(asTold),
  ids: { inFile: alerts.map(({ id }) => id), onTerminal, posted: [...posted] },
  records: Number(n![0]),
  given,
  complaints,
}
process.stdout.write(`${JSON.stringify({ outcome })}\n`)

function asTold({ at, kind, subject, after }: Alert): string {
  const about =
    kind === 'tripwire' || kind === 'item' ? `${subject} ${after}` : kind === 'leader' ? String(after) : null
  return toldAs(at, kind, about)
}
