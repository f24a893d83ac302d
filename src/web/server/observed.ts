import type { Observations } from '../../case/observations.js'
import { readFrozen } from '../../observe/frozen.js'
import { readBounded } from './case-file.js'
import { locate, type Workspace } from './workspace.js'

/** What was frozen beside a case: `X.case.yaml` → `X.observed.json`; null where nothing was, and why where it cannot be used. */
export async function frozenBeside(
  workspace: Workspace,
  path: string,
): Promise<{ observations: Observations | null; why: string | null }> {
  const name = `${path.replace(/\.case\.ya?ml$/, '')}.observed.json`
  const bytes = await locate(workspace, name, ['.observed.json'])
    .then(readBounded)
    .catch(() => null)
  if (bytes === null) return { observations: null, why: null }
  const read = readFrozen(new TextDecoder().decode(bytes))
  if ('observations' in read) return { observations: read.observations, why: null }
  return { observations: null, why: `${name} cannot be used: ${read.faults[0]}` }
}
