import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publish2, startFeed } from '../ledger/fetch/fixtures/feed-server.js'
import { gdelt } from '../ledger/load/fixtures/native.js'
import { CASE, effectsOn, listen, type Ran, type WatchFolder, watchFolder } from './fixtures/watch-folder.js'
import { run } from './run.js'

let made: WatchFolder
beforeEach(() => {
  made = watchFolder()
})
afterEach(() => made.remove())

async function once(day: string, ...more: string[]): Promise<Ran> {
  const ran: Ran = { exit: -1, out: '', err: '' }
  ran.exit = await run(['watch', made.path('q.case.yaml'), '--once', ...more], effectsOn(day, ran))
  return ran
}
const bringing = (): string[] => [
  '--ledger',
  made.path('L'),
  '--inbox',
  made.path('inbox'),
  '--mapping',
  made.path('map.yaml'),
]

describe('watch --once', () => {
  it('begins with what it knows, is silent and ends with 0 while nothing changes', async () => {
    const first = await once('2022-09-03')
    expect(first).toMatchObject({ exit: 0, err: '' })
    const words = first.out.replaceAll(`${made.folder}/`, '').replaceAll('\u00a0', ' ')
    expect(words).toBe(
      `q.case.yaml: the watch begins on 2022-09-03: stays leads (60 %)
  waited for: accused, grumbles
  tripwires that have not fired: recall
q.case.yaml: indicator grumbles does not tell the hypotheses apart: its cells spread over 0 of 4 steps, 3 would do
`,
    )
    expect(await once('2022-09-04')).toEqual({ exit: 0, out: '', err: '' })
  })

  it('ends with 10 where the judgement changed, tells what decided it, and loads each file of an inbox once', async () => {
    made.deliver('2022-09-02')
    const out = ['--out', made.path('alerts.jsonl')]
    expect(await once('2022-09-03', ...bringing(), ...out)).toMatchObject({ exit: 0 })
    made.deliver('2022-09-04', '112')
    const ran = await once('2022-09-05', ...bringing(), ...out)
    expect(ran.exit).toBe(10)
    expect(ran.err).toBe('')
    expect(ran.out.replaceAll('\u00a0', ' ')).toContain('turns leads (92 %); before, stays leads (60 %)')
    expect(ran.out).toContain('  2022-09-04 112 FRA → ITA')
    const told = made.alerts()
    expect(told.map(({ kind, subject, because }) => [kind, subject, because])).toEqual([
      ['leader', null, ['ledger', 'day']],
      ['load-bearing', null, ['ledger', 'day']],
      ['item', 'accused', ['ledger', 'day']],
    ])
    expect(told[2]).toMatchObject({ before: 'waiting', after: 'seen', leaders: ['turns'] })
    expect(await once('2022-09-05', ...bringing(), ...out)).toEqual({ exit: 0, out: '', err: '' })
    expect(made.alerts().length).toBe(3)
  })

  it('ends with 11 where a tripwire fired, its note beside the posterior, and where it is overdue', async () => {
    made.deliver('2022-09-02')
    await once('2022-09-03', ...bringing())
    made.deliver('2022-09-04', '160')
    const fired = await once('2022-09-05', ...bringing())
    expect(fired.exit).toBe(11)
    expect(fired.out).toContain('tripwire recall fired: France reduces relations.')
    expect(fired.out).toMatch(/its note: Look again at turns\.\n {2}the posterior now: turns /)
    rmSync(made.path('q.watch.json'))
    const late = await once('2022-11-20')
    expect(late.exit).toBe(11)
    expect(late.out).toContain('tripwire recall is overdue since 2022-10-15, and the ledger does not tell:')
    expect((await once('2022-11-21')).exit).toBe(0)
  })

  it('reads an edited case again; ends with 1 while it has faults, which are told once', async () => {
    await once('2022-09-03')
    made.write('q.case.yaml', CASE.replace('stays: 0.05', 'stayed: 0.05'))
    const broken = await once('2022-09-03')
    expect(broken.exit).toBe(1)
    expect(broken.out).toContain('did you mean "stays"?')
    expect(await once('2022-09-03')).toEqual({ exit: 1, out: '', err: '' })
    made.write('q.case.yaml', CASE.replace('prior: 0.4', 'prior: 0.7').replace('prior: 0.6', 'prior: 0.3'))
    const mended = await once('2022-09-03')
    expect(mended.exit).toBe(10)
    expect(mended.out).toContain('the case can be judged again')
    expect(mended.out).toContain('turns leads')
  })

  it('ends with 3 where a file, a feed or the ledger fails, and misses nothing for it', async () => {
    expect(await once('2022-09-03', '--ledger', made.path('nowhere'))).toMatchObject({
      exit: 3,
      err: expect.stringContaining('no ledger at'),
    })
    expect(readdirSync(made.folder)).not.toContain('q.watch.json')
    await once('2022-09-03', ...bringing())
    made.write('inbox/bad.bin', 'what is this')
    const refused = await once('2022-09-03', ...bringing())
    expect(refused).toMatchObject({ exit: 3, err: expect.stringContaining('bad.bin was not loaded') })
    rmSync(made.path('inbox'), { recursive: true })
    expect(await once('2022-09-03', ...bringing())).toMatchObject({
      exit: 3,
      err: expect.stringContaining('cannot read the inbox'),
    })
    const empty = await listen((_, respond) => respond(404))
    const away = ['--ledger', made.path('L'), '--fetch', 'gdelt1', '--fetch-from', empty.url]
    expect(await once('2022-09-03', ...away)).toMatchObject({ exit: 3, err: expect.stringContaining('404') })
    empty.server.close()
    writeFileSync(made.path('q.watch.json'), '{"schema": 7}')
    expect(await once('2022-09-03')).toMatchObject({ exit: 3, err: expect.stringContaining('newer than 1') })
    const ran: Ran = { exit: -1, out: '', err: '' }
    ran.exit = await run(['watch', made.path('no.yaml'), '--once'], effectsOn('2022-09-03', ran))
    expect(ran).toMatchObject({ exit: 3, out: '', err: expect.stringContaining('no such file or folder') })
  })

  it('fetches what a feed has published since, where that is asked for, and takes nothing twice', async () => {
    const server = await startFeed()
    const publish = (...slots: [string, string][]): void => {
      const files = slots.map(([slot, code]): [string, Uint8Array] => {
        const name = `${slot}.export.CSV`
        const sides = { Actor1Code: 'FRAGOV', Actor1CountryCode: 'FRA', Actor2Code: 'ITAGOV', Actor2CountryCode: 'ITA' }
        const acts = { EventBaseCode: code, EventRootCode: code.slice(0, 2), QuadClass: code === '042' ? '1' : '3' }
        const day = slot.slice(0, 8)
        const row = gdelt(2, { GLOBALEVENTID: slot, SQLDATE: day, DATEADDED: slot, EventCode: code, ...acts, ...sides })
        return [`${name}.zip`, zipSync({ [name]: Buffer.from(`${row}\n`) })]
      })
      publish2(server, new Map(files))
    }
    try {
      const fetching = ['--ledger', made.path('L'), '--fetch', 'gdelt2', '--fetch-from', server.base]
      publish(['20220903000000', '042'])
      const first = await once('2022-09-03', ...fetching)
      expect(first).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('the watch begins') })
      publish(['20220903000000', '042'], ['20220904001500', '112'])
      const second = await once('2022-09-04', ...fetching)
      expect(second.out).toContain('accused: seen')
      const asked = server.asked.filter((path) => path.includes('20220903000000'))
      expect(asked.length).toBe(1)
      expect(second.exit).toBe(10)
    } finally {
      await server.close()
    }
  })

  it('says in one line what is wrong with what was typed', async () => {
    const wrong: [string[], string][] = [
      [['--every', 'hourly'], '--every wants a time such as 30s, 15m, 6h or 1d, up to 7d, not "hourly"'],
      [['--every', '0s'], '--every wants a time'],
      [['--step', '0'], '--step wants percentage points above 0'],
      [['--silent-after', '-1'], '--silent-after wants a whole number'],
      [['--webhook', 'ftp://host/'], '--webhook wants an address such as https://host/path'],
      [['--webhook', 'https://me:secret@host/'], 'without name and password in it'],
      [['--inbox', 'x'], '--inbox and --fetch want a ledger'],
      [['--mapping', 'x'], '--mapping is for the files of an --inbox'],
      [['--fetch', 'acled', '--ledger', 'x'], 'Allowed choices are gdelt2, gdelt1'],
      [[made.path('map.yaml'), '--state', 'x'], '--state holds one case, here are 2'],
      [['-'], 'watch wants cases in files'],
    ]
    for (const [more, message] of wrong) {
      const ran = await once('2022-09-03', ...more)
      expect([more, ran.exit, ran.err.includes(message)]).toEqual([more, 2, true])
      expect(ran.err).not.toContain('secret')
    }
  })

  it('tells the whole round as one JSON answer', async () => {
    await once('2022-09-03')
    made.write('q.case.yaml', CASE.replace('prior: 0.4', 'prior: 0.7').replace('prior: 0.6', 'prior: 0.3'))
    const { exit, out } = await once('2022-09-03', '--json')
    expect(exit).toBe(10)
    const [one] = JSON.parse(out).cases
    expect(JSON.parse(out)).toMatchObject({ schema: 1, exit: 10, failed: [] })
    expect(one).toMatchObject({ first: false, faults: [], undelivered: 0, now: { leaders: ['turns'] } })
    expect(one.alerts[0]).toMatchObject({ schema: 1, kind: 'leader', because: ['file'] })
  })

  it('gives way to another watch that is alive, with its owner, and takes the place of one that died', async () => {
    const owner = { pid: process.pid, start: startOf(process.pid), host: hostname().replace(/[^A-Za-z0-9]/g, '') }
    const lock = { owner, at: Date.parse('2022-09-03T11:00:00Z'), number: 1 }
    writeFileSync(made.path('q.watch.json.lock'), JSON.stringify(lock))
    const busy = await once('2022-09-03')
    expect(busy.exit).toBe(3)
    expect(busy.err).toContain(`is watched already: process ${process.pid} on`)
    expect(busy.err).toContain('has held the lock for 3600 s')
    writeFileSync(made.path('q.watch.json.lock'), JSON.stringify({ ...lock, owner: { ...owner, start: '1' } }))
    expect((await once('2022-09-03')).exit).toBe(0)
    expect(readdirSync(made.folder).sort()).toEqual(['inbox', 'map.yaml', 'q.case.yaml', 'q.watch.json'])
  })
})

function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!
}
