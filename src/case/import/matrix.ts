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
  'N.A.': 'NA',
  C: 'C',
  CC: 'CC',
  '--': 'II',
  '-': 'I',
  '0': 'N',
  '+': 'C',
  '++': 'CC',
  'VERY INCONSISTENT': 'II',
  INCONSISTENT: 'I',
  NEUTRAL: 'N',
  'NOT APPLICABLE': 'NA',
  CONSISTENT: 'C',
  'VERY CONSISTENT': 'CC',
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

/** Whether a cell holds a rating, or nothing. */
export function isRating(text: string): boolean {
  return Object.hasOwn(RATINGS, ratingKey(text))
}

/** Reads a rating in letters, signs or words; blank is null. Long dashes are refused: programs put one for `--`, and people for a blank. */
export function readRating(text: string, range: Range, findings: Findings): Rating | null {
  if (isRating(text)) return RATINGS[ratingKey(text)]!
  const hint = /^[–—]+$/.test(text.trim())
    ? 'a long dash may stand for -, for -- or for a blank: write which'
    : 'ratings are II I N NA C CC, or -- - 0 + ++'
  findings.add('bad-rating', range, `"${shorten(text)}" is no rating`, hint)
  return null
}

function ratingKey(text: string): string {
  return text.trim().toUpperCase().replaceAll('−', '-')
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
