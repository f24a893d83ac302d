import type { Statement } from './document.js'

/** Whether a statement is about states: an act between them, or of one of them; that somebody made a statement to nobody is none. */
export function isDealing({ scope, root }: Statement): boolean {
  return scope === 'interstate' || (scope === 'one-sided' && root !== '01')
}
