import type { Range } from '../document.js'
import type { Reason } from './origin.js'
import type { Outlet } from './outlets.js'

/** A place where a document says that something in it comes from an outlet. */
export interface Mention {
  outlet: Outlet
  reason: Extract<Reason, 'credit' | 'first-report' | 'attribution' | 'interview'>
  /** null for a byline, which is no part of the text */
  span: Range | null
  /** by convention: a dateline is all but sure to mean the whole, a single attribution deep in the text one thing in it */
  strength: number
}

/** Up to five capitalised words, with small ones between them; for a place in a longer pattern. */
export const NAME =
  "\\p{Lu}[\\p{L}\\p{N}&.'’/-]{0,40}(?:\\s(?:(?:of|de|and|for)\\s)?(?:the\\s)?\\p{Lu}[\\p{L}\\p{N}&.'’/-]{0,40}){0,4}|dpa"
