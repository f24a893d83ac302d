import type { EffectTrace, MeasuredEffect, MethodFound } from '../../case/observations.js'
import { changeIn } from '../../ties/numbers.js'
import { effectDrawing } from '../plots/effect.js'
import { tiesDrawing } from '../plots/ties.js'
import { anchorOf } from './anchors.js'
import { said, words } from './parts.js'
import { type Block, type Drawing, type Row, row, short, type Table, table, text } from './story.js'
import { itemName, type ViewedItem } from './view.js'

/** The picture of what decided an item, where it is one of ties or of an effect; of an effect also the methods beside each other. */
export function lookedDrawing({ judged }: ViewedItem): Block[] {
  const trace = judged.observation?.trace
  const anchor = anchorOf('item', judged.id)
  const drawn = (drawing: Drawing | null): Block[] =>
    drawing ? [{ kind: 'drawing', id: `${anchor}-plot`, drawing }] : []
  if (trace?.by === 'ties') return drawn(tiesDrawing(trace, `${anchor}-plot`))
  if (trace?.by !== 'effect') return []
  return [...drawn(effectDrawing(trace, `${anchor}-plot`)), ...methods(trace, `${anchor}-methods`, judged.id)]
}

/** The factor that each method finds of each measure, and what they say together; nothing where none has an answer. */
function methods({ measured }: EffectTrace, id: string, item: string): Block[] {
  if (measured.every(({ times }) => times === null)) return []
  const of: Table = {
    id,
    caption: words`${itemName(item)}: what came, in times of what would have been expected, by each method`,
    columns: [text('measure'), short('method'), short('times'), short('within'), text('finds')],
    rows: measured.flatMap(measureRows),
    folded: true,
  }
  return [table(of)]
}

function measureRows({ measure, verdict, times, why, methods }: MeasuredEffect): Row[] {
  const name = measure === 'balance' ? 'odds of conflict to cooperation' : measure
  const whole = times ? [...factor(times), verdict] : ['–', '–', why ?? '–']
  const cells = [[name, 'together', ...whole], ...methods.map((one) => ['', ...methodCells(one)])]
  return cells.map((texts, i) =>
    row(
      null,
      texts.map((one) => (one === '' ? [] : [said(one)])),
      { under: i > 0 },
    ),
  )
}

function methodCells(found: MethodFound): string[] {
  if ('refused' in found) return [found.method, '–', '–', `no answer: ${found.refused}`]
  const { method, times, p, finds } = found
  return [method, ...factor(times), `${finds}, ${p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`}`]
}

function factor({ point, lo, hi }: NonNullable<MeasuredEffect['times']>): [string, string] {
  return [changeIn(point), `${changeIn(lo)} to ${changeIn(hi)}`]
}
