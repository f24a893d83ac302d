import { cameoCodes } from './cameo.js'
import { ploverTypes, type Quad } from './plover.js'

/** How events are put into four classes: `gdelt` and `icews` by CAMEO root, `plover` by type, `common` by either. */
export type QuadScheme = 'gdelt' | 'icews' | 'plover' | 'common'

/** The classes in words, in the order 1 to 4; POLECAT writes them in capitals. */
export const quadNames = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const

/** Goes up when `common` puts a root or type elsewhere: a series is comparable only within one version. */
export const commonQuadVersion = 1

/** The last root of each class. */
const ends = { gdelt: ['05', '09', '14', '20'], icews: ['05', '08', '13', '20'] }

const byType = new Map([...ploverTypes.values()].map(({ type, quad }) => [type, quad]))

const tables: Record<QuadScheme, ReadonlyMap<string, Quad>> = {
  gdelt: byRoot(ends.gdelt),
  icews: byRoot(ends.icews),
  plover: byType,
  common: new Map([...byRoot(ends.icews), ...byType]),
}

/**
 * The class of each CAMEO root or PLOVER type.
 *
 * - `gdelt`: 01–05, 06–09, 10–14, 15–20, as `QuadClass` in its files (investigate is material cooperation, protest is verbal conflict);
 *   GDELT Event Database codebook 2.0 (2015).
 * - `icews`: 01–05, 06–08, 09–13, 14–20, as commonly aggregated; its files carry no class.
 * - `plover`: by type, codebook draft 1.3 (2021). A table at the end of earlier drafts has SANCTION in verbal conflict; their text, and 1.3, in material.
 * - `common`: `icews` for roots and `plover` for types, which agree on what `gdelt` does otherwise: PROTEST and 14 are material conflict, and 09, like the
 *   ACCUSE that it is in PLOVER, verbal conflict. They part in 08: its verbal half, CONCEDE, is class 1 by type and class 2 by root.
 */
export function quads(scheme: QuadScheme): ReadonlyMap<string, Quad> {
  return tables[scheme]
}

/**
 * The class with which the state of ties is computed, whatever the feed's own: `quads('common')`.
 * @param rootOrType a CAMEO root (`09`) or a PLOVER type (`ACCUSE`)
 * @returns null for anything else
 */
export function commonQuad(rootOrType: string): Quad | null {
  return tables.common.get(rootOrType) ?? null
}

function byRoot(lastRoots: string[]): Map<string, Quad> {
  const roots = [...cameoCodes.keys()].filter((code) => code.length === 2)
  return new Map(roots.map((root) => [root, (lastRoots.findIndex((last) => root <= last) + 1) as Quad]))
}
