import { bandOf } from '../../world/scales/bands.js'
import { scales } from '../../world/scales/scales.js'
import type { Range } from '../diagnostics.js'
import { shorten } from '../parse/written.js'
import type { Context } from './context.js'

/** Reads a word of the declared scale as its band; the point is the middle. */
export function readScaleWord(
  c: Context,
  written: string,
  range: Range,
): { lo: number; hi: number; point: number; word: string } | null {
  const word = written.trim()
  const found = bandOf(c.scale, word)
  if ('ok' in found) {
    const { lo, hi, point } = found.ok
    return { lo, hi, point, word }
  }
  const title = scales[c.scale].title
  if (found.wordOf.length > 0) {
    const others = found.wordOf.map((id) => scales[id].title).join(', ')
    const hint = `words of ${c.scale}: ${termsOf(c)}`
    c.findings.add('other-scale', range, `"${shorten(word)}" is a word of ${others}; this case declares ${title}`, hint)
    return null
  }
  const did = found.suggestion ? ` (did you mean "${found.suggestion}"?)` : ''
  c.findings.add(
    'unknown-word',
    range,
    `"${shorten(word)}" is no word of ${title}${did}`,
    hintFor(c, word, found.suggestion),
  )
  return null
}

function hintFor(c: Context, word: string, suggestion: string | null): string | undefined {
  const percent = percentHint(word)
  if (percent) return percent
  if (/^[.\d]+$/.test(word)) return 'a number stands without quotation marks'
  return suggestion ? undefined : `words of ${c.scale}: ${termsOf(c)}`
}

/** The mend for a share that is written in percent: `write 0.45`. */
export function percentHint(word: string): string | undefined {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(word.trim())
  return percent ? `write ${Number((Number(percent[1]) / 100).toPrecision(12))}` : undefined
}

function termsOf(c: Context): string {
  return scales[c.scale].bands.map((b) => b.term).join(', ')
}
