import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from './extract.js'
import { MOST_BYTES } from './limits.js'

const read = (content: string | Uint8Array) =>
  extract(typeof content === 'string' ? Buffer.from(content) : content, { file: 'a' })
const page = (body: string) => read(`<!doctype html><body>${body}`)
const feed = (content: string) => read(`<rss version="2.0"><channel><title>t</title>${content}`)

describe('what is no report', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['blanks', Buffer.from(' \n\t'.repeat(1000)), 'empty'],
    ['zeros', new Uint8Array(10_000), 'unknown-format'],
    ['noise', Uint8Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + i * 7) & 255), 'unknown-format'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'unknown-format'],
    ['an old office file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'unknown-format'],
    ['rich text', Buffer.from('{\\rtf1 text}'), 'unknown-format'],
    ['other XML', Buffer.from('<?xml version="1.0"?><kml><a/></kml>'), 'unknown-format'],
    ['a page that scripts write', Buffer.from('<!doctype html><div id=root></div><script>go()</script>'), 'empty'],
    ['more than is read', new Uint8Array(MOST_BYTES + 1), 'too-large'],
    ['a long text', Buffer.from('word '.repeat(500_000)), 'too-large'],
    ['a gzip bomb', gzipSync(new Uint8Array(60_000_000)), 'bomb'],
    ['gzip in gzip', gzipSync(gzipSync('text')), 'bomb'],
    ['a gzip file that breaks off', gzipSync('some text').subarray(0, 20), 'damaged'],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(extract(bytes, { file: 'a' })).rejects.toMatchObject({ name: 'ReadFault', code, file: 'a' })
  })

  it('opens a gzip file', async () => {
    expect(await read(gzipSync('Some text.'))).toMatchObject([{ format: 'text', text: 'Some text.' }])
  })
})

describe('a hostile page', () => {
  it('is read where its tags never close', async () => {
    const [deep] = await page(`${'<div>'.repeat(5_000)}hello${'<div>'.repeat(5_000)}world`)
    expect(deep).toMatchObject({ text: 'hello world' })
    expect(deep!.notes).toContain('tags are nested too deep: the innermost were flattened')
    expect(await page('text <!-- never closed <p>')).toMatchObject([{ text: 'text' }])
    expect(await page('text <a href="never closed')).toMatchObject([{ text: 'text' }])
    expect(await page('text <script>never closed <p>x')).toMatchObject([{ text: 'text' }])
    expect(await page(`${'<svg>'.repeat(2_000)}text`)).toMatchObject([{ text: 'text' }])
  })

  it.each([
    ['nested', '<div>'.repeat(1_000_000)],
    ['closed', '</p>'.repeat(1_000_000)],
  ])('is refused with a million tags, %s', async (_, body) => {
    await expect(page(body)).rejects.toMatchObject({ code: 'too-large', hint: 'cut it into parts' })
  })

  it.each([
    ['a left angle', `${'<'.repeat(300_000)} `, 300_001],
    ['an ampersand', '&'.repeat(300_000), 300_000],
    ['an entity', '&amp;'.repeat(300_000), 300_000],
    ['an unknown entity', '&x1;'.repeat(10_000), 40_000],
    ['a comment', '<!---->'.repeat(300_000), 0],
    ['an attribute', `<div ${'a="b" '.repeat(300_000)}>`, 2],
  ])('is read with %s over and over', async (_, body, length) => {
    const [one] = await page(`<p>a${body}b</p>`)
    expect(one!.text).toHaveLength(length + 2)
  })

  it('carries no markup into its text', async () => {
    const [one] = await page(
      '<p onclick="x()">One<script>alert(1)</script> two<style>p{}</style><!-- c --> <img src=x onerror=alert(1)>three &lt;b&gt;</p><template><p>t</p></template><iframe src="https://x.example">f</iframe>',
    )
    expect(one!.text).toBe('One two three <b>')
  })

  it('survives linked data that are none', async () => {
    const data = `<script type="application/ld+json">${'['.repeat(200_000)}</script>`
    expect(await page(`${data}<p>text</p>`)).toMatchObject([{ text: 'text', title: null }])
  })
})

describe('a hostile feed', () => {
  it('is refused where it declares entities', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>'
    await expect(read(bomb)).rejects.toMatchObject({ code: 'entities' })
  })

  it('is refused where it is too deep, too long or no feed', async () => {
    await expect(feed('<a>'.repeat(100_000))).rejects.toMatchObject({ code: 'too-deep' })
    await expect(feed(`${'<item><title>t</title></item>'.repeat(6_000)}</channel></rss>`)).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(read('{"version":"https://jsonfeed.org/version/1.1",')).rejects.toMatchObject({ code: 'damaged' })
    await expect(feed('</channel></rss>')).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('a hostile mail', () => {
  it('is refused where it nests or heads without end', async () => {
    const parts = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(1_000)
    await expect(read(`From: a@b.example\nSubject: x\nMIME-Version: 1.0\n${parts}`)).rejects.toMatchObject({
      code: 'damaged',
    })
    await expect(read(`From: a@b.example\nSubject: ${'x'.repeat(1_000_000)}\n\nbody`)).rejects.toMatchObject({
      code: 'damaged',
    })
    await expect(read('From: a@b.example\nSubject: x\n\n \n')).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('a hostile text', () => {
  it.each(['![', '<!--', '[a](', '*_`', ' '.repeat(50), '| ', '# ', '> ', '\n'])('of "%s" alone ends', async (sign) => {
    const [one] = await read(`# a\n[b](https://x.example)\n${sign.repeat(20_000)}x`)
    expect(one).toMatchObject({ format: 'markdown', title: 'a' })
  })
})
