import type { Case, Evidence } from '../../../case/case.js'
import type { Diagnostic } from '../../../case/diagnostics.js'
import type { Observations } from '../../../case/observations.js'
import { parseCase } from '../../../case/parse.js'
import { judge } from '../../../judge/judge.js'
import type { Judgement } from '../../../judge/judgement.js'
import { tryJudging } from '../../../judge/refused.js'
import { type Day, dayOf } from '../../../world/days.js'
import { type Edit, perform, replay } from '../edit/edit.js'
import { dayJudged, unobserved } from './days.js'

/** A case as read from a text. */
export interface ReadText {
  text: string
  case: Case | null
  diagnostics: Diagnostic[]
}

/** On what day, and with what known, a case is judged. */
export interface Circumstances {
  asOf: Day | null
  observations: Observations | null
  /** the draws as well, which take longest */
  draws: boolean
  /** items as an edit on its way will leave them, in place of those that were read */
  ahead?: readonly Evidence[]
}

/** A judgement without its case, or why there is none. */
export type Answer = { judgement: Omit<Judgement, 'of'> } | { refused: Diagnostic[] }

/** A text to be saved, and up to which of its edits it holds. */
export interface Snapshot {
  text: string
  upTo: number
  /** edits that no save has taken yet */
  unsaved: number
}

/** Edits that could not be done again on a text from outside, with why. */
export type Refused = { edit: Edit; why: string }[]

/**
 * Reads, edits and judges one case, away from the page's own thread. It keeps count of the edits that are not saved, so that a text from
 * outside, whenever it comes, is taken in with all of them.
 */
export class Bench {
  private read: ReadText = { text: '', case: null, diagnostics: [] }
  private unsaved: { number: number; edit: Edit }[] = []
  private last = 0

  constructor(private readonly file: string) {}

  load(text: string): ReadText {
    this.read = { text, ...parseCase(text, { file: this.file }) }
    return this.read
  }

  /** Does an edit; an edit that makes a sound case faulty is refused with the first fault. */
  edit(edit: Edit): { read: ReadText; edit: Edit; undo: Edit } | { refused: string } {
    const done = perform(this.read.text, edit)
    if ('refused' in done) return done
    const next = parseCase(done.text, { file: this.file })
    const fault = next.diagnostics.find((d) => d.severity === 'fault')
    if (this.read.case && !next.case) {
      const hint = fault?.hint === undefined ? '' : ` (${fault.hint})`
      return { refused: fault ? `${fault.message}${hint}` : 'the case could not be read after that' }
    }
    this.read = { text: done.text, ...next }
    this.unsaved.push({ number: ++this.last, edit: done.edit })
    return { read: this.read, edit: done.edit, undo: done.undo }
  }

  snapshot(): Snapshot {
    return { text: this.read.text, upTo: this.last, unsaved: this.unsaved.length }
  }

  /** A save has taken all edits up to that one. */
  saved(upTo: number): void {
    this.unsaved = this.unsaved.filter((u) => u.number > upTo)
  }

  /** Takes a text from outside and does the edits that are not saved to it again; those that cannot be are given up and told. */
  rebase(theirs: string): { read: ReadText; refused: Refused } {
    const { text, refused } = replay(
      theirs,
      this.unsaved.map((u) => u.edit),
    )
    this.unsaved = this.unsaved.filter((u) => !refused.some((r) => r.edit === u.edit))
    return { read: this.load(text), refused }
  }

  /** Judges the case as it stands; null where it has faults. */
  judge({ asOf, observations, draws, ahead = [] }: Circumstances): Answer | null {
    const read = this.read.case
    if (!read) return null
    const settings = draws ? read.settings : { ...read.settings, draws: 0 }
    const evidence = read.evidence.map((item) => ahead.find(({ id }) => id === item.id) ?? item)
    const of = { ...read, settings, evidence }
    const today = dayOf(Date.now())
    const day = dayJudged(read, asOf, today)
    const known = observations?.asOf === day ? observations : unobserved(read, day, today)
    const tried = tryJudging(() => judge(of, known))
    if ('refused' in tried) return { refused: tried.refused }
    const { of: _, ...judgement } = tried.value
    return { judgement }
  }
}
