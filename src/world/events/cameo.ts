import { nearest } from '../spelling.js'
import { conflict } from './tables/conflict.js'
import { cooperation } from './tables/cooperation.js'

/** A CAMEO code. Codes are text: `010` is not `10`. */
export interface CameoCode {
  code: string
  /** the first two digits */
  root: string
  name: string
}

/**
 * All CAMEO codes, in order: 20 roots of two digits and what is below them. Source: CAMEO (Gerner, Schrodt & Yilmaz; codebook 1.1b3 of 2012),
 * names in our words. Older copies give 101 to 107 other meanings (105 mediation, 107 ceasefire); these are the codebook's.
 * 155, 176, 1834, 1951 and 1952 are late additions that not every feed uses.
 */
export const cameoCodes: ReadonlyMap<string, CameoCode> = new Map(
  [...cooperation.trim().split('\n'), ...conflict.trim().split('\n')].map((line) => {
    const space = line.indexOf(' ')
    const code = line.slice(0, space)
    return [code, { code, root: code.slice(0, 2), name: line.slice(space + 1) }]
  }),
)

/**
 * Looks a CAMEO code up.
 * @returns the code, or as a suggestion the code with its lost leading zero (`57`), the code above it (`0199`) or the one whose name was
 * written instead (`accuse`)
 */
export function findCameo(code: string): { ok: CameoCode } | { fault: 'unknown-code'; suggestion: string | null } {
  const found = cameoCodes.get(code)
  return found === undefined ? { fault: 'unknown-code', suggestion: suggestCameo(code.trim()) } : { ok: found }
}

function suggestCameo(text: string): string | null {
  if (!/^\d+$/.test(text)) return codeNamed(text)
  const candidates = [text, `0${text}`, text.slice(0, 4), text.slice(0, 3)]
  return candidates.find((candidate) => cameoCodes.has(candidate)) ?? null
}

function codeNamed(text: string): string | null {
  const byName = new Map([...cameoCodes.values()].map(({ name, code }) => [name, code]))
  const name = nearest(text, byName.keys())
  return name === null ? null : byName.get(name)!
}
