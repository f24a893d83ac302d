import type { Manifest } from '../manifest.js'
import { isWhole } from './coverage.js'
import { LedgerError } from './errors.js'
import type { Store } from './store.js'

/**
 * Looks at the sizes of the files that manifests name.
 * @returns what is wrong: files that are missing, or shorter or longer than stated
 */
export async function faultsOfSize(store: Store, manifests: Manifest[]): Promise<LedgerError[]> {
  const checks = manifests.flatMap((m) => [m.files.events, m.files.rollup].map((file) => ({ batch: m.batch, file })))
  const found = await Promise.all(checks.map(({ file }) => store.effects.files.stat(store.path(file.name))))
  return checks.flatMap(({ batch, file }, i) => {
    const bytes = found[i]?.bytes
    if (bytes === undefined)
      return [new LedgerError('missing-file', `${file.name} of batch ${batch} is not there`, { batch })]
    if (bytes === file.bytes) return []
    return [
      new LedgerError(
        'wrong-size',
        `${file.name} of batch ${batch} has ${bytes} bytes; its manifest says ${file.bytes}`,
        { batch },
      ),
    ]
  })
}

/**
 * Holds the bytes of batches' files against their manifests, before others are made from them and they go: Parquet has no sums of its own in use,
 * so a damaged page may well be read. A rollup is made anew and need not be sound, save where it says more than the records do.
 * @throws LedgerError `missing-file`, `wrong-size`, `wrong-hash`
 */
export async function checkBytes(store: Store, manifests: Manifest[]): Promise<void> {
  await checkSizes(store, manifests)
  for (const manifest of manifests) {
    const { files, coverage } = manifest
    const whole = isWhole({ coverage, rows: files.events.rows })
    const fault = await faultOfBytes(store, manifest, whole ? ['events'] : ['events', 'rollup'])
    if (fault) throw fault
  }
}

/** Holds the bytes of a batch's files against its manifest. @returns the first that are others */
export async function faultOfBytes(
  store: Store,
  { batch, files }: Manifest,
  which: ('events' | 'rollup')[],
): Promise<LedgerError | null> {
  for (const kind of which) {
    const { name, sha256 } = files[kind]
    if ((await store.effects.files.hash(store.path(name))) !== sha256)
      return new LedgerError('wrong-hash', `${name} of batch ${batch} is damaged: it is not what was written`, {
        batch,
      })
  }
  return null
}

/** @throws LedgerError the first of the faults of size */
async function checkSizes(store: Store, manifests: Manifest[]): Promise<void> {
  const [fault] = await faultsOfSize(store, manifests)
  if (fault) throw fault
}
