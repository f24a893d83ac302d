import type { PatternFaultCode } from './faults.js'
import { type Clause, type Pattern, type Role, rolesOf } from './pattern.js'

interface Finding {
  code: PatternFaultCode
  path: PropertyKey[]
  message: string
}

const EVENTS: readonly Clause['by'][] = ['transfer', 'events', 'votes', 'leader-change']

/**
 * Holds a pattern against itself: its event is something that happens, every role is declared and gets a state, and no clause asks about
 * a role that has none yet. The event gives states to its roles; then each clause in turn may give one to one further role.
 */
export function checkPattern(pattern: Pattern): Finding[] {
  const findings: Finding[] = []
  const declared = new Set(Object.keys(pattern.roles))
  const { event, where } = pattern
  if (!EVENTS.includes(event.by)) {
    findings.push({ code: 'event', path: ['event'], message: `an episode begins with one of ${EVENTS.join(', ')}` })
  }
  if (event.by === 'votes' && event.cast.filter(([role]) => role !== event.names).length !== 1) {
    const message = `beside ${event.names}, whom the title names, one other role votes`
    findings.push({ code: 'event', path: ['event', 'votes'], message })
  }
  const clauses: [PropertyKey[], Clause][] = [
    [['event'], event],
    ...where.map((c, i): [PropertyKey[], Clause] => [['where', i], c]),
  ]
  for (const [path, clause] of clauses) {
    for (const role of rolesOf(clause)) {
      if (!declared.has(role))
        findings.push({ code: 'unknown-role', path, message: `the role ${role} is not declared` })
    }
  }
  const bound = new Set(rolesOf(event))
  for (const [path, clause] of clauses.slice(1)) {
    const given = givenBy(clause, bound)
    if (typeof given === 'string') findings.push({ code: 'unbound-role', path, message: given })
    else for (const role of given) bound.add(role)
  }
  for (const role of declared) {
    if (!bound.has(role))
      findings.push({ code: 'unbound-role', path: ['roles', role], message: `nothing gives a state to ${role}` })
  }
  const uses: [string, readonly Role[]][] = [
    ['pair', pattern.pair],
    ['unit', pattern.unit],
    ['war', pattern.war ?? []],
  ]
  for (const [key, roles] of uses) {
    for (const role of roles) {
      if (!declared.has(role))
        findings.push({ code: 'unknown-role', path: [key], message: `the role ${role} is not declared` })
    }
  }
  return findings
}

/** The roles to which a clause gives a state, or why it cannot be asked. */
function givenBy(clause: Clause, bound: ReadonlySet<Role>): Role[] | string {
  const free = rolesOf(clause).filter((role) => !bound.has(role))
  if (free.length === 0) return []
  if (clause.by === 'any') {
    const each = clause.of.map((one) => givenBy(one, bound))
    const wrong = each.find((given) => typeof given === 'string')
    if (typeof wrong === 'string') return wrong
    const sets = (each as Role[][]).map((given) => [...given].sort().join())
    return new Set(sets).size === 1 ? free : 'the alternatives of any give states to different roles'
  }
  const asks = clause.by === 'none' || clause.by === 'footing' || clause.by === 'leader-change' || clause.by === 'votes'
  if (asks || free.length > 1) return `no state stands in the role ${free.join(', ')} yet`
  return free
}
