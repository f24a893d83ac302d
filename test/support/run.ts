import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sweepBuilt } from './built.js'

/** Before the first test of a run, and after the last: what tests write to the temporary folder stands in one of the run's own. */
export default function begin(): () => void {
  sweepBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  process.env.TMPDIR = folder
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    sweepBuilt()
  }
}
