import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractLocated } from './extract.js'
import { locate } from './offsets.js'

const DOCX = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(
    '<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>Borovia &amp; Arland</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve"> met.</w:t></w:r></w:p><w:p/><w:p><w:del><w:r><w:t>never</w:t></w:r></w:del><w:r><w:t>They </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>talked.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>',
  ),
  'docProps/core.xml': strToU8(
    '<cp:coreProperties><dc:title>Wheat</dc:title><dc:creator>V. Cole</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2022-08-31T10:00:00Z</dcterms:created></cp:coreProperties>',
  ),
})
const ODT = zipSync({
  mimetype: strToU8('application/vnd.oasis.opendocument.text'),
  'content.xml': strToU8(
    '<office:document-content><office:body><office:text><text:h>Wheat</text:h><text:p>They met<text:s text:c="2"/>in <text:a xlink:href="https://karsk.example/">Karsk</text:a>.<office:annotation><text:p>check this</text:p></office:annotation></text:p></office:text></office:body></office:document-content>',
  ),
  'meta.xml': strToU8(
    '<office:document-meta><dc:title>Talks</dc:title><dc:date>2022-09-01T09:00:00</dc:date></office:document-meta>',
  ),
})

describe('an office file', () => {
  it('is read from .docx', async () => {
    const [one] = await extractLocated(DOCX, { file: 'a' })
    expect(one!.article).toMatchObject({
      format: 'docx',
      title: 'Wheat',
      author: 'V. Cole',
      date: '2022-08-31',
      text: 'Borovia & Arland met.\n\nThey talked.',
    })
    expect(one!.article.notes).toContain('its date is the day on which the file was made')
    const { start, end } = locate(one!.offsets, [0, 16])
    expect(one!.original.slice(start, end)).toBe('Borovia &amp; Arland')
  })

  it('is read from .odt', async () => {
    const [one] = await extractLocated(ODT, { file: 'a' })
    expect(one!.article).toMatchObject({
      format: 'odt',
      title: 'Talks',
      text: 'Wheat\n\nThey met in Karsk.',
      links: [{ url: 'https://karsk.example/', span: [19, 24] }],
    })
  })

  it('is refused as a bomb, or where it is another archive', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
    await expect(extractLocated(bomb, { file: 'a' })).rejects.toMatchObject({
      code: 'bomb',
      place: 'word/document.xml',
    })
    await expect(extractLocated(zipSync({ 'a.txt': strToU8('x') }), { file: 'a' })).rejects.toMatchObject({
      code: 'unknown-format',
    })
    await expect(extractLocated(DOCX.slice(0, 90), { file: 'a' })).rejects.toMatchObject({ code: 'damaged' })
  })
})
