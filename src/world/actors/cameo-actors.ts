import { stateCodes } from './codes.js'
import { organisationCodes } from './groups.js'
import { roleOf } from './sectors.js'

/** What a CAMEO actor code says of who acts; null where it says nothing that we know. */
export interface CameoActor {
  /** alpha-3 */
  state: string | null
  /** code of one of `organisations` */
  organisation: string | null
  /** code of one of `roles` */
  role: string | null
}

/**
 * Reads a whole CAMEO actor code: three letters each for state or region, organisation, roles, religion, in the order in which they were
 * coded (`USAGOV`, `MNCUSAMED`, `AFGINSTAL`, `IGOUNOREFHCR`; lower case is an ethnic group: `bdaUAF`). Source: CAMEO codebook 1.1b3, chapter 3.
 *
 * The state is the first named, the role the first that is one (`roleOf`), the organisation the last that is ours, since a body follows what it belongs to.
 * An organisation between states has no role: what stands in its code says what it is for.
 */
export function readCameoActor(code: string): CameoActor {
  const parts = code.match(/.{1,3}/gsu) ?? []
  const state = first(stateCodes('cameo'), parts)
  const organisation = first(organisationCodes('cameo'), parts.toReversed())
  return { state, organisation, role: parts[0] === 'IGO' ? null : roleOf('cameo', parts) }
}

function first(known: ReadonlyMap<string, string>, parts: string[]): string | null {
  return known.get(parts.find((part) => known.has(part)) ?? '') ?? null
}
