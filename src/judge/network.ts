import type { Case, Evidence, Row } from '../case/case.js'
import type { Network } from '../stats/inference/network.js'
import { blankPoint } from './blanks.js'
import { knownBefore, type Standing, type Word } from './standing.js'

type Variable = Network['variables'][number]

/** A case written out as one Bayesian network, with what is observed; the hypotheses are the states of `hypothesis`. */
export interface CaseNetwork {
  network: Network
  evidence: Record<string, string>
}

const ITEM = ['false', 'true']
const HYPOTHESIS = 'hypothesis'

/**
 * The whole network of a case at its points: hypotheses, questions, items, one node for each origin's informativeness, one for each
 * word of an origin on an item, one for each reading of the ledger. For export, and to hold the judgement against general inference.
 */
export function networkOf(of: Case, standings: Standing[]): CaseNetwork {
  const ids = of.hypotheses.map((h) => h.id)
  const priors = of.hypotheses.map((h) => h.prior.point)
  const variables: Variable[] = [{ name: HYPOTHESIS, states: ids, parents: [], cpt: [{ given: [], p: priors }] }]
  const evidence: Record<string, string> = {}
  for (const q of of.questions) variables.push(questionVariable(of, q, ids))
  const inside = new Set(of.evidence.filter((e) => e.rows.length > 0 || isParent(of, e)).map((e) => e.id))
  const known = knownBefore(standings)
  const surest = new Map<string, number>()
  for (const w of standings.flatMap((s) => s.words))
    surest.set(w.origin, Math.max(surest.get(w.origin) ?? 0, w.r.point))
  const spoken = new Set<string>()
  for (const s of standings.filter((s) => inside.has(s.item.id))) {
    variables.push(itemVariable(of, s.item, ids, priors, known.has(s.item.id)))
    if (s.state === 'fact') evidence[s.item.id] = 'true'
    const o = s.observation
    if (o && (o.state === 'seen' || o.state === 'not-seen')) {
      const name = `${s.item.id}:ledger`
      const chance = o.usual + (1 - o.usual) * o.coverage.point * o.elapsed
      const [ifTrue, ifFalse] = o.negated ? [1 - o.usual, 1 - chance] : [chance, o.usual]
      variables.push(
        said(
          name,
          ['not-seen', 'seen'],
          [s.item.id],
          [
            [['false'], ifFalse],
            [['true'], ifTrue],
          ],
        ),
      )
      evidence[name] = o.state
    }
    for (const w of s.words) {
      const informative = `${w.origin}:informative`
      if (!spoken.has(w.origin)) {
        const r = surest.get(w.origin)!
        variables.push({ name: informative, states: ['no', 'yes'], parents: [], cpt: [{ given: [], p: [1 - r, r] }] })
        spoken.add(w.origin)
      }
      const name = `${w.origin}:on:${s.item.id}`
      variables.push(wordVariable(name, informative, w, surest.get(w.origin)!))
      evidence[name] = 'says'
    }
  }
  return { network: { variables }, evidence }
}

function isParent(of: Case, item: Evidence): boolean {
  return of.evidence.some((e) => e.requires === item.id || e.given === item.id)
}

/** P(second state) for each combination of parents' states. */
function said(name: string, states: string[], parents: string[], rows: [string[], number][]): Variable {
  return { name, states, parents, cpt: rows.map(([given, p]) => ({ given, p: [1 - p, p] })) }
}

function wordVariable(name: string, informative: string, w: Word, surest: number): Variable {
  const thinning = surest > 0 ? w.r.point / surest : 0
  const hit = thinning + (1 - thinning) * w.anyway
  const miss = (1 - thinning) * w.anyway
  return said(
    name,
    ['silent', 'says'],
    [informative, w.item],
    [
      [['no', 'false'], w.anyway],
      [['no', 'true'], w.anyway],
      [['yes', 'false'], w.says ? miss : hit],
      [['yes', 'true'], w.says ? hit : miss],
    ],
  )
}

function itemVariable(of: Case, item: Evidence, ids: string[], priors: number[], known: boolean): Variable {
  const on = item.requires ?? item.given
  const row = (state: string | null): Row | undefined =>
    item.rows.find((r) => r.state === state) ?? item.rows.find((r) => r.state === null)
  if (on === null) {
    return said(
      item.id,
      ITEM,
      [HYPOTHESIS],
      (known ? ids.map(() => 1) : filled(row(null), priors)).map((p, h) => [[ids[h]!], p]),
    )
  }
  const states = of.questions.find((q) => q.id === on)?.answers.map((a) => a.id) ?? ITEM
  const rows = states.flatMap((state) => {
    const impossible = item.requires !== null && state === 'false'
    const cells =
      known || impossible ? ids.map(() => (known ? 1 : 0)) : filled(row(item.requires ? null : state), priors)
    return cells.map((p, h): [string[], number] => [[ids[h]!, state], p])
  })
  return said(item.id, ITEM, [HYPOTHESIS, on], rows)
}

/** A row with its blanks filled; with fewer than two rated cells all are equal. */
function filled(row: Row | undefined, priors: number[]): number[] {
  const cells = row?.cells ?? priors.map(() => null)
  const blank = blankPoint(cells, priors)
  return cells.map((cell) => cell?.point ?? blank)
}

function questionVariable(of: Case, q: Case['questions'][number], ids: string[]): Variable {
  const states = q.answers.map((a) => a.id)
  const given = of.questions.find((x) => x.id === q.given)
  const cpt = q.tables.flatMap(({ state, cells, shared }) =>
    ids.map((id, h) => ({ given: state === null ? [id] : [id, state], p: cells[shared ? 0 : h]!.map((c) => c.point) })),
  )
  return { name: q.id, states, parents: given ? [HYPOTHESIS, given.id] : [HYPOTHESIS], cpt }
}
