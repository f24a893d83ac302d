import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Document, Range } from '../../src/read/document.js'
import { extract } from '../../src/read/extract/extract.js'
import { ReadFault } from '../../src/read/extract/fault.js'
import { readArticle } from '../../src/read/read.js'
import { parseDay } from '../../src/world/days.js'
import { damageBytes, packed } from './damaged-bytes.js'
import { damageMarkup } from './damaged-markup.js'
import { below, type Draw, one, rarely } from './draws.js'
import { reportFiles } from './report-files.js'
import { HANGS, Tally, tries } from './tries.js'

/** Of an article so much is read for what it says; the rest is more of the same. */
const MOST = 20_000
const FILES = reportFiles()
const tally = new Tally('reports')
afterAll(() => tally.tell())

function damaged(g: Draw, { name, bytes }: (typeof FILES)[number]): Uint8Array {
  const binary = /\.(pdf|docx|odt)$/.test(name)
  let text = Buffer.from(bytes).toString('latin1')
  for (let times = below(g, binary ? 2 : 4); times > 0; times--) text = damageMarkup(g, text)
  let all: Uint8Array = Buffer.from(text, 'latin1')
  if (rarely(g, 2)) all = damageBytes(g, all)
  return packed(g, name, all)
}

/** Every place that a document names. */
function places({ statements, inferences, loaded, quotes, sentences, links }: Document): Range[] {
  const of = [
    ...statements.flatMap(({ span, source, target, cue }) => [span, source?.span, target?.span, cue]),
    ...[...inferences, ...loaded, ...quotes, ...links].map(({ span }) => span),
    ...sentences.map(({ start, end }): Range => [start, end]),
  ]
  return of.filter((span) => span !== undefined && span !== null)
}

/** Takes the reports out of bytes and reads them. @returns how many, or why none */
async function read(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const articles = await extract(bytes, { file })
    expect(articles.length).toBeGreaterThan(0)
    for (const article of articles.slice(0, 3)) {
      expect(article.date === null || parseDay(article.date) !== null, `${article.date}`).toBe(true)
      const text = article.text.slice(0, MOST)
      const document = readArticle({ ...article, text, links: article.links.filter(({ span }) => span[1] <= MOST) })
      const outside = places(document).filter(([start, end]) => start < 0 || start > end || end > text.length)
      expect(outside).toEqual([])
    }
    return 'read'
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error
    expect(error.message.length).toBeGreaterThan(3)
    return `refused (${error.code})`
  }
}

describe('damaged reports', () => {
  it(
    'are read, or refused with the reason; nothing else',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const file = one(g, FILES)
          const bytes = damaged(g, file)
          const { ms, value } = await tally.timed(`${file.name}, ${bytes.length} bytes`, () => read(bytes, file.name))
          expect(ms).toBeLessThan(HANGS)
          tally.count(value)
        }),
        { numRuns: tries(4), endOnFailure: true },
      )
      expect(tally.times('read')).toBeGreaterThan(0)
    },
    2 * HANGS + tries() * 1_000,
  )
})
