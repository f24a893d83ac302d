import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../case/parse.js'
import type { Document } from '../read/document.js'
import { findOrigins } from '../read/origins/find.js'
import { parseDay } from '../world/days.js'
import { draftCase } from './draft.js'
import { type Found, reported } from './fixtures/reported.js'
import { locateQuote } from './text-quote.js'

const today = parseDay('2024-05-20')!
const WIRE =
  'Iceland delivered patrol boats to Fiji on Friday. Fiji thanked Iceland for the boats, according to the foreign ministry in Suva. Two of the boats need new engines before they can sail, and nobody has said who pays.'
const wire: Found[] = [
  { act: 'delivered patrol boats', from: 'ISL', to: 'FJI', code: '072', date: '2024-05-10' },
  {
    act: 'thanked',
    from: 'FJI',
    to: 'ISL',
    code: '051',
    certainty: 'attributed',
    by: 'the foreign ministry',
    speaker: 'FJI.MFA',
  },
]
const documents = [
  reported(`SUVA, May 11 (Reuters) – ${WIRE}`, wire, {
    outlet: 'Reuters',
    date: '2024-05-11',
    url: 'https://reuters.example/a',
    title: 'Boats for Fiji',
  }),
  reported(WIRE, wire, { outlet: 'Suva Post', date: '2024-05-12', file: 'post.html' }),
  reported(
    'A fisherman told this newspaper that the boats are rusty. Iceland denied that it gave Fiji boats, its embassy wrote. Reuters reported that Iceland gave Fiji boats. Tonga may buy some from Iceland.',
    [
      {
        act: 'denied that it gave Fiji boats',
        from: 'ISL',
        to: 'FJI',
        code: '072',
        certainty: 'denied',
        by: 'its embassy',
        speaker: 'ISL.MFA',
      },
      { act: 'gave Fiji boats. Tonga', from: 'ISL', to: 'FJI', code: '072', certainty: 'attributed' },
      { act: 'may buy some', from: 'TON', to: 'ISL', code: '061', certainty: 'hypothetical' },
    ],
    { outlet: 'Nadi Times', date: '2024-05-13', file: 'times.html' },
  ),
]

const draft = (of: readonly Document[]) => draftCase(of, findOrigins(of), { today })
const read = (yaml: string) => {
  const { case: of, diagnostics } = parseCase(yaml, { file: null })
  expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
  return { of: of!, codes: [...new Set(diagnostics.map((d) => d.code))].sort() }
}

describe('draftCase', () => {
  it('holds what the reports say and where it comes from, and rates nothing', () => {
    const { yaml, notes } = draft(documents)
    const { of, codes } = read(yaml)
    expect(codes).toEqual(['blank-cell', 'never-contradicted', 'party-denial'])
    expect([of.dyad.map((a) => a.code), of.asOf]).toEqual([['ISL', 'FJI'], today])
    expect(of.evidence.map((e) => e.says)).toEqual([
      'Iceland to Fiji: give military aid (CAMEO 072), 2024-05-10.',
      'Fiji to Iceland: praise or endorse (CAMEO 051), day not told, reported 2024-05-11.',
      'To be worded: what would tell the hypotheses apart, and stands in none of these reports.',
    ])
    expect(of.evidence.map((e) => e.known.by)).toEqual(['reports', 'reports', 'gap'])
    expect(of.evidence.flatMap((e) => e.rows.flatMap((r) => r.cells))).toEqual(Array(9).fill(null))
    expect(of.hypotheses.map((h) => h.prior.written)).toEqual([false, false, false])
    expect(of.sources.map((s) => [s.id, s.kind, s.reliability])).toEqual([
      ['reuters', 'wire', null],
      ['suva-post', 'outlet', null],
      ['nadi-times', 'outlet', null],
      ['isl-mfa', 'official', null],
      ['fji-mfa', 'official', null],
    ])
    expect(notes).toEqual([
      'dyad proposed: ISL and FJI, 6 statements in 3 documents',
      '2 items of evidence, unrated; 2 origins proposed for 3 documents',
      '1 statement of what is planned, feared or asked left out',
    ])
  })

  it('lets each statement stand on the word of its origin, and a copy on that of what it copied', () => {
    const { of } = read(draft(documents).yaml)
    const linksOf = (i: number) => {
      const { known } = of.evidence[i]!
      const plain = (links: { report: string; certainty: string; origins: string[] }[]) =>
        links.map((l) => [l.report, l.certainty, ...l.origins])
      return known.by === 'reports' ? { supports: plain(known.supports), denials: plain(known.denials) } : null
    }
    expect(linksOf(0)).toEqual({
      supports: [
        ['reuters-1', 'asserted', 'reuters:own'],
        ['suva-post-1', 'asserted', 'reuters:own'],
        ['nadi-times-1', 'attributed', 'reuters:own'],
      ],
      denials: [['nadi-times-1', 'asserted', 'isl-mfa-statement']],
    })
    expect(linksOf(1)!.supports).toEqual([
      ['reuters-1', 'attributed', 'fji-mfa-statement'],
      ['suva-post-1', 'attributed', 'fji-mfa-statement'],
    ])
    expect(of.reports.map((r) => [r.id, r.via])).toEqual([
      ['reuters-1', null],
      ['suva-post-1', 'reuters-1'],
      ['nadi-times-1', null],
    ])
  })

  it('anchors quotations that are found again in the documents', () => {
    const { of } = read(draft(documents).yaml)
    const found = of.evidence.flatMap(({ known }) =>
      (known.by === 'reports' ? [...known.supports, ...known.denials] : []).map(({ report, quote }) => {
        const { text } = documents[of.reports.findIndex((r) => r.id === report)]!
        return text.slice(...locateQuote(text, quote!)!)
      }),
    )
    expect(found).toEqual([
      'SUVA, May 11 (Reuters) – Iceland delivered patrol boats to Fiji on Friday.',
      'Iceland delivered patrol boats to Fiji on Friday.',
      'Reuters reported that Iceland gave Fiji boats.',
      'Iceland denied that it gave Fiji boats, its embassy wrote.',
      'Fiji thanked Iceland for the boats, according to the foreign ministry in Suva.',
      'Fiji thanked Iceland for the boats, according to the foreign ministry in Suva.',
    ])
  })

  it('says of every proposal why, beside it', () => {
    const { yaml } = draft(documents)
    expect(yaml.split('\n').filter((l) => l.startsWith('  # ') && /proposed|in part/.test(l))).toEqual([
      '  # proposed: one origin of 1 report, by statement; confirm or divide',
      '  # proposed: one origin of 2 reports, by statement; confirm or divide',
      '  # proposed: own reporting, as far as can be seen (0.3)',
      '  # proposed: words of reuters-1 (1): "Iceland delivered patrol boats to Fiji on Friday. Fiji thanked Iceland"',
      '  # proposed: own reporting, as far as can be seen (0.8): "told this newspaper"',
      '  # in part, not taken over: attributed to reuters-1 (0.35): "Reuters reported"',
    ])
  })

  it('tells a denial by the origin that says it too, and does not write it', () => {
    const both = reported(
      'Iceland gave Fiji boats. Iceland did not give Fiji boats, officials there insist.',
      [
        { act: 'gave', from: 'ISL', to: 'FJI', code: '072' },
        { act: 'did not give', from: 'ISL', to: 'FJI', code: '072', certainty: 'denied' },
      ],
      { outlet: 'Suva Post', date: '2024-05-12' },
    )
    const { yaml } = draft([both])
    const { of } = read(yaml)
    expect(of.evidence[0]!.known).toMatchObject({ supports: [{ report: 'suva-post-1' }], denials: [] })
    expect(yaml).toContain('# suva-post-1 denies it as well, on the word of the same origin')
  })

  it('merges what is said within days, and keeps apart what is not', () => {
    const on = (date: string, act: string | null = null) =>
      reported(
        'Iceland gave Fiji boats.',
        [{ act: 'gave', from: 'ISL', to: 'FJI', code: '072', ...(act && { date: act }) }],
        { date, file: date },
      )
    const days = (of: Document[]) =>
      read(draft(of).yaml)
        .of.evidence.slice(0, -1)
        .map((e) => e.says.split(', ').at(-1))
    expect(days([on('2024-05-02'), on('2024-05-04'), on('2024-05-12', '2024-05-03')])).toEqual(['2024-05-03.'])
    expect(days([on('2024-05-02', '2024-05-01'), on('2024-05-04', '2024-05-03'), on('2024-05-12')])).toEqual([
      'between 2024-05-01 and 2024-05-03.',
      'reported 2024-05-12.',
    ])
  })

  it('proposes of pairs spoken of alike the one whose states are spoken of more', () => {
    const said = [
      { act: 'went', from: 'CYP', to: 'ROU', code: '042' },
      { act: 'praised', from: 'RUS', to: 'PAK', code: '051' },
      { act: 'sold', from: 'PAK', to: 'UKR', code: '072' },
      { act: 'thanked', from: 'RUS', to: 'UN', code: '051' },
    ]
    const { of } = read(draft([reported('They went, praised, sold and thanked.', said)]).yaml)
    expect(of.dyad.map((actor) => actor.code)).toEqual(['RUS', 'PAK'])
  })

  it('is a case even where nothing is said, with plain placeholders', () => {
    for (const of of [[], [reported('Rain fell.', [])]]) {
      const { yaml, notes } = draft(of)
      expect(read(yaml).of.evidence.map((e) => e.id)).toEqual(['gap'])
      expect(yaml).toContain('# placeholders: no statement is about two states')
      expect(notes[0]).toBe('no statement is about two states: the dyad is a placeholder')
    }
  })

  it('takes hashes where they are known, and names the schema', () => {
    const sha256 = new Map([['post.html', 'A'.repeat(64)]])
    const { yaml } = draftCase(documents, findOrigins(documents), { today, sha256, schema: '../s.json' })
    expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=../s.json')
    expect(read(yaml).of.reports.map((r) => r.sha256)).toEqual([null, 'a'.repeat(64), null])
  })

  it('is free of faults whatever was read', () => {
    const actor = fc.constantFrom('ISL', 'FJI', 'FJI.MFA', 'NATO', 'RUS.MIL', 'SUN', 'XXX', 'UN')
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('own', 'first', 'true', '1984', '', 'x: y', '# z', '- a', '\u202eabc', 'Reuters', 'gap'),
    )
    const day = fc.constantFrom(null, '2024-05-01', '2024-05-03', '2023-02-31', '2031-01-01', 'soon')
    const act = fc.constantFrom('gave', 'spoke', 'left', 'told Reuters', 'Reuters reported')
    const found = fc.record({
      act,
      from: fc.option(actor),
      to: fc.option(actor),
      code: fc.constantFrom('072', '07', '112', '190', '999'),
      certainty: fc.constantFrom('asserted', 'attributed', 'purported', 'denied', 'hypothetical'),
    })
    const by = fc.option(fc.record({ by: fc.constantFrom('The officials', 'Suva', 'Reuters'), speaker: actor }), {
      nil: {},
    })
    const statement = fc
      .tuple(found, by, fc.option(day, { nil: null }))
      .map(([f, b, d]) => ({ ...f, ...b, ...(d && { date: d }) }))
    const given = fc.record({
      outlet: fc.option(word),
      title: fc.option(word),
      file: word,
      date: day,
      url: fc.option(fc.oneof(fc.webUrl(), word)),
      author: fc.option(word),
      lang: fc.option(word),
    })
    const document = fc
      .tuple(fc.array(statement, { maxLength: 4 }), given, word)
      .map(([statements, rest, more]) =>
        reported(
          `The officials in Suva gave it and spoke and left. He told Reuters so, Reuters reported. ${more}`,
          statements as Found[],
          rest,
        ),
      )
    fc.assert(
      fc.property(fc.array(document, { maxLength: 5 }), (of) => {
        read(draft(of).yaml)
      }),
      { numRuns: 60 },
    )
  })
})
