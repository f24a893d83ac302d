import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { DRAWN_COLUMNS } from '../drawn.js'
import { type Candidate, frameOf, type Kind } from './frame.js'
import type { Registers } from './registers.js'
import { drawStrata, type Stratum } from './sample.js'

/** The seed of the draw and of the choice for second coding. */
export const SEED = 20221122
/** How many from each decade: three in a conflict, three rivals, and every armed group, of which there are few. */
const EACH: Readonly<Record<Kind, number>> = { conflict: 3, rivalry: 3, group: Number.POSITIVE_INFINITY }
/** Every how many-th episode, on average, is coded twice. */
const TWICE = 3

const SOURCES = [
  'Episodes drawn from the frame of README.md. Years and suppliers: SIPRI Arms Transfers Database (c) SIPRI, trade registers of 18 May 2026.',
  'Conflicts: UCDP/PRIO Armed Conflict Dataset (CC BY 4.0). Rivalries: Thompson, Sakuwa & Suhas 2021. Alliances: ATOP (Leeds et al. 2002).',
]

/**
 * Draws the library's episodes and writes them down as `drawn.csv`.
 * @returns the text of the file, and the strata it was drawn from
 */
export function drawLibrary(registers: Registers): { text: string; strata: Stratum[] } {
  const frame = frameOf(registers)
  const all = frameOf(registers, { tied: false })
  const counts = `Frame: ${frame.length} episodes; ${all.length} without the condition that A and B had relations.`
  const strata = drawStrata(frame, EACH, SEED)
  const episodes = strata.flatMap((stratum) => stratum.drawn.map((candidate) => ({ stratum, candidate })))
  const twice = chooseTwice(episodes.length)
  const lines = episodes.map(({ stratum, candidate }, i) =>
    [
      idOf(candidate),
      candidate.a,
      codeOf(candidate),
      candidate.kind === 'group' ? candidate.c.replace(/ ?\(.*|\*/g, '') : '',
      candidate.b,
      candidate.years[0],
      stratum.name,
      stratum.size,
      stratum.drawn.length,
      candidate.running ? 'yes' : 'no',
      twice.has(i) ? 'yes' : 'no',
      SEED,
    ].join(','),
  )
  return {
    text: `${[...[...SOURCES, counts].map((line) => `# ${line}`), DRAWN_COLUMNS.join(), ...lines].join('\n')}\n`,
    strata,
  }
}

/** A third of the episodes, rounded up, by a generator of its own. */
function chooseTwice(count: number): Set<number> {
  const random = xoroshiro128plus(SEED)
  const pool = Array.from({ length: count }, (_, i) => i)
  for (let i = 0; i < count / TWICE; i++) {
    const j = uniformInt(random, i, count - 1)
    ;[pool[i], pool[j]] = [pool[j]!, pool[i]!]
  }
  return new Set(pool.slice(0, Math.ceil(count / TWICE)))
}

function idOf({ a, c, b, kind, years }: Candidate): string {
  const receiver = kind === 'group' ? c.replace(/ \(.*|\*/g, '').replaceAll(' ', '-') : c
  return `${a}-${receiver}-${b}-${years[0]}`.toLowerCase()
}

/** Where an armed group of one state operates from another, its code is that of the state it belongs to. */
function codeOf({ c, b, kind }: Candidate): string {
  if (kind !== 'group') return c
  const elsewhere: Record<string, string> = { 'Western Sahara': 'ESH', Biafra: 'NGA' }
  return `${elsewhere[c] ?? b}.REB`
}
