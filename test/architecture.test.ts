import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The floors as `src/floors.test.ts` keeps them, ground first. */
const floors = [...readFileSync('src/floors.test.ts', 'utf8').matchAll(/^ {2}\[('[^\]]+)\],$/gm)].map(([, row]) =>
  row!.split(', ').map((room) => room.slice(1, -1)),
)
const rooms = readdirSync('src', { withFileTypes: true }).flatMap((f) => (f.isDirectory() ? [f.name] : []))
const NARROWER: Record<string, string> = { judge: 'case, stats, world', stats: 'nothing', world: 'nothing' }

/** What a room may import, in words. */
function mayImport(room: string): string {
  const at = floors.findIndex((floor) => floor.includes(room))
  return NARROWER[room] ?? [...floors.slice(0, at).flat(), ...(room === 'precedents' ? ['ties'] : [])].join(', ')
}

describe('the page on architecture', () => {
  const rows = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (\d) \| (.+?) \| /gm)]

  it('shows the floors as they are kept', () => {
    const shown = rows.map(([, , cell]) => [...cell!.matchAll(/\[([a-z]+)\]/g)].map(([, room]) => room!))
    expect(shown.reverse()).toEqual(floors)
    expect(floors.flat().sort()).toEqual(rooms.sort())
  })
})

describe('the README of each room', () => {
  it.each(rooms)('%s says in five lines what comes in, what goes out, what it may import', (room) => {
    const lines = readFileSync(`src/${room}/README.md`, 'utf8').split('\n').filter(Boolean)
    expect(lines[0]).toBe(`# ${room}`)
    expect(lines.slice(1)).toHaveLength(5)
    expect(lines.slice(2).map((line) => /^- \*\*(.+):\*\* \S/.exec(line)?.[1])).toEqual([
      'In',
      'Out',
      'May import',
      'Begin at',
    ])
    expect(lines[4]).toBe(`- **May import:** ${mayImport(room)}`)
    const begins = [...lines[5]!.matchAll(/`([\w./-]+\/?)`/g)]
      .map(([, path]) => path!)
      .filter((path) => /[./]/.test(path))
    const there = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    expect(begins.map((path) => path.replace(/\/$/, '')).filter((path) => !there.includes(path))).toEqual([])
  })
})
