import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type Candidate, KINDS, type Kind } from './frame.js'

/** A cell of the design: a decade and a kind. */
export interface Stratum {
  name: string
  size: number
  drawn: Candidate[]
}

/**
 * Draws without replacement from each decade × kind (all of a stratum that has fewer): Fisher–Yates on the stratum in the order of the frame,
 * one generator (xoroshiro128+) for all strata, taken by decade, then kind.
 * @param each how many from a stratum of the kind; Infinity takes them all
 * @param seed an integer
 * @returns the strata that are not empty, with what was drawn from each in the order of drawing
 */
export function drawStrata(frame: readonly Candidate[], each: Readonly<Record<Kind, number>>, seed: number): Stratum[] {
  const random = xoroshiro128plus(seed)
  const decades = [...new Set(frame.map((candidate) => candidate.decade))].sort((x, y) => x - y)
  return decades.flatMap((decade) =>
    KINDS.flatMap((kind) => {
      const pool = frame.filter((candidate) => candidate.decade === decade && candidate.kind === kind)
      const size = pool.length
      for (let i = 0; i < Math.min(each[kind], size); i++) {
        const j = uniformInt(random, i, size - 1)
        ;[pool[i], pool[j]] = [pool[j]!, pool[i]!]
      }
      return size === 0 ? [] : [{ name: `${decade}s ${kind}`, size, drawn: pool.slice(0, each[kind]) }]
    }),
  )
}
