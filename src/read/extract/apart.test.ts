import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THREADS, type Threads } from './apart.js'
import { extractLocated } from './extract.js'
import { pdfFrom, pdfOf, streamOf } from './fixtures/pdf.js'

let folder = ''
let threads: Threads

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-apart-'))
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
  await build({
    input: { 'extract-worker': join(import.meta.dirname, 'extract-worker.ts') },
    platform: 'node',
    logLevel: 'silent',
    output: { dir: folder, format: 'esm' },
  })
  threads = { ...THREADS, worker: pathToFileURL(join(folder, 'extract-worker.js')) }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A form that draws the next ten times, and so on: 10 to the power of `levels` words. */
function laughs(levels: number): Uint8Array {
  const next = (i: number): string => `/Resources<</XObject<</X ${i} 0 R>>/Font<</F 5 0 R>>>>`
  const forms = Array.from({ length: levels }, (_, i) => {
    const last = i === levels - 1
    return streamOf(
      last ? 'BT /F 12 Tf (ha ) Tj ET' : '/X Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${next(i + 7)}`,
    )
  })
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R${next(6)}>>`
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
  return pdfFrom([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    page,
    streamOf('/X Do'),
    font,
    ...forms,
  ])
}

describe('a thread of its own', () => {
  it('reads as the calling thread does', async () => {
    const pdf = pdfOf([['The ministry summoned the ambassador.']])
    const apart = await extractLocated(pdf, { file: 'a' }, threads)
    expect(apart).toEqual(await extractLocated(pdf, { file: 'a' }))
    expect(apart[0]!.article.text).toBe('The ministry summoned the ambassador.')
  })

  it('hands on what is wrong', async () => {
    await expect(extractLocated(Buffer.from('%PDF-1.7\n'), { file: 'a' }, threads)).rejects.toMatchObject({
      name: 'ReadFault',
      code: 'damaged',
      file: 'a',
    })
  })

  it('is ended when it takes too long', async () => {
    await expect(extractLocated(laughs(10), { file: 'a' }, { ...threads, mostTime: 1_000 })).rejects.toMatchObject({
      code: 'too-costly',
      message: 'not read within 1 s',
    })
  })

  it('is ended when it takes too much memory', async () => {
    await expect(extractLocated(laughs(10), { file: 'a' }, { ...threads, mostGrowth: 1 })).rejects.toMatchObject({
      code: 'too-costly',
    })
  })
})
