import type { Span as Length } from '../../case/normalise/read.js'
import type { Clause, Condition, Pattern, Window } from './pattern.js'
import type { ClauseSpec, PatternSpec } from './schema.js'

/** Fills every default of a pattern that has the right shape. */
export function normalisePattern(spec: PatternSpec): Pattern {
  return {
    id: spec.pattern,
    title: spec.title,
    finds: spec.finds,
    misses: spec.misses,
    roles: spec.roles,
    pair: spec.pair,
    unit: spec.unit,
    gap: lengthOf(spec.gap),
    event: clauseOf(spec.event) as Condition,
    where: (spec.where ?? []).map(clauseOf),
    war: spec.war ?? null,
    library: spec.library ?? false,
  }
}

function clauseOf(spec: ClauseSpec): Clause {
  if (spec.any) return { by: 'any', of: spec.any.map(clauseOf) }
  if (spec.none) return { by: 'none', of: clauseOf(spec.none) }
  const { transfer, conflict, dispute, rivalry, alliance, footing, votes, events, 'leader-change': leader } = spec
  if (transfer) {
    const first = transfer.first === undefined ? null : lengthOf(transfer.first)
    return { by: 'transfer', from: transfer.from, to: transfer.to, first, window: windowOf(transfer) }
  }
  if (conflict) return { by: 'conflict', between: conflict.between, window: windowOf(conflict) }
  if (dispute) {
    return { by: 'dispute', between: dispute.between, hostility: dispute.hostility ?? 1, window: windowOf(dispute) }
  }
  if (rivalry) return { by: 'rivalry', between: rivalry.between, window: windowOf(rivalry) }
  if (alliance) return { by: 'alliance', between: alliance.between, to: alliance.to ?? [], window: windowOf(alliance) }
  if (footing) return { by: 'footing', of: footing.of, is: footing.is, window: windowOf(footing) }
  if (leader) return { by: 'leader-change', of: leader.of, entry: leader.entry ?? [], window: windowOf(leader) }
  if (votes) return { by: 'votes', cast: Object.entries(votes.cast), names: votes.names }
  const { from, to, types, modes, codes, quad, over, ...rest } = events!
  const acts = {
    ...(types ? { types } : {}),
    ...(modes ? { modes } : {}),
    ...(codes ? { codes } : {}),
    ...(quad ? { quads: quad } : {}),
  }
  return {
    by: 'events',
    from,
    to,
    acts,
    atLeast: rest['at-least'] ?? 1,
    aboveUsual: rest['above-usual'] ?? null,
    over: over === undefined ? null : lengthOf(over),
    window: windowOf(rest),
  }
}

function windowOf({ within, before }: { within?: string | undefined; before?: string | undefined }): Window {
  if (before !== undefined) return { kind: 'before', length: lengthOf(before) }
  return within === undefined ? { kind: 'during' } : { kind: 'within', length: lengthOf(within) }
}

function lengthOf(text: string): Length {
  const [count, unit] = text.split(' ')
  return { count: Number(count), unit: unit!.replace(/s$/, '') as Length['unit'] }
}
