import type { Probability } from '../case.js'
import type { WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'
import { isBlank, readProbability } from './probability.js'

/** Numbers that a person writes sum to 1 within this. */
const ROUNDING = 1e-6

/**
 * Reads one row of answers and completes it: answers not written share what is left. With two answers one may be a word or a band, and the
 * other is its complement; with more, all are numbers.
 */
export function completeAnswers(c: Context, answers: readonly string[], map: WrittenMap): Probability[] {
  for (const { key, keyRange } of map.entries.values()) {
    if (!answers.includes(key)) {
      c.findings.add(
        'unknown-id',
        keyRange,
        c.ids.unknown('answer', key, answers),
        `the answers are: ${answers.join(', ')}`,
      )
    }
  }
  const written = answers.map((a): Probability | null => {
    const value = map.entries.get(a)?.value
    return value && !isBlank(value) ? readProbability(c, value) : null
  })
  const cells = written.filter((p) => p !== null)
  if (answers.length === 2 && cells.length > 0) return complement(c, map, written)
  const wide = cells.find((p) => p.lo < p.hi)
  if (wide) {
    c.findings.add(
      'answers-number',
      wide.range,
      `with ${answers.length} answers their probabilities are numbers, not words or bands`,
    )
  }
  const sum = cells.reduce((total, p) => total + p.point, 0)
  const free = answers.length - cells.length
  if (!wide) checkSum(c, map, sum, free)
  return written.map((p) => p ?? share(Math.max(0, 1 - sum) / free, map))
}

function complement(c: Context, map: WrittenMap, [a, b]: (Probability | null)[]): Probability[] {
  if (a && b) {
    const exact = Math.abs(a.lo + b.hi - 1) <= ROUNDING && Math.abs(a.hi + b.lo - 1) <= ROUNDING
    if (!exact && a.lo === a.hi && b.lo === b.hi) checkSum(c, map, a.point + b.point, 0)
    else if (!exact) {
      const hint = 'write one; the other is its complement'
      c.findings.add('answers-sum', map.range, 'the two answers are not each other’s complement', hint)
    }
    return [a, b]
  }
  const one = (a ?? b)!
  const { as, range } = one
  const other: Probability = {
    point: 1 - one.point,
    lo: 1 - one.hi,
    hi: 1 - one.lo,
    as: as === 'certain' ? 'impossible' : as === 'impossible' ? 'certain' : as === 'word' ? 'band' : as,
    word: as === 'certain' ? 'impossible' : as === 'impossible' ? 'certain' : null,
    because: null,
    range,
  }
  return a ? [one, other] : [other, one]
}

function checkSum(c: Context, map: WrittenMap, sum: number, free: number): void {
  const said = Number(sum.toPrecision(6))
  if (free === 0 && Math.abs(sum - 1) > ROUNDING) {
    c.findings.add('answers-sum', map.range, `the answers sum to ${said}, not 1`)
  } else if (free > 0 && sum > 1 - ROUNDING) {
    c.findings.add(
      'answers-sum',
      map.range,
      `the answers written sum to ${said}; nothing is left for the ${free === 1 ? 'other one' : 'others'}`,
    )
  }
}

function share(point: number, { range }: WrittenMap): Probability {
  return { point, lo: point, hi: point, as: 'number', word: null, because: null, range }
}
