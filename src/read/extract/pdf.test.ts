import { describe, expect, it } from 'vitest'
import { extractLocated } from './extract.js'
import { pdfFrom, pdfOf, streamOf } from './fixtures/pdf.js'
import { locate } from './offsets.js'

const PAGES = [
  [
    'Ministry of Foreign Affairs',
    'Press release of 31 August 2022',
    '',
    'The ministry summoned the ambassador of Arland on Wednes-',
    'day over the transfer of artillery shells to a third country and',
    'asked for an answer. It did so in a well-known manner.',
    '',
    'The second paragraph begins here and goes on over the end of',
  ],
  ['Ministry of Foreign Affairs', 'the page, as paragraphs do, until it ends. It is a well-', 'known fact.', '2'],
  ['Ministry of Foreign Affairs', 'Third page.', '3'],
]

describe('a PDF', () => {
  it('is read as paragraphs, without what comes back on each page', async () => {
    const info = { Title: 'Release', Author: 'Press Office', CreationDate: "D:20220901120000+03'00'" }
    const [one] = await extractLocated(pdfOf(PAGES, info), { file: 'a' })
    expect(one!.article).toMatchObject({ format: 'pdf', title: 'Release', author: 'Press Office', date: '2022-08-31' })
    expect(one!.article.text.split('\n\n')).toEqual([
      'Press release of 31 August 2022',
      'The ministry summoned the ambassador of Arland on Wednesday over the transfer of artillery shells to a third country and asked for an answer. It did so in a well-known manner.',
      'The second paragraph begins here and goes on over the end of the page, as paragraphs do, until it ends. It is a well-known fact.',
      'Third page.',
    ])
    expect(one!.article.notes).toContain('5 lines that come back at the edges of pages left out')
  })

  it('keeps the page of each word', async () => {
    const [one] = await extractLocated(pdfOf(PAGES), { file: 'a' })
    const { article, original, offsets } = one!
    const at = article.text.indexOf('Third page')
    const { start, end } = locate(offsets, [at, at + 10])
    expect(original.slice(start, end)).toBe('Third page')
    expect(original.slice(0, start).split('\f')).toHaveLength(3)
  })

  it('is refused where it holds no text, is broken or locked', async () => {
    await expect(extractLocated(pdfOf([[]]), { file: 'a' })).rejects.toMatchObject({ code: 'empty' })
    await expect(extractLocated(Buffer.from('%PDF-1.7\nnothing'), { file: 'a' })).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  it('does not go round in circles', async () => {
    const tree = pdfFrom(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>'])
    await expect(extractLocated(tree, { file: 'a' })).rejects.toMatchObject({ code: 'empty' })
    const form = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>'
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>'
    const self = pdfFrom([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      page,
      streamOf('/X Do'),
      streamOf('/X Do', form),
    ])
    await expect(extractLocated(self, { file: 'a' })).rejects.toMatchObject({ code: 'empty' })
  })
})
