import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Dealt, type Inbox, markDealt, readInbox } from './inbox.js'
import { systemWatchEffects } from './system.js'

const { signal } = new AbortController()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text: string, secondsAgo = 60): void {
  writeFileSync(join(folder, name), text)
  const then = Date.now() / 1000 - secondsAgo
  utimesSync(join(folder, name), then, then)
}
const read = (dealt: Dealt, known: string[] = [], meanwhile: () => void = () => {}): Promise<Inbox> => {
  const world = { ...systemWatchEffects(Date.now), sleep: async () => meanwhile() }
  return readInbox(folder, new Set(known), dealt, world, signal)
}
const names = (paths: string[]): string[] => paths.map((path) => basename(path))

describe('readInbox', () => {
  it('takes new files, and leaves hidden, empty and unfinished ones, folders, and what the ledger holds', async () => {
    put('b.csv', 'b')
    put('a.csv', 'a')
    put('.hidden.csv', 'x')
    put('c.csv.part', 'x')
    put('d.csv~', 'x')
    put('empty.csv', '')
    mkdirSync(join(folder, 'folder.csv'))
    const hashOfB = '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d'
    const { ready, growing } = await read(new Map(), [hashOfB])
    expect([names(ready), growing]).toEqual([['a.csv'], []])
  })

  it('leaves a file that still grows, takes it once it does not, and again once it has changed', async () => {
    const dealt: Dealt = new Map()
    put('old.csv', 'old')
    put('new.csv', 'half', 0)
    put('fresh.csv', 'whole', 0)
    const first = await read(dealt, [], () => appendFileSync(join(folder, 'new.csv'), ' and half'))
    expect([names(first.ready), names(first.growing)]).toEqual([['fresh.csv', 'old.csv'], ['new.csv']])
    await markDealt(first.ready, dealt, systemWatchEffects(Date.now))
    const second = await read(dealt)
    expect([names(second.ready), second.growing]).toEqual([['new.csv'], []])
    await markDealt(second.ready, dealt, systemWatchEffects(Date.now))
    expect((await read(dealt)).ready).toEqual([])
    put('old.csv', 'older')
    expect(names((await read(dealt)).ready)).toEqual(['old.csv'])
  })

  it('forgets a file that is gone', async () => {
    const dealt: Dealt = new Map()
    put('a.csv', 'a')
    put('b.csv', 'b')
    await markDealt((await read(dealt)).ready, dealt, systemWatchEffects(Date.now))
    rmSync(join(folder, 'a.csv'))
    expect(await read(dealt)).toEqual({ ready: [], growing: [] })
    expect(names([...dealt.keys()])).toEqual(['b.csv'])
  })
})
