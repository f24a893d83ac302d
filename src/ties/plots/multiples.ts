import { conflictOf, cooperationOf } from '../counts.js'
import { wording } from '../describe.js'
import { rateOf } from '../dials.js'
import { counted, figure, span } from '../numbers.js'
import type { Ties } from '../ties.js'
import { acrossOf, dayAxis, roundTop } from './axes.js'
import type { Plot } from './plot.js'
import { block, hatched, INK, label, picture, rule } from './svg.js'

const WIDTH = 720
const COLUMNS = 3
const PANEL = { width: 224, height: 92, head: 64, foot: 30, gap: 24 }
/** Letters of a line above a panel, and lines that there is room for. */
const LINE = { letters: 34, most: 2, height: 14 }

/** What a small panel needs of a pair. */
export type PairSeries = Pick<Ties, 'a' | 'b' | 'dials' | 'word' | 'series' | 'from' | 'to' | 'feed'>

/**
 * Several pairs side by side: conflict upwards, cooperation downwards from one line, both on the panel's own scale, which is written in it,
 * since pairs differ by orders of magnitude. The days are the same in all.
 * @param id unique in the page
 * @throws RangeError without pairs
 */
export function multiplesPlot(pairs: readonly PairSeries[], id: string): Plot {
  const first = pairs[0]
  if (!first) throw new RangeError('no pairs to draw')
  const step = PANEL.head + PANEL.height + PANEL.foot
  const panels = pairs.map((pair, i) =>
    panel(pair, id, (i % COLUMNS) * (PANEL.width + PANEL.gap), Math.floor(i / COLUMNS) * step),
  )
  const title = `Conflict and cooperation of ${counted(pairs.length)} pairs, ${span(first.from, first.to)}, ${first.feed}`
  const told = pairs.map(
    (p) => `${p.a} and ${p.b} ${p.word.kind === 'none' ? `(${wording(p.word)})` : wording(p.word)}`,
  )
  const sentence = `Reported interaction: ${told.join('; ')}.`
  return {
    title,
    sentence,
    svg: picture(
      id,
      { title, description: sentence, width: WIDTH, height: Math.ceil(pairs.length / COLUMNS) * step },
      ...panels,
    ),
    table: {
      head: ['pair', 'events', 'conflict per 1,000', 'cooperation per 1,000', 'reported interaction'],
      rows: pairs.map(({ a, b, dials, word }) => {
        const rates = dials
          ? [dials.conflict, dials.cooperation].map(
              (d) => `${figure(d.widened.point)} (${figure(d.widened.lo)}–${figure(d.widened.hi)})`,
            )
          : ['no data', 'no data']
        return [`${a} ${b}`, dials ? counted(dials.events) : 'no data', ...rates, wording(word)]
      }),
    },
  }
}

function panel({ a, b, series, word, from, to }: PairSeries, id: string, left: number, top: number): string {
  const across = acrossOf(from, to, left, left + PANEL.width)
  const [upper, lower] = [top + PANEL.head, top + PANEL.head + PANEL.height]
  const rates = series.map((p) =>
    p.volume > 0
      ? {
          up: rateOf(conflictOf(p.both.classes), p.volume).per1000,
          down: rateOf(cooperationOf(p.both.classes), p.volume).per1000,
        }
      : null,
  )
  const up = Math.max(0, ...rates.map((r) => r?.up.point ?? 0))
  const down = Math.max(0, ...rates.map((r) => r?.down.point ?? 0))
  const scale = roundTop(1.15 * Math.max(up, down))
  const share = Math.max(0.2, Math.min(0.8, up / (up + down || 1)))
  const zero = upper + share * PANEL.height
  const unit = Math.min((zero - upper) / (up || scale), (lower - zero) / (down || scale)) / 1.15
  const y = (value: number): number => Math.max(upper, Math.min(lower, zero - value * unit))
  const bars = series.map((p, i) => {
    const [x, width] = [across.x(p.from), across.x(p.to + 1) - across.x(p.from)]
    const rate = rates[i]
    if (!rate) return hatched(id, x, upper, width, PANEL.height)
    const inner = Math.max(width - 0.5, 0.5)
    return [
      block(x, y(rate.up.hi), inner, y(rate.up.lo) - y(rate.up.hi), INK.conflict[0]!),
      block(x, y(-rate.down.lo), inner, y(-rate.down.hi) - y(-rate.down.lo), INK.cooperation[0]!),
      rule(x, y(rate.up.point), x + inner, y(rate.up.point), INK.conflict[3]!, { width: 1.5 }),
      rule(x, y(-rate.down.point), x + inner, y(-rate.down.point), INK.cooperation[3]!, { width: 1.5 }),
    ].join('')
  })
  return [
    ...bars,
    rule(left, zero, left + PANEL.width, zero, INK.soft),
    dayAxis(across, lower),
    label(`${a} ${b}`, left, top + 13, { weight: 600 }),
    ...linesOf(wording(word)).map((line, i) =>
      label(line, left, top + 28 + i * LINE.height, { fill: INK.soft, size: 12 }),
    ),
    label(`conflict to ${figure(up)}`, left, top + PANEL.head - 6, { fill: INK.conflict[3]!, size: 11 }),
    label(`cooperation to ${figure(down)}`, left + PANEL.width, top + PANEL.head - 6, {
      anchor: 'end',
      fill: INK.cooperation[3]!,
      size: 11,
    }),
  ].join('')
}

/** Words in lines that fit above a panel; what does not is cut with an ellipsis, and stands whole in the sentence beside the picture. */
function linesOf(words: string): string[] {
  const lines = ['']
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length <= LINE.letters || lines.at(-1) === '') lines[lines.length - 1] = longer
    else if (lines.length < LINE.most) lines.push(word)
    else return [...lines.slice(0, -1), ellipsis(lines.at(-1)!)]
  }
  return lines
}

function ellipsis(line: string): string {
  return `${line.slice(0, LINE.letters - 2).trimEnd()} …`
}
