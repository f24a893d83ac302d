import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { smallLedger } from '../fixtures/small-ledger.js'
import { type Ties, tiesOf } from '../ties.js'
import { calendarPlot } from './calendar.js'
import { dialsPlot } from './dials-plot.js'
import { multiplesPlot } from './multiples.js'
import type { Plot } from './plot.js'
import { levelBars, sparklines } from './terminal.js'

const day = (text: string): number => parseDay(text)!

describe('plots of ties', () => {
  let close: () => Promise<void>
  let ties: Ties
  let weekly: Ties
  beforeAll(async () => {
    const ledger = await smallLedger()
    close = ledger.close
    const query = { a: 'PAK', b: 'RUS', third: 'UKR', from: day('2022-01-01'), to: day('2022-12-31') }
    ties = await tiesOf(ledger.asked, { ...query, unit: 'month' })
    weekly = await tiesOf(ledger.asked, { ...query, unit: 'week' })
  })
  afterAll(() => close())

  const events = [{ day: day('2022-06-03'), text: 'talks <off> & on' }]
  const drawn = (): [string, Plot][] => [
    ['dials', dialsPlot(weekly, 'dials', events)],
    ['calendar', calendarPlot(ties, 'calendar', events)],
    ['multiples', multiplesPlot([ties, { ...weekly, b: 'UKR' }], 'multiples')],
  ]

  it('have a title, a description, a sentence and a table', () => {
    for (const [id, plot] of drawn()) {
      expect(plot.svg.includes(`<title id="${id}-title">${plot.title}</title>`)).toBe(true)
      expect(new RegExp(`<desc id="${id}-desc">[^<]{40,}</desc>`).test(plot.svg)).toBe(true)
      expect(plot.sentence).toMatch(/\.$/)
      expect(plot.table.rows.length).toBeGreaterThan(1)
      expect(plot.table.rows.every((r) => r.length === plot.table.head.length)).toBe(true)
    }
  })

  it('have words above a panel in two lines at most that are no wider than it', () => {
    const above = (why: string): string[] => {
      const words = wordsOf(multiplesPlot([{ ...ties, word: { kind: 'none', why } }], 'm').svg)
      return words.slice(
        words.indexOf(`${ties.a} ${ties.b}`) + 1,
        words.findIndex((w) => w.startsWith('conflict to')),
      )
    }
    expect(above('too few events for a word')).toEqual(['too few events for a word'])
    expect(above('too few pairs to compare with for a word')).toEqual(['too few pairs to compare with for', 'a word'])
    const cut = above('the feed delivered so few days of the window that nothing can be said of this pair')
    expect(cut).toEqual(['the feed delivered so few days of', 'the window that nothing can be …'])
  })

  it('are well formed, with finite places and escaped words', () => {
    for (const [, { svg }] of drawn()) {
      expect(svg.match(/NaN|Infinity|undefined/)).toBeNull()
      const open: string[] = []
      for (const [, closing, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
        if (closing) expect(open.pop()).toBe(name)
        else if (!self) open.push(name!)
      }
      expect(open).toEqual([])
    }
    expect(wordsOf(dialsPlot(weekly, 'd', events).svg)).toContain('2022-06-03 talks &lt;off&gt; &amp; on')
  })

  it('hatch what is missing and mark the break', () => {
    const { svg, table } = dialsPlot(weekly, 'd')
    expect(svg.match(/url\(#d-hatch\)/g)!.length).toBe(6)
    expect(wordsOf(svg).find((w) => w.startsWith('2022-06-01'))).toMatch(
      /^2022-06-01 conflict ×14, conflict:cooperation ×10$/,
    )
    expect(table.rows.filter((r) => r.includes('missing'))).toHaveLength(2)
    expect(calendarPlot(ties, 'c').svg.match(/url\(#c-hatch\)/g)).toHaveLength(15)
  })

  it('fit into a terminal, in ASCII where it wants that', () => {
    for (const columns of [60, 80, 120]) {
      for (const ascii of [false, true]) {
        const lines = [...sparklines(weekly, { columns, ascii }), ...levelBars(ties.triad!, { columns, ascii })]
        expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(columns)
        if (ascii) expect(lines.join('')).toMatch(/^[ -~]+$/)
      }
    }
    expect(sparklines(weekly, { columns: 100, ascii: false })[0]).toMatch(/░.*per 1,000$/)
    expect(sparklines(ties, { columns: 80, ascii: true }).at(-1)).toMatch(/2022-06-01 conflict x\d/)
  })
})

/** The words drawn in a picture. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1]!)
}
