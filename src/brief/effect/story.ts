import { describeEffect } from '../../ties/effect/describe.js'
import type { Effect } from '../../ties/effect/effect.js'
import { pairName } from '../../ties/numbers.js'
import { effectPlot } from '../../ties/plots/effect-actual.js'
import { gapsPlot } from '../../ties/plots/effect-gaps.js'
import { formatDay } from '../../world/days.js'
import { said } from '../story/parts.js'
import { type Block, note, paragraph, type Section, type Story, table } from '../story/story.js'
import { questionTable } from '../ties/tables.js'
import { effectHeadline } from './headline.js'
import { whatOverturns } from './overturn.js'
import { claimTable, methodTable } from './tables.js'

/** What an effect is told with besides itself. */
export interface EffectTelling {
  /** the day's event in words */
  event: string
  /** what is known of the registers that wars and rivalries were taken from; null where there were none */
  registers: string[] | null
}

/** How to read the plot; its answers stand above it. */
const READING =
  'What came, as steps; what would have been expected after the day, dashed, in its interval; periods that are missing are hatched.'

/** The effect as a page to be set in type: the answer, the methods beside each other, what would overturn it, then the rest. */
export function tellEffect(effect: Effect, { event, registers }: EffectTelling): Story {
  const { answers, methods, quiet, missing } = describeEffect(effect)
  const [opening, ...byMeasure] = answers
  const prose = (lines: readonly string[]): Block[] => lines.map((line) => paragraph([said(line)]))
  const noRegister = 'No registers were given: pairs at war or in rivalry with one of the two may stand for comparison.'
  const sections: Section[] = [
    {
      id: 'rests',
      title: 'What it rests on',
      blocks: [
        ...prose(byMeasure),
        { kind: 'drawing', id: 'actual', drawing: { ...effectPlot(effect, 'actual', event), sentence: READING } },
        table(methodTable(effect)),
        note(...methods.filter(isAside).map((line) => [said(line)])),
      ],
    },
    { id: 'overturn', title: 'What would overturn it', blocks: prose([...whatOverturns(effect), ...quiet]) },
    { id: 'gaps', title: 'Beside other pairs', blocks: gaps(effect, event) },
    { id: 'missing', title: 'What is not known', blocks: prose([...missing, ...(registers ?? [noRegister])]) },
    { id: 'case', title: 'As evidence in a case', blocks: [table(claimTable(effect))] },
    {
      id: 'trace',
      title: 'How it was asked',
      blocks: [
        note([said('Every number is computed from the answers to these questions to the ledger.')]),
        table(questionTable(effect.sql)),
      ],
    },
  ]
  return {
    title: `Effect of a day: ${pairName(effect.a, effect.b)}, ${event === formatDay(effect.on) ? event : `${event}, ${formatDay(effect.on)}`}`,
    question: opening!,
    headline: [said(effectHeadline(effect))],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}

/** What the table of methods has no row for. */
function isAside(line: string): boolean {
  return line.includes('no vote') || line.startsWith('Synthetic control of')
}

function gaps(effect: Effect, event: string): Block[] {
  return effect.measured.flatMap((measured): Block[] => {
    const id = `gaps-${measured.measure}`
    const drawing = gapsPlot(effect, measured, id, event)
    return drawing ? [{ kind: 'drawing', id, drawing }] : []
  })
}
