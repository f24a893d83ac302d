// Draws the episodes from the registers: writes drawn.csv, and an empty form for each episode that is to be coded twice and has none.
// Run by hand, once: the list is frozen, and a test holds it against the registers where they are at hand.
//   npm run build && node precedents/library/draw.js FOLDER      FOLDER holds sipri, peacesciencer and codes
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawLibrary } from '../../dist/precedents/library/draw/draw.js'
import { readRegisters } from '../../dist/precedents/library/draw/registers.js'
import { readDrawn } from '../../dist/precedents/library/drawn.js'
import { blankForm } from '../../dist/precedents/library/second.js'

const here = import.meta.dirname
const { text, strata } = drawLibrary(readRegisters(process.argv[2]))
writeFileSync(join(here, 'drawn.csv'), text)
for (const { name, size, drawn } of strata) console.log(`${name}: ${drawn.length} of ${size}`)

mkdirSync(join(here, 'second'), { recursive: true })
for (const line of readDrawn(text, 'drawn.csv').drawn) {
  const form = join(here, 'second', `${line.id}.yaml`)
  if (line.second && !existsSync(form)) writeFileSync(form, blankForm(line))
}
