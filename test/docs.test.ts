import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { judge, observe, parseCase, parsePattern } from '../src/index.js'
import { type Block, blocksOf, isAsShown } from './support/blocks.js'
import { bundleSnippets, type Snippets } from './support/snippets.js'
import { makeWorkspace, type Workspace } from './support/workspace.js'

const docs = readdirSync('docs').filter((f) => f.endsWith('.md'))
const files = ['README.md', ...docs.map((f) => `docs/${f}`)]
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('README.md'))
  .map((f) => `examples/${f}`)
const blocks = new Map([...files, ...examples].map((file) => [file, blocksOf(file)]))
const all = [...blocks.values()].flat()

/** Milliseconds for a document whose commands are run; the machine may be busy. */
const PATIENCE = 300_000
/** Commands that no test can run: they fetch, wait, or build the program itself. Each says why. */
const NOT_RUN = 5

/** A document has a folder to itself, in which its blocks are run one after the other. */
const workspaces = new Map<string, Workspace>()
const workspaceOf = async (file: string): Promise<Workspace> => {
  if (!workspaces.has(file)) workspaces.set(file, await makeWorkspace())
  return workspaces.get(file)!
}
afterAll(() => {
  for (const workspace of workspaces.values()) workspace.remove()
})

const where = ({ file, line }: Block): string => `${file}:${line}`
const isCommands = ({ info, text, file }: Block): boolean =>
  info === 'sh' || (info === 'indented' && examples.includes(file) && text.startsWith('demarche '))

describe('commands', () => {
  it('that are not run say why, and are counted', () => {
    const skipped = all.filter(({ info }) => info.startsWith('sh ')).map(({ info }) => info)
    for (const info of skipped) expect(info).toMatch(/^sh no-run: \S+/)
    expect(skipped.length).toBe(NOT_RUN)
  })

  it('stand in blocks that are run, or in usages, which hold a word to be replaced', () => {
    const loose = files.flatMap((f) => blocks.get(f)!).filter(({ info }) => info === 'indented' || info === '')
    const concrete = loose.filter(
      ({ text }) => /^(npx|npm|demarche) /m.test(text) && !/^demarche .*(\b[A-Z]{3,}|…|\b[A-Z]\b|\[)/m.test(text),
    )
    expect(concrete.map(where)).toEqual([])
  })

  it.each([...blocks.keys()].filter((f) => blocks.get(f)!.some(isCommands)))(
    'of %s do as it says',
    async (file) => {
      const workspace = await workspaceOf(file)
      const within = examples.includes(file) ? dirname(file) : '.'
      for (const block of blocks.get(file)!.filter(isCommands)) {
        const { code, out } = workspace.shell(block.text, within)
        expect({ at: where(block), code, out: code === 0 ? '' : out }).toEqual({ at: where(block), code: 0, out: '' })
        if (block.prints !== null && !isAsShown(block.prints, out)) expect(out, where(block)).toBe(block.prints)
      }
    },
    PATIENCE,
  )

  it('and options that are named exist', async () => {
    const workspace = await workspaceOf('README.md')
    const helps = new Map<string, string>()
    const helpOf = (words: string[]): string => {
      const key = words.join(' ')
      if (!helps.has(key)) helps.set(key, workspace.shell(`demarche ${key} --help`).out)
      return helps.get(key)!
    }
    const top = helpOf([])
    const missing = all.flatMap((block) =>
      block.text
        .split('\n')
        .flatMap((line) => [...line.matchAll(/\bdemarche ([a-z]+)((?: [^\s|;&#]+)*)/g)])
        .flatMap(([line, command, rest]) => {
          if (!new RegExp(`^ {2}${command}\\b`, 'm').test(top)) return [`${where(block)}: ${command}`]
          const words = command === 'ledger' ? [command, rest!.trim().split(' ')[0]!] : [command!]
          return [...line.matchAll(/\s\[?(--[a-z-]+)/g)]
            .filter(
              ([, option]) =>
                !new RegExp(`${option}\\b`).test(helpOf(words)) &&
                !helpOf(words).includes(option!.replace('--no-', '--')),
            )
            .map(([, option]) => `${where(block)}: ${words.join(' ')} ${option}`)
        }),
    )
    expect(missing).toEqual([])
  })
})

describe('programs in TypeScript', () => {
  const programs = all.filter(({ info }) => info === 'ts')
  let snippets: Snippets
  beforeAll(async () => {
    snippets = await bundleSnippets(programs)
  }, PATIENCE)
  afterAll(() => snippets?.remove())

  it('are well typed', () => {
    expect(programs.length).toBeGreaterThan(10)
    expect(snippets.faults()).toEqual([])
  })

  it.each(programs.map((block) => [where(block), block] as const))('%s runs', async (_, block) => {
    const { code, out } = (await workspaceOf(block.file)).node(snippets.scriptOf(block))
    expect({ code, out: code === 0 ? '' : out }).toEqual({ code: 0, out: '' })
    expect(block.prints, 'a program shows what it prints').not.toBeNull()
    if (!isAsShown(block.prints!, out)) expect(out).toBe(block.prints)
  })
})

describe('data', () => {
  it('in YAML and JSON can be read', () => {
    const shown = all.filter(({ info }) => ['yaml', 'json'].includes(info))
    expect(shown.length).toBeGreaterThan(3)
    for (const block of shown)
      expect(() => (block.info === 'yaml' ? parse(block.text) : JSON.parse(block.text)), where(block)).not.toThrow()
  })

  it('docs/case.md shows a case without faults, that can be judged', () => {
    const [{ text }] = blocks.get('docs/case.md')!.filter(({ info }) => info === 'yaml') as [Block]
    const { case: of, diagnostics } = parseCase(text, { file: 'docs/case.md' })
    expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
    const judgement = judge(of!, observe(of!, { today: 19_300 }))
    expect(judgement.leader).not.toBeNull()
    expect(judgement.evidence.map((e) => e.state)).toEqual(['reported', 'reported', 'fact', 'no-data', 'no-data'])
  })

  it('docs/case.md names every key and every word that the schema knows', () => {
    const words = new Set<string>()
    const walk = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return
      const { properties, enum: one, const: only } = node as Record<string, unknown>
      if (!Array.isArray(node)) for (const key of Object.keys(properties ?? {})) words.add(key)
      for (const word of [...(Array.isArray(one) ? one : []), only ?? []].flat()) words.add(String(word))
      Object.values(node).forEach(walk)
    }
    walk(JSON.parse(readFileSync('schema/case.schema.json', 'utf8')))
    const text = readFileSync('docs/case.md', 'utf8')
    const isNamed = (word: string): boolean => new RegExp(`(^|[^a-z-])${word}($|[^a-z-])`, 'm').test(text)
    expect(words.size).toBeGreaterThan(60)
    expect([...words].filter((word) => !isNamed(word))).toEqual([])
  })

  it('docs/precedents.md shows a pattern without faults', () => {
    const [{ text }] = blocks.get('docs/precedents.md')!.filter(({ info }) => info === 'yaml') as [Block]
    expect(parsePattern(text, 'docs/precedents.md').faults).toEqual([])
  })
})

describe('links', () => {
  it('lead to files that exist', () => {
    const links = [
      ...files,
      'CONTRIBUTING.md',
      ...readdirSync('docs/decisions').map((f) => `docs/decisions/${f}`),
    ].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(
        ([, to]) => [file, to!] as const,
      ),
    )
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter(([file, to]) => !existsSync(join(dirname(file), to)))).toEqual([])
  })

  it('of docs/README.md name every document', () => {
    const index = readFileSync('docs/README.md', 'utf8')
    expect(docs.filter((f) => f !== 'README.md' && !index.includes(`](${f})`))).toEqual([])
  })
})
