import type { Hypothesis, Prior } from '../case.js'
import type { Range } from '../diagnostics.js'
import { describe, shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import { readBand, readShare, type Wanted } from './band.js'
import type { Context } from './context.js'
import { isBlank } from './probability.js'
import { entriesOf, keyRange, numberOf, readText, valueAt } from './read.js'
import { projectOnCut } from './simplex.js'
import { percentHint, readScaleWord } from './words.js'

/** Numbers that a person writes sum to 1 within this. */
const ROUNDING = 1e-6
const LEAST = 0.001
const WANTED: Wanted = {
  expected: 'a prior: a number between 0 and 1, or a band [lo, hi]',
  outside: 'bad-probability',
  ends: 'leave out a hypothesis that cannot be; no evidence undoes a prior of 0 or 1',
}

interface WrittenPrior {
  lo: number
  hi: number
  point: number
  word: string | null
  range: Range
}

/** Reads the hypotheses and settles their priors; faults of the priors as a whole are reported once. */
export function readHypotheses(c: Context, root: WrittenMap): Hypothesis[] {
  const entries = entriesOf(root, 'hypotheses')
  const section = valueAt(root, 'hypotheses')
  if (section?.kind === 'map' && section.entries.size < 2) {
    const found = section.entries.size === 0 ? 'none' : 'one'
    c.findings.add(
      'too-few',
      keyRange(root, 'hypotheses'),
      `at least two hypotheses are needed, there is ${found}`,
      'add `other`',
    )
  }
  const written = entries.map(({ map }) => readPrior(c, valueAt(map, 'prior'), entries.length))
  const complete = written.length > 0 && written.every((p) => p !== undefined)
  const priors = complete
    ? settlePriors(
        c,
        written as (WrittenPrior | null)[],
        entries.map((e) => e.range),
        keyRange(root, 'hypotheses'),
      )
    : null
  return entries.map(({ id, map, range }, i) => ({
    id,
    says: readText(c, map, 'says') ?? '',
    because: readText(c, map, 'because'),
    prior: priors?.[i] ?? { point: 1 / entries.length, lo: LEAST, hi: 1 - LEAST, written: false, word: null, range },
    range,
  }))
}

/** A prior as written; null where none is, undefined where it was refused. */
function readPrior(c: Context, value: Written | undefined, hypotheses: number): WrittenPrior | null | undefined {
  if (!value || isBlank(value)) return null
  const { range } = value
  if (value.kind === 'list') {
    const band = readBand(c, value, WANTED)
    return band ? { ...band, word: null, range } : undefined
  }
  if (value.kind === 'map') {
    c.findings.add('wrong-type', range, `expected ${WANTED.expected}, found ${describe(value)}`)
    return undefined
  }
  if (numberOf(value) !== null) {
    const share = readShare(c, value, WANTED)
    return share ? { ...share, word: null, range } : undefined
  }
  const text = textOf(value) ?? ''
  const percent = percentHint(text)
  if (percent) {
    c.findings.add('bad-probability', range, `"${shorten(text)}" is not ${WANTED.expected}`, percent)
    return undefined
  }
  if (hypotheses > 2) {
    const hint = 'write a number or a band [lo, hi]'
    c.findings.add('prior-word', range, `"${shorten(text)}": with more than two hypotheses a prior is no word`, hint)
    return undefined
  }
  if (/^(impossible|certain)$/i.test(text)) {
    c.findings.add('prior-word', range, `a prior cannot be "${text}": no evidence could undo it`)
    return undefined
  }
  const word = readScaleWord(c, text, range)
  return word ? { ...word, range } : undefined
}

/**
 * Fills the priors that are not written and finds the points. Numbers stay what they are; the middles of bands are scaled to fill the rest,
 * and moved to the nearest point of the cut of the bands with the simplex where that leaves a band. A prior that is not written takes an
 * equal share of what the points of the written ones leave; beside bands it has a band itself.
 * @returns a prior for each hypothesis, or null where there is none; why is in the findings
 */
function settlePriors(c: Context, written: (WrittenPrior | null)[], ids: Range[], at: Range): Prior[] | null {
  const given = written.filter((p) => p !== null)
  const free = written.length - given.length
  const sum = (of: 'lo' | 'hi' | 'point'): number => given.reduce((total, p) => total + p[of], 0)
  const [lo, hi] = [sum('lo'), sum('hi')]
  const last = given.at(-1)?.range ?? at
  const firm = given.every((p) => p.lo === p.hi)
  if (free > 0 && lo > 1 - (firm ? ROUNDING : free * LEAST)) {
    c.findings.add(
      'priors-sum',
      last,
      `the priors written sum to ${say(lo)}; nothing is left for the ${free === 1 ? 'other one' : `${free} others`}`,
    )
    return null
  }
  if (free === 0 && firm && Math.abs(lo - 1) > ROUNDING) {
    c.findings.add('priors-sum', last, `the priors sum to ${say(lo)}, not 1`)
    return null
  }
  if (free === 0 && !firm && (lo > 1 + ROUNDING || hi < 1 - ROUNDING)) {
    const why =
      lo > 1 ? `their lower ends sum to ${say(lo)}, more than 1` : `their upper ends sum to ${say(hi)}, less than 1`
    c.findings.add('priors-cut', last, `no priors within these bands sum to 1: ${why}`)
    return null
  }
  const share = { lo: clamp((1 - hi) / free), hi: clamp((1 - lo) / free), point: (1 - sum('point')) / free }
  const unwritten = firm ? { ...share, lo: share.point, hi: share.point } : share
  const boxes = written.map((p) => p ?? unwritten)
  const points = firm ? boxes.map((p) => p.point) : pointsWithin(boxes, free > 0)
  return written.map((p, i) => {
    const { word, range } = p ?? { word: null, range: ids[i]! }
    return { point: points[i]!, lo: boxes[i]!.lo, hi: boxes[i]!.hi, written: p !== null, word, range }
  })
}

function pointsWithin(boxes: { lo: number; hi: number; point: number }[], filled: boolean): number[] {
  const bands = boxes.filter((b) => b.lo < b.hi)
  const numbers = boxes.reduce((total, b) => (b.lo < b.hi ? total : total + b.point), 0)
  const middles = bands.reduce((total, b) => total + b.point, 0)
  const scale = filled ? 1 : (1 - numbers) / middles
  const scaled = boxes.map((b) => (b.lo < b.hi ? b.point * scale : b.point))
  const inside = scaled.every((p, i) => p >= boxes[i]!.lo && p <= boxes[i]!.hi)
  return inside ? scaled : projectOnCut(scaled, boxes)
}

function clamp(p: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, p))
}

function say(n: number): string {
  return String(Number(n.toPrecision(6)))
}
