import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Threshold } from '../../judge/judgement.js'
import { judged, matrixJudged } from '../fixtures/judged.js'
import { viewOf } from '../story/view.js'
import { layoutLayers } from './graph/layout.js'
import { graphOf } from './graph/nodes.js'
import { posteriorPlot } from './posterior.js'
import { posteriorAt, tornadoPlot } from './tornado.js'
import { weightsPlot } from './weights.js'

describe('the layout of the graph', () => {
  it('brings ten threads into one knot without a crossing', () => {
    const reports = Array.from({ length: 10 }, (_, i) => ({ id: `r${i}`, layer: 0 }))
    const nodes = [...reports, { id: 'a', layer: 1 }, { id: 'b', layer: 1 }]
    const edges = reports.map((r, i) => ({ from: r.id, to: i % 2 === 0 ? 'a' : 'b', pull: 1 }))
    const heights = layoutLayers(nodes, edges)
    const of = (to: string): number[] => edges.filter((e) => e.to === to).map((e) => heights.get(e.from)!)
    const [first, second] = heights.get('a')! < heights.get('b')! ? ['a', 'b'] : ['b', 'a']
    expect(Math.max(...of(first))).toBeLessThan(Math.min(...of(second)))
    expect(heights.get(first)!).toBeCloseTo(of(first).reduce((s, y) => s + y, 0) / 5)
  })

  it('keeps the gap in every layer, leaves none above 0, and is the same every time', () => {
    const graph = fc
      .record({
        layers: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 25 }),
        ends: fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.constantFrom(0.2, 1)), { maxLength: 40 }),
      })
      .map(({ layers, ends }) => {
        const nodes = layers.map((layer, i) => ({ id: `n${i}`, layer }))
        const edges = ends.flatMap(([a, b, pull]) => {
          const [from, to] = [nodes[a], nodes[b]]
          return from && to && to.layer === from.layer + 1 ? [{ from: from.id, to: to.id, pull }] : []
        })
        return { nodes, edges }
      })
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const heights = layoutLayers(nodes, edges)
        for (const layer of [0, 1, 2, 3]) {
          const ys = nodes.filter((n) => n.layer === layer).map((n) => heights.get(n.id)!)
          ys.sort((a, b) => a - b)
          ys.forEach((y, i) => {
            expect(y).toBeGreaterThanOrEqual(0)
            if (i > 0) expect(y - ys[i - 1]!).toBeGreaterThan(1 - 1e-9)
          })
        }
        expect([...layoutLayers(nodes, edges)]).toEqual([...heights])
      }),
    )
  })
})

describe('the graph', () => {
  it('tells assertion, purport and denial apart', () => {
    const { edges } = graphOf(viewOf(judged()))
    const kinds = Object.fromEntries(
      edges.filter((e) => e.from.startsWith('o:')).map((e) => [`${e.from} ${e.to}`, e.kind]),
    )
    expect(kinds).toEqual({
      'o:tracks i:airlift': 'asserts',
      'o:tracks i:cargo': 'purports',
      'o:refusal i:cargo': 'denies',
    })
    expect(edges.filter((e) => e.to === 'o:tracks').map((e) => e.from)).toEqual(['r:daily-1', 'r:daily-2'])
  })

  it('leaves out what is in the priors or known later, and keeps what is missing', () => {
    const { nodes } = graphOf(viewOf(judged()))
    const items = nodes.filter((n) => n.layer === 2).map((n) => n.label)
    expect(items).toEqual(['airlift', 'cargo', 'protest', 'recall', 'trade', 'manifest', 'rumour'])
    expect(nodes.filter((n) => n.bears).map((n) => n.id)).toEqual(['o:tracks', 'i:airlift'])
  })

  it('gives what is missing or unrated a mark of its own', () => {
    const { nodes } = graphOf(viewOf(judged()))
    const marks = nodes.filter((n) => n.layer === 2).map((n) => [n.label, n.mark])
    expect(Object.fromEntries(marks)).toEqual({
      airlift: null,
      cargo: null,
      protest: 'not-seen',
      recall: 'pending',
      trade: 'no-data',
      manifest: 'gap',
      rumour: 'unrated',
    })
  })

  it('draws contradiction where there are ratings alone', () => {
    const { edges } = graphOf(viewOf(matrixJudged()))
    expect(edges.map((e) => [e.from, e.to, e.kind, e.weight])).toEqual([
      ['i:e1', 'h:h0', 'against', 1],
      ['i:e2', 'h:h0', 'against', 0.5],
      ['i:e2', 'h:h1', 'against', 0.5],
    ])
  })
})

describe('the plots', () => {
  const view = viewOf(judged())

  it('describe what they show in words', () => {
    expect(posteriorPlot(view)).toContain(
      'commerce 61.0\u00a0%, interval 56–72\u00a0%, envelope 30–85\u00a0%, prior 30\u00a0%',
    )
    expect(weightsPlot(view)).toContain('protest: none +1.1, commerce +0.2, proxy-war −2.4')
    expect(tornadoPlot(view)).toContain(
      'airlift under commerce: 50\u00a0% at its lower end, 68\u00a0% at its upper, level with none at 0.58',
    )
  })

  it('draw a bar to the left against and to the right for', () => {
    const rects = [
      ...weightsPlot(view).matchAll(/<rect class="(for|against)\d" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g),
    ]
    const centres = [0, 1, 2].map((h) => 24 + (76 / 3) * (h + 0.5))
    expect(rects.length).toBeGreaterThan(5)
    for (const [, side, x, width] of rects) {
      const edge = side === 'for' ? Number(x) : Number(x) + Number(width)
      expect(Math.min(...centres.map((c) => Math.abs(c - edge)))).toBeLessThan(0.02)
    }
  })
})

describe('the posterior at a value within a band', () => {
  const threshold = (more: Partial<Threshold>): Threshold => ({ ...judged().thresholds[1]!, ...more })

  it('is that of the ratio of linear functions through the ends and the point', () => {
    const f = (x: number): number => (0.3 * x + 0.02) / (0.5 * x + 0.2)
    const t = threshold({ value: 0.4, band: [0.2, 0.7], posterior: [f(0.2), f(0.7)] })
    for (const x of [0.2, 0.3, 0.4, 0.55, 0.7]) expect(posteriorAt(t, f(0.4), x)).toBeCloseTo(f(x), 12)
  })

  it('is a straight line where the point lies on an end', () => {
    const t = threshold({ value: 0.2, band: [0.2, 0.6], posterior: [0.5, 0.7] })
    expect(posteriorAt(t, 0.5, 0.4)).toBeCloseTo(0.6)
  })
})
