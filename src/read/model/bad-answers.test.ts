import { describe, expect, it } from 'vitest'
import { ACCUSES, LONG, rules, says, startAsking } from './fixtures/asking.js'

const { server, read } = await startAsking()

describe('a model that answers badly', () => {
  it.each([
    ['nothing of the kind', 'I cannot help with that.'],
    ['broken JSON', '{"statements": [{"n": 1, "act": "accu'],
    ['another object', '{"events": []}'],
    ['a deep nest', '['.repeat(100_000)],
    ['nothing', ''],
  ])('with %s gives no document', async (_, text) => {
    server.trick = () => ({ says: text })
    await expect(read()).rejects.toMatchObject({
      code: 'no-answer',
      message: 'none of the answers (1) was JSON with a list of statements',
    })
  })

  it('on one page of several has that page told', async () => {
    server.trick = (_, before) => (before === 0 ? { says: 'Sorry?' } : says({ ...ACCUSES, n: 21 }))
    const { statements, notes, model } = await read(LONG)
    expect(model.unanswered).toEqual([[0, 20]])
    expect(notes).toContain('no answer of the model that can be read for sentences 1–20')
    expect(statements.map(({ sentence }) => sentence)).toEqual([20])
  })

  it('is told when what answers is no model', async () => {
    server.trick = () => ({ status: 200, body: '<html>Welcome</html>' })
    await expect(read()).rejects.toMatchObject({ code: 'no-answer' })
    await expect(read()).rejects.toThrow('not as a model does (is /v1/chat/completions the right path?)')
  })

  it('at too great length is cut off', async () => {
    server.trick = () => ({ says: 'a'.repeat(10_000_000) })
    await expect(read()).rejects.toMatchObject({ code: 'too-large' })
    expect(server.asked).toHaveLength(1)
  })

  it.each([
    ['without end', { endless: true } as const],
    ['not at all', { silent: true } as const],
  ])('%s is given up', async (_, trick) => {
    server.trick = () => trick
    await expect(read(rules, { longest: 150 })).rejects.toMatchObject({
      code: 'late',
      message: `${new URL(server.base).host} gave no whole answer within 0.15 s`,
    })
  })

  it('stops at once when interrupted', async () => {
    const stop = new AbortController()
    server.trick = () => {
      stop.abort()
      return { silent: true }
    }
    await expect(read(rules, {}, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
