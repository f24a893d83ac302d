import { findActor } from '../../world/actors/find.js'
import { type Day, formatDay, parseDay } from '../../world/days.js'
import { CliError, EXIT } from '../errors.js'
import type { LedgerOptions } from './place.js'

/** Reads a whole number of an option. @throws CliError */
export function wholeOption(text: string, option: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new CliError(`${option} wants a whole number from ${least} to ${most}, not "${text}"`, EXIT.usage)
}

/** Reads `--memory` and `--threads`. @throws CliError */
export function limitsOf(options: LedgerOptions): { memory?: number; threads?: number } {
  return {
    ...(options.memory === undefined ? {} : { memory: wholeOption(options.memory, '--memory', 64, 1_000_000) }),
    ...(options.threads === undefined ? {} : { threads: wholeOption(options.threads, '--threads', 1, 1024) }),
  }
}

/** Reads a period, `2022-01-01..2022-12-31`; a month (`2022-08`), a year (`2022`) or a day alone also will do. @throws CliError */
export function periodOption(text: string, option: string): { from: Day; to: Day } {
  const [head, tail, ...rest] = text.split('..')
  const from = bound(head ?? '', 'first')
  const to = bound(tail ?? head ?? '', 'last')
  if (rest.length > 0 || from === null || to === null)
    throw new CliError(
      `${option} wants a period such as 2022-01-01..2022-12-31, 2022-08 or 2022, not "${text}"`,
      EXIT.usage,
    )
  if (to < from) throw new CliError(`${option} ends before it begins: ${formatDay(from)}..${formatDay(to)}`, EXIT.usage)
  return { from, to }
}

function bound(text: string, which: 'first' | 'last'): Day | null {
  if (/^\d{4}$/.test(text)) return parseDay(which === 'first' ? `${text}-01-01` : `${text}-12-31`)
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month === null) return parseDay(text)
  const first = parseDay(`${text}-01`)
  if (first === null || which === 'first') return first
  const [year, number] = [Number(month[1]), Number(month[2])]
  const next =
    number === 12
      ? `${String(year + 1).padStart(4, '0')}-01-01`
      : `${month[1]}-${String(number + 1).padStart(2, '0')}-01`
  return parseDay(next)! - 1
}

/** Reads the code of a state. @throws CliError with the code most likely meant */
export function stateOption(code: string, what: string): string {
  const found = findActor(code)
  if ('ok' in found && found.ok.state !== null && found.ok.role === null) return found.ok.code
  const hint = 'ok' in found || found.suggestion === null ? '' : ` (did you mean ${found.suggestion}?)`
  throw new CliError(`${what} wants a state such as PAK, not "${code}"${hint}`, EXIT.usage)
}
