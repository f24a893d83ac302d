import pc from 'picocolors'
import { shellWord } from '../../case/display.js'
import { formatDay } from '../../world/days.js'
import { forecastRates } from '../story/awaited.js'
import { lettersBriefly, warningsSentence } from '../story/computed.js'
import { confidenceSentence } from '../story/confidence.js'
import { asOfSentences } from '../story/day.js'
import { expectedTold, unweighed } from '../story/expected.js'
import { nextSentence } from '../story/gaps.js'
import { matrixOverturn } from '../story/matrix-overturn.js'
import { decimal, percent, percentRange } from '../story/numbers.js'
import { overturnSentences } from '../story/overturn.js'
import { type Part, sentences } from '../story/parts.js'
import { plainText } from '../story/plain.js'
import { matrixBeside } from '../story/ranking.js'
import { restsBriefly, weighedLead, weighedMost } from '../story/rests.js'
import type { Story } from '../story/story.js'
import type { View } from '../story/view.js'
import { barOf } from './bars.js'
import { filled, wrap } from './wrap.js'

interface Terminal {
  color: boolean
  width: number
  ascii: boolean
}

const NARROWEST = 40

/** A summary of the story for a terminal: aligned, quiet, with colour only where it is asked for and never alone. */
export function renderTerminal(story: Story, view: View, options: Terminal): string {
  const width = Math.max(NARROWEST, options.width)
  const { bold, dim } = pc.createColors(options.color)
  const told = (parts: Part[]): string => (options.ascii ? inAscii(plainText(parts, true)) : plainText(parts, true))
  const prose = (...all: Part[][]): string[] => all.flatMap((parts) => wrap(told(parts), width, 2))
  const points = (all: Part[][]): string[] => all.flatMap((parts) => wrap(`- ${told(parts)}`, width, 2, 4))
  const leader = view.hypotheses.find(({ judged }) => judged.id === view.judgement.leader)
  const lines: string[] = [
    ...wrap(story.title, width).map(bold),
    ...wrap(story.question, width).map(dim),
    '',
    ...wrap(told(story.headline), width).map(bold),
    ...(leader ? wrap(`${leader.judged.id}: ${leader.spec.says}`, width, 2) : []),
  ]
  const section = (title: string, body: string[]): void => {
    if (body.length > 0) lines.push('', bold(title), ...body)
  }
  section('Hypotheses', view.basis === 'matrix' ? scores(view, width, options) : posteriors(view, width, options))
  const weighed = weighedMost(view)
  section('What it rests on', [
    ...prose(restsBriefly(view), confidenceSentence(view), ...(weighed.length > 0 ? [weighedLead(view)] : [])),
    ...points(weighed),
  ])
  section('What would overturn it', prose(...overturning(view)))
  const missing = view.items.filter(({ judged }) => judged.state === 'not-seen')
  section('Expected, and not seen', [
    ...points(missing.map((item) => expectedTold(view, item))),
    ...prose(...unweighed(view)),
  ])
  section('What followed in comparable cases', points(ratesTold(view)))
  if (view.basis === 'posterior') {
    section('What would tell most', prose(nextSentence(view)))
    section('The matrix', prose(matrixBeside(view)))
  }
  section('How it was made', [
    ...prose(sentences(...asOfSentences(view)), warningsTold(view), lettersBriefly(view)),
    ...wrap(
      `The whole of it: demarche brief ${shellWord(view.of.file ?? 'CASE')}${dayOf(view)} -o FILE.html`,
      width,
      2,
    ),
  ])
  return `${lines.join('\n')}\n`
}

/** How many warnings and notes there are, and where they stand: those of the judgement are not in the file. */
function warningsTold(view: View): Part[] {
  const told = warningsSentence(view)
  if (view.judgement.diagnostics.length === 0) return told
  return sentences(told, ['The brief says which; demarche check tells those of the file alone.'])
}

/** Items and forecasts that precedents tell of. */
function ratesTold(view: View): Part[][] {
  const items = view.items.filter(({ judged }) => judged.state === 'rate')
  return [...items.map((item) => expectedTold(view, item)), ...forecastRates(view)]
}

/** The day as an argument, where it is not the file's own. */
function dayOf({ of, judgement }: View): string {
  return of.asOf !== null && formatDay(of.asOf) === judgement.asOf ? '' : ` --as-of ${judgement.asOf}`
}

function overturning(view: View): Part[][] {
  if (view.basis === 'matrix') return matrixOverturn(view)
  return view.judgement.leader === null || view.basis === 'priors' ? [] : overturnSentences(view)
}

/** Name, bar, point and interval of each hypothesis, the likeliest first. */
function posteriors(view: View, width: number, { ascii }: Terminal): string[] {
  const names = nameColumns(view)
  const bar = Math.max(8, Math.min(41, width - names - 23))
  const rows = [...view.hypotheses].sort((a, b) => a.judged.rank - b.judged.rank)
  const lines = rows.map(({ judged }) => {
    const numbers = `${percent(judged.posterior).padStart(6)}  ${percentRange(judged.interval)}`.replaceAll(
      '\u00a0',
      ' ',
    )
    return `  ${nameOf(judged.id, names, ascii)}  ${barOf(judged, bar, ascii)} ${ascii ? inAscii(numbers) : numbers}`
  })
  return [`  ${' '.repeat(names)}  ${'0'.padEnd(bar - 5)}100 %`, ...lines]
}

/** Name, score and words of each hypothesis, the least contradicted first. */
function scores(view: View, width: number, { ascii }: Terminal): string[] {
  const names = nameColumns(view)
  const matrix = view.judgement.matrix
  const place = (id: string): number => (matrix?.ranking ?? []).findIndex((group) => group.includes(id))
  const rows = [...view.hypotheses].sort((a, b) => place(a.judged.id) - place(b.judged.id))
  return rows.map(({ judged, spec }) => {
    const score = decimal(matrix?.scores[judged.id] ?? Number.NaN).padStart(7)
    const says = filled(spec.says, width - names - 13, ascii ? '~' : '…').trimEnd()
    return `  ${nameOf(judged.id, names, ascii)}  ${ascii ? inAscii(score) : score}  ${says}`
  })
}

function nameColumns(view: View): number {
  return Math.min(18, Math.max(...view.hypotheses.map(({ judged }) => judged.id.length), 4))
}

function nameOf(id: string, columns: number, ascii: boolean): string {
  return filled(id, columns, ascii ? '~' : '…')
}

const PLAINER: Record<string, string> = {
  '–': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '→': '->',
  '∞': 'inf',
  '\u00a0': ' ',
}

/** Our own signs in ASCII; letters of the file stay as they are. */
function inAscii(text: string): string {
  return text.replace(/[–−“”‘’…→∞\u00a0]/g, (c) => PLAINER[c]!)
}
