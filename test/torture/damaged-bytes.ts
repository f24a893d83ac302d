import { gzipSync, zipSync } from 'fflate'
import { below, type Draw, ODD_TEXTS, one, rarely } from './draws.js'

const CELLS = [
  ...ODD_TEXTS,
  '"',
  '""',
  'NULL',
  '-1',
  '1e9',
  '99999999',
  '20221331',
  '2022-09-03T25:61',
  '\t',
  ',',
  '\r',
  'NaN',
  '٣',
]
const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0],
  [0x1a],
  [0xff],
  [0xc3],
  [0x50, 0x4b, 3, 4],
  [0x1f, 0x8b, 8],
]

/** Something that happens to rows of cells: cells come, go, change places or hold something else; so do rows. */
export function damageRows(g: Draw, text: string): string {
  const rows = text.split('\n')
  const at = below(g, rows.length)
  const separator = rows[0]!.includes('\t') ? '\t' : ','
  const cells = rows[at]!.split(separator)
  const cell = below(g, cells.length)
  switch (below(g, 8)) {
    case 0:
      cells.splice(cell, 1)
      break
    case 1:
      cells.splice(cell, 0, one(g, CELLS))
      break
    case 2:
      ;[cells[0], cells[cell]] = [cells[cell]!, cells[0]!]
      break
    case 3:
      cells.length = cell
      break
    case 4:
      return [...rows.slice(0, at), ...rows].join('\n')
    case 5:
      return rows.join(one(g, ['\r\n', '\r', '\n\n']))
    case 6:
      // a column that is another all the way down
      return rows.map((row) => row.split(separator).toSpliced(cell, 1, one(g, CELLS)).join(separator)).join('\n')
    default:
      cells[cell] = one(g, CELLS)
  }
  rows[at] = cells.join(separator)
  return rows.join('\n')
}

/** Something that happens to bytes: they are cut off, left out, doubled, flipped, or others come in. */
export function damageBytes(g: Draw, bytes: Uint8Array): Uint8Array {
  const at = below(g, bytes.length + 1)
  const rest = bytes.subarray(at)
  const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts)
  switch (below(g, 6)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return joined(bytes.subarray(0, at), rest.subarray(1 + below(g, 200)))
    case 2:
      return joined(bytes.subarray(0, at), rest.subarray(0, 500), rest)
    case 3: {
      const other = Uint8Array.from(bytes)
      for (let i = 0; i <= below(g, 30); i++) other[below(g, other.length)] = below(g, 256)
      return other
    }
    case 4:
      return joined(bytes.subarray(0, at), Uint8Array.from(one(g, MARKS)), rest)
    default:
      return joined(Uint8Array.from(one(g, MARKS)), bytes)
  }
}

/** The bytes as they are, or packed; what is packed may be damaged once more. */
export function packed(g: Draw, name: string, bytes: Uint8Array): Uint8Array {
  if (!rarely(g, 4)) return bytes
  const pack =
    below(g, 2) === 0 ? gzipSync(bytes) : zipSync({ [name]: bytes, ...(rarely(g, 5) ? { other: bytes } : {}) })
  return rarely(g, 2) ? damageBytes(g, pack) : pack
}
