#!/usr/bin/env node
import { systemEffects } from './effects.js'
import { EXIT, reason } from './errors.js'
import { run } from './run.js'

/** Neither done, nor faults, usage or a failed file. */
const BUG = 70

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  process.stderr.write(`demarche: cannot write to standard output: ${reason(error)}\n`)
  process.exit(EXIT.failed)
})
process.stderr.on('error', () => {})
try {
  process.exitCode = await run(process.argv.slice(2), systemEffects())
} catch (error) {
  process.stderr.write(
    `demarche: this is a bug, please report it with what led to it\n${error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = BUG
}
