/** Where named cases stand in the class that they come from. */
export interface Placed {
  named: string[]
  /** named cases that nothing is known of */
  missing: string[]
  /** cases of the class with a score */
  of: number
  /** cases that are as mild as the harshest of the named, or milder, and as harsh as the mildest, or harsher */
  asMild: number
  asHarsh: number
  /** both shares close to 1 where the named ones span the class */
  share: { mild: number; harsh: number }
  says: string
}

const PARTS: readonly [share: number, says: string][] = [
  [0.1, 'tenth'],
  [0.25, 'quarter'],
  [1 / 3, 'third'],
  [0.5, 'half'],
]

/**
 * Sets hand-picked cases beside their reference class: the share of the class that is as mild as they are, and as harsh.
 * @param named ids
 * @param scores by id, for the whole class: the higher, the harsher what followed
 * @param own scores of the named cases, where they are not of the class themselves
 */
export function placeOf(
  named: readonly string[],
  scores: ReadonlyMap<string, number>,
  own: ReadonlyMap<string, number> = scores,
): Placed {
  const known = named.filter((id) => own.has(id))
  const missing = named.filter((id) => !own.has(id))
  const of = scores.size
  if (known.length === 0 || of === 0) {
    const says = `none of the named cases can be set beside a class of ${of}`
    return { named: known, missing, of, asMild: 0, asHarsh: 0, share: { mild: 0, harsh: 0 }, says }
  }
  const theirs = known.map((id) => own.get(id)!)
  const [low, high] = [Math.min(...theirs), Math.max(...theirs)]
  const all = [...scores.values()]
  const asMild = all.filter((score) => score <= high).length
  const asHarsh = all.filter((score) => score >= low).length
  const share = { mild: asMild / of, harsh: asHarsh / of }
  return { named: known, missing, of, asMild, asHarsh, share, says: say(known.length, share, asMild, asHarsh, of) }
}

function say(named: number, { mild, harsh }: Placed['share'], asMild: number, asHarsh: number, of: number): string {
  const who = named === 1 ? 'the named case is' : `the ${number(named)} named cases are`
  const [end, share] = mild <= harsh ? ['mildest', mild] : ['harshest', harsh]
  const part = PARTS.find(([most]) => share <= most + 1e-9)
  if (part) return `${who} among the ${end} ${part[1]} of ${of}`
  return mild <= harsh ? `${who} no harsher than ${asMild} of ${of}` : `${who} no milder than ${asHarsh} of ${of}`
}

function number(n: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n)
}
