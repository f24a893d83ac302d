import type { Day } from '../days.js'
import { organisations } from './organisations.js'
import { existedOn, states } from './states.js'

/** What a text can be to an actor, the surest first: a name counts before a demonym, that before a capital. */
const kinds = ['name', 'alpha2', 'code', 'demonym', 'seat', 'fips'] as const
type Kind = (typeof kinds)[number]

const index = new Map<string, Partial<Record<Kind, string[]>>>()

for (const state of states.values()) {
  enter('name', state.code, [state.name, ...state.otherNames])
  enter('alpha2', state.code, state.alpha2 === null ? [] : [state.alpha2])
  enter('code', state.code, state.otherCodes)
  enter('demonym', state.code, state.demonyms)
  enter('seat', state.code, state.seats)
  enter('fips', state.code, state.fips)
}
for (const { code, name, otherNames } of organisations.values()) enter('name', code, [name, ...otherNames])

/** All texts under which an actor can be found, as `comparable` leaves them. */
export const knownTexts: readonly string[] = [...index.keys()]

/**
 * The code of the one actor that goes by a text: a name, alpha-2, another code, a demonym, a capital or seat, FIPS, in this order.
 * Case, accents, dots and articles do not matter. Of several, those that existed on the day count.
 * @param on without it, the present
 * @returns an alpha-3 or an organisation's code; null where nobody goes by the text, or several do (`Congolese`)
 */
export function codeNamed(text: string, on?: Day): string | null {
  const entry = index.get(comparable(text))
  const codes = kinds.map((kind) => entry?.[kind]).find((found) => found !== undefined)
  if (codes === undefined) return null
  const living = codes.filter((code) => livesOn(code, on))
  const left = living.length > 0 ? living : codes
  return left.length === 1 ? left[0]! : null
}

/** Lower case without accents, dots, apostrophes, hyphens and articles; `&` and `St` written out; `Moldova, Republic of` the right way round. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[.'’‘]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/^([^,]+), ([^,]+ of)( the)?$/, '$2 $1')
    .replace(/^the | the(?= )/g, '')
    .replace(/^st /, 'saint ')
}

function livesOn(code: string, on: Day | undefined): boolean {
  const state = states.get(code)
  if (state === undefined) return true
  return on === undefined ? state.until === null : existedOn(state, on)
}

function enter(kind: Kind, code: string, texts: string[]) {
  for (const text of texts) {
    const key = comparable(text)
    const entry = index.get(key) ?? {}
    const codes = entry[kind] ?? []
    if (!codes.includes(code)) index.set(key, { ...entry, [kind]: [...codes, code] })
  }
}
