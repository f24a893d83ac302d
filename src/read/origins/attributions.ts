import { isWithin } from '../../world/quotes.js'
import type { Document, Range } from '../document.js'
import { type Mention, NAME } from './mention.js'
import { type Outlet, outletIn } from './outlets.js'

const STRENGTH = { first: 0.85, lead: 0.7, deep: 0.35 }

/** `the country's official news agency`, up to the name */
const KIND = [
  "(?:[\\p{L}'’-]{1,20}\\s){0,4}(?:official|semi-official|state|state-run|state-owned|private|local|news\\ssite|news|agency|service|newspaper|daily",
  '|magazine|broadcaster|outlet|website|channel)\\s',
].join('')

/** `according to Outlet`, `told Outlet` */
const before = new RegExp(
  [
    '(?:[Aa]ccording\\sto|[Cc]iting|[Qq]uoting|(?:cited|quoted)\\sby',
    '|(?<first>[Ff]irst\\s)?(?:reported|published|revealed|broken|disclosed)\\s(?:by|in)|(?:said|reported|wrote|added|writes|reports)',
    '|(?<told>told|[Ii]n\\san\\sinterview\\s(?:with|to)|[Ss]peaking\\sto|spoke\\sto|[Ii]n\\scomments\\sto))',
    `\\s(?:${KIND}|the\\s|a\\s)?(?<name>${NAME})`,
  ].join(''),
  'gu',
)
/** `Outlet reported` */
const after = new RegExp(
  [
    `(?<name>${NAME})(?:\\s(?:news|press)\\s(?:agency|service)|\\s(?:newspaper|magazine|correspondents?|journalists?|reporters?|analysis))?`,
    '\\s(?<first>(?:was\\sthe\\s|was\\s)?first\\s(?:to\\s)?)?(?:(?:has|had|have|also|earlier|exclusively|later|separately)\\s){0,2}',
    '(?:reported|reports|report|found|said|says|wrote|writes|quoted|cited|revealed|published|broadcast|story|dispatch|investigation)(?!\\p{L})',
  ].join(''),
  'gu',
)

/** Words before an attribution that make it the contrary of one. */
const CONTRARY =
  /(?:\bden(?:y|ies|ied|ying)|\breject(?:s|ed|ing)?|\brefut(?:es?|ed|ing)|\bdismiss(?:es|ed|ing)?|\bdisput(?:es?|ed|ing)|\bcontrary to|\bfalse)[^.!?\n]{0,60}$/i

/**
 * Sentences that name an outlet as the one something was reported by or said to. A report that is denied or disputed in the same breath, and what stands
 * within a quotation, are passed over. Near the beginning an attribution speaks for the whole.
 */
export function attributionsIn(document: Document, present: ReadonlyMap<string, Outlet>): Mention[] {
  const { text } = document
  const quoted = document.quotes.map(({ span: [start, end] }) => ({ start, end }))
  const lead = leadOf(document)
  const found: Mention[] = []
  const add = (match: RegExpExecArray, reason: 'attribution' | 'interview', from: 'start' | 'end'): void => {
    const [start, end] = [match.index, match.index + match[0].length]
    const run = match.groups!.name!
    const name = outletIn(run, from, present)
    if (name === null || isWithin({ start, end }, quoted)) return
    if (CONTRARY.test(text.slice(Math.max(0, start - 80), start))) return
    const span: Range =
      from === 'start' ? [start, end - run.length + name.length] : [start + run.length - name.length, end]
    if (match.groups!.first !== undefined)
      found.push({ outlet: name.outlet, reason: 'first-report', span, strength: STRENGTH.first })
    else found.push({ outlet: name.outlet, reason, span, strength: span[0] < lead ? STRENGTH.lead : STRENGTH.deep })
  }
  for (const match of text.matchAll(before))
    add(match, match.groups!.told === undefined ? 'attribution' : 'interview', 'start')
  for (const match of text.matchAll(after)) add(match, 'attribution', 'end')
  return found
}

/** Where the beginning ends, which says what a report rests on: after two sentences, within 600 UTF-16 units. */
function leadOf({ text, sentences }: Document): number {
  return Math.min(sentences[Math.min(1, sentences.length - 1)]?.end ?? 400, 600, text.length)
}
