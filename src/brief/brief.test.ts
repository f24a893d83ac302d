import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../judge/judgement.js'
import { type BriefFormat, renderBrief } from './brief.js'
import { bare, judged, matrixJudged, uncounted } from './fixtures/judged.js'

/** Keys under which a case, or the checks, hold words of other people. */
const TEXTS = new Set(
  'title question case says because name asks interest checked exact prefix suffix routine failsIf then by lang kind via pattern outcome message hint withheld rule value file resolved'.split(
    ' ',
  ),
)
const FIXED = new Set(['known', 'outcome'])

/** A judgement with every text replaced. */
function retold(judgement: Judgement, text: string): Judgement {
  const walk = (value: unknown, key: string, holder: Record<string, unknown>): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) && !isWord(key, holder) ? text : value
    if (Array.isArray(value)) return value.map((v) => walk(v, key, holder))
    if (value === null || typeof value !== 'object') return value
    const record = value as Record<string, unknown>
    return Object.fromEntries(Object.entries(record).map(([k, v]) => [k, walk(v, k, record)]))
  }
  return walk(judgement, '', {}) as Judgement
}

/** `by` and `kind` are also words of the program: how an item is known, what a threshold is of. */
function isWord(key: string, holder: Record<string, unknown>): boolean {
  if (key === 'by') return !('outcome' in holder) || FIXED.has(key)
  return key === 'kind' && ('band' in holder || 'decibans' in holder)
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '](javascript:alert(1))',
  '[a](http://evil.example)',
  '![i](data:x)',
  '`code`',
  '| cell | `|',
  '**b** _i_ ~~s~~ $x$',
  '&lt;b&gt; &amp; &#60;',
  'https://evil.example www.evil.example me@evil.example @user',
  '<!-- --> --> <![CDATA[',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u202egnp.exe\u2066x\u2069 \u200f',
  'a\nb\r\nc\td\u2028e',
  '\u0000\u0007\u0008\u007f\u009b31m',
  '</td></tr></table><h1>',
  '</title></style></svg>',
  '# x\n\n- y\n1. z',
  '\ud800 \udc00',
  '\\',
  'मालवाहक विमान 航空機 نقل',
]
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '))

const render = (judgement: Judgement, format: BriefFormat): string => renderBrief(judgement, { format })
const runs = { numRuns: 60 }
const PLAIN = 'plain words that are long enough to be cut where a label of a plot has no room for them at all'

/** Tags with the names of their attributes; throws where anything else looks like markup. */
function tagsOf(page: string): string[] {
  const body = page.replace(/<style>.*?<\/style>/s, '')
  const tag = /<!doctype html>|<(\/?[a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\/?>/g
  const tags = [...body.matchAll(tag)].map((m) =>
    [m[1] ?? '', ...[...(m[2] ?? '').matchAll(/ ([a-zA-Z][a-zA-Z0-9-]*)="/g)].map((a) => a[1])].join(' '),
  )
  const rest = body.replace(tag, '')
  if (/[<>]/.test(rest)) throw new Error(`loose markup: ${rest.match(/.{0,40}[<>].{0,40}/s)?.[0]}`)
  return tags
}

describe('words of a case', () => {
  it('never become markup in a page', () => {
    const known = new Set(tagsOf(render(retold(judged(), PLAIN), 'html')))
    const check = (words: string): void => {
      const page = render(retold(judged(), words), 'html')
      expect(tagsOf(page).filter((t) => !known.has(t))).toEqual([])
      expect(page).not.toMatch(/href="(?!#|https:\/\/(?:daily|archive)\.example)/)
      expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }
    for (const words of HOSTILE) check(words)
    fc.assert(fc.property(text, check), runs)
  })

  it('never become markup in Markdown', () => {
    const shape = (markdown: string): string =>
      markdown.replace(/\\[\\`*_[\]<>#|~&$]/g, '').replace(/[^\n\\`*_[\]<>#|~&$]/g, '')
    const plain = render(retold(judged(), PLAIN), 'md')
    const addresses = (markdown: string): number => markdown.match(/:\/\//g)?.length ?? 0
    const check = (words: string): void => {
      const markdown = render(retold(judged(), words), 'md')
      expect(shape(markdown)).toBe(shape(plain))
      expect(addresses(markdown)).toBe(addresses(plain))
      expect(markdown).not.toMatch(/www\.|@(?!\u2060)/i)
    }
    for (const words of HOSTILE) check(words)
    fc.assert(fc.property(text, check), runs)
  })

  it('never act in a terminal, and fit it', () => {
    const check = (words: string, color: boolean, width: number): void => {
      for (const judgement of [judged(), matrixJudged()]) {
        const out = renderBrief(retold(judgement, words), { format: 'terminal', color, width })
        const bare = color ? out.replace(/\u001b\[\d+m/g, '') : out
        expect(bare).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        )
        if (/^[\x20-\x7e]*$/.test(words))
          expect(Math.max(...bare.split('\n').map((l) => l.length))).toBeLessThanOrEqual(width)
      }
    }
    for (const words of HOSTILE) check(words, true, 80)
    fc.assert(fc.property(text, fc.boolean(), fc.integer({ min: 40, max: 120 }), check), runs)
  })

  it('come through JSON unchanged and print safely', () => {
    fc.assert(
      fc.property(text, (words) => {
        const json = render(retold(judged(), words), 'json')
        expect(JSON.parse(json)).toMatchObject({ schema: 1, case: words, question: words })
        expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }),
      runs,
    )
  })
})

describe('JSON', () => {
  it('holds the judgement without the case, and the settings', () => {
    const json = JSON.parse(render(judged(), 'json'))
    expect(json.of).toBeUndefined()
    expect(json).toMatchObject({ schema: 1, leader: 'commerce', scale: 'icd203', settings: { seed: 7, draws: 4000 } })
    expect(json.settings.letters.reliability.A).toEqual({ lo: 0.8, hi: 0.95, point: 0.875 })
    expect(json.settings.letters.note).toContain('no standard has numbers')
    expect(Object.keys(json)[0]).toBe('schema')
  })
})

describe('every form', () => {
  const formats: BriefFormat[] = ['html', 'md', 'json', 'terminal']

  it('is the same bytes for the same judgement, and ends in a line break', () => {
    for (const format of formats) {
      for (const judgement of [judged(), uncounted(), bare(), matrixJudged()]) {
        const once = render(judgement, format)
        expect(render(judgement, format)).toBe(once)
        expect(once.endsWith('\n')).toBe(true)
        expect(once).not.toMatch(/NaN|undefined(?!"| ?:)|\[object/)
      }
    }
  })

  it('names the letters and whose they are', () => {
    for (const format of formats) expect(render(judged(), format)).toContain('no standard has numbers')
  })
})
