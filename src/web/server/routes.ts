import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { parseCase } from '../../case/parse.js'
import { briefOf, dayAsked } from './brief.js'
import { LARGEST, readCaseFile, saveCaseFile, tooLarge } from './case-file.js'
import { awaitChange } from './changes.js'
import { BRIEF_POLICY, headers, sameSite, withToken } from './guard.js'
import { type LedgerAt, LedgerDoor } from './ledger-door.js'
import { CASE_ENDINGS, listCases } from './list-cases.js'
import { askLedger, type Looking } from './looking.js'
import { addNetwork } from './network.js'
import { frozenBeside } from './observed.js'
import { sendAsset, sendPage } from './page.js'
import { addPrecedents } from './precedents.js'
import { addRead } from './read.js'
import { Refusal } from './refusal.js'
import { keepReportText, reportText } from './report-text.js'
import { addTies } from './ties.js'
import { locate, type Workspace } from './workspace.js'

/** What the workbench is served from. */
export interface Serving {
  workspace: Workspace
  token: string
  /** the address that is listened on */
  host: string
  /** the folder of the built page */
  page: string
  looking: Looking
  /** the ledger that ties are asked about; unless told, one that may lie in the folder */
  ledger?: LedgerAt | undefined
  /** the folder of the library of precedents, where there is one */
  library?: string | undefined
  /** told of what is a bug */
  report(error: unknown): void
}

const written = z.strictObject({ text: z.string() })
const VERSION = /^"([0-9a-f]{32})"$/

/** The workbench's answers, as web-standard requests and responses. */
export function workbench(serving: Serving): Hono {
  const { workspace, token, host, page, looking } = serving
  const app = new Hono()
  app.use(headers, sameSite(host))
  app.get('/', (c) => sendPage(c, page))
  app.get('/assets/:name', (c) => sendAsset(c, page))
  app.use('/api/*', withToken(token, false))
  app.use('/brief', withToken(token, true))

  app.get('/api/cases', async (c) => c.json({ schema: 1, folder: workspace.name, ...(await listCases(workspace)) }))
  app.get('/api/case', async (c) => {
    const { file } = await caseAsked(c, workspace)
    const { text, version } = await readCaseFile(file)
    c.header('etag', `"${version}"`)
    return c.json({ schema: 1, text, version, ledger: looking.onLedger !== null })
  })
  app.put('/api/case', async (c) => {
    const { file } = await caseAsked(c, workspace)
    const version = versionAsked(c)
    const { text } = await body(c)
    return c.json({ schema: 1, version: await saveCaseFile(file, text, version) })
  })
  app.get('/api/changes', async (c) => {
    const { file } = await caseAsked(c, workspace)
    const version = await awaitChange(file, c.req.query('version') ?? '', c.req.raw.signal)
    return c.json({ schema: 1, version })
  })
  app.get('/api/observed', async (c) => {
    const { path, file } = await caseAsked(c, workspace)
    const asOf = dayAsked(c.req.query('asOf'))
    if (looking.onLedger === null) return c.json({ schema: 1, ...(await frozenBeside(workspace, path)) })
    const { case: of } = parseCase((await readCaseFile(file)).text, { file: path })
    if (of === null) throw new Refusal(422, 'faults', 'the case has faults')
    return c.json({ schema: 1, observations: await askLedger(looking.onLedger, of, asOf), why: null })
  })
  app.get('/api/report', async (c) => {
    const { path } = await caseAsked(c, workspace)
    return c.json({ schema: 1, ...(await reportText(workspace, path, c.req.query('report') ?? '')) })
  })
  app.put('/api/report', async (c) => {
    const asked = { ...(await caseAsked(c, workspace)), report: c.req.query('report') ?? '' }
    const { text } = await body(c)
    return c.json({ schema: 1, ...(await keepReportText(workspace, asked, text)) })
  })
  app.get('/api/brief', async (c) => {
    const asked = { ...(await caseAsked(c, workspace)), format: c.req.query('format') ?? '', asOf: c.req.query('asOf') }
    return c.json({ schema: 1, text: await briefOf(workspace, looking, asked) })
  })
  app.get('/brief', async (c) => {
    const asked = { ...(await caseAsked(c, workspace)), format: 'html', asOf: c.req.query('asOf') }
    c.header('content-security-policy', BRIEF_POLICY)
    return c.html(await briefOf(workspace, looking, asked))
  })

  const door = new LedgerDoor(serving.ledger ?? { place: join(workspace.root, 'ledger'), named: false })
  addTies(app, door)
  addNetwork(app, door)
  addPrecedents(app, serving.library ?? null)
  addRead(app, workspace)

  app.notFound(() => {
    throw new Refusal(404, 'no-route', 'there is nothing at this address')
  })
  app.onError((error, c) => {
    const known = error instanceof Refusal
    if (!known) serving.report(error)
    const told = known ? error : new Refusal(500, 'bug', 'this is a bug; the terminal tells more')
    return c.json({ schema: 1, error: told.code, message: told.message, ...told.more }, told.status)
  })
  return app
}

async function caseAsked(c: Context, workspace: Workspace): Promise<{ path: string; file: string }> {
  const path = c.req.query('path') ?? ''
  return { path, file: await locate(workspace, path, CASE_ENDINGS) }
}

/** The version that is to be replaced; null for a file that is to be new. */
function versionAsked(c: Context): string | null {
  if (c.req.header('if-none-match') === '*') return null
  const version = VERSION.exec(c.req.header('if-match') ?? '')?.[1]
  if (version === undefined)
    throw new Refusal(412, 'no-version', 'a save names the version that it replaces (If-Match)')
  return version
}

async function body(c: Context): Promise<z.infer<typeof written>> {
  if (!/^application\/json(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal(415, 'not-json', 'a save is JSON')
  const read = written.safeParse(parseJson(await boundedText(c.req.raw)))
  if (!read.success) throw new Refusal(400, 'bad-body', 'a save is {"text": "…"} and nothing else')
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'bad-body', 'the body is no JSON')
  }
}

/** The body as text; what is too long is not read to its end. */
async function boundedText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [text, size] = ['', 0]
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    // escapes in JSON lengthen a text, seldom twofold
    if (size > 2 * LARGEST) throw tooLarge()
    text += decode(decoder, chunk)
  }
  return text + decode(decoder)
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new Refusal(400, 'bad-body', 'the body is no UTF-8')
  }
}
