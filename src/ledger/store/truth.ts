import type { Input, Manifest } from '../manifest.js'

/** A batch that counts, and what of it does not: the inputs (as the column `input` names them) that another batch holds in a later release. */
export interface Live {
  manifest: Manifest
  masked: string[]
}

/** A batch that no longer counts: which batch took its place, and why. */
export interface Replaced {
  manifest: Manifest
  by: string
  because: 'revised' | 'compacted'
}

/** What of a ledger counts. */
export interface Truth {
  live: Live[]
  replaced: Replaced[]
}

/** How the column `input` names a file. */
export function inputKey(input: Pick<Input, 'sha256' | 'key'>): string {
  return input.key ?? input.sha256.slice(0, 12)
}

/**
 * What counts, told from the set of manifests alone, so that all readers agree whatever the order in which batches came, and two ledgers
 * copied into one folder are one ledger. A batch that another one replaces does not count. Among the rest every file counts once: of the
 * releases of one feed and name the latest (by the number of its release; of two made at the same time the one with the greater hash), in the
 * first batch that holds it. Files of that batch's neighbours that lose are masked; a batch of which nothing is left is replaced.
 */
export function truthOf(manifests: Manifest[]): Truth {
  const replacedBy = new Map<string, { by: string; because: 'revised' | 'compacted' }>()
  for (const m of manifests)
    for (const r of m.replaces)
      if (r.because === 'revised' || !replacedBy.has(r.batch))
        replacedBy.set(r.batch, { by: m.batch, because: r.because })
  const replaced: Replaced[] = []
  const standing: Manifest[] = []
  for (const m of [...manifests].sort((a, b) => (a.batch < b.batch ? -1 : 1))) {
    const by = replacedBy.get(m.batch)
    if (by) replaced.push({ manifest: m, ...by })
    else standing.push(m)
  }
  const latest = latestReleases(standing)
  const holder = new Map<string, string>()
  const counts = (i: Input): boolean => latest.get(placeOf(i))!.input.sha256 === i.sha256
  for (const m of standing)
    for (const i of m.inputs) if (counts(i) && !holder.has(bytesOf(i))) holder.set(bytesOf(i), m.batch)
  const live: Live[] = []
  for (const m of standing) {
    const won = new Set(m.inputs.filter((i) => counts(i) && holder.get(bytesOf(i)) === m.batch).map(inputKey))
    const masked = [...new Set(m.inputs.map(inputKey))].filter((key) => !won.has(key))
    if (m.inputs.length === 0 || won.size > 0) live.push({ manifest: m, masked })
    else {
      const first = latest.get(placeOf(m.inputs[0]!))!.input
      replaced.push({ manifest: m, by: holder.get(bytesOf(first))!, because: 'revised' })
    }
  }
  return { live, replaced }
}

/** The number of an input's release: 1 for the first, one more for each that took an earlier one's place. */
export function releaseOf(input: Input): number {
  return input.release ?? 1
}

/** What stays the same when a feed puts out a file anew. */
export function placeOf(input: Pick<Input, 'feed' | 'name'>): string {
  return `${input.feed}\n${input.name}`
}

/** What is the same of two copies of one file, whatever their names. */
export function bytesOf(input: Pick<Input, 'feed' | 'sha256'>): string {
  return `${input.feed}\n${input.sha256}`
}

/** The latest release of every file, and the batch it was found in first. */
export function latestReleases(standing: Manifest[]): Map<string, { input: Input; batch: string }> {
  const latest = new Map<string, { input: Input; batch: string }>()
  for (const { inputs, batch } of standing) {
    for (const input of inputs) {
      const best = latest.get(placeOf(input))?.input
      const later =
        !best ||
        releaseOf(input) > releaseOf(best) ||
        (releaseOf(input) === releaseOf(best) && input.sha256 > best.sha256)
      if (later) latest.set(placeOf(input), { input, batch })
    }
  }
  return latest
}
