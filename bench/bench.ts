import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { printTable } from './table.js'

// Usage: npm run bench [name [its arguments]]; without a name one table of all that is short, kept in bench/history with `-- --keep`.

const ALL = [
  'judge',
  'pelt',
  'load',
  'ledger',
  'scale',
  'effect',
  'placebo',
  'backtest',
  'read',
  'read-long',
  'commands',
  'workbench',
]

const [name, ...rest] = process.argv.slice(2)
if (name === undefined || name === '--keep') process.exitCode = printTable(name === '--keep') ? 0 : 1
else if (!ALL.includes(name)) {
  console.error(`no measurement "${name}": ${ALL.join(', ')}`)
  process.exitCode = 2
} else {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.js`), ...rest], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
