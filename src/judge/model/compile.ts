import type { Case, Evidence, Question } from '../../case/case.js'
import { COUNTED, knownBefore, type Standing } from '../standing.js'
import { buildAtoms } from './atoms.js'
import { buildComponent, type Piece } from './component.js'
import { componentsOf } from './graph.js'
import type { Model } from './model.js'
import { Parameters } from './parameters.js'

/** The widest table, in bits, that an exact answer may need; past it the case is refused as `too-entangled`. */
export const MAX_WIDTH = 14

/**
 * Compiles a case for one day into components, each solved exactly by one circuit over the hypotheses.
 * @param options.barren keep items that nothing observed depends on: they move nothing, but have a belief
 * @throws TooEntangled where origins tie so many items together that no table under 2^14 entries solves a component
 */
export function compileModel(of: Case, standings: Standing[], options: { barren: boolean }): Model {
  const included = includedItems(of, standings, options.barren)
  const items = standings.filter((s) => included.has(s.item.id))
  const itemIndex = new Map(items.map((s, i) => [s.item.id, i]))
  const questions = options.barren ? of.questions : of.questions.filter((q) => included.has(q.id))
  const questionIndex = new Map(questions.map((q, i) => [q.id, i]))
  const priors = of.hypotheses.map((h) => h.prior.point)
  const parameters = new Parameters()
  const known = knownBefore(standings)
  const tables = items.map(({ item }) =>
    known.has(item.id) ? parameters.knownTable(item, priors.length) : parameters.itemTable(item, priors),
  )
  const answers = questions.map((q) => parameters.questionTables(q, priors.length))
  const { atoms, origins } = buildAtoms(items, itemIndex, parameters)
  const piece: Piece = {
    lanes: priors.length,
    items: items.map((s) => s.item),
    questions,
    itemIndex,
    questionIndex,
    tables,
    answers,
    atoms,
    origins,
  }
  const groups = componentsOf(piece.items, questions, itemIndex, questionIndex, origins)
  const components = groups.map((group, index) => buildComponent(piece, group, index, MAX_WIDTH))
  const componentOf = new Int32Array(items.length)
  for (const c of components) for (const i of c.items) componentOf[i] = c.index
  return {
    hypotheses: of.hypotheses.map((h) => h.id),
    priors: of.hypotheses.map(({ prior: { point, lo, hi } }) => ({ point, lo, hi })),
    items: piece.items.map((i) => i.id),
    questions: questions.map((q) => ({ id: q.id, answers: q.answers.map((a) => a.id) })),
    origins: origins.map(({ id, parameter }) => ({ id, parameter })),
    parameters: parameters.all,
    atoms,
    components,
    componentOf,
  }
}

/** Items with a table, and what they depend on; without the barren ones, only what leads to something observed. */
function includedItems(of: Case, standings: Standing[], barren: boolean): Set<string> {
  const byId = new Map<string, Evidence | Question>([...of.evidence, ...of.questions].map((x) => [x.id, x]))
  const included = new Set<string>()
  const visit = (id: string): void => {
    if (included.has(id)) return
    included.add(id)
    const x = byId.get(id)!
    if ('requires' in x && x.requires) visit(x.requires)
    if (x.given) visit(x.given)
  }
  for (const s of standings) if (s.item.rows.length > 0 && (barren || COUNTED.has(s.state))) visit(s.item.id)
  return included
}
