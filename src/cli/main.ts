#!/usr/bin/env node
import { systemEffects } from './effects.js'
import { run } from './run.js'

/** Neither done, nor faults, usage or a failed file. */
const BUG = 70

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  process.exitCode = await run(process.argv.slice(2), systemEffects())
} catch (error) {
  process.stderr.write(
    `demarche: this is a bug, please report it with what led to it\n${error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = BUG
}
