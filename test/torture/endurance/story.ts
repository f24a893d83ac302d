import { uniform } from '../../../src/judge/draws.js'
import { formatDay } from '../../../src/world/days.js'

// A month of a desk that watches one quarrel after the other: which events come before which look, which case stands there, and what the
// watch has to tell. Told from what is put in alone; nothing of the watch or the ledger is asked.

/** Events of a batch, and batches for each look. */
export const [EVENTS, EACH] = [100, 4]
/** Looks for which a case stays as it is. */
export const STAYS = 10
/** Days without delivery after which the feed counts as silent. */
export const SILENT_AFTER = 1
const DAYS = 30
const BEGINS = Date.UTC(2022, 8, 1, 1)
/** Days of the month, from 0, on which the feed delivers nothing. */
const FAILS = [18, 19, 20]

const FROM = 'FRA DEU ITA ESP PRT NLD BEL AUT CHE SWE NOR DNK FIN POL CZE HUN ROU BGR GRC IRL ISL EST LVA LTU'.split(
  ' ',
)
const TO = 'BRA ARG CHL PER COL MEX VEN BOL ECU URY PRY CUB JAM HTI DOM GTM HND SLV NIC CRI PAN CAN BLZ GUY'.split(' ')
const OTHERS = 'KEN ETH TZA UGA RWA ZMB MWI MOZ ZWE BWA NAM ZAF'.split(' ')

/** An event: who did what to whom, on a day since 1970-01-01. */
export interface Row {
  id: string
  day: number
  a: string
  b: string
  code: string
}

/** What the desk does and what comes in before one look. */
export interface Round {
  /** milliseconds since 1970-01-01 UTC */
  now: number
  /** a case to be saved first; null where it stays */
  saves: string | null
  /** events that come in, batch by batch */
  batches: Row[][]
  pair: readonly [string, string]
  /** what the watch has to tell at this look, in `toldAs`'s words */
  alerts: string[]
}

/**
 * How an alert is compared: the moment of its look, its kind, and what it is about. That a feed delivers again is told on the day of its
 * return, once so much of it has come that the day counts.
 */
export function toldAs(at: string, kind: string, about: string | null): string {
  return `${kind === 'delivers' ? at.slice(0, 10) : at} ${kind} ${about ?? ''}`.trim()
}

/** Seconds between two looks. @param rounds looks of the month */
export function secondsBetween(rounds: number): number {
  return Math.floor((DAYS * 86_400) / rounds)
}

/** The month, look by look. @param batches of events */
export function* month(batches: number): Generator<Round> {
  const rounds = batches / EACH
  const between = secondsBetween(rounds) * 1000
  const first = Math.floor(BEGINS / 86_400_000)
  const delivered = new Set([first - 1])
  const draw = uniform(11)
  const expected = new Expected()
  let [given, put] = [0, 0]
  let quarrel = quarrelOf(0, 0, false)
  let [accuses, recalls] = [-1, -1]
  for (let round = 0; round < rounds; round++) {
    const now = BEGINS + round * between
    const day = Math.floor(now / 86_400_000)
    const saves = round % STAYS === 0
    if (saves) {
      quarrel = quarrelOf(round / STAYS, day, round % (20 * STAYS) === 13 * STAYS)
      accuses = draw() < 0.7 ? round + 1 + Math.floor(draw() * (STAYS - 2)) : -1
      recalls = draw() < 0.6 ? round + 1 + Math.floor(draw() * (STAYS - 2)) : -1
    }
    const works = !FAILS.includes(day - first)
    if (works) delivered.add(day)
    // a day of which little has come yet does not count as delivered; the window of an act has the day before in it, and that is to count
    const tells = works && delivered.has(day - 1)
    const acts = tells ? [...(round === accuses ? ['112'] : []), ...(round === recalls ? ['160'] : [])] : []
    const due = works ? Math.ceil((batches - put) / (rounds - round)) : 0
    const coming = Array.from({ length: due }, (_, k) => {
      const [a, b] = quarrel.pair
      const told = (k === 0 ? acts : []).map((code) => ({ a, b, code }))
      const others = Array.from({ length: EVENTS - told.length }, () => elsewhere(draw))
      return [...told, ...others].map((row): Row => ({ id: `e${given++}`, day, ...row }))
    })
    put += due
    const alerts = expected.at(new Date(now).toISOString(), day, quarrel, acts, works)
    yield { now, saves: saves ? quarrel.text : null, batches: coming, pair: quarrel.pair, alerts }
  }
}

/** What other states do. */
function elsewhere(draw: () => number): Pick<Row, 'a' | 'b' | 'code'> {
  const one = Math.floor(draw() * OTHERS.length)
  const other = (one + 1 + Math.floor(draw() * (OTHERS.length - 1))) % OTHERS.length
  return { a: OTHERS[one]!, b: OTHERS[other]!, code: draw() < 0.8 ? '042' : '112' }
}

interface Quarrel {
  id: number
  /** the day on which it was written */
  day: number
  broken: boolean
  pair: readonly [string, string]
  text: string
}

/** A case about a pair that no other case is about: an act moves the lead, another fires a tripwire, a third never comes. */
function quarrelOf(id: number, day: number, broken: boolean): Quarrel {
  const pair = [FROM[id % FROM.length]!, TO[Math.floor(id / FROM.length) % TO.length]!] as const
  const [a, b] = pair
  const act = (code: string, from: number, until: number): string =>
    `indicator: { from: ${a}, to: ${b}, codes: ["${code}"], after: ${formatDay(from)}, until: ${formatDay(until)} }`
  const text = `demarche: 1
case: Quarrel ${id}
question: Does ${a} turn against ${b}?
dyad: [${a}, ${b}]
hypotheses:
  turns: { says: It does., prior: 0.4 }
  stays: { says: Nothing changes., prior: 0.6 }
evidence:
  accused-${id}:
    says: ${a} accuses ${b} in public.
    ${act('112', day - 1, day + 2 * DAYS)}
    if: { ${broken ? 'turned' : 'turns'}: 0.9, stays: 0.05 }
settings: { detection: 0.9 }
tripwires:
  recall-${id}: { says: ${a} reduces relations., when: { ${act('160', day - 1, day + 2 * DAYS)} }, then: Look again. }
  quiet-${id}: { says: ${a} strikes., when: { ${act('190', day, day)} } }
  word-${id}: { says: ${a} explains itself., when: { says: It says why. }, by: ${formatDay(day)} }
`
  return { id, day, broken, pair, text }
}

/** What a watch has told so far, and what it has to tell next. */
class Expected {
  #leads: string | null = null
  #broken = false
  #silent = false
  #last = 0
  readonly #delivered = new Set<number>()
  readonly #known = new Set<string>()
  readonly #done = new Set<string>()

  at(
    moment: string,
    day: number,
    { id, broken, ...of }: Quarrel,
    acts: readonly string[],
    delivers: boolean,
  ): string[] {
    const alerts: string[] = []
    const tell = (kind: string, about: string | null): void => void alerts.push(toldAs(moment, kind, about))
    if (delivers) {
      this.#last = day
      this.#delivered.add(day)
    }
    for (const code of acts) this.#done.add(`${code}-${id}`)
    if (broken) {
      if (!this.#broken) tell('faults', null)
      this.#broken = true
      return alerts
    }
    if (this.#broken) tell('mended', null)
    this.#broken = false
    const once = (what: string, holds: boolean, kind: string): void => {
      if (!holds || this.#known.has(what)) return
      this.#known.add(what)
      tell(kind, what)
    }
    once(`recall-${id} fired`, this.#done.has(`160-${id}`), 'tripwire')
    once(`quiet-${id} missed`, day > of.day && this.#delivered.has(of.day), 'tripwire')
    once(`word-${id} overdue`, day > of.day, 'tripwire')
    const leads = this.#done.has(`112-${id}`) ? 'turns' : 'stays'
    if (this.#leads !== null && this.#leads !== leads) {
      tell('leader', leads)
      tell('load-bearing', null)
    }
    this.#leads = leads
    once(`accused-${id} seen`, leads === 'turns', 'item')
    const silent = day - this.#last > SILENT_AFTER
    if (silent !== this.#silent) tell(silent ? 'silent' : 'delivers', null)
    this.#silent = silent
    return alerts
  }
}
