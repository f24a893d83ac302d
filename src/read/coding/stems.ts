/** Pasts and participles that no rule makes. */
const IRREGULAR = new Map(
  (
    'struck strike, shot shoot, fled flee, slew slay, sunk sink, sank sink, met meet, held hold, withheld withhold, ' +
    'withdrew withdraw, withdrawn withdraw, sent send, sold sell, bought buy, gave give, given give, took take, taken take, ' +
    'broke break, broken break, fought fight, sought seek, brought bring, built build, told tell, said say, left leave, ' +
    'spoke speak, spoken speak, drove drive, driven drive, beat beat, beaten beat, stole steal, stolen steal, won win, ' +
    'lent lend, fired fire, overran overrun, blew blow, blown blow, swore swear, sworn swear, cut cut, hit hit, set set, ' +
    'shut shut, put put, quit quit, bade bid, flew fly, flown fly, fell fall, paid pay, found find, led lead, ' +
    'froze freeze, frozen freeze, unfroze unfreeze, tore tear, torn tear, threw throw, thrown throw, drew draw, drawn draw, rose rise, risen rise, ' +
    'shook shake, shaken shake, swept sweep, wrote write, written write, rode ride, forbade forbid, forbidden forbid, hid hide, ' +
    'lit light, dealt deal, leapt leap, lept leap, sprang spring, sprung spring, clung cling, flung fling, stung sting, ' +
    'spat spit, split split, bound bind, ground grind, wrung wring, rang ring, rung ring, sang sing, sung sing, hung hang, ' +
    'forgave forgive, forgiven forgive, foresaw foresee, kept keep, stood stand, understood understand, withstood withstand, ' +
    'laid lay, sped speed, bled bleed, fed feed, wooed woo, bore bear, borne bear, strove strive, wove weave, spoke speak, ' +
    'grew grow, grown grow, began begin, begun begin, ran run, came come, went go, made make, lost lose, rebuilt rebuild'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** The stems that a form in lower case may have as a past, a participle or a third person, the likelier first; none for other forms. */
export function stemsOf(low: string): string[] {
  const irregular = IRREGULAR.get(low)
  if (irregular !== undefined) return [irregular]
  if (/ied$|ies$/.test(low)) return [`${low.slice(0, -3)}y`]
  if (low.endsWith('ed'))
    return [low.slice(0, -2), low.slice(0, -1), low.replace(/(.)\1ed$/, '$1')].filter((stem) => stem !== low)
  if (low.endsWith('es')) return [low.slice(0, -1), low.slice(0, -2)]
  if (/[^s]s$/.test(low)) return [low.slice(0, -1)]
  return []
}
