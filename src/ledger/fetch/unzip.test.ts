import fc from 'fast-check'
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzipOne } from './unzip.js'

/** The bytes in pieces of some length. */
async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
const unpack = async (bytes: Uint8Array, length = 1000, limits?: Parameters<typeof unzipOne>[1]): Promise<Buffer> => {
  const out: Uint8Array[] = []
  for await (const chunk of unzipOne(pieces(bytes, length), limits)) out.push(chunk)
  return Buffer.concat(out)
}
/** A zip written as a stream: its sizes stand after the data. */
const streamed = (data: Uint8Array): Uint8Array => {
  const out: Uint8Array[] = []
  const zip = new Zip((_, chunk) => out.push(chunk))
  const file = new ZipDeflate('x', { level: 9 })
  zip.add(file)
  file.push(data, true)
  zip.end()
  return Buffer.concat(out)
}

describe('a zip that holds one file', () => {
  it('comes out as it went in, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 5000 }),
        fc.integer({ min: 1, max: 6000 }),
        fc.constantFrom(0, 9),
        async (data, length, level) => {
          const zip = zipSync({ x: data }, { level: level as 0 | 9 })
          expect((await unpack(zip, length)).equals(data)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may be written as a stream', async () => {
    const data = Buffer.from(Array.from({ length: 999 }, (_, i) => `row ${i * 7919}`).join('\n'))
    expect((await unpack(streamed(data))).equals(data)).toBe(true)
  })

  it('is refused where it is cut off before the end of its data', async () => {
    const data = Buffer.from(Array.from({ length: 99 }, (_, i) => `row ${i * 7919}`).join('\n'))
    const zip = zipSync({ x: data })
    const end = zip.length - 22 - 47
    for (let length = 4; length < end; length++)
      await expect(unpack(zip.subarray(0, length)), `${length} of ${zip.length}`).rejects.toMatchObject({
        name: 'FetchError',
      })
  })

  it('is refused as a bomb by what it says and by what comes out', async () => {
    const zeros = new Uint8Array(5_000_000)
    await expect(unpack(zipSync({ x: zeros }, { level: 9 }))).rejects.toMatchObject({ reason: 'bomb' })
    await expect(unpack(streamed(zeros))).rejects.toMatchObject({ reason: 'bomb' })
    const lies = Buffer.from(zipSync({ x: zeros }, { level: 9 }))
    lies.writeUInt32LE(10, 22)
    await expect(unpack(lies)).rejects.toMatchObject({ reason: 'bomb' })
    await expect(
      unpack(zipSync({ x: Buffer.alloc(3000, 'ab') }), 99, { mostTimes: 100, mostBytes: 2000 }),
    ).rejects.toMatchObject({
      reason: 'bomb',
    })
  })

  it('is refused where it says another length than comes out, or an unknown method', async () => {
    const zip = Buffer.from(zipSync({ x: Buffer.from('some text') }, { level: 0 }))
    const length = Buffer.from(zip)
    length.writeUInt32LE(10, 22)
    await expect(unpack(length)).rejects.toThrow('the zip file says 10 bytes, 9 came out')
    zip.writeUInt16LE(14, 8)
    await expect(unpack(zip)).rejects.toMatchObject({ reason: 'not-zip' })
  })

  it('is refused where it holds none or several', async () => {
    await expect(unpack(zipSync({}))).rejects.toThrow('the zip file holds nothing')
    const out: Uint8Array[] = []
    const zip = new Zip((_, chunk) => out.push(chunk))
    for (const name of ['a', 'b']) {
      const file = new ZipPassThrough(name)
      zip.add(file)
      file.push(Buffer.from('text'), true)
    }
    zip.end()
    await expect(unpack(Buffer.concat(out))).rejects.toMatchObject({ reason: 'not-zip' })
  })
})
