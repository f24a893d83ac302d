import { ploverOfCameo } from '../../world/events/crosswalk.js'
import { commonScale, intensityOf } from '../../world/events/intensity.js'
import { commonQuad } from '../../world/events/quads.js'
import type { Statement } from '../document.js'

/** All that follows from a CAMEO code. */
export type Kind = Pick<Statement, 'code' | 'root' | 'type' | 'mode' | 'quad' | 'quadScheme' | 'intensity' | 'scale'>

/**
 * Types for codes that the crosswalk leaves open, where the words do decide: an appeal is REQUEST, and of comments those
 * that judge another are SUPPORT or ACCUSE.
 */
const types: Record<string, string> = {
  '012': 'ACCUSE',
  '013': 'SUPPORT',
  '016': 'REJECT',
  '018': 'SUPPORT',
  '019': 'AGREE',
  '02': 'REQUEST',
  '08': 'RETREAT',
  '163': 'SANCTION',
  '171': 'COERCE',
  '19': 'ASSAULT',
}

/**
 * The kind of act a CAMEO code is, in the scheme `common`: the class of its root, save that an appeal, which PLOVER has as
 * REQUEST, is in the class of that type.
 */
export function kindOf(code: string): Kind {
  const root = code.slice(0, 2)
  const crossing = ploverOfCameo.get(code)
  const type = crossing?.type ?? types[code.slice(0, 3)] ?? types[root] ?? null
  return {
    code,
    root,
    type,
    mode: crossing?.type == null ? null : crossing.mode,
    quad: commonQuad(root === '02' ? 'REQUEST' : root)!,
    quadScheme: 'common',
    intensity: intensityOf(commonScale, code),
    scale: commonScale,
  }
}
