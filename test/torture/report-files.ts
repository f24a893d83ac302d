import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { pdfOf } from '../../src/read/extract/fixtures/pdf.js'

const PAGES = join(import.meta.dirname, '../../src/read/extract/fixtures/pages')
const SAID =
  'Pakistan provided military aid to Ukraine on Monday, the ministry said. Russia denied that it had threatened Pakistan.'

/** Reports in every form in which they are read. */
export function reportFiles(): { name: string; bytes: Uint8Array }[] {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.html'))
  return [
    ...pages.map((name) => ({ name, bytes: readFileSync(join(PAGES, name)) })),
    ...made().map(([name, text]) => ({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text })),
  ].filter(({ bytes }) => bytes.length > 0)
}

function made(): [string, string | Uint8Array][] {
  const item = (n: number): string =>
    `<item><title>Aid ${n}</title><link>https://a.example/${n}</link><pubDate>Wed, 31 Aug 2022 22:30:00 -0400</pubDate><description><![CDATA[<p>${SAID}</p>]]></description></item>`
  const entry = `<entry><title type="html">A &amp;amp; B</title><updated>2022-08-31T10:00:00Z</updated><content type="html">&lt;p&gt;${SAID}&lt;/p&gt;</content></entry>`
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    items: [{ id: '1', content_html: `<p>${SAID}</p>` }],
  }
  return [
    [
      'rss.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${[1, 2, 3].map(item).join('')}</channel></rss>`,
    ],
    ['atom.xml', `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry}${entry}</feed>`],
    ['feed.json', JSON.stringify(json)],
    ['mail.eml', mail('multipart/alternative; boundary=x', alternatives())],
    ['plain.eml', mail('text/plain; charset=utf-8', [SAID])],
    [
      'page.mhtml',
      mail('multipart/related; type="text/html"; boundary=x', alternatives(), [
        'Snapshot-Content-Location: https://a.example/',
      ]),
    ],
    ['a.txt', `${SAID}\n\n> quoted: “${SAID}”\n`],
    [
      'a.md',
      `---\ntitle: Aid\ndate: 2022-08-31\n---\n# Aid\n\n- ${SAID}\n\n[link](https://a.example) **bold** \`code\`\n`,
    ],
    ['a.pdf', pdfOf([[SAID, '', SAID], ['Second page.']], { Title: 'Aid', CreationDate: 'D:20220901' })],
    [
      'a.docx',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          `<w:document><w:body><w:p><w:r><w:t>${SAID}</w:t></w:r></w:p></w:body></w:document>`,
        ),
        'docProps/core.xml': strToU8('<cp:coreProperties><dc:title>Aid</dc:title></cp:coreProperties>'),
      }),
    ],
    [
      'a.odt',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8(
          `<office:document-content><office:body><office:text><text:p>${SAID}</text:p></office:text></office:body></office:document-content>`,
        ),
      }),
    ],
  ]
}

function alternatives(): string[] {
  return [
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    SAID,
    '--x',
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<p>=93${SAID}=94</p>`,
    '--x--',
  ]
}

function mail(type: string, body: string[], more: string[] = []): string {
  return [
    'From: =?utf-8?q?P=C3=A9tra?= <p@a.example>',
    'Subject: Aid',
    'Date: Wed, 31 Aug 2022 23:10:00 -0500',
    'MIME-Version: 1.0',
    ...more,
    `Content-Type: ${type}`,
    '',
    ...body,
  ].join('\r\n')
}
