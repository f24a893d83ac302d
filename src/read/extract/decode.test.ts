import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'
import { extract } from './extract.js'

const RUSSIAN = 'Министерство иностранных дел заявило, что посол был вызван в связи с сообщениями о поставках снарядов.'
// "外務省は大使を呼び出したと発表した。" and "外交部召见了大使。" in their old encodings
const SHIFT_JIS = Buffer.from('8a4f96b18fc882cd91e58e6782f08cc482d18f6f82b582bd82c694ad955c82b582bd8142', 'hex')
const GB18030 = Buffer.from('cde2bdbbb2bfd5d9bcfbc1cbb4f3cab9a1a3', 'hex')

function cp1251(text: string): Buffer {
  return Buffer.from([...text].map((c) => (/[а-яА-Я]/.test(c) ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))))
}

describe('bytes become text', () => {
  it('by their mark', () => {
    expect(decode(Buffer.from('\ufeffünder', 'utf8'))).toMatchObject({ text: 'ünder', encoding: 'utf-8', by: 'mark' })
    expect(decode(Buffer.from('\ufeffünder', 'utf16le'))).toMatchObject({ text: 'ünder', encoding: 'utf-16le' })
    expect(decode(Buffer.from('\ufeffünder', 'utf16le').swap16())).toMatchObject({
      text: 'ünder',
      encoding: 'utf-16be',
    })
    expect(decode(Buffer.from('no mark here, and none needed', 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      by: 'guess',
    })
  })

  it('as the server or the document says', () => {
    expect(decode(SHIFT_JIS, 'Shift_JIS')).toMatchObject({ text: '外務省は大使を呼び出したと発表した。', by: 'server' })
    const page = Buffer.concat([Buffer.from('<meta charset=gb2312>'), GB18030])
    expect(decode(page)).toMatchObject({
      text: '<meta charset=gb2312>外交部召见了大使。',
      encoding: 'gbk',
      by: 'document',
    })
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), cp1251(RUSSIAN)])
    expect(decode(xml).text.endsWith(RUSSIAN)).toBe(true)
    expect(decode(Buffer.from([0x93, 0x80, 0x94]), 'iso-8859-1').text).toBe('“€”')
  })

  it('as UTF-8 where that is what they are, whatever is said', () => {
    const page = decode(Buffer.from(`<meta charset="windows-1251">${RUSSIAN}`))
    expect(page.text.endsWith(RUSSIAN)).toBe(true)
    expect(page.notes).toEqual(['says windows-1251, but is valid UTF-8'])
  })

  it('by their letters at last', () => {
    const guessed = decode(cp1251(RUSSIAN.repeat(3)))
    expect(guessed).toMatchObject({ text: RUSSIAN.repeat(3), encoding: 'windows-1251', by: 'guess' })
    expect(guessed.notes.join()).toContain('by its letters')
    const wrong = decode(Buffer.concat([Buffer.from('<meta charset="utf-8">'), cp1251(RUSSIAN.repeat(3))]))
    expect(wrong.notes.join()).toContain('says utf-8, but is not')
  })

  it('with their broken places counted', () => {
    const broken = decode(
      Buffer.concat([Buffer.from('ä'.repeat(500)), Buffer.from([0xff]), Buffer.from('ö'.repeat(500))]),
    )
    expect(broken).toMatchObject({ encoding: 'utf-8', notes: ['1 place could not be read as utf-8'] })
  })

  it('and the language is told', async () => {
    const [article] = await extract(cp1251(RUSSIAN.repeat(3)), { file: 'a.txt' })
    expect(article).toMatchObject({ lang: 'ru', format: 'text' })
    expect(article!.notes).toContain('in Russian (ru): only English is coded')
    const [short] = await extract(Buffer.from('Too short.'), { file: 'a.txt' })
    expect(short!.lang).toBeNull()
  })
})
