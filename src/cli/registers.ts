import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RegisterFault } from '../precedents/registers/fault.js'
import { readRegister } from '../precedents/registers/read.js'
import type { Register } from '../precedents/registers/record.js'
import { gatherRegisters, type Registers } from '../precedents/registers/registers.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, reason } from './errors.js'

/**
 * Reads registers from folders and files. A table in a folder that is no register is left aside, and named on standard error.
 * @throws CliError where a register is damaged, a file cannot be read, or there is none
 */
export async function registersIn(places: readonly string[], effects: Effects): Promise<Registers> {
  const read: Register[] = []
  const aside: string[] = []
  for (const place of places) {
    const folder = await isFolder(place)
    for (const path of folder ? await tablesIn(place) : [place]) {
      const register = await readOne(path, effects)
      if (!('because' in register)) read.push(register)
      else if (folder) aside.push(path)
      else throw new CliError(`${path} is no register: ${register.because}`, EXIT.failed)
    }
  }
  if (read.length === 0) throw new CliError(`no register in ${places.join(', ')} (docs/precedents.md)`, EXIT.failed)
  if (aside.length > 0) effects.err(`left aside, for they are no registers: ${aside.join(', ')}\n`)
  return gatherRegisters(read)
}

async function isFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch((error: unknown) => {
    throw new CliError(`cannot read registers in ${place}: ${reason(error)}`, EXIT.failed)
  })
  return found.isDirectory()
}

async function tablesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new CliError(`cannot read registers in ${folder}: ${reason(error)}`, EXIT.failed)
  })
  return names
    .filter((name) => /\.(csv|txt)(\.gz)?$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** A register, or why the file is none. */
async function readOne(path: string, effects: Effects): Promise<Register | { because: string }> {
  try {
    return await readRegister(path, effects)
  } catch (error) {
    if (!(error instanceof RegisterFault)) throw new CliError(`cannot read ${path}: ${reason(error)}`, EXIT.failed)
    if (error.line === 1 && error.column === null) return { because: error.reason }
    throw new CliError(`cannot read ${path}: ${error.message}`, EXIT.failed)
  }
}
