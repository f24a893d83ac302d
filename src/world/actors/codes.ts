import { comparable } from './names.js'
import { type State, states } from './states.js'
import { numbers, otherNumbers } from './tables/numbers.js'

/** How a feed or a list of states writes a state; `stateCodes` says what each is. */
export const stateSchemes = ['alpha2', 'alpha3', 'cameo', 'icews', 'names', 'fips', 'iso-numeric', 'cow', 'gw'] as const
export type StateScheme = (typeof stateSchemes)[number]

/**
 * CAMEO's own codes where they are not ISO's alpha-3. Source: CAMEO codebook 1.1b3 (2012), chapter 3; GDELT's list of country codes
 * (`MTN`, `IMY`, `WSB`, `GZS`, `BAG`); ICEWS's (`KSV`).
 */
const cameoOwn = 'BAG IRQ · GZS PSE · IMY IMN · KSV XKX · MTN MNE · ROM ROU · TMP TLS · WSB PSE · ZAR COD'

/** Names in ICEWS that no table of names has in these letters. */
const icewsOwn = `
Cook Island | COK
Guinea Bissau | GNB
Isle Of Man | IMN
Madagaskar | MDG
Moldova, Republic of | MDA
the former Yugoslav Republic of Macedonia | MKD
Timor Leste | TLS
United Republic Of Tanzania | TZA
`

/** CAMEO's codes of regions, which feeds write where a state's code stands (`AFR` Africa, `SAF` southern Africa): known, and no state. */
export const cameoRegions: ReadonlySet<string> = new Set(
  'AFR ASA BLK CAS CAU CEU CFR CRB EAF EEU EIN EUR LAM MDT MEA NAF NMR PGS SAF SAM SAS SCN SEA WAF WST'.split(' '),
)

const tables = new Map<StateScheme, ReadonlyMap<string, string>>()

/**
 * From a feed's way of writing a state to our alpha-3. What two states lay claim to is left out, unless only one of them still exists
 * (alpha-2 `CS` is missing: Czechoslovakia, then Serbia and Montenegro). States that ended before 1945 are in none.
 *
 * | scheme | texts |
 * |---|---|
 * | `alpha2`, `alpha3` | ISO 3166-1, and 3166-3 for states that are no more; `XK`, `XKX` |
 * | `cameo` | alpha-3 save `SUN` (Sunni), and CAMEO's own (`ROM`, `ZAR`, `TMP`); regions are not in it, see `cameoRegions` |
 * | `icews` | country names, letter for letter (`Russian Federation`, `Occupied Palestinian Territory`) |
 * | `names` | common English names as `comparable` leaves them (`Turkiye`, `Viet Nam`, `Cote dIvoire`, `UAE`): look up `comparable(text)` |
 * | `fips` | FIPS 10-4 and its successors |
 * | `iso-numeric` | with and without leading zeros |
 * | `cow`, `gw` | numbers of Correlates of War, of Gleditsch & Ward (1999) |
 *
 * Most schemes say nothing of days: `RUS` and 365 are written for 1985 too. Ask `stateOn` which state it was then.
 */
export function stateCodes(scheme: StateScheme): ReadonlyMap<string, string> {
  const known = tables.get(scheme) ?? settle(claims(scheme))
  tables.set(scheme, known)
  return known
}

type Claim = readonly [text: string, code: string]

function claims(scheme: StateScheme): Claim[] {
  switch (scheme) {
    case 'alpha2':
      return ofStates(({ alpha2 }) => (alpha2 === null ? [] : [alpha2]))
    case 'alpha3':
      return ofStates(({ code }) => [code])
    case 'cameo':
      // SUN is Sunni there, and the Soviet Union RUS
      return [...claims('alpha3').filter(([text]) => text !== 'SUN'), ...pairs(cameoOwn.split(' · '), ' ')]
    case 'icews':
      return [...ofStates((state) => namesOf(state).flatMap(spellings)), ...pairs(icewsOwn.trim().split('\n'), ' | ')]
    case 'names':
      return ofStates((state) => namesOf(state).map(comparable))
    case 'fips':
      return ofStates(({ fips }) => fips)
    default:
      return numbered(scheme)
  }
}

/** The claimant of each text, or the one that still exists, or nobody. */
function settle(claimed: Claim[]): ReadonlyMap<string, string> {
  const claimants = new Map<string, Set<string>>()
  for (const [text, code] of claimed) claimants.set(text, (claimants.get(text) ?? new Set()).add(code))
  const settled = new Map<string, string>()
  for (const [text, codes] of claimants) {
    const living = [...codes].filter((code) => states.get(code)!.until === null)
    const left = codes.size === 1 ? [...codes] : living
    if (left.length === 1) settled.set(text, left[0]!)
  }
  return settled
}

function ofStates(texts: (state: State) => string[]): Claim[] {
  return [...states.values()].flatMap((state) => texts(state).map((text) => [text, state.code] as const))
}

function pairs(entries: string[], separator: string): Claim[] {
  return entries.map((pair) => {
    const [text, code] = pair.split(separator)
    return [text!, code!] as const
  })
}

function namesOf({ name, inProse, otherNames }: State): string[] {
  return [name, inProse, ...otherNames]
}

/** With accents and without. */
function spellings(name: string): string[] {
  return [name, name.normalize('NFD').replace(/\p{Mn}/gu, '')]
}

function numbered(scheme: 'iso-numeric' | 'cow' | 'gw'): Claim[] {
  const first = numbers
    .trim()
    .split(/ · |\n/)
    .flatMap((entry): Claim[] => {
      const [code, iso, cow] = entry.split(' ')
      const number = scheme === 'iso-numeric' ? iso! : cow!
      // Gleditsch & Ward's Yemen keeps its number of before 1990
      return number === '-' || (scheme === 'gw' && number === '679') ? [] : [[number, code!]]
    })
  const further = otherNumbers
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([of, number, code]): Claim[] => (of === scheme ? [[number!, code!]] : []))
  return [...first, ...further].flatMap(([number, code]): Claim[] => [
    [number, code],
    [String(Number(number)), code],
  ])
}
