import { codeNamed } from '../../../world/actors/names.js'
import type { Row } from './table.js'

/** Names of the arms register that no state goes by elsewhere. */
const NAMES: Readonly<Record<string, string>> = {
  'Bosnia-Herzegovina': 'BIH',
  Congo: 'COG',
  'DR Congo': 'COD',
  'East Germany (GDR)': 'DDR',
  'Saint Vincent': 'VCT',
  'Viet Nam': 'VNM',
  'Yemen Arab Republic (North Yemen)': 'YEM',
  'North Yemen': 'YEM',
}

/** Numbers of the Correlates of War, and of Gleditsch & Ward where they differ, that stood for several states in turn: the last year of each. */
const TURNS: Readonly<Record<string, readonly [until: number, code: string][]>> = {
  255: [[9999, 'DEU']],
  260: [[9999, 'DEU']],
  265: [[9999, 'DDR']],
  315: [[9999, 'CSK']],
  340: [[9999, 'SRB']],
  345: [
    [2002, 'YUG'],
    [2005, 'SCG'],
    [9999, 'SRB'],
  ],
  347: [[9999, 'XKX']],
  365: [
    [1991, 'SUN'],
    [9999, 'RUS'],
  ],
  678: [[9999, 'YEM']],
  679: [[9999, 'YEM']],
  680: [[9999, 'YMD']],
  816: [
    [1975, 'VDR'],
    [9999, 'VNM'],
  ],
  817: [[9999, 'RVN']],
}

/** The alpha-3 of the state that a name of the arms register stood for in a year, or null. */
export function stateNamed(name: string, year: number): string | null {
  const code = NAMES[name] ?? codeNamed(name)
  if (code === 'VNM' && year < 1976) return 'VDR'
  if (code === 'SRB' && year < 2006) return year < 2003 ? 'YUG' : 'SCG'
  if (code === 'YUG' && year > 2002) return year < 2006 ? 'SCG' : null
  return code
}

/**
 * How to read state numbers.
 * @param codes rows of the country code list (`cown`, `iso3c`)
 * @returns a function of a number and a year that gives the alpha-3 of the state, or null
 */
export function numbering(codes: readonly Row[]): (number: string, year: number) => string | null {
  const plain = new Map(codes.filter((row) => row.iso3c && row.iso3c !== 'NA').map((row) => [row.cown!, row.iso3c!]))
  return (number, year) => {
    const turns = TURNS[number]
    return turns ? turns.find(([until]) => year <= until)![1] : (plain.get(number) ?? null)
  }
}
