import { describe, expect, it } from 'vitest'
import { renderBrief } from '../brief.js'
import { judged } from '../fixtures/judged.js'
import { escapeMarkdown } from './escape.js'

describe('Markdown', () => {
  const markdown = renderBrief(judged(), { format: 'md' })

  it('opens with the case, the question and the judgement', () => {
    expect(markdown.split('\n\n').slice(0, 3)).toEqual([
      '# Shells from a partner',
      '*What do the reports say about intent?*',
      '**[Commerce](#hypothesis-commerce) leads: likely ([61\u00a0%](#hypothesis-commerce); [56–72\u00a0%](#hypothesis-commerce) within the stated bands).**',
    ])
  })

  it('has tables of as many cells as their heads, and places for its links', () => {
    let cells = 0
    for (const line of markdown.split('\n')) {
      if (!line.startsWith('|')) cells = 0
      else {
        const found = line.replaceAll('\\|', '').split('|').length
        if (cells > 0) expect(found).toBe(cells)
        cells = found
      }
    }
    const places = [...markdown.matchAll(/<a id="([^"]+)"><\/a>/g)].map((m) => m[1])
    const targets = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map((m) => m[1])
    expect(new Set(places).size).toBe(places.length)
    expect(targets.filter((t) => !places.includes(t))).toEqual([])
  })

  it('escapes what would be markup and leaves the rest as it is', () => {
    expect(escapeMarkdown("P's 61 % (at once), well-known.")).toBe("P's 61 % (at once), well-known.")
    expect(escapeMarkdown('a|b *c* <d> [e](f) `g`')).toBe('a\\|b \\*c\\* \\<d\\> \\[e\\](f) \\`g\\`')
    expect(escapeMarkdown('see https://a.example or www.a.example')).toBe(
      'see https:\u2060//a.example or www\u2060.a.example',
    )
    expect(escapeMarkdown('@user')).toBe('@\u2060user')
  })
})
