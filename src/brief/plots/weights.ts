import { element } from '../../world/markup/element.js'
import { signed } from '../story/numbers.js'
import type { View, ViewedItem } from '../story/view.js'
import { depthOf, picture, textElement } from './svg.js'

const ROW = 32
const HEAD = 26
/** share of the width that the items' names take */
const NAMES = 24

/** Items by hypotheses: a bar to the right for, to the left against, its length and depth the weight, the number above it. */
export function weightsPlot(view: View): string {
  const items = [...view.items.filter((item) => item.counts)].sort((a, b) => largest(b) - largest(a))
  const scale = Math.max(...items.map(largest), 1e-9)
  const columns = view.hypotheses.map(({ judged }) => judged.id)
  const wide = (100 - NAMES) / columns.length
  const head = columns.map((id, h) =>
    textElement(id, { class: 'middle', x: `${NAMES + wide * (h + 0.5)}%`, y: 15 }, 11),
  )
  const rows = items.map((item, i) => {
    const y = HEAD + i * ROW
    const label = textElement(`${item.bears ? '◆ ' : ''}${item.judged.id}`, { x: '0%', y: y + 19 }, 22)
    const rule = element('line', { class: 'rule', x1: '0%', x2: '100%', y1: y, y2: y })
    return (
      rule +
      label +
      columns
        .map((id, h) => weight(item.judged.weight[id] ?? Number.NaN, NAMES + wide * (h + 0.5), y, wide, scale))
        .join('')
    )
  })
  const description = `${items.map((item) => `${item.judged.id}: ${columns.map((id) => `${id} ${signed(item.judged.weight[id] ?? Number.NaN)}`).join(', ')}`).join('; ')}.`
  const height = HEAD + items.length * ROW + 4
  return picture(
    'weights-plot',
    { title: 'Weight of each item, in decibans', description, height, least: 10 + 5.5 * columns.length },
    ...rows,
    ...head,
  )
}

function weight(value: number, centre: number, y: number, wide: number, scale: number): string {
  const axis = element('line', { class: 'grid', x1: `${centre}%`, x2: `${centre}%`, y1: y + 18, y2: y + 30 })
  const text = axis + textElement(signed(value), { class: 'middle', x: `${centre}%`, y: y + 14 })
  const share = Math.min(1, size(value) / scale)
  if (share < 0.004) return text
  const width = share * wide * 0.46
  const x = value > 0 ? centre : centre - width
  const bar = {
    class: `${value > 0 ? 'for' : 'against'}${depthOf(share)}`,
    x: `${x.toFixed(2)}%`,
    y: y + 20,
    width: `${width.toFixed(2)}%`,
    height: 8,
  }
  return element('rect', bar) + text
}

function largest(item: ViewedItem): number {
  return Math.max(0, ...Object.values(item.judged.weight).map(size))
}

/** An infinite weight is drawn at thirty decibans. */
function size(value: number): number {
  if (Number.isNaN(value)) return 0
  return Math.min(30, Math.abs(value))
}
