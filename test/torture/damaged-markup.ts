import { below, type Draw, ODD_TEXTS, one } from './draws.js'

const PIECES = [
  ...ODD_TEXTS,
  '<div>',
  '</div></p></body>',
  '<p',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '<svg><style>',
  '<template><table><tr><p>',
  '<iframe srcdoc="',
  '<meta charset=utf-16>',
  '<base href="javascript:x">',
  '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>',
  '&b;',
  '&#x110000;',
  '&#55296;',
  '&notanentity',
  '<?xml version="1.1" encoding="ebcdic"?>',
  '<item>',
  '\r\n\r\n--x\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n',
  '=?utf-8?b?////?=',
  '"@graph": [',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[{}]}</script>',
  '<time datetime="+275760-09-13T00:00:01Z">',
  '<a href="http://[::1%25">',
  'endstream endobj ',
  '/Length 99999999999 ',
]

/** Something that happens to markup: tags open and never close, or close what was never open; what belongs elsewhere comes in. */
export function damageMarkup(g: Draw, text: string): string {
  const at = below(g, text.length + 1)
  const piece = one(g, PIECES)
  switch (below(g, 6)) {
    case 0:
      return text.slice(0, at) + piece.repeat(1 + below(g, 3)) + text.slice(at)
    case 1:
      return text.slice(0, at) + piece.slice(0, 40).repeat(below(g, 2_000)) + text.slice(at)
    case 2: {
      const end = text.indexOf('>', at) + 1
      return text.slice(0, at) + text.slice(end)
    }
    case 3: {
      const tags = text.match(/<[^<>]{1,200}>/g) ?? ['<p>']
      return text.slice(0, at) + one(g, tags) + text.slice(at)
    }
    case 4:
      return text.replaceAll(one(g, ['</', '>', '"', '\n', '&', '=', ':']), () => one(g, ['', '<', '"', '\t']))
    default:
      return text.slice(0, at) + text.slice(below(g, text.length)).slice(0, 5_000) + text.slice(at)
  }
}
