import type { Predicate } from '../language/predicates.js'
import type { Act } from './act.js'
import type { Reading } from './reading.js'

const CROWDS = wordsOf('protester protestor demonstrator rioter activist crowd mob marcher striker campaigner youth')
const WORKERS = wordsOf(
  'worker miner teacher doctor nurse driver docker pilot farmer union employee fisherman labourer laborer trucker',
)

/** Codes of fighting by what does the harm; a bomb that comes with a word before it is looked up with that. */
const MEANS = new Map([
  ['drone', '1952'],
  ['drone-strike', '1952'],
  ['drone-attack', '1952'],
  ['airstrike', '195'],
  ['air-strike', '195'],
  ['air-raid', '195'],
  ['warplane', '195'],
  ['jet', '195'],
  ['bomber', '195'],
  ['suicide-bomber', '1831'],
  ['suicide-bombing', '1831'],
  ['car-bomb', '1832'],
  ['roadside-bomb', '1833'],
  ['bomb', '183'],
  ['artillery', '194'],
  ['tank', '194'],
  ['tank-fire', '194'],
  ['rocket', '194'],
  ['mortar', '194'],
  ['missile', '194'],
  ['shell', '194'],
])

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/**
 * The code of an act once it is seen who or what does it: harm done by a crowd is a riot, what is done to one by others is
 * repression, workers who strike do not fight, and a strike by drones is one whatever the verb (CAMEO 143, 145, 175, 183,
 * 194, 195; codebook 1.1b3, where the actor decides between protest, coercion and fighting).
 */
export function codeByDoer(reading: Reading, { at, code, inner, frame }: Act): string {
  const { lemmas, predicates } = reading
  const predicate = predicates.get(at)
  if (
    predicate !== undefined &&
    code.startsWith('042') &&
    LEAVING.has(lemmas[frame.operator === 'pass' && inner !== null ? inner.at : at]!)
  )
    if (predicate.doers.some((place) => TROOPS.has(lemmas[place]!))) return '0874'
  if (predicate !== undefined && code === '051' && isAid(reading, predicate.doers)) return '070'
  if (predicate !== undefined && code === '172' && lemmas[at] === 'block')
    if (predicate.doers.some((place) => CROWDS.has(lemmas[place]!) || WORKERS.has(lemmas[place]!))) return '144'
  if (predicate !== undefined && code === '183' && lemmas[at] === 'bomb' && isOfState(reading, predicate)) return '195'
  const harms = code >= '18' || code.startsWith('171')
  if (predicate === undefined || !harms || inner?.code.startsWith('1') === false) return code
  const isAmong = (places: readonly number[], words: ReadonlySet<string>) =>
    places.some((place) => words.has(lemmas[place]!))
  if (isAmong(predicate.doers, CROWDS)) return '145'
  if (lemmas[at] === 'strike' && predicate.undergoers.length === 0 && isAmong(predicate.doers, WORKERS)) return '143'
  const others = [...predicate.undergoers, ...predicate.obliques.map((o) => o.at)]
  if (code < '20' && isAmong(others, CROWDS)) return '175'
  return code.startsWith('190') || code === '182' ? (meansOf(reading, predicate.doers) ?? code) : code
}

/** Whether a state or its forces are the doers, not people in arms. */
function isOfState({ named }: Reading, { doers }: Predicate): boolean {
  return doers.some((place) => named[place]?.kind === 'name' || named[place]?.actor.endsWith('.MIL') === true)
}

const LEAVING = wordsOf('leave depart exit quit')
const TROOPS = wordsOf('troop troops soldier force forces army military marine marines contingent')
const AID = wordsOf('aid assistance funding grant donation fund money')

function isAid({ lemmas }: Reading, doers: readonly number[]): boolean {
  return doers.some((place) => AID.has(lemmas[place]!))
}

function meansOf({ lemmas, tokens, children }: Reading, doers: readonly number[]): string | null {
  for (const doer of doers) {
    const before = children[doer]!.filter((c) => tokens[c]!.label === 'compound' && c < doer)
    for (const name of [...before.map((c) => `${lemmas[c]}-${lemmas[doer]}`), lemmas[doer]!]) {
      const code = MEANS.get(name)
      if (code !== undefined) return code
    }
  }
  return null
}
