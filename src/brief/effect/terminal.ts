import pc from 'picocolors'
import { judgeEffect } from '../../ties/effect/claim.js'
import { describeEffect } from '../../ties/effect/describe.js'
import type { Effect } from '../../ties/effect/effect.js'
import { isRefusal } from '../../ties/effect/finding.js'
import { percent } from '../../ties/numbers.js'
import { effectLines } from '../../ties/plots/effect-terminal.js'
import { wrap } from '../terminal/wrap.js'
import { effectHeadline } from './headline.js'
import { whatOverturns } from './overturn.js'
import { CLAIMS } from './tables.js'

interface Terminal {
  registers: string[] | null
  color: boolean
  width: number
  ascii: boolean
}

/** The effect for a terminal: the answer, what came and what each method says, what would overturn it, what is not known. */
export function effectTerminal(effect: Effect, { registers, color, width, ascii }: Terminal): string {
  const { bold } = pc.createColors(color)
  const { answers, quiet, missing } = describeEffect(effect)
  const [opening, ...byMeasure] = answers
  const lines = [...wrap(opening!, width), '', ...wrap(effectHeadline(effect), width).map(bold)]
  const section = (title: string, body: string[]): void => {
    if (body.length > 0) lines.push('', bold(title), ...body)
  }
  const prose = (sentences: readonly string[]): string[] => sentences.flatMap((one) => wrap(one, width, 2, 4))
  const drawn = effectLines(effect, { columns: width - 2, ascii }).map((line) => `  ${line}`.trimEnd())
  section('What it rests on', [...prose(byMeasure), '', ...drawn.slice(0, -1)])
  section('What would overturn it', prose([...whatOverturns(effect), ...quiet]))
  section(
    'What is not known',
    prose([...refusals(effect), ...missing, ...(registers ?? ['No registers of wars and rivalries were given.'])]),
  )
  section('As evidence in a case', prose(CLAIMS.map((is) => claimed(effect, is))))
  return `${lines.join('\n')}\n`
}

/** Which methods have no answer, and why: one line a reason. */
function refusals({ measured }: Effect): string[] {
  const found = new Map<string, string[]>()
  for (const { measure, ownPast, controlPairs, syntheticControl } of measured) {
    for (const answer of [ownPast.answer, controlPairs.answer, syntheticControl.answer].filter(isRefusal)) {
      const key = `${answer.method}: ${answer.refused}`
      found.set(key, [...(found.get(key) ?? []), measure])
    }
  }
  return [...found].map(([why, measures]) => `No answer on ${measures.join(', ')} by ${why}.`)
}

function claimed(effect: Effect, is: (typeof CLAIMS)[number]): string {
  const { met, level, coverage, why } = judgeEffect(effect, is)
  if (met === null) return `${is}: no data, ${why}`
  return `${is}: ${met ? 'seen' : 'not seen'}; met though false ${percent(level)} (u), coverage ${percent(coverage.point)} (c)`
}
