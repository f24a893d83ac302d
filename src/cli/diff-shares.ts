import { wrap } from '../brief/terminal/wrap.js'
import { showText } from '../case/display.js'
import { DATA } from '../history/change-groups.js'
import type { Diff, JudgedGroup } from '../history/diff.js'
import type { Shares } from '../history/shares.js'

const WIDTH = 78

/** What each group of edits has in the change of the new leader's log odds, for the terminal; or why nothing is said of it. */
export function renderShares({ shares, sharesWithheld, groups }: Diff): string[] {
  if (!shares) return wrap(`No shares: ${sharesWithheld}.`, WIDTH)
  const { of, before, after, change } = shares
  const told = `Odds of ${of} against the rest, in decibans (ten multiply them by ten): ${signed(before)} → ${signed(after)}, ${signed(change)} in all.`
  const size = ({ share, wording }: JudgedGroup): number => (wording ? -1 : Math.abs(share ?? 0))
  const rows = groups.toSorted((a, b) => size(b) - size(a)).map(row)
  return [...wrap(`${told} ${methodOf(shares)}`, WIDTH), '', ...rows, ...remainder(shares), ...sides(groups)]
}

function methodOf({ method, judged }: Shares): string {
  if (method === 'shapley') return `Shares by Shapley value, exact, from ${judged} judgements:`
  return 'Too many groups for Shapley values: each taken one at a time, the mean of what it does alone and left out:'
}

function row(group: JudgedGroup): string {
  const value = group.wording ? 'wording' : group.share === null ? 'not told' : signed(group.share)
  return `  ${value.padStart(8)}  ${partsOf(group)}`
}

function remainder({ method, rest }: Shares): string[] {
  return method === 'one-at-a-time' ? [`  ${signed(rest).padStart(8)}  (what they do together only)`] : []
}

/** The file's changes apart from the data's, where each stands by itself. */
function sides(groups: readonly JudgedGroup[]): string[] {
  const data = groups.find((g) => g.parts.includes(DATA))
  if (!data || data.share === null || data.parts.length > 1) return []
  const file = groups.reduce((sum, g) => sum + (g === data ? 0 : (g.share ?? 0)), 0)
  return ['', `  the file ${signed(file)}, the data ${signed(data.share)}`]
}

/** The parts of a group in one line. */
export function partsOf({ parts, observed }: JudgedGroup): string {
  const named = parts.map((p) => (p === DATA ? 'the data, the file apart' : p))
  const besides = !parts.includes(DATA) && observed.some((o) => o.because.includes('data'))
  return showText(named.join(', ')) + (besides ? ' (the data changed as well: not told apart)' : '')
}

function signed(decibans: number): string {
  const text = Math.abs(decibans).toFixed(1)
  return text === '0.0' ? '0.0' : `${decibans < 0 ? '−' : '+'}${text}`
}
