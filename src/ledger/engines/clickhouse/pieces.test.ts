import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stageRecords } from '../../fixtures/stage-records.js'
import type { Staged } from '../../load/staged.js'
import { type PieceSize, piecesOf } from './pieces.js'

const folder = mkdtempSync(join(tmpdir(), 'pieces-'))
const ROWS = 1000
let staged: Staged
beforeAll(async () => {
  const records = Array.from({ length: ROWS }, (_, i) => ({
    id: `event-${i}`,
    day: i,
    source_state: i % 3 === 0 ? null : 'PAK',
    target_state: 'RUS',
    place: i % 2 === 0 ? null : 'a "quoted"\nplace, and so on',
    url: `https://example.org/${'x'.repeat(i === 500 ? 30_000 : 80)}`,
  }))
  staged = await stageRecords([{ name: 'a', feed: 'icews', records }], folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Rows and text of the pieces, and the paths that they had. */
async function cut(kind: 'events' | 'rollup', size: PieceSize) {
  const pieces: { rows: number; files: string[]; paths: string[] }[] = []
  for await (const { rows, paths } of piecesOf({ kind, path: staged[kind].path, load: 'l-1' }, folder, size)) {
    expect(
      pieces
        .flatMap((p) => p.paths)
        .filter(existsSync)
        .every((path) => paths.includes(path)),
    ).toBe(true)
    expect(paths.every((path) => statSync(path).isFile())).toBe(true)
    pieces.push({ rows, paths, files: paths.map((path) => readFileSync(path, 'utf8')) })
  }
  return pieces
}

const idsIn = (text: string): string[] => text.match(/\bevent-\d+/g) ?? []

describe('pieces', () => {
  it('have so many rows, and every row is in one', async () => {
    const pieces = await cut('events', { rows: 300, bytes: 1e9 })
    expect(pieces.map((p) => p.rows)).toEqual([300, 300, 300, 100])
    expect(pieces.map((p) => p.files.length)).toEqual([1, 1, 1, 1])
    expect(pieces.map((p) => idsIn(p.files[0]!).length)).toEqual([300, 300, 300, 100])
    expect(new Set(pieces.flatMap((p) => idsIn(p.files[0]!))).size).toBe(ROWS)
  })

  it('of much text are several files, which hold every row once', async () => {
    const pieces = await cut('events', { rows: 100, bytes: 2000 })
    expect(pieces).toHaveLength(10)
    expect(Math.max(...pieces.map((p) => p.files.length))).toBeGreaterThan(1)
    expect(pieces.flatMap((p) => p.files.flatMap(idsIn)).sort()).toEqual(
      Array.from({ length: ROWS }, (_, i) => `event-${i}`).sort(),
    )
  })

  it('give every row the load and its nulls as the table wants them', async () => {
    const [piece] = await cut('rollup', { rows: 100_000, bytes: 1e9 })
    const lines = piece!.files[0]!.trimEnd().split('\n')
    expect(lines).toHaveLength(piece!.rows)
    expect(lines.every((line) => line.endsWith(',l-1'))).toBe(true)
    const events = await cut('events', { rows: 100_000, bytes: 1e9 })
    const first = events[0]!.files[0]!.slice(events[0]!.files[0]!.indexOf('event-0,'))
    expect(first).toMatch(/^event-0,0,\\N,/)
    expect(first.split('\n')[0]).toContain(',"",')
  })

  it('are taken away when nobody asks for more', async () => {
    const pieces = piecesOf({ kind: 'events', path: staged.events.path, load: 'l-1' }, folder, { rows: 10, bytes: 1e9 })
    const { value } = await pieces.next()
    await pieces.return(undefined)
    expect(value!.rows).toBe(10)
    const again = await cut('events', { rows: 600, bytes: 1e9 })
    expect(again.map((p) => p.rows)).toEqual([600, 400])
  })
})
