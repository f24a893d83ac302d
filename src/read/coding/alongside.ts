import type { Mention } from '../actors/mention.js'
import type { Reading } from './reading.js'

/** A mention with those coordinated with it, itself first: by the parse, or by standing side by side ("X and the Y"). */
export function alongside(reading: Reading, mention: Mention, among: readonly Mention[]): Mention[] {
  const { tokens, named } = reading
  const chain = (at: number) => {
    let up = at
    while (tokens[up]!.label === 'conj') up = tokens[up]!.head
    return up
  }
  const own = chain(mention.head)
  const found = [mention, ...among.filter((m) => m !== mention && chain(m.head) === own)]
  const reach = (from: number, step: number) => {
    let joined = false
    for (let i = from; i >= 0 && i < tokens.length; i += step) {
      const { tag, form } = tokens[i]!
      if (tag === 'CCONJ') joined = true
      else if (form !== ',' && tag !== 'DET') return joined ? named[i] : undefined
    }
    return undefined
  }
  const beside = [reach(mention.from - 1, -1), reach(mention.to, 1), ...listed(reading, mention)]
  return [...new Set([...found, ...beside.filter((m) => m !== undefined)])]
}

/** The names of a list of three or more that a mention stands in: `Canada, Britain and Australia`; none for other mentions. */
function listed({ tokens, named }: Reading, mention: Mention): Mention[] {
  const isName = (m: Mention | undefined): m is Mention => m?.kind === 'name' && m.use === 'actor'
  let first = mention
  for (
    let before = named[first.from - 2];
    tokens[first.from - 1]?.form === ',' && isName(before);
    before = named[first.from - 2]
  )
    first = before
  const list = [first]
  for (let at = first.to; ; at = list.at(-1)!.to) {
    const parted = tokens[at]?.form === ','
    if (parted) at++
    const closes = tokens[at]?.tag === 'CCONJ'
    if (!parted && !closes) return []
    const next = named[closes ? at + 1 : at]
    if (!isName(next) || next.from !== (closes ? at + 1 : at)) return []
    list.push(next)
    if (closes) return list.length > 2 && list.includes(mention) ? list : []
  }
}
