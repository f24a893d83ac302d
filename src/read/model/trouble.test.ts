import { describe, expect, it } from 'vitest'
import { openChat } from './chat.js'
import { endpointOf } from './endpoint.js'
import { ACCUSES, rules, says, startAsking } from './fixtures/asking.js'
import { startModel, type Trick } from './fixtures/model-server.js'
import { PATIENCE } from './post.js'
import { readWithModel } from './read-with-model.js'

const { server, read, waits, effects } = await startAsking()

describe('a server in trouble', () => {
  it('is asked again, with waits that double or that it asks for', async () => {
    const troubles: Trick[] = [
      { status: 503 },
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 500 },
      says(ACCUSES),
    ]
    server.trick = (_, before) => troubles[before]!
    expect((await read()).statements).toHaveLength(1)
    expect(waits).toEqual([1_000, 7_000, 4_000])
  })

  it('may name the moment', async () => {
    server.trick = (_, before) =>
      before === 0 ? { status: 429, headers: { 'retry-after': 'Wed, 07 Sep 2022 00:00:30 GMT' } } : says()
    await read()
    expect(waits).toEqual([30_000])
  })

  it('is left alone after four tries, or where it wants a longer rest', async () => {
    server.trick = () => ({ status: 500 })
    await expect(read()).rejects.toMatchObject({ code: 'busy', final: true })
    expect(server.asked).toHaveLength(4)
    server.trick = () => ({ status: 429, headers: { 'retry-after': '86400' } })
    await expect(read()).rejects.toThrow('it asks to wait 86400 s')
    expect(server.asked).toHaveLength(5)
  })

  it('is asked again after a connection that broke', async () => {
    server.trick = (_, before) => (before === 0 ? { breaks: true } : says(ACCUSES))
    expect((await read()).statements).toHaveLength(1)
  })

  it('is not asked again when it will not, and the key is not told', async () => {
    server.trick = () => ({ status: 401, body: '{"error": {"message": "wrong key sk-secret\\u001b[2J"}}' })
    await expect(read()).rejects.toMatchObject({
      code: 'refused',
      message: `${new URL(server.base).host} answered 401: wrong key … [2J`,
    })
    expect(server.asked).toHaveLength(1)
  })

  it('is not followed elsewhere', async () => {
    server.trick = () => ({ status: 307, headers: { location: `${server.base}/steal` } })
    await expect(read()).rejects.toThrow('only the address given is spoken to')
    expect(server.asked).toHaveLength(1)
  })

  it('that is not there is said to be so, at once', async () => {
    const gone = await startModel()
    const endpoint = endpointOf(gone.base, { name: 'tiny' })
    await gone.close()
    const chat = openChat(endpoint, PATIENCE, effects)
    const asking = readWithModel(rules, chat, { name: 'tiny', signal: new AbortController().signal })
    await expect(asking).rejects.toMatchObject({ code: 'unreachable', final: true })
    expect(waits).toEqual([])
  })
})
