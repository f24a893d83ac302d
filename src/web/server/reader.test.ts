import { describe, expect, it } from 'vitest'
import type { Article } from '../../read/document.js'
import { documentOf } from '../../read/fixtures/document.js'
import { Reader } from './reader.js'

/** A thread that answers with the text's length, fails on "fail", and never answers to "hang". */
const THREAD = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ what, article, documents }) => {
  if (article?.text === 'fail') throw new Error('failed inside')
  if (article?.text === 'hang') return
  parentPort.postMessage(what === 'read' ? { what, document: { length: article.text.length } } : { what, origins: { of: documents.length } })
})`)}`,
)

const article = (text: string): Article => documentOf(text)

describe('a reader in a thread of its own', () => {
  it('answers one after the other, and remembers', async () => {
    const reader = new Reader({ thread: THREAD, patience: 20_000 })
    const read = (text: string) => reader.read(text, article(text))
    expect(await Promise.all(['a', 'bb', 'ccc'].map(read))).toEqual([{ length: 1 }, { length: 2 }, { length: 3 }])
    expect(await read('dddd')).toEqual({ length: 4 })
    expect(await read('dddd')).toBe(await read('dddd'))
    expect(
      await reader.origins([
        { key: 'a', article: article('a') },
        { key: 'e', article: article('e') },
      ]),
    ).toEqual({ of: 2 })
  })

  it('goes on after a text that fails', async () => {
    const reader = new Reader({ thread: THREAD, patience: 20_000 })
    await expect(reader.read('f', article('fail'))).rejects.toThrow('failed inside')
    expect(await reader.read('b', article('bb'))).toEqual({ length: 2 })
  })

  it('ends a thread that takes too long', async () => {
    const reader = new Reader({ thread: THREAD, patience: 200 })
    await expect(reader.read('h', article('hang'))).rejects.toMatchObject({ code: 'too-long', status: 503 })
  })

  it('refuses more than may wait', async () => {
    const reader = new Reader({ thread: THREAD, patience: 20_000 })
    const all = Array.from({ length: 80 }, (_, i) =>
      reader.read(`${i}`, article('x'.repeat(i))).catch((e: { code: string }) => e.code),
    )
    const answers = await Promise.all(all)
    expect(answers.filter((a) => a === 'busy').length).toBeGreaterThan(10)
    expect(answers[0]).toEqual({ length: 0 })
  })
})
