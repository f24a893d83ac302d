import type { Case, Source } from './case.js'

/**
 * Whether a source is an organ of a party to the case: an official source that says so in its `interest`, or that belongs to an actor of
 * the dyad or of the parties. A denial by such an organ counts little (CASE.md, "Witnesses").
 */
export function isPartyOrgan(source: Source, of: Pick<Case, 'dyad' | 'parties'>): boolean {
  if (source.kind !== 'official') return false
  if (source.interest !== null && /\bparty\b/i.test(source.interest)) return true
  if (source.actor === null) return false
  const { state, code } = source.actor
  return [...of.dyad, ...of.parties].some((a) => (state === null ? a.code === code : a.state === state))
}
