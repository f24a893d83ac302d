import type { Evidence, Question } from '../../case/case.js'
import { type CircuitFactor, compileCircuit } from '../../stats/inference/circuit.js'
import { Evaluation } from '../../stats/inference/evaluation.js'
import { TooWide } from '../../stats/inference/order.js'
import type { ModelOrigin } from './atoms.js'
import type { Group } from './graph.js'
import type { Atom, Component, Follower, SharedWord } from './model.js'
import type { AnswerCell, Cell, ItemTable } from './parameters.js'

/** What components are built from. */
export interface Piece {
  lanes: number
  items: Evidence[]
  questions: Question[]
  itemIndex: Map<string, number>
  questionIndex: Map<string, number>
  tables: ItemTable[]
  answers: Map<string, AnswerCell[][]>[]
  atoms: Atom[]
  origins: ModelOrigin[]
}

/** Origins tie so many items together that the exact answer is out of reach. */
export class TooEntangled extends Error {
  constructor(
    readonly origins: string[],
    readonly width: number,
    readonly bound: number,
  ) {
    super(`origins ${origins.join(', ')} tie items into a table of 2^${width} entries (the bound is 2^${bound})`)
  }
}

const ONE = -1
const ZERO = -2

/** Lays out the leaves and factors of one component and compiles its circuit. States of items: 0 false, 1 true. */
export function buildComponent(piece: Piece, group: Group, index: number, maxWidth: number): Component {
  const layout = new Layout(piece, group)
  const { factors, cardinalities, leafCount, followers } = layout
  const constants = new Float64Array(leafCount * piece.lanes).fill(1)
  for (const { leaf, lane, value } of layout.fixed) constants[leaf * piece.lanes + lane] = value
  try {
    const evaluation = new Evaluation(compileCircuit(cardinalities, factors, leafCount, { maxWidth }), piece.lanes)
    const { evidence, shared, answers } = layout
    return {
      index,
      items: group.items,
      questions: group.questions,
      evaluation,
      constants,
      followers,
      evidence,
      shared,
      answers,
    }
  } catch (error) {
    if (!(error instanceof TooWide)) throw error
    throw new TooEntangled(
      group.origins.map((o) => piece.origins[o]!.id),
      error.width,
      maxWidth,
    )
  }
}

class Layout {
  leafCount = 0
  readonly cardinalities: number[] = []
  readonly factors: CircuitFactor[] = []
  readonly followers: Follower[] = []
  readonly fixed: { leaf: number; lane: number; value: number }[] = []
  readonly evidence: Component['evidence'] = []
  readonly shared: SharedWord[] = []
  readonly answers: Component['answers'] = []
  private readonly variables = new Map<string, number>()

  constructor(
    private readonly piece: Piece,
    private readonly group: Group,
  ) {
    for (const i of group.items) this.variable(piece.items[i]!.id, 2)
    for (const q of group.questions) this.variable(piece.questions[q]!.id, piece.questions[q]!.answers.length)
    for (const q of group.questions) this.question(q)
    for (const i of group.items) this.item(i)
    for (const o of group.origins) this.origin(piece.origins[o]!)
  }

  private variable(id: string, states: number): number {
    this.variables.set(id, this.cardinalities.length)
    this.cardinalities.push(states)
    return this.cardinalities.length - 1
  }

  private leaf(): number {
    return this.leafCount++
  }

  /** States of what an item or a question is given, in the order of its variable's states. */
  private states(given: string | null): string[] {
    if (given === null) return ['']
    const q = this.piece.questionIndex.get(given)
    return q === undefined ? ['false', 'true'] : this.piece.questions[q]!.answers.map((a) => a.id)
  }

  private item(i: number): void {
    const item = this.piece.items[i]!
    const table = this.piece.tables[i]!
    const v = this.variables.get(item.id)!
    const on = item.requires ?? item.given
    const leaves: number[] = []
    if (item.requires) leaves.push(ONE, ZERO, ...this.row(table.get('')!))
    else for (const state of this.states(item.given)) leaves.push(...this.row(table.get(state) ?? table.get('')!))
    this.factors.push({ variables: on ? [this.variables.get(on)!, v] : [v], leaves })
    const ifFalse = this.leaf()
    const ifTrue = this.leaf()
    this.factors.push({ variables: [v], leaves: [ifFalse, ifTrue] })
    const ties = new Set(this.group.origins)
    const atoms = this.piece.atoms.filter((a) => a.item === i && (a.origin === null || !ties.has(a.origin)))
    this.evidence.push({ item: i, ifTrue, ifFalse, atoms: atoms.map((a) => a.index) })
  }

  /** Leaves for P(false), P(true) of one row. */
  private row(cells: Cell[]): [number, number] {
    const no = this.leaf()
    const yes = this.leaf()
    const first = cells[0]!
    if (cells.every((c) => c === first) && 'parameter' in first) {
      this.follow(yes, null, first.parameter, 0, 1)
      this.follow(no, null, first.parameter, 1, -1)
      return [no, yes]
    }
    cells.forEach((cell, lane) => {
      if ('constant' in cell) {
        this.fixed.push({ leaf: yes, lane, value: cell.constant }, { leaf: no, lane, value: 1 - cell.constant })
        return
      }
      this.follow(yes, lane, cell.parameter, 0, 1)
      this.follow(no, lane, cell.parameter, 1, -1)
    })
    return [no, yes]
  }

  private follow(
    leaf: number,
    lane: number | null,
    parameter: number,
    base: number,
    slope: number,
    givesWay = false,
  ): void {
    this.followers.push({ leaf, lane, parameter, base, slope, givesWay })
  }

  private question(q: number): void {
    const question = this.piece.questions[q]!
    const v = this.variables.get(question.id)!
    const leaves: number[] = []
    for (const state of this.states(question.given)) {
      const cells = this.piece.answers[q]!.get(state) ?? this.piece.answers[q]!.get('')!
      const row = question.answers.map(() => this.leaf())
      leaves.push(...row)
      cells.forEach((answers, lane) => {
        const sharedRow = cells.every((c) => c === answers)
        if (sharedRow && lane > 0) return
        const where = sharedRow ? null : lane
        answers.forEach(({ parameter, base, slope, others }, k) => {
          this.follow(row[k]!, where, parameter, base, slope)
          for (const { answer, share } of others) this.follow(row[answer]!, where, parameter, 0, -share, true)
        })
      })
    }
    const on = question.given
    this.factors.push({ variables: on ? [this.variables.get(on)!, v] : [v], leaves })
    const unary = question.answers.map(() => this.leaf())
    this.factors.push({ variables: [v], leaves: unary })
    this.answers.push({ question: q, leaves: unary })
  }

  private origin(origin: ModelOrigin): void {
    const v = this.variable(origin.id, 2)
    const no = this.leaf()
    const yes = this.leaf()
    this.follow(yes, null, origin.parameter, 0, 1)
    this.follow(no, null, origin.parameter, 1, -1)
    this.factors.push({ variables: [v], leaves: [no, yes] })
    for (const { word, atom, item, thinning } of origin.words) {
      const anyway = word.anyway
      const leaves = { anyway: this.leaf(), hit: this.leaf(), miss: this.leaf() }
      this.shared.push({
        atom,
        anyway,
        says: word.says,
        hit: thinning + (1 - thinning) * anyway,
        miss: (1 - thinning) * anyway,
        leaves,
      })
      const told = word.says ? [leaves.miss, leaves.hit] : [leaves.hit, leaves.miss]
      this.factors.push({
        variables: [v, this.variables.get(this.piece.items[item]!.id)!],
        leaves: [leaves.anyway, leaves.anyway, ...told],
      })
    }
  }
}
