import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Case, Link, Quotation, Report } from '../case/case.js'
import type { Diagnostic, Range } from '../case/diagnostics.js'
import { Findings } from '../case/findings.js'
import { locateQuote, plainOf } from '../draft/text-quote.js'
import { LARGEST, tooLarge } from '../web/server/case-file.js'
import { isInside } from '../web/server/workspace.js'
import type { ReadCase } from './cases.js'
import type { Effects } from './effects.js'
import { reason } from './errors.js'

/**
 * What is found in a case, with what is wrong between it and the texts of its reports that are kept beside it as
 * `reports/ID.txt`: another hash, quoted words that are not there. A text that is not kept is no fault; of a case that is
 * no file (`-`, `REV:PATH`) none is looked at.
 */
export async function withKept(
  { name, text, case: of, diagnostics }: ReadCase,
  effects: Effects,
): Promise<Diagnostic[]> {
  if (of === null || name === '-' || !(await effects.exists(name))) return diagnostics
  const findings = new Findings(text, name)
  for (const report of of.reports) {
    const quotes = quotesOf(of, report)
    if (report.sha256 === null && quotes.length === 0) continue
    await compare(report, quotes, dirname(name), findings)
  }
  return [...diagnostics, ...findings.sorted()].toSorted((a, b) => a.range.start - b.range.start)
}

async function compare(report: Report, quotes: Quoted[], folder: string, findings: Findings): Promise<void> {
  const inside = join('reports', `${report.id}.txt`)
  const path = join(folder, inside)
  let bytes: Uint8Array | null
  let kept: string
  try {
    bytes = await readInside(folder, inside)
    if (bytes === null) return
    kept = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const why = error instanceof TypeError ? 'not UTF-8' : reason(error)
    findings.add('text-unread', report.range, `cannot read ${path}: ${why}`)
    return
  }
  if (report.sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== report.sha256.toLowerCase())
    findings.add(
      'text-changed',
      report.range,
      `the hash of "${report.id}" is not that of ${path}`,
      'see what has changed, or give the hash of what was read',
    )
  const plain = plainOf(kept)
  for (const { quote, range } of quotes) {
    if (locateQuote(plain, quote) !== null) continue
    const words = `"${shortened(quote.exact)}"`
    if (plain.text.includes(plainOf(quote.exact).text.trim()))
      findings.add('quote-not-in-text', range, `${words} stands in more than one place of ${path}`, AMBIGUOUS)
    else findings.add('quote-not-in-text', range, `${words} does not stand in ${path}`)
  }
}

/** A file somewhere in a folder; null where there is none, an error where links lead out of the folder, or it is no file or too large. */
async function readInside(folder: string, path: string): Promise<Uint8Array | null> {
  const root = await realpath(folder)
  const real = await realpath(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (real === null) return null
  if (!isInside(root, real)) throw new Error('a link leads out of the folder')
  const found = await stat(real)
  if (!found.isFile()) throw new Error('it is no file')
  if (found.size > LARGEST) throw tooLarge()
  return readFile(real)
}

const AMBIGUOUS = 'give a prefix or a suffix: the words before it, or after'

interface Quoted {
  quote: Quotation
  range: Range
}

/** The words that a case quotes of a report: its own quote, and those of items that it supports or denies. */
function quotesOf(of: Case, { id, quote, range }: Report): Quoted[] {
  const own = quote === null ? [] : [{ quote, range }]
  const links = of.evidence.flatMap(({ known }): Link[] =>
    known.by === 'reports' ? [...known.supports, ...known.denials] : [],
  )
  return [
    ...own,
    ...links.flatMap((l) => (l.report === id && l.quote !== null ? [{ quote: l.quote, range: l.range }] : [])),
  ]
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
