import type { RegisterKind } from '../registers/record.js'
import type { Ground } from './ground.js'
import type { Clause, Pattern } from './pattern.js'

type Need = RegisterKind | 'ledger'

const NEEDS: Record<Exclude<Clause['by'], 'any' | 'none' | 'footing'>, Need[]> = {
  transfer: ['transfers'],
  conflict: ['conflicts'],
  dispute: ['disputes'],
  rivalry: ['rivalries'],
  alliance: ['alliances'],
  'leader-change': ['leaders'],
  votes: ['votes', 'roll-calls'],
  events: ['ledger'],
}

/**
 * What a pattern needs and is not loaded; empty where it can be looked for. Of the alternatives of an `any` one is enough;
 * a footing needs one register of hostility and, for `partners`, one of ties.
 */
export function lackingFor(pattern: Pattern, ground: Pick<Ground, 'registers' | 'ledger'>): string[] {
  const lacking = [pattern.event, ...pattern.where].flatMap((clause) => lackingIn(clause, ground))
  return [...new Set(lacking)]
}

function lackingIn(clause: Clause, ground: Pick<Ground, 'registers' | 'ledger'>): string[] {
  const has = (need: Need): boolean =>
    need === 'ledger' ? ground.ledger !== null : ground.registers.about[need] !== undefined
  const oneOf = (needs: Need[]): string[] => (needs.some(has) ? [] : [needs.join(' or ')])
  if (clause.by === 'none') return lackingIn(clause.of, ground)
  if (clause.by === 'any') {
    const each = clause.of.map((one) => lackingIn(one, ground))
    return each.some((lacking) => lacking.length === 0) ? [] : [each.flat().join(' or ')]
  }
  if (clause.by === 'footing') {
    const ties: Need[] = clause.is === 'partners' ? ['alliances', 'transfers', 'trade'] : []
    return [...oneOf(['conflicts', 'rivalries']), ...(ties.length > 0 ? oneOf(ties) : [])]
  }
  return NEEDS[clause.by].filter((need) => !has(need))
}
