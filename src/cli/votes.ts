import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type IdealPoints, readIdealPoints } from '../ties/votes/alignment.js'
import { readVotes, type Votes } from '../ties/votes/read.js'
import { CliError, EXIT, reason } from './errors.js'

/** Bytes that are unpacked of one file. */
const MOST = 500_000_000

/**
 * Reads General Assembly votes from the files of a folder, told from their headers: votes, roll calls, ideal points; plain or .gz.
 * @throws CliError where the folder holds no votes, or a file cannot be read
 */
export async function votesIn(folder: string): Promise<{ votes?: Votes; ideal?: IdealPoints }> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.csv(\.gz)?$/i.test(name)).sort()
    const found: Partial<Record<'votes' | 'rollCalls' | 'ideal', string>> = {}
    for (const name of names) {
      const text = await textOf(join(folder, name))
      const header = text.slice(0, 4000).split('\n')[0]!.toLowerCase().replaceAll('"', '').trim().split(',')
      const has = (...columns: string[]): boolean => columns.every((c) => header.includes(c))
      if (has('rcid', 'country_code', 'vote')) found.votes = text
      else if (has('rcid', 'date')) found.rollCalls = text
      else if (has('iso3c', 'year') && header.some((c) => c.startsWith('idealpoint'))) found.ideal = text
    }
    if (found.votes === undefined || found.rollCalls === undefined)
      throw new CliError(
        `${folder} holds no votes with their roll calls (un_votes.csv, un_roll_calls.csv)`,
        EXIT.failed,
      )
    return {
      votes: readVotes(found.votes, found.rollCalls),
      ...(found.ideal === undefined ? {} : { ideal: readIdealPoints(found.ideal) }),
    }
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(`cannot read votes in ${folder}: ${reason(error)}`, EXIT.failed)
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8')
  return (await promisify(gunzip)(bytes, { maxOutputLength: MOST })).toString('utf8')
}
