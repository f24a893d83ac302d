import type { Grade, Rating } from '../case.js'
import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'
import { shorten } from '../parse/written.js'

/** A matrix as other tools keep it, read and not yet a case. */
export interface ImportedMatrix {
  title: string | null
  question: string | null
  hypotheses: { label: string; says: string }[]
  evidence: ImportedRow[]
}

export interface ImportedRow {
  label: string
  says: string
  /** by hypothesis; null where blank */
  rates: (Rating | null)[]
  credibility: Grade
  relevance: Grade
  weight: number | null
  /** the label of what several rows go back to */
  origin: string | null
}

const RATINGS: Record<string, Rating | null> = {
  '': null,
  '?': null,
  II: 'II',
  I: 'I',
  N: 'N',
  NA: 'NA',
  'N/A': 'NA',
  C: 'C',
  CC: 'CC',
  '--': 'II',
  '-': 'I',
  '0': 'N',
  '+': 'C',
  '++': 'CC',
}

const GRADES: Record<string, Grade> = {
  l: 'low',
  low: 'low',
  m: 'medium',
  med: 'medium',
  medium: 'medium',
  h: 'high',
  high: 'high',
}

/** Reads a rating in letters or signs; blank is null. */
export function readRating(text: string, range: Range, findings: Findings): Rating | null {
  const key = text.trim().toUpperCase().replace(/[−–—]/g, '-')
  if (Object.hasOwn(RATINGS, key)) return RATINGS[key]!
  findings.add('bad-rating', range, `"${shorten(text)}" is no rating`, 'ratings are II I N NA C CC, or -- - 0 + ++')
  return null
}

/** Reads a grade of credibility or relevance; medium where blank. */
export function readGradeWord(text: string, range: Range, findings: Findings): Grade {
  const key = text.trim().toLowerCase()
  if (key === '') return 'medium'
  if (Object.hasOwn(GRADES, key)) return GRADES[key]!
  findings.add('bad-value', range, `"${shorten(text)}" is not one of low | medium | high`)
  return 'medium'
}

/** Reads a weight of the table's own; null where blank. */
export function readWeight(text: string, range: Range, findings: Findings): number | null {
  if (text.trim() === '') return null
  const n = Number(text.trim().replace(',', '.'))
  if (Number.isFinite(n) && n >= 0) return n
  findings.add('bad-number', range, `the weight "${shorten(text)}" is not a number from 0`)
  return null
}
