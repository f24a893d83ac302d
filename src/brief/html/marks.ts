import { escapeHtml } from '../../world/markup/escape.js'
import { depthOf } from '../plots/svg.js'
import type { StatePart } from '../story/parts.js'
import { STANDS } from '../story/plain.js'
import type { Square } from '../story/story.js'

type Standing = StatePart['state']

/** One small drawing each, told apart by shape and not by colour. */
const DRAWN: Record<Standing, string> = {
  reported: '<circle cx="6" cy="6" r="4.5" class="full"/>',
  fact: '<rect x="1.5" y="1.5" width="9" height="9" class="full"/>',
  seen: '<path d="M6 1L11 10.5H1z" class="full"/>',
  'not-seen': '<path d="M6 1.5L10.5 10H1.5z" class="line"/>',
  pending: '<circle cx="6" cy="6" r="4.5" class="line"/><path d="M6 1.5A4.5 4.5 0 0 1 6 10.5z" class="full"/>',
  'no-data':
    '<rect x="1.5" y="1.5" width="9" height="9" class="line"/><path d="M1.5 10.5L10.5 1.5M1.5 6L6 1.5M6 10.5L10.5 6" class="line"/>',
  rate: '<path d="M1.5 10.5H10.5M3 10V6M6 10V2M9 10V4.5" class="line"/>',
  gap: '<rect x="1.5" y="1.5" width="9" height="9" class="line dotted"/>',
  'not-yet': '<path d="M1 6H10M7 2.5L10.5 6L7 9.5" class="line"/>',
  background: '<path d="M1 3H11M1 6H11M1 9H11" class="line"/>',
  unrated: '<path d="M6 1L11 6L6 11L1 6z" class="line dotted"/>',
}

/** The drawings, defined once for the page. */
export function markDefinitions(): string {
  const symbols = (Object.keys(DRAWN) as Standing[]).map(
    (s) => `<symbol id="mark-${s}" viewBox="0 0 12 12">${DRAWN[s]}</symbol>`,
  )
  return `<svg class="defs" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`
}

export function markOf(state: Standing): string {
  return `<span class="state"><svg class="mark" width="12" height="12" aria-hidden="true"><use href="#mark-${state}"/></svg> ${escapeHtml(STANDS[state])}</span>`
}

const BOX = 20

/** A square whose side is the weight; for and against differ in hue and depth, a blank is an empty dashed frame. */
export function squareOf({ side, depth, leaning }: Square): string {
  const size = Math.max(leaning === 'blank' ? BOX - 1 : leaning === 'neither' ? 2 : 3, Math.round(side * BOX * 10) / 10)
  const at = Math.round(((BOX - size) / 2) * 100) / 100
  const shade = leaning === 'for' || leaning === 'against' ? depthOf(depth) : ''
  const rect = `<rect class="${leaning}${shade}" x="${at}" y="${at}" width="${size}" height="${size}"/>`
  return `<svg class="square" width="${BOX}" height="${BOX}" aria-hidden="true">${rect}</svg>`
}
