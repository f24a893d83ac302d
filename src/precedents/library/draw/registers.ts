import { groups } from './groups.js'
import { numbering, stateNamed } from './states.js'
import { readCells, readRows } from './table.js'
import { Years } from './years.js'

/** What the frame and the measures are made from; pairs of states by alpha-3, years of the calendar. */
export interface Registers {
  /** directed: deliveries of major arms, by year; an armed group goes by the register's name of it */
  deliveries: Years
  /** undirected: opponents in a conflict; rivals; in a militarised dispute */
  conflict: Years
  rivalry: Years
  dispute: Years
  /** undirected: bound by an alliance with obligations of defence, offence, neutrality or non-aggression, or to consult */
  alliance: Years
}

/** The year to which what still held at the end of a register is carried on. */
const CARRIED = 2025

/**
 * Reads the registers that the draw uses from a folder laid out as its README says.
 * @param folder holds `sipri`, `peacesciencer` and `codes`
 */
export function readRegisters(folder: string): Registers {
  const file = (name: string): string => `${folder}/${name}.csv.gz`
  const stateOf = numbering(readRows(file('codes/countrycode-codelist')))
  const span = (name: string, one: string, two: string, from: string, to: string): Years => {
    const found = new Years('undirected')
    for (const row of readRows(file(`peacesciencer/${name}`))) {
      const end = Number(row[to]) === 2020 ? CARRIED : Number(row[to])
      for (let year = Math.max(1945, Number(row[from])); year <= end; year++) {
        found.add(stateOf(row[one]!, year), stateOf(row[two]!, year), year)
      }
    }
    return found
  }
  const dispute = new Years('undirected')
  for (const { ccode1, ccode2, year } of readRows(file('peacesciencer/cow_mid_dirdisps'))) {
    dispute.add(stateOf(ccode1!, Number(year)), stateOf(ccode2!, Number(year)), Number(year))
  }
  return {
    deliveries: readDeliveries(file('sipri/register-all-years_gen2026-05-18')),
    conflict: readConflicts(file('peacesciencer/ucdp_acd'), stateOf),
    rivalry: span('tss_rivalries', 'ccode1', 'ccode2', 'start', 'end'),
    dispute,
    alliance: readAlliances(file('peacesciencer/atop_alliance_1945_2018'), stateOf),
  }
}

function readDeliveries(path: string): Years {
  const lines = readCells(path, 'latin1')
  const rows = lines.slice(lines.findIndex((cells) => cells[0] === 'Recipient') + 1)
  const found = new Years('directed')
  for (const [recipient, supplier, , , , , , , , , delivered] of rows) {
    const years = [...(delivered ?? '').matchAll(/\d{4}/g)].map(([year]) => Number(year))
    if (years.length === 0) continue
    const c = groups.has(recipient!) ? recipient! : stateNamed(recipient!, years[0]!)
    for (const year of years) found.add(stateNamed(supplier!, years[0]!), c, year)
  }
  return found
}

/** Opponents: the primary parties of interstate conflicts; a government and the states with troops on its rebels' side. */
function readConflicts(path: string, stateOf: (number: string, year: number) => string | null): Years {
  const found = new Years('undirected')
  for (const row of readRows(path)) {
    const year = Number(row.year)
    const opponent =
      row.type_of_conflict === 'interstate' ? row.gwno_b : row.type_of_conflict === 'II' ? row.gwno_b_2nd : ''
    if (opponent) found.add(stateOf(row.gwno_a!, year), stateOf(opponent, year), year)
  }
  return found
}

function readAlliances(path: string, stateOf: (number: string, year: number) => string | null): Years {
  const found = new Years('undirected')
  for (const row of readRows(path)) {
    const year = Number(row.year)
    for (let y = year; y <= (year === 2018 ? CARRIED : year); y++) {
      found.add(stateOf(row.ccode1!, year), stateOf(row.ccode2!, year), y)
    }
  }
  return found
}
