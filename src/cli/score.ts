import type { Command } from 'commander'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import type { ScoreOptions } from './scoring.js'

/** `demarche score CASE…`: what forecasts were worth. */
export function addScore(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('score')
    .description('score what was committed before it was resolved: Brier, log score, calibration')
    .argument('<case...>', 'case files; their history is read from git')
    .option('-o, --output <file>', 'draw the calibration: .svg')
    .option('--json', 'everything as JSON')
    .action(async (names: string[], options: ScoreOptions) => {
      const { showScores } = await import('./scoring.js')
      end(await showScores(names, options, effects))
    })
}
