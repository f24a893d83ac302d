import { describe, expect, it } from 'vitest'
import { readText } from '../read.js'
import { ACCUSES, AIDS, LONG, rules, says, startAsking, TEXT } from './fixtures/asking.js'

const { server, read } = await startAsking()

describe('a model that answers well', () => {
  it('gives statements of the same form as the rules, marked as its own', async () => {
    server.trick = () => says(ACCUSES, AIDS)
    const document = await read()
    const quote = ([start, end]: [number, number]): string => TEXT.slice(start, end)
    const [first, second] = document.statements
    expect(document.statements).toHaveLength(2)
    expect(first).toMatchObject({
      ...{ sentence: 0, code: '112', root: '11', type: 'ACCUSE', quad: 3, certainty: 'asserted', date: '2022-09-05' },
      ...{ source: { actor: 'NOR', state: 'NOR' }, target: { actor: 'RUS' }, scope: 'interstate', cue: null },
    })
    expect(quote(first!.span)).toBe('accused')
    expect(quote(second!.attributedTo!.span)).toBe('officials')
    expect(Object.keys(first!).sort()).toEqual(Object.keys(rules.statements[0]!).sort())
    expect(document.reader).toBe('model tiny')
    expect(document.notes).toContain('statements by model tiny, not by the rules')
    expect(document.model).toEqual({ dropped: {}, unanswered: [] })
    expect(document.sentences).toEqual(rules.sentences)
  })

  it('is asked once, with a schema, without tools, at the one address, with the key', async () => {
    server.trick = () => says()
    await read()
    expect(server.asked).toHaveLength(1)
    const { path, authorization, body } = server.asked[0]!
    expect([path, authorization]).toEqual(['/v1/chat/completions', 'Bearer sk-secret'])
    expect(body.model).toBe('tiny')
    expect(body.response_format?.json_schema.schema).toMatchObject({
      additionalProperties: false,
      required: ['statements'],
    })
    expect(Object.keys(body).sort()).toEqual(['messages', 'model', 'response_format', 'stream', 'temperature'])
    const shown = JSON.parse(body.messages[1]!.content) as { sentences: { n: number; text: string }[] }
    expect(shown.sentences.map(({ n }) => n)).toEqual([1, 2, 3])
  })

  it.each([
    ['in a fence', (json: string) => `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['after thinking aloud', (json: string) => `<think>{"statements": maybe}</think>\n${json}`],
    ['between words', (json: string) => `Sure! ${json} Done.`],
    ['as a bare list', (json: string) => JSON.stringify((JSON.parse(json) as { statements: unknown }).statements)],
    ['with further keys', (json: string) => json.replace('{', '{"confidence": 1, ').replaceAll('"n":', '"x": 1, "n":')],
  ])('may write its answer %s', async (_, form) => {
    server.trick = () => ({ says: form(JSON.stringify({ statements: [ACCUSES] })) })
    const { statements, model } = await read()
    expect(statements.map(({ code }) => code)).toEqual(['112'])
    expect(statements[0]).not.toHaveProperty('x')
    expect(model.dropped).toEqual({})
  })

  it('need not know schemas or temperatures; that is found out once', async () => {
    server.trick = ({ body }) =>
      'response_format' in body || 'temperature' in body
        ? { status: 400, body: '{"error": {"message": "unknown key"}}' }
        : says(ACCUSES)
    const { statements } = await read(LONG)
    expect(statements).toHaveLength(1)
    expect(server.asked.map(({ body }) => [body.response_format?.type, body.temperature])).toEqual([
      ['json_schema', 0],
      [undefined, 0],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('is not asked about a text in a language that is not read', async () => {
    const russian = readText('Норвегия обвинила Россию в глушении сигналов. Пакистан пошлёт помощь Турции.')
    const document = await read(russian)
    expect(server.asked).toEqual([])
    expect(document.statements).toEqual([])
    expect(document.notes.at(-1)).toBe('not shown to model tiny')
  })
})
