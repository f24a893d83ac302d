import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractLocated } from '../extract.js'

const FOLDER = join(import.meta.dirname, '../fixtures/pages')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''))

interface Expected {
  paragraphs: string[]
}

describe('a page in the manner of', () => {
  it.each(names)('%s', async (name) => {
    const { paragraphs, ...facts } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected
    const [one, ...more] = await extractLocated(readFileSync(join(FOLDER, `${name}.html`)), { file: `${name}.html` })
    expect(more).toEqual([])
    expect(one!.article).toMatchObject(facts)
    expect(one!.article.text.split(/\n+/)).toEqual(paragraphs)
  })
})
