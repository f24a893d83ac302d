import { type Effects, systemEffects } from '../../src/cli/effects.js'
import { run } from '../../src/cli/run.js'

/** Runs a command as the terminal would, 80 columns wide and without colours. @returns its exit code and what it wrote */
export async function runCommand(
  argv: string[],
  given: Partial<Effects> = {},
): Promise<{ exit: number; out: string; err: string }> {
  const ran = { exit: -1, out: '', err: '' }
  ran.exit = await run(argv, {
    ...systemEffects(),
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    color: false,
    columns: 80,
    env: {},
    interactive: false,
    ...given,
  })
  return ran
}
