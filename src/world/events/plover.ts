import { nearest } from '../spelling.js'

/** The four classes of events: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

/** A PLOVER event type; `modes` say how it is done, and may be none. */
export interface PloverType {
  type: string
  quad: Quad
  name: string
  modes: string[]
}

/**
 * One line a type: `TYPE quad | name | modes`.
 * Verified against the PLOVER codebook (Open Event Data Alliance), draft 1.3 of 2021, chapter "Event Categories": types, quad categories and modes
 * one by one, and against the types and modes that the coder of the POLECAT data is trained on (Halterman et al. 2023). The text of a version
 * labelled 2.0 could not be read. Earlier drafts (to 0.8) had DEMAND for REQUEST and other modes (`general` under PROTEST, `confiscate` under COERCE).
 * Names are in our words.
 */
const table = `
AGREE 1 | agree or promise to cooperate |
CONSULT 1 | meet or talk | visit third-party multilateral phone
SUPPORT 1 | support diplomatically, in words |
CONCEDE 1 | concede in words |
COOPERATE 2 | cooperate materially, to the good of both |
AID 2 | give material aid |
RETREAT 2 | yield in deed | withdraw release return disarm ceasefire access resign
REQUEST 3 | request, demand or order | assist change yield meet
ACCUSE 3 | disapprove, accuse or investigate | disapprove investigate allege
REJECT 3 | reject or refuse | assist change yield meet
THREATEN 3 | threaten | restrict ban arrest relations expel territory violence
PROTEST 4 | protest together, as civilians | demo riot strike hunger boycott obstruct
SANCTION 4 | reduce relations | convict expel withdraw discontinue
MOBILIZE 4 | show force without using it | troops weapons police militia
COERCE 4 | repress or coerce short of violence | seize restrict ban censor curfew martial-law arrest deport withhold misinformation cyber
ASSAULT 4 | use force | abduct beat torture execute sexual assassinate destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control cleansing massacre unconventional sideAB
`

/** The sixteen event types, by name. */
export const ploverTypes: ReadonlyMap<string, PloverType> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [head, name, modes] = line.split(' |').map((cell) => cell.trim())
      const [type, quad] = head!.split(' ')
      return [type!, { type: type!, quad: Number(quad) as Quad, name: name!, modes: modes!.split(' ').filter(Boolean) }]
    }),
)

/** Names of earlier drafts and habits of speech, and the type of today. */
const formerly: Record<string, string> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  YIELD: 'CONCEDE',
}

/**
 * Looks a PLOVER event type up (`ACCUSE`, in capitals).
 * @returns the type, or the nearest spelling, or the present type for one of an earlier draft (`DEMAND`)
 */
export function findPlover(type: string): { ok: PloverType } | { fault: 'unknown-type'; suggestion: string | null } {
  const found = ploverTypes.get(type)
  if (found !== undefined) return { ok: found }
  return { fault: 'unknown-type', suggestion: formerly[type.toUpperCase()] ?? nearest(type, ploverTypes.keys()) }
}

/**
 * Looks a mode of an event type up (`ACCUSE`, `allege`).
 * @returns the mode, or the nearest spelling among the type's own, and the types that do have the mode
 */
export function findMode(
  type: string,
  mode: string,
): { ok: string } | { fault: 'unknown-mode'; suggestion: string | null; modeOf: string[] } {
  const modes = ploverTypes.get(type)?.modes ?? []
  if (modes.includes(mode)) return { ok: mode }
  const modeOf = [...ploverTypes.values()].filter((other) => other.modes.includes(mode)).map((other) => other.type)
  return { fault: 'unknown-mode', suggestion: nearest(mode, modes), modeOf }
}
