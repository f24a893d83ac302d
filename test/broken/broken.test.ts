import { describe, expect, it } from 'vitest'
import { type Broken, unmark } from '../../src/case/fixtures/marked.js'
import { complete } from '../../src/case/fixtures/sound.js'
import { parseCase } from '../../src/case/parse.js'
import { files } from './files.js'
import { numbers } from './numbers.js'
import { shapes } from './shapes.js'
import { worlds } from './worlds.js'

/** Milliseconds: what is bounded takes a hundredth of it on a slow machine, what is not takes minutes on a fast one. */
const HANGS = 150_000

const faultsOf = (text: string): string[] =>
  parseCase(text, { file: 'x.case.yaml' })
    .diagnostics.filter((d) => d.severity === 'fault')
    .map((d) => `${d.code} ${d.line}:${d.column} ${d.range.start}-${d.range.end}`)

/** Line and column counted otherwise than in the program: from the text before the place. */
function placed({ code, start, end }: { code: string; start: number; end: number }, text: string): string {
  const before = text.slice(0, start).split('\n')
  return `${code} ${before.length}:${before.at(-1)!.length + 1} ${start}-${end}`
}

function breaks(title: string, table: Broken[], whole: (fragment: string) => string): void {
  describe(title, () => {
    it.each(table)('%s', (_, marked) => {
      const { text, expected } = unmark(marked)
      const broken = whole(text)
      expect(parseCase(broken, { file: null }).case).toBeNull()
      const found = faultsOf(broken)
      // a whole file that is broken in YAML lacks other things as well
      const wanted = expected.map((e) => placed(e, broken))
      expect(whole === complete ? found : found.filter((f) => wanted.includes(f))).toEqual(wanted)
    })
  })
}

breaks('files', files, (text) => text)
breaks('shapes', shapes, complete)
breaks('numbers', numbers, complete)
breaks('worlds', worlds, complete)

describe('the corpus', () => {
  it('breaks a case that is sound by itself', () => {
    expect(faultsOf(complete(''))).toEqual([])
  })

  it('is large', () => {
    expect(files.length + shapes.length + numbers.length + worlds.length).toBeGreaterThan(150)
  })
})

describe('huge and hostile files', () => {
  const placesOf = (text: string): string[] => faultsOf(text).map((f) => f.split(' ').slice(0, 2).join(' '))
  const laughs = (n: number): string =>
    [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
    ].join('\n')

  it.each([
    ['10 MB of text', `case: "${'x'.repeat(10_000_000)}"`, 'too-large 1:1'],
    ['10 MB of lines', 'a: b\n'.repeat(2_000_000), 'too-large 1:1'],
    ['100,000 brackets', '['.repeat(100_000), 'too-deep 1:66'],
    ['100,000 closed brackets', `case: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep 1:71'],
    ['100,000 braces', '{a: '.repeat(100_000), 'too-deep 1:258'],
    ['100,000 dashes', `${'- '.repeat(100_000)}a`, 'too-deep 1:131'],
    ['20,000 dashes inside a section, and more below', `a:\n${' -'.repeat(20_000)}\nb: 1\n`, 'too-deep 2:2'],
    ['100,000 question marks', `${'? '.repeat(100_000)}a`, 'too-deep 1:131'],
    [
      '1,000 levels of indentation',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep 65:65',
    ],
    ['aliases of aliases', laughs(20), 'alias-bomb 5:10'],
    [
      'a chain of anchors',
      Array.from({ length: 200 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}` : 'x'}]`).join('\n'),
      'too-deep 65:11',
    ],
  ])('%s', { timeout: HANGS }, (_, text, first) => {
    expect(placesOf(text)).toContain(first)
  })

  it('are read in little time where a text holds thousands of blank lines', { timeout: HANGS }, () => {
    const gap = '\n  '.repeat(30_000)
    expect(faultsOf(complete(`assumptions: { a: { says: "At 199${gap}or so, by chance${gap}of" } }`))).toEqual([])
  })

  it('are complained of in few words', () => {
    for (const d of parseCase(`a: "b"\n${'c d\n'.repeat(5_000)}: [`, { file: null }).diagnostics)
      expect(d.message.length).toBeLessThan(200)
  })

  it('tells the first thousand findings and counts the rest', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n')
    const { diagnostics } = parseCase(text, { file: null })
    expect(diagnostics.length).toBe(1001)
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many',
      message: expect.stringMatching(/^\d+ further findings/),
    })
  })

  it('reads ids that are names of built-in things as ids', () => {
    const text = complete(
      'evidence: { constructor: { says: x }, tostring: { says: x, given: constructor, if: { true: 0.1, false: 0.2 } }, hasownproperty: { says: x } }',
    )
    expect(parseCase(text, { file: null }).case?.evidence.map((e) => e.id)).toEqual([
      'constructor',
      'tostring',
      'hasownproperty',
    ])
  })
})
