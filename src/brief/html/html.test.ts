import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../../case/parse.js'
import { judge } from '../../judge/judge.js'
import type { Judgement } from '../../judge/judgement.js'
import { parseDay } from '../../world/days.js'
import { renderBrief } from '../brief.js'
import { bare, judged, matrixJudged, uncounted } from '../fixtures/judged.js'

const html = (judgement: Judgement): string => renderBrief(judgement, { format: 'html' })
const ids = (page: string): string[] => [...page.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]!)
const targets = (page: string): string[] => [...page.matchAll(/href="#([^"]*)"/g)].map((m) => m[1]!)

function example(name: string, day: string): Judgement | null {
  const file = `examples/${name}/${name}.case.yaml`
  if (!existsSync(file)) return null
  const of = parseCase(readFileSync(file, 'utf8'), { file }).case
  return of && judge(of, { asOf: parseDay(day)!, replayed: false, items: {} })
}

const cases: [string, Judgement | null][] = [
  ['a small case', judged()],
  ['a tie', judged({ leader: null, tie: ['none', 'commerce'] })],
  ['nothing counted', uncounted()],
  ['next to nothing', bare()],
  ['ratings alone', matrixJudged()],
  [
    'ratings with blanks',
    matrixJudged([
      ['II', null],
      ['C', 'I'],
    ]),
  ],
  ['an example with likelihoods', example('pakistan-russia-2022', '2023-12-31')],
  ['an example with a matrix alone', example('heuer-iraq', '1993-07-01')],
]

describe.each(cases)('the page of %s', (_, judgement) => {
  const page = judgement === null ? null : html(judgement)

  it.skipIf(page === null)('has every id once, and a place for every link within it', () => {
    const found = ids(page!)
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter((id, i) => found.indexOf(id) !== i)).toEqual([])
    expect(targets(page!).filter((target) => !found.includes(target))).toEqual([])
  })

  it.skipIf(page === null)('needs no script and nothing from outside', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\bon\w+=/i)
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  })

  it.skipIf(page === null)('is the same bytes for the same judgement', () => {
    expect(html(judgement!)).toBe(page)
  })

  it.skipIf(page === null)('holds no number that is not one', () => {
    expect(page).not.toMatch(/NaN|undefined|\[object|Infinity/)
  })
})

describe('the page', () => {
  it('links addresses of the web alone, and gives nothing away to them', () => {
    const page = html(judged())
    expect(page).toContain(
      '<a class="out" href="https://daily.example/1" rel="noopener noreferrer"><bdi lang="hi">Flights</bdi></a>',
    )
    const reports = judged().of.reports.map((r) => ({ ...r, url: 'javascript:alert(1)', archive: 'data:text/html,x' }))
    expect(html({ ...judged(), of: { ...judged().of, reports } })).not.toMatch(/href="(?!#|https?:)/)
  })

  it('gives each plot a title, a description and a table', () => {
    const page = html(judged())
    for (const plot of ['posterior', 'weights', 'tornado', 'graph']) {
      expect(page).toMatch(
        new RegExp(
          `<figure id="${plot}"><figcaption>[^]*?<title id="${plot}-plot-title">[^<]+</title><desc id="${plot}-plot-desc">[^<]+`,
        ),
      )
    }
    for (const table of ['hypotheses', 'weights-table', 'numbers', 'origins']) expect(ids(page)).toContain(table)
  })

  it('draws the standings apart', () => {
    const page = html(judged())
    const drawn = [...page.matchAll(/<symbol id="mark-[^"]+"[^>]*>(.*?)<\/symbol>/g)].map((m) => m[1])
    expect(drawn).toHaveLength(11)
    expect(new Set(drawn).size).toBe(11)
    for (const state of ['not-seen', 'pending', 'no-data', 'gap', 'background', 'not-yet', 'unrated']) {
      expect(page).toContain(`href="#mark-${state}"`)
    }
  })

  it('shows blanks as blanks', () => {
    expect(html(judged())).toMatch(/<rect class="blank"[^>]*\/><\/svg><span class="unseen">blank<\/span>/)
  })

  it('has a table of letters that says whose they are', () => {
    expect(html(judged())).toContain('our convention, no standard has numbers')
  })
})
