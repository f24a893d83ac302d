import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'fflate'
import { acled, gdelt, icews, PHOENIX, phoenix, polecat, text, ucdp } from '../../src/ledger/load/fixtures/native.js'

/** A small file of a feed. */
export interface FeedFile {
  name: string
  text: string
}

const SHARED = join(import.meta.dirname, '../../../shared/data')
const ROWS = 12
/** Of a real file so many bytes, to the end of a line. */
const MOST = 20_000

const rows = <T>(row: (i: number) => T): T[] => Array.from({ length: ROWS }, (_, i) => row(i))

/** A file of each feed in its own form, invented. */
export function inventedFiles(): FeedFile[] {
  return [
    { name: '20220903.export.CSV', text: text(rows((i) => gdelt(1, { GLOBALEVENTID: `${1000 + i}` }))) },
    { name: '20220903141500.export.CSV', text: text(rows((i) => gdelt(2, { GLOBALEVENTID: `${1000 + i}` }))) },
    { name: '20181125-icews-events.tab', text: icews(rows((i) => ({ 'Event ID': `${4000 + i}` }))) },
    { name: 'polecat.tab', text: polecat(rows((i) => ({ 'Event ID': `20220903_1_${i}` }))) },
    { name: 'events.phoenix.csv', text: text(rows((i) => phoenix({ EventID: `20150412_${i}` }))) },
    { name: 'phoenix.tab', text: text([PHOENIX.join('\t'), ...rows((i) => phoenix({ EventID: `20150412_${i}` }))]) },
    { name: 'acled.csv', text: acled(rows((i) => ({ event_id_cnty: `UKR${i}` }))) },
    { name: 'ged.csv', text: ucdp(rows((i) => ({ id: `${5000 + i}` }))) },
  ]
}

/** The beginnings of real files, where they are at hand. */
export function realFiles(): FeedFile[] {
  return [...packedIn('gdelt-samples', 20), ...packedIn('icews-daily/files', 3)]
}

function packedIn(folder: string, most: number): FeedFile[] {
  const at = join(SHARED, folder)
  if (!existsSync(at)) return []
  const names = readdirSync(at).filter((name) => name.endsWith('.gz'))
  return names.slice(0, most).map((name) => {
    const whole = Buffer.from(gunzipSync(readFileSync(join(at, name)))).toString('latin1')
    const part = whole.slice(0, MOST)
    return { name: name.replace(/\.gz$/, ''), text: part.slice(0, part.lastIndexOf('\n') + 1) }
  })
}
