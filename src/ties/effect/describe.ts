import { formatDay } from '../../world/days.js'
import { counted, figure, pairName, plural } from '../numbers.js'
import type { Interval } from '../ratio.js'
import type { Effect } from './effect.js'
import { type Finding, isRefusal, type Refusal } from './finding.js'
import type { Measured } from './measured.js'

/** Sentences about an effect, in the order in which they are to be read. */
export interface EffectDescription {
  /** one a measure: the answer with its interval and how many methods agree */
  answers: string[]
  /** the methods beside each other */
  methods: string[]
  /** the same on days when nothing is known to have happened */
  quiet: string[]
  /** what is not known, and what to heed */
  missing: string[]
}

const NUMBERS = ['none', 'one', 'two', 'three']

/** Tells an effect in words: answers first, then the methods, then quiet days, then what is missing. */
export function describeEffect(effect: Effect): EffectDescription {
  const { a, b, on, unit, feed, spans, pre } = effect
  const after = spans.length - pre
  const opening = `Ties of ${pairName(a, b)} before and after ${formatDay(on)}, in ${feed}: ${plural(pre, unit)} before, ${counted(after)} after.`
  return {
    answers: [opening, ...effect.measured.map(answerSentence)],
    methods: effect.measured.flatMap(methodSentences),
    quiet: effect.measured.flatMap((m) => quietSentences(m, after, unit)),
    missing: missingSentences(effect),
  }
}

/** `More conflict than would have been expected, about 4.3 times (2 to 8); two of two methods agree.` */
export function answerSentence({ measure, answer }: Measured): string {
  const what = measure === 'balance' ? 'conflict to cooperation' : measure
  const { verdict, factor, agree, of, why } = answer
  if (!factor) return `Nothing can be said of ${named(measure)}: ${why}.`
  const size = `about ${times(factor)}`
  if (verdict === 'disagree')
    return `On ${named(measure)} the methods disagree: ${why}; ${size} what would have been expected.`
  const agreed = of === 1 ? 'by the one method that can answer' : `${NUMBERS[agree]} of ${NUMBERS[of]} methods agree`
  if (verdict === 'none') {
    return `No change in ${named(measure)} was found: ${size} what would have been expected; ${agreed}.`
  }
  const word = verdict === 'more' ? 'More' : 'Less'
  return `${word} ${what} than would have been expected, ${size}; ${agreed}.`
}

function methodSentences({ measure, ownPast, controlPairs, syntheticControl }: Measured): string[] {
  const answers = [ownPast.answer, controlPairs.answer, syntheticControl.answer]
  if (answers.every(isRefusal)) return []
  const lines = answers.map((answer) => `${titled(measure)}, ${told(answer)}`)
  if (ownPast.second) {
    const { by, factor, interval, p } = ownPast.second
    const [lo, hi] = interval
    lines.push(`${titled(measure)}, ${by} regression, no vote: ${times({ point: factor, lo, hi })}, ${chance(p)}.`)
  }
  const { rank, leftOut, inTime } = syntheticControl
  if (rank && !isRefusal(syntheticControl.answer)) {
    const without = leftOut
      ? `; without any one donor ${figure(Math.exp(leftOut[0]))} to ${figure(Math.exp(leftOut[1]))} times`
      : ''
    const earlier = inTime ? `; with the day put in the middle of the past ${figure(Math.exp(inTime.gap))} times` : ''
    lines.push(`Synthetic control of ${measure}: ratio of errors ranks ${rank.rank} of ${rank.of}${without}${earlier}.`)
  }
  return lines
}

function told(answer: Finding | Refusal): string {
  if (isRefusal(answer)) return `${answer.method}: no answer, ${answer.refused}.`
  const [lo, hi] = answer.interval.map(Math.exp) as [number, number]
  const { method, estimate, p } = answer
  return `${method}: ${times({ point: Math.exp(estimate), lo, hi })}, ${chance(p)}.`
}

function quietSentences({ measure, ownPast, controlPairs }: Measured, after: number, unit: string): string[] {
  const told: string[] = []
  if (ownPast.placebo) {
    const { stretches, asLarge } = ownPast.placebo
    told.push(
      `Of ${plural(stretches, 'stretch', 'stretches')} of ${plural(after, unit)} in the pair's own past ${share(asLarge)} as large a change in ${named(measure)}.`,
    )
  } else if (!isRefusal(ownPast.answer)) {
    told.push(
      `The past is too short to set the change in ${named(measure)} among earlier stretches of the same length.`,
    )
  }
  if (controlPairs.placebo) {
    const { days, asLarge } = controlPairs.placebo
    told.push(
      `Of ${plural(days, 'quiet day')} asked of the control pairs in the same way ${share(asLarge)} as large a change in ${named(measure)}.`,
    )
  }
  return told
}

function missingSentences({ tallies, unit, scale, pre, pool }: Effect): string[] {
  const told: string[] = []
  const gone = tallies.filter((t) => t === null).length
  if (gone > 0) told.push(`Missing: ${plural(gone, unit)} of which less than half the days were delivered.`)
  if (scale.thin) {
    told.push(
      `The pair has few events: counts as they are, factors of 1 + events a ${unit}, and no odds of conflict to cooperation.`,
    )
  }
  const grown = volumeChange(tallies, pre)
  if (grown !== null && (grown > 1.2 || grown < 1 / 1.2)) {
    told.push(`The feed itself had ${figure(grown)} times as many events a day after as before.`)
  }
  const why = pool.excluded.map(({ because, pairs }) => `${counted(pairs)} ${because}`).join(', ')
  told.push(`For comparison stood ${plural(pool.pairs, 'pair')}${why === '' ? '' : `; left out: ${why}`}.`)
  return told
}

function volumeChange(tallies: Effect['tallies'], pre: number): number | null {
  const [before, after] = [tallies.slice(0, pre), tallies.slice(pre)].map((part) => {
    const known = part.filter((t) => t !== null)
    const days = known.reduce((s, t) => s + t.delivered, 0)
    return days > 0 ? known.reduce((s, t) => s + t.volume, 0) / days : 0
  }) as [number, number]
  return before > 0 && after > 0 ? after / before : null
}

/** `1.8 times (1.2 to 2.6)` */
export function times({ point, lo, hi }: Interval): string {
  return `${bounded(point)} times (${bounded(lo)} to ${bounded(hi)})`
}

/** Factors past a thousandfold say only that. */
function bounded(factor: number): string {
  if (factor > 1000) return 'over 1,000'
  return factor < 0.001 ? 'under 0.001' : figure(factor)
}

function chance(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`
}

function share(asLarge: number): string {
  return asLarge === 0 ? 'none shows' : `${counted(asLarge)} show${asLarge === 1 ? 's' : ''}`
}

function named(measure: Measured['measure']): string {
  return measure === 'balance' ? 'the odds of conflict to cooperation' : measure
}

function titled(measure: Measured['measure']): string {
  const name = measure === 'balance' ? 'odds of conflict to cooperation' : measure
  return name[0]!.toUpperCase() + name.slice(1)
}
