import type { Case, Probability } from '../../../case/case.js'
import { bandOf } from '../../../world/scales/bands.js'
import { scales } from '../../../world/scales/scales.js'

const NUMBER = String.raw`(\d*\.?\d+(?:e-?\d+)?)`
const BARE = new RegExp(`^${NUMBER}$`)
const BAND = new RegExp(`^\\[\\s*${NUMBER}\\s*,\\s*${NUMBER}\\s*\\]$`)

/**
 * A probability as it was typed: a number strictly between 0 and 1, a band, a word of the case's scale, `impossible`, `certain`; null for a
 * blank. It is ahead of the file's own reading, which has the last word.
 * @returns the cell, or what is wrong with it
 */
export function readCell(of: Case, typed: string): { cell: Probability | null } | { wrong: string } {
  const source = typed.trim()
  const range = { start: 0, end: 0 }
  const cell = (lo: number, hi: number, as: Probability['as'], word: string | null = null): { cell: Probability } => ({
    cell: { point: (lo + hi) / 2, lo, hi, as, word, because: null, range },
  })
  if (source === '') return { cell: null }
  const bare = BARE.exec(source)
  if (bare) return isShare(Number(bare[1])) ? cell(Number(bare[1]), Number(bare[1]), 'number') : outside(source)
  const [, lo, hi] = BAND.exec(source) ?? []
  if (lo !== undefined) {
    if (!isShare(Number(lo)) || !isShare(Number(hi))) return outside(source)
    if (Number(lo) >= Number(hi)) return { wrong: `${lo} is not below ${hi}` }
    return cell(Number(lo), Number(hi), 'band')
  }
  const word = source.toLowerCase()
  if (word === 'impossible') return cell(0, 0, word, word)
  if (word === 'certain') return cell(1, 1, word, word)
  const band = bandOf(of.scale, source)
  if ('ok' in band) return cell(band.ok.lo, band.ok.hi, 'word', source)
  const did = band.suggestion === null ? '' : ` (did you mean "${band.suggestion}"?)`
  return {
    wrong: `"${source}" is no number, no band such as [0.2, 0.4], and no word of ${scales[of.scale].title}${did}`,
  }
}

function isShare(n: number): boolean {
  return n > 0 && n < 1
}

function outside(source: string): { wrong: string } {
  return { wrong: `${source} is not strictly between 0 and 1; there are also the words impossible and certain` }
}

/** The case with one cell of an `if` replaced, as the file will read when the edit is done. */
export function withCell(
  of: Case,
  { item, row, hypothesis }: { item: string; row: number; hypothesis: number },
  cell: Probability | null,
): Case {
  const evidence = of.evidence.map((e) => {
    if (e.id !== item) return e
    const rows = e.rows.map((r, i) => {
      if (i !== row) return r
      const cells = r.shared ? r.cells.map(() => cell) : r.cells.with(hypothesis, cell)
      return { ...r, cells }
    })
    return { ...e, rows }
  })
  return { ...of, evidence }
}
