import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractLocated } from './extract.js'
import type { LocatedArticle } from './located.js'
import { weaveMarkdown } from './markdown.js'
import { isBlank } from './marks.js'
import { locate } from './offsets.js'
import { readFragment } from './page/read-fragment.js'
import { weavePlain } from './plain.js'

const signs = fc.constantFrom(
  ...[
    'a',
    'B',
    'é',
    'ж',
    '中',
    '😀',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u00a0',
    '.',
    '"',
  ],
  ...['*', '_', '[x](https://x.example/a)', '# ', '> ', '- ', '`', '|', '\\*', '![p](q)'],
)
const words = fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 4 }), fc.stringMatching(/^[a-z]{1,12} $/))
const text = fc.array(words, { maxLength: 80 }).map((parts) => parts.join('').replace(/[\ud800-\udfff]/gu, ''))
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<br>',
  '<!-- c -->',
  '<li>',
  '&amp;',
  '&lt;',
  '&eacute;',
  '&#x1F600;',
  '&nbsp;',
  '<',
  '&',
  '&nope;',
  '<script>x</script>',
  '<i class="a&quot;b">',
)
const markup = fc
  .array(fc.oneof(tags, words), { maxLength: 80 })
  .map((parts) => parts.join('').replace(/[\ud800-\udfff]/gu, ''))

type Located = Pick<LocatedArticle, 'original' | 'offsets'> & { text: string }

/** Each unit that is no blank stands at its place in the original, or is written there as an entity. */
function expectExact({ text, original, offsets }: Located): void {
  expect(offsets.length).toBe(text.length)
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const { start, end } = locate(offsets, [i, i + 1])
    expect(start).toBeGreaterThanOrEqual(before)
    if (isBlank(text.charCodeAt(i))) continue
    before = start
    const stands = original.slice(start, end)
    if (stands.startsWith('&') && stands.length > 1) expect(stands).toMatch(/^&#?\w+;?$/)
    else expect(stands).toBe(text[i])
  }
}

describe('offsets into the original', () => {
  it('are exact for plain text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text, map } = weavePlain(source)
        expectExact({ text, original: source, offsets: map })
      }),
      { numRuns: 300 },
    )
  })

  it('are exact for Markdown', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text, map } = weaveMarkdown(source)
        expectExact({ text, original: source, offsets: map })
      }),
      { numRuns: 300 },
    )
  })

  it('are exact for markup', () => {
    fc.assert(
      fc.property(markup, (source) => {
        const { woven, original } = readFragment(source, null)
        expectExact({ text: woven.text, original, offsets: woven.map })
      }),
      { numRuns: 300 },
    )
  })

  it('lose no letter of a plain text', () => {
    const bare = (all: string): string => all.replace(/[\s\p{C}\u0085]/gu, '')
    fc.assert(
      fc.property(text, (source) => {
        expect(bare(weavePlain(source).text)).toBe(bare(source))
      }),
      { numRuns: 200 },
    )
  })

  it('lead from a stretch to all that it came from', async () => {
    const source =
      '<!doctype html><title>x</title><p>Tom &amp; Jerry, it is said, <b>met</b> on   Monday, in Karsk, and talked at length.</p>'
    const [one] = await extractLocated(Buffer.from(source), { file: 'a.html' })
    const { article, original, offsets } = one!
    const at = (words: string): string => {
      const start = article.text.indexOf(words)
      const place = locate(offsets, [start, start + words.length])
      return original.slice(place.start, place.end)
    }
    expect(at('Tom & Jerry')).toBe('Tom &amp; Jerry')
    expect(at('met on Monday')).toBe('met</b> on   Monday')
    expect(locate(offsets, [0, 0])).toEqual({ start: source.indexOf('Tom'), end: source.indexOf('Tom') })
    expect(() => locate(offsets, [0, article.text.length + 1])).toThrow(RangeError)
  })
})
