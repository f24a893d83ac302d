import type { Rating } from '../../../case/case.js'
import type { Matrix } from '../matrix.js'

/**
 * The first cell that a formula cannot read, in words: `E6 is rated II under H1`, `E6 is not rated under H1`.
 * @returns null where it can read them all
 */
export function strangeRating(matrix: Matrix, reads: (rating: Rating | null) => boolean): string | null {
  for (const row of matrix.rows) {
    for (const [place, id] of matrix.hypotheses.entries()) {
      const rating = row.ratings[place] ?? null
      if (!reads(rating)) return `${row.id} is ${rating ? `rated ${rating}` : 'not rated'} under ${id}`
    }
  }
  return null
}
