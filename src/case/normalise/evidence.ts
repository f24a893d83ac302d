import { formatDay } from '../../world/days.js'
import type { Evidence, Known, MatrixRow, Rating, Report } from '../case.js'
import { describe, shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import { readPair } from './actors.js'
import { readEffect, readPrecedents, readTies } from './conditions.js'
import type { Context } from './context.js'
import { readIndicator } from './indicator.js'
import { readLinks } from './links.js'
import { isBlank } from './probability.js'
import { entriesOf, keyRange, numberOf, readDay, readText, readWord, valueAt } from './read.js'
import { checkHypotheses, type Given, readRows } from './row.js'

const WAYS = ['reports', 'indicator', 'ties', 'effect', 'precedents'] as const
const RATINGS = ['II', 'I', 'N', 'NA', 'C', 'CC'] as const
const GRADES = ['low', 'medium', 'high'] as const

/** Reads the items of evidence. */
export function readEvidence(c: Context, root: WrittenMap, reports: ReadonlyMap<string, Report>): Evidence[] {
  return entriesOf(root, 'evidence').map(({ id, map, range }) => {
    const date = readDay(c, map, 'date')
    const requires = c.ids.refer(valueAt(map, 'requires'), 'evidence')
    const given = c.ids.refer(valueAt(map, 'given'), 'evidence', 'question')
    if (map.entries.has('requires') && map.entries.has('given')) {
      const hint = '`requires`: false whenever that is false; `given`: a row for each of its states'
      c.findings.add(
        'given-and-requires',
        keyRange(map, 'given'),
        `"${id}" requires an item and is given one; keep one of them`,
        hint,
      )
    }
    // what the rows mean hangs on `given`; where that is at fault they are not read
    const unclear = map.entries.has('given') && (given === null || map.entries.has('requires'))
    const because = readText(c, map, 'because')
    return {
      id,
      says: readText(c, map, 'says') ?? '',
      known: readKnown(c, id, map, reports, date, because),
      date,
      because,
      holds: readHolds(c, map),
      routine: readText(c, map, 'routine'),
      about: readPair(c, valueAt(map, 'about'), date ?? c.asOf),
      requires,
      given,
      rows: unclear ? [] : readRows(c, valueAt(map, 'if'), keyRange(map, 'if'), givenOf(c, given)),
      matrix: readMatrix(c, map),
      range,
    }
  })
}

function givenOf(c: Context, id: string | null): Given | null {
  if (id === null) return null
  const answers = c.answers.get(id)
  return answers ? { id, states: answers, isItem: false } : { id, states: ['true', 'false'], isItem: true }
}

/** The one way in which an item is known; a gap where there is none. */
function readKnown(
  c: Context,
  id: string,
  map: WrittenMap,
  reports: ReadonlyMap<string, Report>,
  date: Evidence['date'],
  because: string | null,
): Known {
  const ways = WAYS.filter((w) => map.entries.has(w) || (w === 'reports' && map.entries.has('denied-by')))
  const [way, second] = ways
  if (second) {
    const listed = ways.map((w) => `"${w}"`).join(' and ')
    c.findings.add(
      'two-ways-known',
      keyRange(map, second),
      `"${id}" is known in one way, not by ${listed}`,
      'make two items of it',
    )
  }
  if (!way) {
    if (date !== null && because !== null) return { by: 'fact', date, because }
    const day = keyRange(map, 'date')
    if (map.entries.has('date')) {
      const message = `"${id}" has a day and no reason why it is known: it is a gap`
      c.findings.add('fact-without-because', day, message, 'add `because:`')
    } else if (because !== null) {
      const message = `"${id}" has a reason and no day from which it counts: it is a gap`
      c.findings.add('undated-evidence', keyRange(map, 'because'), message, 'add `date:`')
    }
    return { by: 'gap' }
  }
  if (map.entries.has('date')) {
    const hint = way === 'reports' ? 'what it describes: `holds: { from: …, to: … }`' : 'a window is part of it'
    c.findings.add(
      'date-beside',
      keyRange(map, 'date'),
      `"${id}" is known through ${plainWay(way)}, from their days, and takes no date`,
      hint,
    )
  }
  if (way === 'reports') {
    const links = readLinks(c, map, reports)
    return links.supports.length + links.denials.length > 0 ? { by: 'reports', ...links } : { by: 'gap' }
  }
  const inner = valueAt(map, way)
  if (inner?.kind !== 'map') return { by: 'gap' }
  if (way === 'indicator') return { by: 'indicator', indicator: readIndicator(c, inner) }
  if (way === 'ties') return { by: 'ties', ties: readTies(c, inner, null) }
  if (way === 'effect') return { by: 'effect', effect: readEffect(c, inner, null) }
  return { by: 'precedents', precedents: readPrecedents(c, inner, null) }
}

function plainWay(way: (typeof WAYS)[number]): string {
  return way === 'reports' || way === 'ties' || way === 'precedents' ? way : `an ${way}`
}

function readHolds(c: Context, map: WrittenMap): Evidence['holds'] {
  const holds = valueAt(map, 'holds')
  if (holds?.kind !== 'map') return null
  const [from, to] = [readDay(c, holds, 'from'), readDay(c, holds, 'to')]
  if (from !== null && to !== null && from > to) {
    const message = `it holds to ${formatDay(to)}, before it begins on ${formatDay(from)}`
    c.findings.add('date-order', valueAt(holds, 'to')!.range, message)
  }
  return { from, to }
}

function readMatrix(c: Context, map: WrittenMap): MatrixRow | null {
  const matrix = valueAt(map, 'matrix')
  const rates = matrix?.kind === 'map' ? valueAt(matrix, 'rates') : undefined
  if (matrix?.kind !== 'map' || rates?.kind !== 'map') return null
  checkHypotheses(c, rates)
  const written = c.hypotheses.map((h) => rates.entries.get(h)?.value)
  const blank = c.hypotheses.filter((_, i) => isBlank(written[i]))
  if (blank.length > 0) {
    c.findings.add(
      'blank-cell',
      rates.range,
      `no rating for ${blank.join(', ')}: the ranking of the matrix is withheld`,
    )
  }
  const weight = valueAt(matrix, 'weight')
  const n = numberOf(weight)
  if (weight && n !== null && n < 0) c.findings.add('bad-number', weight.range, `a weight is not negative: ${n}`)
  return {
    rates: written.map((value) => (value && !isBlank(value) ? readRating(c, value) : null)),
    credibility: readWord(matrix, 'credibility', GRADES) ?? 'medium',
    relevance: readWord(matrix, 'relevance', GRADES) ?? 'medium',
    weight: n,
    ranges: written.map((value) => (value && !isBlank(value) ? value.range : null)),
  }
}

function readRating(c: Context, value: Written): Rating | null {
  const text = textOf(value)
  const rating = RATINGS.find((r) => r === text)
  if (rating) return rating
  if (text === null) {
    c.findings.add('wrong-type', value.range, `expected one of ${RATINGS.join(' | ')}, found ${describe(value)}`)
    return null
  }
  const near = RATINGS.find((r) => r === text.toUpperCase())
  const did = near ? ` (did you mean "${near}"?)` : ''
  c.findings.add('bad-value', value.range, `"${shorten(text)}" is not one of ${RATINGS.join(' | ')}${did}`)
  return null
}
