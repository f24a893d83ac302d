import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../../../case/case.js'
import { parseCase } from '../../../../case/parse.js'
import { locateQuote } from '../../../../draft/text-quote.js'
import type { Article } from '../../../../read/document.js'
import { findOrigins } from '../../../../read/origins/find.js'
import { readArticle } from '../../../../read/read.js'
import { parseDay } from '../../../../world/days.js'
import { perform } from '../../edit/edit.js'
import type { Taken, Text } from '../../state/readings.js'
import { confirm, isConfirmed, proposalsOf, remember } from './proposals.js'
import { paragraphsOf } from './segments.js'
import { keyOf, takenAs, takeStatement } from './take.js'

const CASE = readFileSync('test/golden/small/small.case.yaml', 'utf8')
const TODAY = parseDay('2022-09-03')!

function text(words: string, more: Partial<Article> = {}): Text {
  const article: Article = {
    file: 'pasted',
    format: 'text',
    title: null,
    author: null,
    outlet: 'Daily News',
    date: '2022-08-31',
    published: null,
    url: null,
    lang: 'en',
    text: words,
    links: [],
    notes: [],
    ...more,
  }
  return { article, document: readArticle(article), sha256: '0'.repeat(64) }
}

/** A case that texts are taken into, step by step. */
class Desk {
  source = CASE
  readonly taken: Taken = { reports: new Map(), items: new Map(), origins: new Map(), named: new Map() }

  constructor(readonly texts: readonly Text[]) {}

  get of(): Case {
    const { case: of, diagnostics } = parseCase(this.source, { file: 'a.case.yaml' })
    expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
    return of!
  }

  take(t: number, s: number): string {
    const { article, document } = this.texts[t]!
    const statement = document.statements[s]!
    const taking = takeStatement(this.of, this.texts, { text: t, statement }, this.taken, TODAY)
    if ('wrong' in taking) return taking.wrong
    this.#perform(taking.edit)
    this.taken.reports.set(article, taking.report)
    this.taken.items.set(keyOf(article, statement), taking.item)
    return taking.item
  }

  confirm(where: (p: ReturnType<typeof proposalsOf>[number]) => boolean): string {
    const proposal = proposalsOf(findOrigins(this.texts.map((t) => t.document)), this.texts).find(where)!
    const done = confirm(this.of, proposal, this.texts, this.taken)
    if ('wrong' in done) return done.wrong
    this.#perform(done.edit)
    remember(this.taken, proposal, this.texts, done)
    expect(isConfirmed(this.of, proposal, this.texts, this.taken)).toBe(true)
    return done.reference
  }

  #perform(edit: Parameters<typeof perform>[1]): void {
    const done = perform(this.source, edit)
    if ('refused' in done) throw new Error(done.refused)
    // all that stood there stays, and the step can be taken back to the byte
    const back = perform(done.text, done.undo)
    expect('refused' in back ? back.refused : back.text).toBe(this.source)
    this.source = done.text
  }
}

describe('a statement that is taken', () => {
  const words = 'Officials met. Pakistan provided military aid to Ukraine on Monday. Nobody else was there.'

  it('brings its outlet, its report, its words and an item with blank cells', () => {
    const desk = new Desk([text(words, { title: 'Aid: "sent"', url: 'https://daily.example/1' })])
    const id = desk.take(0, 0)
    const { evidence, reports, sources } = desk.of
    const item = evidence.find((e) => e.id === id)!
    expect(item.says).toContain('Pakistan to Ukraine')
    expect(item.rows.every((row) => row.cells.every((cell) => cell === null))).toBe(true)
    if (item.known.by !== 'reports') throw new Error('not by reports')
    const [link] = item.known.supports
    const report = reports.find((r) => r.id === link!.report)!
    expect(report).toMatchObject({
      title: 'Aid: "sent"',
      url: 'https://daily.example/1',
      sha256: '0'.repeat(64),
      origins: [],
    })
    expect(sources.find((s) => s.id === report.source)).toMatchObject({ name: 'Daily News', reliability: null })
    const [start, end] = locateQuote(words, link!.quote!)!
    expect(words.slice(start, end)).toBe('Pakistan provided military aid to Ukraine on Monday.')
    expect(takenAs(desk.of, desk.texts[0]!.article, desk.texts[0]!.document.statements[0]!, desk.taken)).toBe(id)
  })

  it('puts a further report on the item of the same act, once', () => {
    const other = text('Pakistan provided military aid to Ukraine on Tuesday.', {
      outlet: 'Evening',
      date: '2022-09-01',
    })
    const desk = new Desk([text(words), other])
    const id = desk.take(0, 0)
    expect(desk.take(1, 0)).toBe(id)
    const { known } = desk.of.evidence.find((e) => e.id === id)!
    expect(known.by === 'reports' && known.supports.map((l) => l.report)).toHaveLength(2)
    expect(desk.take(1, 0)).toContain('stands on')
  })

  it('finds its report and item again on a page that was opened anew', () => {
    const desk = new Desk([text(words)])
    const id = desk.take(0, 0)
    const anew = new Desk([text(words), text(words, { outlet: 'Evening' })])
    anew.source = desk.source
    expect(anew.take(0, 0)).toContain('stands on')
    expect(anew.take(1, 0)).toBe(id)
    expect(anew.of.reports).toHaveLength(desk.of.reports.length + 1)
  })

  it('keeps its certainty; what is denied stands as a denial, what is planned is no evidence', () => {
    const desk = new Desk([
      text('The ministry said that Pakistan had provided military aid to Ukraine.'),
      text('Russia denied that it had threatened Pakistan.', { outlet: 'Evening' }),
      text('Pakistan may provide military aid to Ukraine next year.', { outlet: 'Weekly' }),
    ])
    const at = (t: number, certainty: string): number =>
      desk.texts[t]!.document.statements.findIndex((s) => s.certainty === certainty)
    const [said, denied] = [desk.take(0, at(0, 'attributed')), desk.take(1, at(1, 'denied'))]
    const knownBy = (id: string) => desk.of.evidence.find((e) => e.id === id)!.known
    const [first, second] = [knownBy(said), knownBy(denied)]
    expect(first.by === 'reports' && first.supports[0]!.certainty).toBe('attributed')
    expect(second.by === 'reports' && [second.supports.length, second.denials.length]).toEqual([0, 1])
    expect(desk.take(2, at(2, 'hypothetical'))).toContain('planned')
  })

  it('asks for the outlet and the day first', () => {
    expect(new Desk([text(words, { outlet: null })]).take(0, 0)).toContain('outlet')
    expect(new Desk([text(words, { date: null })]).take(0, 0)).toContain('day')
  })

  it('is text alone, whatever stands in it', () => {
    const hostile = 'Pakistan provided "aid": {x} # - & *a !!js to Ukraine\'s <script>army</script> on Monday.'
    const desk = new Desk([text(hostile, { outlet: '*x: [&', title: '- "\': ' })])
    if (desk.texts[0]!.document.statements.length === 0) throw new Error('nothing was read')
    desk.take(0, 0)
    expect(desk.of.sources.map((s) => s.name)).toContain('*x: [&')
  })
})

describe('an origin that is confirmed', () => {
  const words =
    'Pakistan provided military aid to Ukraine on Monday, according to the defence ministry of Poland. Russia condemned Pakistan.'

  it('is the outlet’s own where it reports itself, and one for both where one copied the other', () => {
    const [first, copy] = [text(words), text(words, { outlet: 'Evening', date: '2022-09-02' })]
    const desk = new Desk([first, copy])
    const id = desk.take(0, 0)
    desk.take(1, 0)
    expect(desk.confirm((p) => p.text === 0 && p.edge.scope === 'document')).toBe('own')
    expect(desk.confirm((p) => p.text === 1 && p.edge.scope === 'document')).toBe('daily-news:own')
    const { known } = desk.of.evidence.find((e) => e.id === id)!
    if (known.by !== 'reports') throw new Error('not by reports')
    const origins = known.supports.map((l) => desk.of.reports.find((r) => r.id === l.report)!.origins)
    expect(origins).toEqual([['daily-news:own'], ['daily-news:own']])
  })

  it('of a passage speaks where that passage was taken, and nowhere else', () => {
    const desk = new Desk([text(words)])
    const statement = (p: { origin: { kind: string } }): boolean => p.origin.kind === 'statement'
    expect(desk.confirm(statement)).toContain('take a statement')
    const [aid, condemned] = [desk.take(0, 0), desk.take(0, 1)]
    expect(desk.confirm(statement)).toContain('confirm first')
    desk.confirm((p) => p.edge.scope === 'document')
    const reference = desk.confirm(statement)
    const originsOf = (id: string): string[] => {
      const { known } = desk.of.evidence.find((e) => e.id === id)!
      return known.by === 'reports' ? known.supports[0]!.origins : []
    }
    expect(originsOf(aid)).toEqual([reference])
    expect(originsOf(condemned)).toEqual(['daily-news:own'])
  })
})

describe('the marked text', () => {
  it('is the text, whatever overlaps', () => {
    const words =
      'The regime said: "Pakistan provided military aid to Ukraine." This implies that Russia was attacked.\n\nA second part.'
    const paragraphs = paragraphsOf(text(words).document)
    expect(paragraphs).toHaveLength(2)
    const flat = paragraphs.map((p) => p.flatMap((s) => s.segments.map((g) => g.text)).join('')).join('\n\n')
    expect(flat).toBe(words)
    const segments = paragraphs.flat().flatMap((s) => s.segments)
    expect(segments.some((s) => s.loaded !== null)).toBe(true)
    expect(segments.some((s) => s.quoted && s.statements.length > 0)).toBe(true)
  })
})
