import pc from 'picocolors'
import { describeTies } from '../../ties/describe.js'
import { pairName } from '../../ties/numbers.js'
import { levelBars, sparklines } from '../../ties/plots/terminal.js'
import type { Ties } from '../../ties/ties.js'
import { wrap } from '../terminal/wrap.js'

interface Terminal {
  color: boolean
  width: number
  ascii: boolean
}

/** The state of ties for a terminal: level, what it looks like over time, breaks, third parties, what is missing. */
export function tiesTerminal(ties: Ties, others: Ties[], { color, width, ascii }: Terminal): string {
  const { bold } = pc.createColors(color)
  const told = describeTies(ties)
  const [headline = '', ...level] = told.level
  const drawn = { columns: width - 2, ascii }
  const lines = [
    ...wrap(`Ties of ${pairName(ties.a, ties.b)}`, width).map(bold),
    '',
    ...wrap(headline, width).map(bold),
  ]
  const section = (title: string, body: string[]): void => {
    if (body.length > 0) lines.push('', bold(title), ...body)
  }
  const prose = (sentences: string[]): string[] => sentences.flatMap((sentence) => wrap(sentence, width, 2))
  section('Level', prose(level))
  section('Over time', ties.dials && !ties.scores ? sparklines(ties, drawn).map((line) => `  ${line}`) : [])
  section('Breaks', prose(told.breaks))
  section(
    'Beside it',
    others.length > 0 && ties.dials ? levelBars([ties, ...others], drawn).map((line) => `  ${line}`) : [],
  )
  section('Third parties', prose(told.others))
  section('What is not known', prose(told.missing))
  return `${lines.join('\n')}\n`
}
