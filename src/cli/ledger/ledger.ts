import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import type { Exit } from '../errors.js'
import { addAdd } from './add.js'
import { addCompact } from './compact.js'
import { addFetch } from './fetch.js'
import { addInfo } from './info.js'
import { addVerify } from './verify.js'

/** `demarche ledger …`: the store of events. */
export function addLedger(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const ledger = program.command('ledger').description('events in: add, fetch, info, verify, compact')
  for (const add of [addAdd, addFetch, addInfo, addVerify, addCompact]) add(ledger, effects, end)
  for (const command of ledger.commands) command.exitOverride().copyInheritedSettings(program)
}
