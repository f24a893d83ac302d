import { closeSync, openSync, writeSync } from 'node:fs'
import { uniform } from '../src/judge/draws.js'

/** Codes of the generated file: root, code, class, Goldstein. */
const ACTS = [
  '01 010 1 0',
  '02 020 1 3',
  '03 036 1 4',
  '04 042 1 1.9',
  '05 051 1 3.4',
  '06 061 2 6.4',
  '07 0711 2 7.4',
  '08 084 2 7',
  '09 090 2 -2',
  '10 100 3 -5',
  '11 112 3 -2',
  '12 120 3 -4',
  '13 138 3 -7',
  '14 141 3 -6.5',
  '15 150 4 -7.2',
  '16 163 4 -8',
  '17 173 4 -5',
  '18 180 4 -9',
  '19 190 4 -10',
]
const STATES =
  'USA RUS CHN GBR FRA DEU IND PAK UKR ISR IRN SYR TUR SAU EGY JPN KOR PRK AUS CAN BRA MEX NGA ZAF KEN ETH SDN IRQ AFG ITA ESP POL NLD SWE NOR GRC ROM VNM PHL IDN'.split(
    ' ',
  )
const ROLES = ['GOV', 'MIL', 'COP', 'LEG', 'MED', 'BUS', 'OPP', 'REB', 'EDU', 'CVL']
const WORDS =
  'talks border trade visit sanctions minister aid protest troops treaty election drought summit envoy gas grain'.split(
    ' ',
  )

/**
 * Writes a file in the form of GDELT 2.0's event files (61 columns, about 400 bytes a row): actors of 40 states with falling frequency, a third of the sides without a
 * state, ten years of days, 96 stamps a day, addresses that all differ.
 */
export function generateGdelt(path: string, rows: number, seed: number): void {
  const draw = uniform(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() ** 2 * list.length)]!
  const two = (n: number): string => String(n).padStart(2, '0')
  const file = openSync(path, 'w')
  let pending: string[] = []
  for (let i = 0; i < rows; i++) {
    const when = new Date(Date.UTC(2015, 1, 18) + Math.floor(draw() * 3650) * 86_400_000)
    const [y, m, d] = [when.getUTCFullYear(), two(when.getUTCMonth() + 1), two(when.getUTCDate())]
    const [root, code, quad, goldstein] = pick(ACTS).split(' ')
    const actor = (): string[] => {
      const state = draw() < 0.65 ? pick(STATES) : ''
      const role = draw() < 0.5 || state === '' ? pick(ROLES) : ''
      return [state + role, `${state} ${role}`.trim(), state, '', '', '', '', role, '', '']
    }
    const place = (): string[] => {
      const at = `${pick(WORDS)} ${Math.floor(draw() * 500)}`
      return [
        '4',
        `${at}, ${pick(STATES)}, ${pick(STATES)}`,
        'XX',
        'XX01',
        String(Math.floor(draw() * 90_000)),
        (draw() * 180 - 90).toFixed(4),
        (draw() * 360 - 180).toFixed(4),
        `-${Math.floor(draw() * 3e6)}`,
      ]
    }
    const mentions = String(1 + Math.floor(draw() ** 3 * 60))
    const stamp = `${y}${m}${d}${two(Math.floor(draw() * 24))}${two(Math.floor(draw() * 4) * 15)}00`
    const url = `https://www.${pick(WORDS)}${Math.floor(draw() * 900)}.example/news/${y}/${m}/${pick(WORDS)}-${pick(WORDS)}-${pick(WORDS)}-${i.toString(36)}`
    pending.push(
      [
        ...[String(880_000_000 + i), `${y}${m}${d}`, `${y}${m}`, String(y), `${y}.${two(Math.floor(draw() * 99))}11`],
        ...[
          ...actor(),
          ...actor(),
          draw() < 0.6 ? '1' : '0',
          code,
          code!.slice(0, 3),
          root,
          quad,
          goldstein,
          mentions,
          '2',
          mentions,
          (draw() * 12 - 8).toFixed(13),
        ],
        ...[...place(), ...place(), ...place(), stamp, url],
      ].join('\t'),
    )
    if (pending.length < 10_000 && i < rows - 1) continue
    writeSync(file, `${pending.join('\n')}\n`)
    pending = []
  }
  closeSync(file)
}
