import { below, type Draw, ODD_TEXTS, one } from './draws.js'

/** A value as a file may hold it. */
export type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree }

/** A place in a tree: what holds it, and under which name. */
interface Place {
  of: Tree[] | { [key: string]: Tree }
  key: string
}

const NUMBERS = [
  0,
  1,
  -1,
  2,
  0.5,
  -0,
  1e-320,
  1e308,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  2 ** 53,
  0.999999999999,
  1e-9,
]
const WORDS = ['impossible', 'certain', 'likely', 'F', 'A', 'own', 'yes', 'true', 'none', 'other', 'II', 'NA']
const NAMES = [
  'if',
  'given',
  'requires',
  'reports',
  'says',
  'prior',
  'because',
  'corrects',
  'via',
  'origins',
  'p',
  'all',
]

/** Something that happens to a case before it is written: a value of another kind, a key too many or too few, what belongs elsewhere. */
export function damageTree(g: Draw, root: { [key: string]: Tree }): void {
  const places = placesIn(root)
  if (places.length === 0) return
  const { of, key } = one(g, places)
  const held = of as { [key: string]: Tree }
  const elsewhere = one(g, places)
  switch (below(g, 9)) {
    case 0:
      held[key] = one(g, NUMBERS)
      return
    case 1:
      held[key] = one(g, ODD_TEXTS)
      return
    case 2:
      held[key] = one(g, [
        null,
        true,
        [],
        {},
        [[]],
        ['a', 'a'],
        { a: null },
        [0.9, 0.1],
        [0, 1],
        [0.2, 0.2],
        [0.1, 0.2, 0.3],
      ])
      return
    case 3:
      if (Array.isArray(of)) of.splice(Number(key), 1)
      else delete of[key]
      return
    case 4:
      // an id of somewhere else: circles, things that name themselves, another kind of thing
      held[key] = elsewhere.key
      return
    case 5:
      held[key] = structuredClone((elsewhere.of as { [key: string]: Tree })[elsewhere.key]!)
      return
    case 6:
      if (!Array.isArray(of)) of[one(g, [...NAMES, ...ODD_TEXTS])] = structuredClone(held[key]!)
      return
    case 7:
      held[key] = nested(one(g, [3, 30, 70, 200]), below(g, 2) === 0)
      return
    default:
      held[key] = one(g, WORDS)
  }
}

/** A case in which some keys of the language stand where they please, with values of any kind. */
export function drawSoup(g: Draw, keys: readonly string[], depth = 0): Tree {
  const leaf = depth > 4 || below(g, 3) === 0
  if (leaf) return one(g, [...NUMBERS, ...WORDS, ...ODD_TEXTS, '2022-08-15', 'PAK', 'a', 'b'] as const)
  const size = below(g, 4)
  if (below(g, 4) === 0) return Array.from({ length: size }, () => drawSoup(g, keys, depth + 1))
  const names = Array.from({ length: size }, () => (below(g, 3) === 0 ? one(g, ['a', 'b', 'c-1']) : one(g, keys)))
  return Object.fromEntries(names.map((name) => [name, drawSoup(g, keys, depth + 1)]))
}

function placesIn(tree: Tree): Place[] {
  if (tree === null || typeof tree !== 'object') return []
  const here = Object.keys(tree).map((key): Place => ({ of: tree, key }))
  return here.flatMap((place) => [place, ...placesIn((tree as { [key: string]: Tree })[place.key]!)])
}

function nested(depth: number, list: boolean): Tree {
  let tree: Tree = 'x'
  for (let i = 0; i < depth; i++) tree = list ? [tree] : { a: tree }
  return tree
}
