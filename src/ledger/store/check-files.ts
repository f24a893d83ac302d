import type { Manifest } from '../manifest.js'
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

/** @throws LedgerError the first of the faults of size */
export async function checkSizes(store: Store, manifests: Manifest[]): Promise<void> {
  const [fault] = await faultsOfSize(store, manifests)
  if (fault) throw fault
}
