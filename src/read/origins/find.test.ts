import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../document.js'
import { documentOf } from '../fixtures/document.js'
import { findOrigins } from './find.js'
import { type Made, newsroom } from './fixtures/newsroom.js'
import type { Origins } from './origin.js'

const STORY = [
  'Two freighters left the harbour of Aldport before dawn with crates that dock workers say were unmarked.',
  'The ministry of trade in Dorland refused to name the buyer of the cargo on Monday.',
  'Fishermen counted eleven lorries on the quay during the night, three more than in the week before.',
  'A clerk of the port authority showed the manifest, on which the line for the consignee had been left empty.',
  'Neighbouring Estmark has asked for an explanation through its envoy and expects one within the week.',
  'The last such voyage, four years ago, ended in a quarrel over unpaid fees that went to arbitration.',
].join(' ')
const ANEW = [
  'Estmark wants to know what Dorland shipped out of Aldport, where unmarked crates went aboard two freighters.',
  'Eleven lorries came to the quay at night, by the count of men who fish there.',
  'Nobody filled in who was to get the cargo, if the manifest that a port clerk produced is the right one.',
  'Arbitration had to settle the fees of an earlier voyage.',
].join(' ')

const outlet = (name: string | null, date: string | null, text: string, given: Partial<Document> = {}): Document =>
  documentOf(text, { outlet: name, date, file: `${name}.txt`, ...given })

/** For each document the id of the origin that it goes back to as a whole. */
function rootsOf(documents: readonly Document[], { origins }: Origins): string[] {
  const roots = documents.map(() => '')
  for (const { id, documents: whole } of origins) for (const i of whole) roots[i] = id
  return roots
}

const reasonsOf = ({ origins }: Origins, document: number) =>
  origins.flatMap((o) => o.edges.filter((e) => e.document === document).map((e) => `${e.scope}: ${e.reason} ${o.id}`))

describe('findOrigins', () => {
  it('makes one origin of ten articles that go back to one agency', () => {
    const documents = [
      outlet('Reuters', '2022-08-16', `ALDPORT, Aug 16 (Reuters) – ${STORY}`),
      outlet('Daily Lamp', '2022-08-16', `ALDPORT (Reuters) - ${STORY}`),
      outlet('Evening Lamp', '2022-08-17', STORY),
      outlet('North Times', '2022-08-17', `${STORY} (Reuters)`),
      outlet('South Times', '2022-08-17', STORY.split('. ').slice(0, 3).join('. ')),
      outlet('East Times', '2022-08-17', STORY.replaceAll('crates', 'boxes').replace('Fishermen', 'Trawlermen')),
      outlet('West Times', '2022-08-17', `Reuters reported that freighters left. ${ANEW}`),
      outlet('Midland Post', '2022-08-18', `According to the news agency Reuters, freighters left. ${ANEW}`),
      outlet('Coast Post', '2022-08-18', `The departure was first reported by Reuters. ${ANEW}`),
      outlet('Hill Post', '2022-08-18', ANEW, { author: 'Reuters' }),
    ]
    const found = findOrigins(documents)
    expect(new Set(rootsOf(documents, found))).toEqual(new Set(['reuters']))
    expect(found.redundancy).toBeCloseTo(0.9)
  })

  it('keeps apart what outlets saw themselves, and says what they share', () => {
    const documents = [
      outlet('Reuters', '2022-08-16', STORY),
      outlet('West Times', '2022-08-17', `${ANEW} A sailor told this newspaper more. Reuters reported it earlier.`),
      outlet('Coast Post', '2022-08-18', `${ANEW} (With inputs from Reuters)`),
      outlet('Hill Post', '2022-08-18', `Estmark denied what Reuters reported. ${ANEW}`),
    ]
    const found = findOrigins([documents[0]!, documents[1]!])
    expect(rootsOf(documents.slice(0, 2), found)).toEqual(['reuters', 'west-times'])
    expect(reasonsOf(found, 1)).toEqual(['passage: attribution reuters', 'document: own west-times'])
    expect(found.notes).toEqual(['nothing collapsed: no two documents go back to one origin, as far as can be seen'])
    expect(reasonsOf(findOrigins([documents[0]!, documents[2]!]), 1)).toEqual([
      'passage: credit reuters',
      'document: own coast-post',
    ])
    expect(reasonsOf(findOrigins([documents[0]!, documents[3]!]), 1)).toEqual(['document: own hill-post'])
  })

  it('passes over what somebody else is quoted as saying', () => {
    const text = `“Reuters reported that I left”, the clerk complained. ${ANEW}`
    const speaker: [number, number] = [text.indexOf('the clerk'), text.indexOf(' complained')]
    const quotes: Document['quotes'] = [{ span: [0, text.indexOf(',')], speaker: { actor: null, span: speaker } }]
    const documents = [outlet('Reuters', '2022-08-16', STORY), outlet('Lamp', '2022-08-17', text, { quotes })]
    expect(reasonsOf(findOrigins(documents), 1)).toEqual(['document: own lamp'])
  })

  it('shows each proposal by words of the document', () => {
    const documents = [
      outlet('Reuters', '2022-08-16', STORY),
      outlet('West Times', '2022-08-17', `As the news agency Reuters reported on Tuesday, they left. ${ANEW}`),
      outlet('Lamp', '2022-08-17', 'The envoy, in comments to the Dawn newspaper, spoke of delay.'),
      outlet('Post', '2022-08-17', `Our page begins so. ${STORY} And it ends so.`),
    ]
    const { origins } = findOrigins(documents)
    const shown = origins.flatMap((o) =>
      o.edges.flatMap((e) => (e.span ? [`${o.id} ${e.reason}: ${documents[e.document]!.text.slice(...e.span)}`] : [])),
    )
    expect(shown).toEqual([
      `reuters copy: ${STORY.slice(0, -1)}`,
      'reuters attribution: Reuters reported',
      'dawn interview: in comments to the Dawn',
    ])
  })

  it('follows an outlet that follows another, and ends in a circle at the earliest', () => {
    const chain = [
      outlet('Dawn', '2022-08-15', STORY),
      outlet('Reuters', '2022-08-16', `The departure was first reported by Dawn. ${ANEW}`),
      outlet(
        'West Times',
        '2022-08-17',
        `Reuters reported that freighters left. ${ANEW.replace('Estmark', 'The envoy')}`,
      ),
    ]
    expect(rootsOf(chain, findOrigins(chain))).toEqual(['dawn', 'dawn', 'dawn'])
    const circle = [
      outlet('Dawn', '2022-08-15', `Reuters reported that freighters left. ${STORY}`),
      outlet('Reuters', '2022-08-16', `According to Dawn, freighters left. ${ANEW}`),
    ]
    expect(rootsOf(circle, findOrigins(circle))).toEqual(['dawn', 'dawn'])
  })

  it('tells two matters of one agency apart', () => {
    const other =
      'Wheat prices in Farnia doubled over the summer as locusts ate the second harvest. Millers there shut their gates and bakers queued for flour from abroad.'
    const documents = [
      outlet('Lamp', '2022-08-16', `Reuters reported that freighters left. ${STORY}`),
      outlet('Post', '2022-08-17', `Reuters reported that freighters left. ${ANEW}`),
      outlet('Star', '2022-08-17', `Reuters reported a rise. ${other}`),
    ]
    expect(rootsOf(documents, findOrigins(documents))).toEqual(['reuters', 'reuters', 'reuters-2'])
  })

  it('joins those that quote the same words of one speaker', () => {
    const words = '“We will not let a single crate leave this harbour again”'
    const made = (name: string, before: string, actor: string | null) => {
      const text = `${before} ${words}, the minister told a crowd.`
      const start = text.indexOf(words)
      const speaker = text.indexOf('the minister')
      const quotes: Document['quotes'] = [
        { span: [start, start + words.length], speaker: { actor, span: [speaker, speaker + 12] } },
      ]
      return outlet(name, '2022-08-17', text, { quotes })
    }
    const documents = [
      made('Lamp', 'People had gathered in the square from early in the morning.', 'DOR.GOV'),
      made('Post', 'Rain did not keep them away, nor did the price of a seat.', 'DOR.GOV'),
      made('Star', 'Across the strait somebody was heard to say the same thing.', 'EST.GOV'),
    ]
    const statements = findOrigins(documents).origins.filter((o) => o.kind === 'statement')
    expect(statements.map(({ id, actor, edges }) => ({ id, actor, of: edges.map((e) => e.document) }))).toEqual([
      { id: 'dor-gov-statement', actor: 'DOR.GOV', of: [0, 1] },
    ])
  })

  it('joins what is attributed to one speaker on one pair and kind of act within days, or to anybody in the same words', () => {
    const made = (name: string, date: string, root: string): Document => {
      const text = `${name} writes: the trade ministry says that Dorland shipped crates to Farnia.`
      const by = text.indexOf('the trade')
      return outlet(name, date, text, {
        statements: [
          {
            sentence: 0,
            span: [text.indexOf('shipped'), text.indexOf('shipped') + 7],
            source: { actor: 'DOR', state: 'DOR', span: [0, 1] },
            target: { actor: 'FRN', state: 'FRN', span: [0, 1] },
            scope: 'interstate',
            mirror: false,
            code: `${root}0`,
            root,
            type: null,
            mode: null,
            quad: 2,
            quadScheme: 'icews',
            intensity: null,
            scale: 'goldstein-icews',
            certainty: 'attributed',
            cue: null,
            attributedTo: { actor: null, span: [by, by + 'the trade ministry'.length] },
            date: null,
          },
        ],
      })
    }
    const named = (d: Document): Document => ({
      ...d,
      statements: d.statements.map((s) => ({ ...s, attributedTo: { ...s.attributedTo!, actor: 'DOR.GOV' } })),
    })
    const members = (documents: Document[]) =>
      findOrigins(documents)
        .origins.filter((o) => o.kind === 'statement')
        .map((o) => o.edges.map((e) => e.document))
    const all = [made('Lamp', '2022-08-16', '07'), made('Post', '2022-08-18', '07'), made('Star', '2022-08-25', '07')]
    expect(members(all.map(named))).toEqual([[0, 1], [2]])
    expect(members(all)).toEqual([[0, 1], [2]])
    const apart = all.map((d, i) => ({ ...d, text: d.text.replace('shipped crates', ['shipped', 'crates', ''][i]!) }))
    expect(members(apart)).toEqual([[0], [1], [2]])
    const roots = [made('Lamp', '2022-08-16', '07'), made('Post', '2022-08-17', '19')].map(named)
    const reworded = { ...roots[1]!, text: roots[1]!.text.replace('shipped crates', 'shelled docks!') }
    expect(members([roots[0]!, reworded])).toEqual([[0], [1]])
  })

  it('follows links to what is at hand, and marks an address that several have in common', () => {
    const link = (url: string) => ({ links: [{ url, span: [0, 5] as [number, number] }] })
    const documents = [
      outlet('Lamp', '2022-08-16', STORY, { url: 'https://lamp.example/a/1' }),
      outlet('Post', '2022-08-17', ANEW, link('http://www.lamp.example/a/1/?utm_source=x#top')),
      outlet('Star', '2022-08-18', 'Short of news, the page shows a chart.', link('https://papers.example/award.pdf')),
      outlet('Moon', '2022-08-19', 'Another page has a chart too.', link('https://papers.example/award.pdf')),
    ]
    const found = findOrigins(documents)
    expect(reasonsOf(found, 1)).toEqual(['passage: link lamp', 'document: own post'])
    const common = found.origins.find((o) => o.kind === 'document')!
    expect([common.name, common.edges.map((e) => e.document)]).toEqual(['papers.example/award.pdf', [2, 3]])
  })

  it('answers the same whatever the order', () => {
    const documents = newsroom({ matters: 6, seed: 4 }).map((m) => m.document)
    const plain = (order: readonly number[]) => {
      const { origins, redundancy } = findOrigins(order.map((i) => documents[i]!))
      const named = origins.map((o) => ({
        ...o,
        documents: o.documents.map((i) => order[i]),
        edges: o.edges.map((e) => ({ ...e, document: order[e.document], of: e.of === null ? null : order[e.of] })),
      }))
      return { named, redundancy }
    }
    const places = documents.map((_, i) => i)
    const expected = plain(places)
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        expect(plain(order)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  it('finds most pairs of one origin in sets whose truth is known, and few others', () => {
    for (const seed of [11, 12, 13]) {
      const { precision, recall } = measure(newsroom({ matters: 30, seed }))
      expect(precision).toBeGreaterThan(0.95)
      expect(recall).toBeGreaterThan(0.95)
    }
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 4 }), (texts) => {
        const documents = texts.map((text) => documentOf(text))
        const { origins, redundancy } = findOrigins(documents)
        expect(origins.flatMap((o) => o.documents).sort()).toEqual(documents.map((_, i) => i))
        expect(redundancy).toBeGreaterThanOrEqual(0)
        for (const { edges } of origins)
          for (const { strength, span, document } of edges) {
            expect(strength).toBeGreaterThanOrEqual(0)
            expect(strength).toBeLessThanOrEqual(1)
            if (span) expect(span[1]).toBeLessThanOrEqual(documents[document]!.text.length)
          }
      }),
      { numRuns: 60 },
    )
    expect(findOrigins([])).toEqual({ origins: [], redundancy: 0, notes: [] })
  })
})

/** Precision and recall of pairs of one origin; those rewrites that credit nobody are left out, for nothing in them shows it. */
function measure(made: readonly Made[]): { precision: number; recall: number } {
  const documents = made.map((m) => m.document)
  const roots = rootsOf(documents, findOrigins(documents))
  const count = { both: 0, found: 0, true: 0 }
  made.forEach((a, i) => {
    for (let j = i + 1; j < made.length; j++) {
      const b = made[j]!
      if (a.making === 'hidden' || b.making === 'hidden') continue
      const [isOne, isFound] = [a.truth === b.truth, roots[i] === roots[j]]
      if (isOne) count.true++
      if (isFound) count.found++
      if (isOne && isFound) count.both++
    }
  })
  return { precision: count.both / count.found, recall: count.both / count.true }
}
