import { describe, expect, it } from 'vitest'
import { extract, extractLocated } from './extract.js'
import { locate } from './offsets.js'

const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Wirenet World</title><link>https://wirenet.example</link><language>en</language>
<item><title>Borovia &amp;amp; Arland &lt;i&gt;talk&lt;/i&gt;</title><link>https://wirenet.example/1?utm_source=rss</link><dc:creator>Petra Holm</dc:creator><pubDate>Wed, 31 Aug 2022 22:30:00 -0400</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>They met &amp; talked.</p><script>alert(1)</script><p>See <a href="/2">more</a>.</p>]]></content:encoded></item>
<item><title>Second</title><description>&amp;lt;p&amp;gt;Escaped twice.&amp;lt;/p&amp;gt;</description></item>
<item><title>A headline alone</title></item></channel></rss>`

describe('a feed', () => {
  it('gives an article for each entry', async () => {
    const articles = await extract(Buffer.from(RSS), { file: 'feed' })
    expect(articles.map(({ text }) => text)).toEqual([
      'They met & talked.\n\nSee more.',
      'Escaped twice.',
      'A headline alone',
    ])
    expect(articles[0]).toMatchObject({
      format: 'feed',
      title: 'Borovia & Arland talk',
      author: 'Petra Holm',
      outlet: 'Wirenet World',
      date: '2022-09-01',
      published: '2022-08-31T22:30:00-04:00',
      url: 'https://wirenet.example/1',
      links: [{ url: 'https://wirenet.example/2', span: [24, 28] }],
    })
    expect(articles[1]!.notes).toContain('the feed gives a summary alone')
    expect(articles[2]!.notes).toContain('the feed gives a headline alone')
  })

  it('keeps the places in each entry', async () => {
    const [first] = await extractLocated(Buffer.from(RSS), { file: 'feed' })
    const { start, end } = locate(first!.offsets, [5, 17])
    expect([first!.originalIs, first!.original.slice(start, end)]).toEqual(['part', 'met &amp; talked'])
  })

  it('is read as Atom, RDF and JSON too', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>At</title><entry><title type="html">H &amp;amp; M</title><link href="https://a.example/1"/><author><name>Jo</name></author><updated>2022-08-31T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; <b>two</b></p></div></content></entry><entry><title>t</title><summary type="text">a &lt; b</summary></entry></feed>`
    const [one, two] = await extract(Buffer.from(atom), { file: 'a' })
    expect(one).toMatchObject({
      title: 'H & M',
      text: 'One & two',
      author: 'Jo',
      date: '2022-08-31',
      url: 'https://a.example/1',
    })
    expect(two).toMatchObject({ text: 'a < b' })
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel><item rdf:about="u"><title>i</title><link>https://r.example/1</link><description>words</description><dc:date>2022-08-31T23:00:00-05:00</dc:date></item></rdf:RDF>`
    expect(await extract(Buffer.from(rdf), { file: 'r' })).toMatchObject([
      { outlet: 'R', text: 'words', date: '2022-09-01' },
    ])
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', title: 't', content_html: '<p>x &lt; y</p>', url: 'https://j.example/1' }],
    }
    expect(await extract(Buffer.from(JSON.stringify(json)), { file: 'j' })).toMatchObject([
      { outlet: 'J', text: 'x < y', url: 'https://j.example/1' },
    ])
  })
})
