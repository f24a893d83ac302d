import type { Spec } from '../case/write/yaml.js'
import { findActor } from '../world/actors/find.js'
import { formatDay } from '../world/days.js'
import { cameoCodes } from '../world/events/cameo.js'
import type { Item } from './items.js'
import { plainOf, type TextQuote } from './text-quote.js'

/** An actor's name, or the code where there is none. */
export function actorName(code: string): string {
  const found = findActor(code)
  return 'ok' in found ? found.ok.name : code
}

/** What an item says, of recorded parts alone: who, to whom, the name of the code, the day. */
export function saysOf(item: Item): string {
  const { from, to, root, said } = item
  const one = (codes: string[], else_: string): string => (new Set(codes).size === 1 ? codes[0]! : else_)
  const actor = (side: 'source' | 'target', head: string): string =>
    actorName(
      one(
        said.map(({ statement }) => statement[side].actor),
        head,
      ),
    )
  const code = one(
    said.map(({ statement }) => statement.code),
    root,
  )
  const known = cameoCodes.get(code) ?? cameoCodes.get(root)!
  return `${actor('source', from)} to ${actor('target', to)}: ${known.name} (CAMEO ${known.code}), ${when(item)}.`
}

function when({ happened, reported }: Item): string {
  if (happened === null) return reported === null ? 'day not told' : `day not told, reported ${formatDay(reported)}`
  const [first, last] = happened.map(formatDay)
  return first === last ? first! : `between ${first} and ${last}`
}

/** The pair in short, for an id: `pak-ukr-give-aid`. */
export function idOf({ from, to, root }: Item): string {
  return `${from} ${to} ${cameoCodes.get(root)!.name}`
}

/** A name or title fit for a case; undefined where nothing is left of it. */
export function textOf(text: string | null): string | undefined {
  return text === null ? undefined : plainOf(text).text.trim().slice(0, 300) || undefined
}

/** A quotation as it is written; surroundings of nothing but blanks are none. */
export function quoteSpec({ exact, prefix, suffix }: TextQuote): Spec {
  const around = (words: string): string | undefined => (words.trim() === '' ? undefined : words)
  return { exact, prefix: around(prefix), suffix: around(suffix) }
}
