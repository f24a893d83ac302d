import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Component {
  name: string
  version: string
  licenses?: { license?: { id?: string }; expression?: string }[]
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const manifest = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json')
const lock = read<{ packages: Record<string, { license?: string; dev?: true; version?: string }> }>('package-lock.json')
const LICENCES = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']

/** The rows of the two tables of docs/dependencies.md: package, licence, reasons. */
const [forUse, forBuilding] = readFileSync('docs/dependencies.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (.+) \|$/gm)].map(([, ...row]) => row as string[]))

describe('docs/dependencies.md', () => {
  it.each([
    ['dependencies', forUse!],
    ['devDependencies', forBuilding!],
  ] as const)('names all %s with their licences and what they are for', (kind, rows) => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(manifest[kind]).sort())
    for (const [name, licence, reasons] of rows) {
      expect(`${name} ${licence}`).toBe(`${name} ${lock.packages[`node_modules/${name}`]?.license}`)
      expect(reasons!.length).toBeGreaterThan(4)
    }
  })
})

describe('licences of what is installed beside the package', () => {
  it('allow use in any work', () => {
    const used = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(([, { license }]) => !LICENCES.includes(license ?? '')).map(([path]) => path)).toEqual([])
  })
})

describe.skipIf(!existsSync('dist/bin/LICENCES.txt'))('scripts/sbom.js (skipped where nothing is built)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-sbom-'))
  const write = (name: string): string => {
    execFileSync(process.execPath, ['scripts/sbom.js', join(folder, name)], { stdio: 'ignore' })
    return readFileSync(join(folder, name), 'utf8')
  }

  it('lists what is installed and what is bundled, with licences, the same text each time', () => {
    const text = write('a.json')
    expect(write('b.json')).toBe(text)
    rmSync(folder, { recursive: true, force: true })
    const bill = JSON.parse(text) as { bomFormat: string; metadata: { component: Component }; components: Component[] }
    expect([bill.bomFormat, bill.metadata.component.name]).toEqual(['CycloneDX', 'demarche'])
    const names = bill.components.map((c) => c.name)
    const bundled = ['commander', 'preact', '@preact/signals']
    for (const name of [...Object.keys(manifest.dependencies), ...bundled]) expect(names).toContain(name)
    for (const name of ['vitest', 'typescript', 'playwright-core']) expect(names).not.toContain(name)
    for (const c of bill.components)
      expect(LICENCES, c.name).toContain(c.licenses?.[0]?.license?.id ?? c.licenses?.[0]?.expression)
  })

  it('knows what the workbench bundles', () => {
    const imported = execFileSync('grep', ['-rhoE', "from '[a-z@][^.:']*'", 'src/web/app'], { encoding: 'utf8' })
    const names = new Set(
      imported
        .trim()
        .split('\n')
        .map((line) => line.slice(6, -1).replace(/^([^@/]+|@[^/]+\/[^/]+)\/.*$/, '$1')),
    )
    const script = readFileSync('scripts/sbom.js', 'utf8')
    const known = [...Object.keys(manifest.dependencies), 'vitest', 'fast-check']
    expect([...names].filter((name) => !known.includes(name) && !script.includes(`'${name}'`))).toEqual([])
  })
})
