import { cameoCodes } from './cameo.js'
import { crosswalk } from './tables/crosswalk.js'

/** What a CAMEO code is in PLOVER, or why it is no one thing there. */
export type Crossing = { type: string; mode: string | null } | { type: null; reason: string }

/** Goes up when a code crosses to another type or mode. */
export const crosswalkVersion = 1

const rules = new Map<string, Crossing>(
  crosswalk
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [codes, target] = line.split(' | ')
      return codes!.split(' ').map((code): [string, Crossing] => [code, readTarget(target!)])
    }),
)

/**
 * CAMEO (codebook 1.1b3) to PLOVER, one entry a code. Partial: roots 01 and 02 with all below them, 08, 080, 163, 171 and 19 have no one type.
 *
 * Types follow the table "PLOVER equivalents to CAMEO cue categories" of the PLOVER codebook (drafts of 2021) and its list by code (CAMEO2PLOVER, 2021; both
 * Open Event Data Alliance), modes the list where they still exist in draft 1.3. Where list and text part, the text of the codebook counts:
 * regret (055) and lifting a curfew or emergency (0813, 0814) are CONCEDE; a lawsuit (115) is ACCUSE allege, a conviction (116) SANCTION convict.
 * The blockade (191) and the occupation (192) are fighting in CAMEO and COERCE in the list; they keep class 4 either way.
 */
export const ploverOfCameo: ReadonlyMap<string, Crossing> = new Map(
  [...cameoCodes.keys()].map((code) => [code, crossingOf(code)]),
)

/**
 * PLOVER types to the one CAMEO root that they come from, for feeds that carry no CAMEO code. Not in it: ACCUSE (09 and 11) and ASSAULT (18 to 20).
 * REQUEST goes to 10, as DEMAND did, though it holds appeals (02) as well; CONCEDE and RETREAT both to 08.
 */
export const rootOfPlover: ReadonlyMap<string, string> = new Map(
  (
    'AGREE 03 · CONSULT 04 · SUPPORT 05 · COOPERATE 06 · AID 07 · CONCEDE 08 · RETREAT 08 · REQUEST 10 · REJECT 12 · ' +
    'THREATEN 13 · PROTEST 14 · MOBILIZE 15 · SANCTION 16 · COERCE 17'
  )
    .split(' · ')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** The rule for the code, or else for the nearest code above it. */
function crossingOf(code: string): Crossing {
  for (let length = code.length; length > 2; length--) {
    const rule = rules.get(code.slice(0, length))
    if (rule !== undefined) return rule
  }
  return rules.get(code.slice(0, 2))!
}

function readTarget(target: string): Crossing {
  const [type, ...rest] = target.split(' ')
  if (type === '-') return { type: null, reason: rest.join(' ') }
  return { type: type!, mode: rest[0] ?? null }
}
