import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// Usage: npm run bench [name [its arguments]]; without a name all of them, one after the other.

const ALL = ['judge', 'pelt', 'load', 'ledger', 'scale', 'effect', 'placebo', 'backtest', 'read', 'workbench']

const [name, ...rest] = process.argv.slice(2)
const chosen = name === undefined ? ALL : [name]
const unknown = chosen.find((one) => !ALL.includes(one))
if (unknown !== undefined) {
  console.error(`no measurement "${unknown}": ${ALL.join(', ')}`)
  process.exit(2)
}
for (const one of chosen) {
  console.log(`\n${one}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${one}.js`), ...rest], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
