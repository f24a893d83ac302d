import type { Document } from '../document.js'
import { type Mention, NAME } from './mention.js'
import { type Outlet, outletIn } from './outlets.js'

const STRENGTH = { dateline: 0.95, republished: 0.95, byline: 0.9, closing: 0.85, inputs: 0.5 }

/** `CITY, Aug 31 (Agency) –`, `CITY, August 31. /AGENCY/.`, `CITY, Aug 31, Agency –`, `(Agency) and the text` */
const dateline = new RegExp(
  `^[^\\n]{0,160}?(?:\\((?<a>${NAME})(?:[/,][^)\\n]{0,40})?\\)\\s*[-–—:]|/(?<b>${NAME})/)|^(?:[^\\n]{0,60}?,)?\\s*(?<c>${NAME})\\s*[-–—:]\\s|^\\s*\\((?<d>${NAME})\\)`,
  'u',
)
/** `Source: Agency`, `– Agency`, `(Agency)` as the last words */
const closing = new RegExp(
  `(?:(?:[Ss]ource|[Vv]ia|[Cc]ourtesy|[Cc]redit):\\s*(?:the\\s)?(?<a>${NAME})|(?:^|\\s)[-–—]\\s?(?<b>${NAME})|\\((?<c>${NAME})\\))[\\s.]*$`,
  'u',
)
const republished = new RegExp(
  [
    '(?:story|article|report|piece)\\s(?:was|has been|is)\\s(?:(?:first|originally|previously)\\s)?',
    `(?:published|produced|provided|written)\\s(?:by|in|on)\\s(?:the\\s)?(?<a>${NAME})`,
    `|[Rr]e-?published\\sfrom\\s(?:the\\s)?(?<b>${NAME})`,
  ].join(''),
  'gu',
)
const inputs = new RegExp(
  [
    '[Ww]ith\\s(?:additional\\s)?(?:(?:inputs?|reporting|material|files)\\s(?:from|by)\\s(?<list>[^.)\\n]{2,80})',
    `|(?<name>${NAME})\\sinputs?)`,
  ].join(''),
  'gu',
)
/** In a list `and` stands between names. */
const names = new RegExp(NAME.replace('|and|', '|'), 'gu')

/** Lines by which a document credits an agency or another outlet: for the whole, or, "with inputs from", for a part. */
export function creditsIn({ text, author }: Document, present: ReadonlyMap<string, Outlet>): Mention[] {
  const found: Mention[] = []
  const add = (run: string, at: number, strength: number): void => {
    const name = outletIn(run, 'start', present)
    if (name !== null) found.push({ outlet: name.outlet, reason: 'credit', span: [at, at + name.length], strength })
  }
  const credit = (match: RegExpExecArray | null, offset: number, strength: number): void => {
    if (match === null) return
    const { a, b, c, d } = match.groups!
    const run = a ?? b ?? c ?? d!
    add(run, offset + match.index + match[0].lastIndexOf(run), strength)
  }
  credit(dateline.exec(text.slice(0, 400)), 0, STRENGTH.dateline)
  const tail = Math.max(0, text.length - 200)
  credit(closing.exec(text.slice(tail)), tail, STRENGTH.closing)
  for (const match of text.matchAll(republished)) credit(match, 0, STRENGTH.republished)
  for (const { index, 0: whole, groups } of text.matchAll(inputs)) {
    const list = groups!.list ?? groups!.name!
    const at = index + whole.indexOf(list)
    for (const name of list.matchAll(names)) add(name[0], at + name.index, STRENGTH.inputs)
  }
  const name = author === null ? null : outletIn(author.trim().slice(0, 200), 'start', present)
  if (name !== null && name.length >= author!.trim().length)
    found.push({ outlet: name.outlet, reason: 'credit', span: null, strength: STRENGTH.byline })
  return found
}
