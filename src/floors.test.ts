import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = import.meta.dirname

/** The floors of the house, ground first: a room imports from lower floors only. */
const FLOORS = [
  ['stats', 'world'],
  ['ledger', 'read', 'case'],
  ['ties', 'precedents', 'draft'],
  ['observe', 'judge'],
  ['history'],
  ['brief'],
  ['watch', 'web'],
  ['cli'],
]
/** The one door between rooms of a floor. */
const DOORS = new Set(['precedents → ties'])
/** What runs in a browser as it does in Node. */
const PURE = ['stats', 'world', 'case', 'judge']

interface Import {
  file: string
  target: string
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.tsx?$/.test(f) && !f.endsWith('.test.ts'),
)
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => ({ file, target: m[1]! }))
})
const own = imports
  .filter((i) => i.target.startsWith('.'))
  .map(({ file, target }) => {
    const path = relative(ROOT, join(ROOT, dirname(file), target)).replace(/\.js$/, '.ts')
    return { file, target: existsSync(join(ROOT, path)) ? path : `${path}x` }
  })
const roomOf = (file: string): string => file.split(sep)[0]!
const floorOf = (room: string): number => FLOORS.findIndex((f) => f.includes(room))

describe('the house', () => {
  it('has rooms that are all on a floor', () => {
    const rooms = new Set(files.filter((f) => f.includes(sep)).map(roomOf))
    expect([...rooms].filter((r) => floorOf(r) < 0)).toEqual([])
    expect(rooms.size).toBeGreaterThan(5)
  })

  it('lets a room import from lower floors only', () => {
    const upward = own.filter(({ file, target }) => {
      if (!file.includes(sep) || !target.includes(sep)) return false
      const [a, b] = [roomOf(file), roomOf(target)]
      return a !== b && floorOf(b) >= floorOf(a) && !DOORS.has(`${a} → ${b}`)
    })
    expect(upward).toEqual([])
  })

  it('lets judge import case, stats and world alone', () => {
    const rooms = new Set(own.filter((i) => roomOf(i.file) === 'judge').map((i) => roomOf(i.target)))
    expect([...rooms].sort()).toEqual(['case', 'judge', 'stats', 'world'])
  })

  it('keeps the machine out of the rooms that run in a browser', () => {
    expect(imports.filter((i) => PURE.includes(roomOf(i.file)) && i.target.startsWith('node:'))).toEqual([])
  })

  it('has no circles', () => {
    const edges = new Map<string, string[]>()
    for (const { file, target } of own) edges.set(file, [...(edges.get(file) ?? []), target])
    const done = new Set<string>()
    const circles: string[][] = []
    const walk = (file: string, path: string[]): void => {
      const at = path.indexOf(file)
      if (at >= 0) circles.push(path.slice(at))
      if (at >= 0 || done.has(file)) return
      for (const next of edges.get(file) ?? []) walk(next, [...path, file])
      done.add(file)
    }
    for (const file of edges.keys()) walk(file, [])
    expect(circles).toEqual([])
  })
})
