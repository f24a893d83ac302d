import type { z } from 'zod'
import { nearest } from '../../world/spelling.js'
import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'
import { describe, follow, isWrittenText, plain, shorten, type Written, type WrittenMap } from '../parse/written.js'
import { reportUnknownKey } from './keys.js'
import { caseSpec } from './spec.js'

type Issue = z.core.$ZodIssue
type Path = PropertyKey[]

/**
 * Checks the shape of a case against its definition: known keys, keys that must be there, kinds of values, words of closed lists, ids.
 * What stands inside a text or a number (days, spans, ranges), and whatever has no message of its own (rows of probabilities), is left to
 * the normaliser, which knows more.
 */
export function checkShape(root: WrittenMap, findings: Findings): void {
  const { error } = caseSpec.safeParse(plain(root))
  const check: Check = { root, findings, missing: new Map() }
  for (const issue of error?.issues ?? []) report(check, issue, issue.path)
  for (const key of check.missing.values()) if (key) findings.add('missing-key', key.range, key.message)
}

interface Check {
  root: Written
  findings: Findings
  /** keys that are missing, by their path; null for one that is there in a wrong spelling */
  missing: Map<string, { message: string; range: Range } | null>
}

function report(check: Check, issue: Issue, path: Path): void {
  const { root, findings } = check
  if (issue.message === '') return
  const at = follow(root, path)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const entry = at?.kind === 'map' ? at.entries.get(key) : undefined
      const near = entry ? reportUnknownKey(findings, entry, issue.message.split(' ')) : null
      if (near) check.missing.set([...path, near].join('/'), null)
    }
  } else if (issue.code === 'invalid_key') badId(check, path)
  else if (!at) {
    const message = `the key "${String(path.at(-1))}" is missing: expected ${issue.message}`
    if (!check.missing.has(path.join('/')))
      check.missing.set(path.join('/'), { message, range: placeOf(root, path.slice(0, -1)) })
  } else if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors)
    if (branch) for (const inner of branch) report(check, inner, [...path, ...inner.path])
    else if (!readAsText(at, issue.errors)) wrongType(findings, at, issue.message)
  } else if (issue.code === 'invalid_value') badValue(findings, at, issue, path)
  else if (issue.code === 'invalid_type') {
    const later = issue.expected === 'int' || (issue.expected === 'string' && isWrittenText(at))
    if (!later) wrongType(findings, at, issue.message)
  } else if ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'array') {
    wrongType(findings, at, issue.message)
  }
}

function wrongType(findings: Findings, at: Written, expected: string): void {
  const one = /^a list of/.test(expected) && at.kind === 'scalar' && at.value !== null
  const found = at.kind === 'list' && at.items.length > 0 ? `a list of ${at.items.length}` : describe(at)
  findings.add('wrong-type', at.range, `expected ${expected}, found ${found}`, one ? `write [${at.source}]` : undefined)
}

/** Of the alternatives of a union, the one that was meant: its own kind fits, and only something inside it does not. */
function closest(branches: Issue[][]): Issue[] | null {
  const whole = (i: Issue): boolean =>
    i.path.length === 0 &&
    ['invalid_type', 'invalid_value', 'invalid_union'].includes(i.code) &&
    !(i.code === 'invalid_type' && i.expected === 'int')
  const fitting = branches.filter((issues) => !issues.some(whole))
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : null
  const inner = branches.filter((issues) =>
    issues.some((i) => i.code === 'invalid_union' && closest(i.errors) !== null),
  )
  return inner.length === 1 ? inner[0]! : null
}

/** Plain numbers and the like are read as text where text is possible: `title: 1984`. */
function readAsText(at: Written, branches: Issue[][]): boolean {
  const text = (i: Issue): boolean => i.path.length === 0 && i.code === 'invalid_type' && i.expected === 'string'
  return (
    isWrittenText(at) &&
    branches.some((issues) => issues.some((i) => text(i) || (i.code === 'invalid_union' && readAsText(at, i.errors))))
  )
}

function badId({ root, findings }: Check, path: Path): void {
  const key = String(path.at(-1))
  const mended = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const did = mended ? ` (did you mean "${shorten(mended)}"?)` : ''
  findings.add('bad-id', placeOf(root, path), `an id is made of a-z, 0-9 and hyphens; "${shorten(key)}" is not${did}`)
}

function badValue(findings: Findings, at: Written, issue: Issue & { code: 'invalid_value' }, path: Path): void {
  if (at.kind !== 'scalar' || at.value === null) wrongType(findings, at, issue.message)
  else if (path.length === 1 && path[0] === 'demarche') {
    const message = `this program reads version 1 of the case language, not ${shorten(at.source)}`
    findings.add('wrong-version', at.range, message, 'write `demarche: 1`')
  } else {
    const value = String(at.value)
    const words = issue.values.map(String)
    const near = words.find((w) => w.toLowerCase() === value.toLowerCase()) ?? nearest(value, words)
    const did = near ? ` (did you mean "${near}"?)` : ''
    findings.add('bad-value', at.range, `"${shorten(value)}" is not ${issue.message}${did}`)
  }
}

/** The key that a path ends in, or the value where it ends in an index. */
function placeOf(root: Written, path: Path): Range {
  const owner = follow(root, path.slice(0, -1))
  const entry = owner?.kind === 'map' ? owner.entries.get(String(path.at(-1))) : undefined
  if (entry) return entry.keyRange
  const start = path.length === 0 ? 0 : (follow(root, path)?.range.start ?? 0)
  return { start, end: start }
}
