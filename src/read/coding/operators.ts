import { cameoCodes } from '../../world/events/cameo.js'
import type { Operator } from './lexicon.js'

/**
 * CAMEO's third digits run alike under 02 (appeal), 03 (intend) and 10 (demand), and nearly so under 12 (reject): 1
 * material cooperation, 2 diplomatic cooperation, 3 aid, 4 reform, 5 yielding, 6 meeting, 7 settling, 8 mediation. A line
 * gives the kind of each code that can stand under such a word; longer codes first.
 */
const kinds = tableOf(`
045 8 · 046 6 · 04 6 · 05 2 · 057 2 · 061 11 · 062 12 · 063 13 · 064 14 · 06 1 · 071 31 · 072 32 · 073 33 · 074 34 · 07 3
081 51 · 082 52 · 083 4 · 0831 41 · 0832 42 · 0833 43 · 0834 44 · 084 53 · 085 54 · 086 55 · 087 56 · 08 5
`)

const rejected = tableOf('1 121 · 2 120 · 3 122 · 4 123 · 5 124 · 6 125 · 7 127 · 8 126')

/** Threats, by what is threatened. */
const threats = tableOf(`
04 134 · 0874 136 · 166 136 · 045 135 · 05 1313 · 06 131 · 07 1311 · 14 133 · 15 138 · 16 131 · 161 1313 · 162 1311 · 163 1312 · 164 134 · 165 135 · 166 136
17 132 · 171 130 · 1721 1321 · 1722 1322 · 1723 1323 · 1724 1324 · 175 137 · 176 138 · 18 138 · 19 138 · 191 1381 · 192 1382
194 1384 · 195 1384 · 20 1385 · 201 1383 · 202 1383 · 203 1383 · 11 130 · 115 130 · 10 130 · 12 130 · 09 130 · 13 130
`)

/** What the ending of an act is. */
const endings = tableOf(`
03 120 · 04 164 · 042 125 · 043 125 · 045 165 · 05 161 · 057 120 · 06 160 · 061 163 · 062 160 · 07 162 · 071 1621 · 072 1622 · 073 1623
08 120 · 09 080 · 10 080 · 11 080 · 12 080 · 13 080 · 14 082 · 15 087 · 150 087 · 154 0874 · 16 081 · 161 050 · 162 081 · 163 085 · 164 046
17 081 · 171 0842 · 1711 0842 · 1723 0813 · 1724 0814 · 173 0841 · 175 082 · 18 087 · 19 087 · 191 0872 · 192 0874 · 20 087
`)

/** What the hindering of an act is; hindering harm is no act to anyone. */
const hindrances = tableOf(
  '04 125 · 05 160 · 057 129 · 06 163 · 061 163 · 07 162 · 073 1623 · 08 124 · 086 172 · 042 172',
)

const accusations = tableOf(
  '15 1123 · 16 112 · 171 1123 · 175 1122 · 18 1122 · 19 1123 · 20 1124 · 176 1125 · 196 1123 · 128 112',
)

/** The code of an act that an operator governs; null where the two together say nothing. */
export function applyOperator(operator: Operator, inner: string): string | null {
  if (operator === 'pass') return inner
  if (operator === 'end') return lookUp(endings, inner)
  if (operator === 'block') return lookUp(hindrances, inner)
  if (operator === 'accuse') return lookUp(accusations, inner)
  if (operator === 'threaten' && inner.startsWith('13')) return inner
  if (operator === 'threaten') return lookUp(threats, inner) ?? '130'
  const kind = kindOf(inner)
  if (operator === 'appeal' && inner.startsWith('113')) return inner
  if (operator === 'appeal') return kind === null ? '020' : known(`02${kind}`)
  if (operator === 'demand') return kind === null ? '100' : known(`10${kind}`)
  if (operator === 'reject') return kind === null ? '120' : known(`${lookUp(rejected, kind) ?? '120'}${kind.slice(1)}`)
  if (operator === 'intend') return kind === null ? intended(inner) : known(kind === '8' ? '039' : `03${kind}`)
  return inner
}

/** Planned harm is a threat; what is itself words, and the moving of forces, stays what it is. */
function intended(inner: string): string {
  return inner >= '16' ? (lookUp(threats, inner) ?? '130') : inner
}

function kindOf(code: string): string | null {
  const root = code.slice(0, 2)
  if (root === '02' || root === '03' || root === '10') return code.length > 2 && code[2] !== '0' ? code.slice(2) : null
  return lookUp(kinds, code)
}

/** The longest code there is that begins like this one. */
function known(code: string): string {
  for (let length = code.length; length > 2; length--) {
    const shorter = code.slice(0, length)
    if (cameoCodes.has(shorter)) return shorter
  }
  return `${code.slice(0, 2)}0`
}

function lookUp(table: ReadonlyMap<string, string>, code: string): string | null {
  for (let length = code.length; length > 0; length--) {
    const found = table.get(code.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}

function tableOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/ · |\n/)
      .map((entry) => entry.split(' ') as [string, string]),
  )
}
