// Writes the numbers of the library into README.md, between the two marks.
//   npm run build && node precedents/library/numbers.js
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary } from '../../dist/precedents/library/load.js'
import { numbersOf } from '../../dist/precedents/library/numbers.js'

const readme = join(import.meta.dirname, 'README.md')
const numbers = numbersOf(loadLibrary(import.meta.dirname))
const text = readFileSync(readme, 'utf8')
writeFileSync(
  readme,
  text.replace(
    /(<!-- numbers -->)[\s\S]*(<!-- end of numbers -->)/,
    (_, open, close) => `${open}\n\n${numbers}\n\n${close}`,
  ),
)
