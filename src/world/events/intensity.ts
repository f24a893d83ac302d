import { cameoCodes } from './cameo.js'
import { goldsteinGdelt, goldsteinIcews } from './tables/goldstein.js'

/** A number for how cooperative (up to 10) or hostile (down to -10) a kind of event is. Numbers of two scales are not to be mixed. */
export interface IntensityScale {
  id: ScaleId
  source: string
  /** the feeds whose own column is on this scale */
  feeds: string[]
  /** by CAMEO code, or by PLOVER type */
  values: ReadonlyMap<string, number>
}

export type ScaleId = 'goldstein-icews' | 'goldstein-gdelt' | 'plover'

const icews = new Map(
  goldsteinIcews
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [value, codes] = line.split(' | ')
      return codes!.split(' ').map((code): [string, number] => [code, Number(value)])
    }),
)

const gdelt = new Map(icews)
for (const line of goldsteinGdelt.trim().split('\n')) {
  const [code, value] = line.split(' ')
  if (value === '-') gdelt.delete(code!)
  else gdelt.set(code!, Number(value))
}

/** Codebook draft of 2021, "Numeric conflict/cooperation scores"; DEMAND stands there for today's REQUEST, COOPERATION for COOPERATE. */
const plover = `
ASSAULT -9.3 · COERCE -7.2 · PROTEST -6.6 · MOBILIZE -5.3 · SANCTION -5.2 · THREATEN -5.1 · REQUEST -5 · REJECT -4.2 · ACCUSE -2
CONSULT 2.1 · AGREE 4.2 · SUPPORT 4.6 · CONCEDE 5 · COOPERATE 6.8 · AID 7.4 · RETREAT 7.6
`

/**
 * The scales that feeds use, by id.
 *
 * The two Goldstein tables give the same 311 codes the same values save 016, 022, 164 and 165, and GDELT's has no 1213. Neither is the scale that the
 * Kansas project published for an older CAMEO (0.5b1), in which some numbers mean other acts (016 was empathy): that one must not be applied to codes of today.
 * PLOVER's scores are averages of ICEWS's values over the codes in a type, weighted by how often each was coded in 2017 to 2019, with COERCE and MOBILIZE
 * exchanged by judgement: the score of a type is not the value of an event, so there is no way back to Goldstein.
 */
export const intensityScales: ReadonlyMap<ScaleId, IntensityScale> = new Map(
  [
    {
      id: 'goldstein-icews' as const,
      source: 'Goldstein 1992 for CAMEO, as in the ICEWS event data (Boschee et al. 2015)',
      feeds: ['icews'],
      values: inCodeOrder(icews),
    },
    {
      id: 'goldstein-gdelt' as const,
      source: 'Goldstein 1992 for CAMEO, as in GDELT (CAMEO.goldsteinscale.txt)',
      feeds: ['gdelt'],
      values: inCodeOrder(gdelt),
    },
    {
      id: 'plover' as const,
      source: 'PLOVER scores (codebook draft, Open Event Data Alliance 2021)',
      feeds: ['polecat'],
      values: new Map(
        plover
          .trim()
          .split(/ · |\n/)
          .map((entry) => [entry.split(' ')[0]!, Number(entry.split(' ')[1])]),
      ),
    },
  ].map((scale) => [scale.id, scale]),
)

/** The scale on which CAMEO-coded events of different feeds are compared; events with a PLOVER type alone have no place on it. */
export const commonScale: ScaleId = 'goldstein-icews'

/**
 * The value of a CAMEO code or PLOVER type on a scale.
 * @returns null where the scale has none: codes of the other ontology, and 1214, 155, 176, 1834, 1951, 1952, which no table lists
 */
export function intensityOf(scale: ScaleId, codeOrType: string): number | null {
  return intensityScales.get(scale)!.values.get(codeOrType) ?? null
}

function inCodeOrder(values: Map<string, number>): ReadonlyMap<string, number> {
  return new Map([...cameoCodes.keys()].filter((code) => values.has(code)).map((code) => [code, values.get(code)!]))
}
