import pc from 'picocolors'
import { sayRate } from '../../precedents/describe.js'
import type { Precedents } from '../../precedents/precedents.js'
import { counted } from '../../ties/numbers.js'
import { filled, wrap } from '../terminal/wrap.js'
import { precedentsHeadline } from './headline.js'
import { rankedBy, whatOverturns, whyLike } from './sentences.js'
import { itself, notKnown } from './story.js'
import { cameOf } from './tables.js'

/** Comparable cases and reasons that a terminal shows. */
const SHOWN = 10
const NAMES = 24

interface Terminal {
  color: boolean
  width: number
}

/** Precedents for a terminal: the rate, what it rests on, what would overturn it, comparable cases with why, what was left out. */
export function precedentsTerminal(precedents: Precedents, { color, width }: Terminal): string {
  const { bold } = pc.createColors(color)
  const { pattern, rates, like, excluded } = precedents
  const lines = [
    ...wrap(`${pattern.title}: what followed`, width),
    '',
    ...wrap(precedentsHeadline(precedents), width).map(bold),
  ]
  const section = (title: string, body: string[]): void => {
    if (body.length > 0) lines.push('', bold(title), ...body)
  }
  const prose = (sentences: readonly string[]): string[] => sentences.flatMap((one) => wrap(one, width, 2, 4))
  section('What it rests on', prose(rates.flatMap((rate) => sayRate(rate, precedents))))
  section('What would overturn it', prose(whatOverturns(precedents)))
  const ranked = like === null || like.used.length === 0 ? [] : like.ranked.slice(0, SHOWN)
  section('Comparable cases', [
    ...ranked.flatMap((one) =>
      wrap(
        `${filled(one.id, NAMES).replaceAll(' ', '\u00a0')} ${cameOf(one.id, rates)}; ${whyLike(one)}`,
        width,
        2,
        4 + NAMES,
      ),
    ),
    ...prose(like === null ? [] : rankedBy(precedents)),
  ])
  const reasons = excluded
    .slice(0, SHOWN)
    .map(({ reason, candidates }) => `${counted(candidates).padStart(8).replaceAll(' ', '\u00a0')} ${reason}`)
  const more = excluded.slice(SHOWN)
  const rest = more.reduce((sum, { candidates }) => sum + candidates, 0)
  section('What was left out', [
    ...prose(itself(precedents)),
    ...reasons.flatMap((reason) => wrap(reason, width, 2, 11)),
    ...(more.length > 0 ? prose([`${counted(rest)} more for ${more.length} other reasons (--json has all).`]) : []),
  ])
  section('What is not known', prose(notKnown(precedents)))
  return `${lines.join('\n')}\n`
}
