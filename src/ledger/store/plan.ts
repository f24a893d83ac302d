import { createHash } from 'node:crypto'
import { type Input, LAYOUT, type Manifest } from '../manifest.js'
import { LedgerError } from './errors.js'
import { bytesOf, inputKey, type Live, latestReleases, placeOf, releaseOf, truthOf } from './truth.js'

/** What became of a file that was to be loaded. */
export interface InputOutcome {
  name: string
  feed: string
  /** `known`: it is in the ledger already; `superseded`: it was, and a later release has taken its place since */
  outcome: 'added' | 'revised' | 'known' | 'superseded'
  /** the batch it is in */
  batch: string
}

/** What a load comes to, given what is in the ledger. */
export interface AddPlan {
  batch: string
  /** of the loaded files, those that are new here */
  taken: Input[]
  /** loaded files whose rows are to be left out */
  left: Input[]
  /** batches of which a file is revised: their other files' rows move to the new batch */
  carried: { batch: string; without: string[]; inputs: Input[] }[]
  outcomes: InputOutcome[]
}

/** Rows of a batch above which a revision of one of its files does not rewrite the others: the old release is masked until `compact`. */
const CARRIED_ROWS = 2_000_000

/**
 * Works out what is new in a load.
 * @param inputs the files that were loaded
 * @param manifests all that the folder holds
 * @throws LedgerError `same-name`
 */
export function planAdd(inputs: Input[], manifests: Manifest[]): AddPlan {
  refuseSameNames(inputs)
  const { live, replaced } = truthOf(manifests)
  const standing = live.map((l) => l.manifest)
  const latest = latestReleases(standing)
  const holders = holdersOf(live)
  const past = new Map([...replaced, ...live].flatMap(({ manifest: m }) => m.inputs.map((i) => [bytesOf(i), m.batch])))
  const highest = new Map<string, number>()
  for (const m of manifests)
    for (const i of m.inputs) highest.set(placeOf(i), Math.max(highest.get(placeOf(i)) ?? 0, releaseOf(i)))

  const taken: Input[] = []
  const left: Input[] = []
  const told: Omit<InputOutcome, 'batch'>[] = []
  const where: (string | null)[] = []
  const seen = new Set<string>()
  for (const input of inputs) {
    const holder = holders.get(bytesOf(input)) ?? null
    const before = holder ?? past.get(bytesOf(input)) ?? null
    const outcome = holder
      ? 'known'
      : before
        ? 'superseded'
        : seen.has(bytesOf(input))
          ? 'known'
          : highest.has(placeOf(input))
            ? 'revised'
            : 'added'
    told.push({ name: input.name, feed: input.feed, outcome })
    where.push(before)
    seen.add(bytesOf(input))
    if (outcome === 'added') taken.push(input)
    else if (outcome === 'revised') taken.push({ ...input, release: highest.get(placeOf(input))! + 1 })
    else left.push(input)
  }
  const revised = new Set(taken.map(placeOf).filter((place) => latest.has(place)))
  const carried = live.flatMap((l) => carry(l, revised))
  const batch = batchId(
    [...taken, ...carried.flatMap((c) => c.inputs)],
    carried.map((c) => c.batch),
  )
  return { batch, taken, left, carried, outcomes: told.map((t, i) => ({ ...t, batch: where[i] ?? batch })) }
}

/** A batch's name: from what is in it and what it replaces, so that one load made twice at once is one batch. */
export function batchId(inputs: Input[], replaces: string[]): string {
  const parts = inputs.map((i) => [i.feed, i.name, i.sha256, releaseOf(i)].join('\n')).sort()
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, parts, [...replaces].sort()]))
    .digest('hex')
    .slice(0, 16)
}

/** Files of a batch that count, by their bytes. */
function holdersOf(live: Live[]): Map<string, string> {
  return new Map(
    live.flatMap(({ manifest, masked }) =>
      manifest.inputs
        .filter((i) => !masked.includes(inputKey(i)))
        .map((i): [string, string] => [bytesOf(i), manifest.batch]),
    ),
  )
}

function carry({ manifest, masked }: Live, revised: Set<string>): AddPlan['carried'] {
  const away = manifest.inputs.filter((i) => revised.has(placeOf(i)))
  if (away.length === 0 || manifest.files.events.rows > CARRIED_ROWS) return []
  const without = [...new Set([...masked, ...away.map(inputKey)])]
  return [{ batch: manifest.batch, without, inputs: manifest.inputs.filter((i) => !without.includes(inputKey(i))) }]
}

function refuseSameNames(inputs: Input[]): void {
  const byPlace = new Map<string, string>()
  for (const input of inputs) {
    const other = byPlace.get(placeOf(input))
    if (other !== undefined && other !== input.sha256)
      throw new LedgerError(
        'same-name',
        `two files named "${input.name}" with different content in one load: the later release of a file takes the earlier one's place, so load them one after the other, or rename one`,
      )
    byPlace.set(placeOf(input), input.sha256)
  }
}
