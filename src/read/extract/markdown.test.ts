import { describe, expect, it } from 'vitest'
import { extract } from './extract.js'
import { weaveMarkdown } from './markdown.js'

const SOURCE = `---
title: "Shells and wheat"
author: Vera Cole
date: 2022-09-03T10:00:00+02:00
url: https://review.example/shells
---

# Shells *and* wheat #

Arland **denied** that it had [shipped shells](https://wire.example/a_(b) "t"), as
\`reported\` on <https://wire.example/c>. ![a picture](p.png)

Second heading
--------------

> It was said \\*twice\\*
> on Monday.

- one item with snake_case_word
- another <b>item</b>

| who | what |
|-----|------|
| Borovia | wheat |

\`\`\`
code is left out
\`\`\`

[ref]: https://x.example
`

describe('a Markdown file', () => {
  it('is read without its marks', async () => {
    const [article] = await extract(Buffer.from(SOURCE), { file: 'a.txt' })
    expect(article).toMatchObject({
      format: 'markdown',
      title: 'Shells and wheat',
      author: 'Vera Cole',
      date: '2022-09-03',
      published: '2022-09-03T10:00:00+02:00',
      url: 'https://review.example/shells',
    })
    expect(article!.text.split('\n\n')).toEqual([
      'Shells and wheat',
      'Arland denied that it had shipped shells, as reported on https://wire.example/c.',
      'Second heading',
      'It was said *twice* on Monday.',
      'one item with snake_case_word\nanother item',
      'who what',
      'Borovia wheat',
    ])
    const named = article!.links.map(({ url, span: [start, end] }) => [url, article!.text.slice(start, end)])
    expect(named).toEqual([
      ['https://wire.example/a_(b)', 'shipped shells'],
      ['https://wire.example/c', 'https://wire.example/c'],
    ])
  })

  it('takes its first heading as its title', () => {
    expect(weaveMarkdown('Head\n====\n\nText.').title).toBe('Head')
    expect(weaveMarkdown('Text.\n\n# Head').title).toBeNull()
  })
})
