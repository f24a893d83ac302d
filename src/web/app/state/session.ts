import { batch, computed, signal } from '@preact/signals'
import type { Case, Evidence } from '../../../case/case.js'
import type { Diagnostic } from '../../../case/diagnostics.js'
import type { Observations } from '../../../case/observations.js'
import type { Judgement } from '../../../judge/judgement.js'
import { fittingFor } from '../../../observe/fitting.js'
import { type Day, dayOf, formatDay, parseDay } from '../../../world/days.js'
import type { Edit } from '../edit/edit.js'
import type { Judging } from '../judging/ask.js'
import type { ReadText } from '../judging/bench.js'
import { dayJudged, unobserved } from '../judging/days.js'
import { Quick } from '../judging/quick.js'
import { type Standing, standingOf } from '../judging/standing.js'
import { type Looked, loadObserved } from './api.js'
import { History, type Step } from './history.js'
import type { Opening } from './opening.js'
import { Saving } from './saving.js'

/** What the hypotheses stood at before the last change, and what that was; shown until it is put away. */
export interface Before {
  what: string
  standing: Standing
}

/** Items × hypotheses up to which the draws take so little that the first judgement comes with them. */
const SMALL = 300
/** How long nothing has changed before the draws begin, in a small case and in others: what is typed meanwhile waits for them. */
const [DRAWS_AFTER, LATER] = [250, 1000]

/** One open case: its text, what was read from it, its judgement, and the way back. */
export class Session {
  readonly path: string
  readonly state = signal<'loading' | 'ready' | 'failed'>('loading')
  readonly failure = signal('')
  readonly of = signal<Case | null>(null)
  readonly diagnostics = signal<Diagnostic[]>([])
  readonly judgement = signal<Judgement | null>(null)
  /** why the case cannot be judged though it has no faults */
  readonly refused = signal<Diagnostic[]>([])
  /** ahead of the judgement while that is worked out */
  readonly standing = signal<Standing | null>(null)
  readonly before = signal<Before | null>(null)
  /** the judgement with its draws is there */
  readonly complete = signal(false)
  readonly asOf = signal<Day | null>(null)
  /** why what was frozen beside the case cannot be used */
  readonly aside = signal<string | null>(null)
  /** why what was and was not seen could not be looked up */
  readonly unseen = signal<string | null>(null)
  /** why the last change was not done */
  readonly refusal = signal<string | null>(null)
  readonly history: History
  readonly saving: Saving
  readonly today = dayOf(Date.now())
  readonly text = computed(() => this.read.value.text)
  private readonly read = signal<ReadText>({ text: '', case: null, diagnostics: [] })
  private readonly judging: Judging
  private readonly quick = new Quick()
  private readonly known = new Map<string, Observations | null>()
  private ledger = false
  private early: Promise<Looked> | null
  private turn = 0
  private underWay = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly opening: Opening,
    readonly tell: (message: string) => void,
  ) {
    const { path, asOf } = opening
    this.path = path
    this.judging = opening.judging
    this.early = opening.looked
    this.asOf.value = asOf === null ? null : parseDay(asOf)
    this.history = new History((edit, what) => this.perform(edit, what), tell)
    this.saving = new Saving(path, {
      snapshot: () => this.judging.ask({ what: 'snapshot' }),
      taken: (upTo) => this.judging.ask({ what: 'saved', upTo }),
      rebase: async (theirs) => {
        const { read, refused } = await this.judging.ask({ what: 'rebase', theirs })
        this.take(read)
        return refused
      },
      over: async (edits) => void (await this.change({ kind: 'all', edits }, 'mine set over theirs')),
      tell,
      saved: () => void this.lookAgain(),
    })
  }

  /** Takes up what was loaded and read, judges it, and begins to watch the file. */
  async open(): Promise<void> {
    try {
      const { version, ledger } = await this.opening.file
      this.ledger = ledger
      this.saving.begin(version)
      this.take(await this.opening.read)
      this.state.value = 'ready'
    } catch (error) {
      this.failure.value = error instanceof Error ? error.message : String(error)
      this.state.value = 'failed'
    }
  }

  close(): void {
    clearTimeout(this.timer)
    this.saving.end()
    this.judging.close()
  }

  /** The observations of the day that is judged, as far as they answer what the case asks by now. */
  observations(of: Case): Observations {
    const day = dayJudged(of, this.asOf.value, this.today)
    const known = this.known.get(formatDay(day))
    return known ? fittingFor(of, known) : unobserved(of, day, this.today)
  }

  /**
   * Changes the file. The posterior of `patched`, where it is given, is shown at once; the whole judgement follows.
   * @returns whether it was done; if not, why was told
   */
  change(edit: Edit, what: string, patched: Case | null = null): Promise<boolean> {
    this.begin(what)
    if (patched) {
      batch(() => {
        this.of.value = patched
        this.show(patched)
      })
      if (this.underWay === 1) void this.answerAhead(patched)
    }
    return this.history.change(() => this.ended(edit, what))
  }

  /** Judges another day; null is the file's own. */
  lookAt(asOf: string | null): void {
    const day = asOf === null ? null : parseDay(asOf)
    if (day === this.asOf.value) return
    this.asOf.value = day
    this.judge()
  }

  private perform(edit: Edit, what: string): Promise<Step | null> {
    this.begin(what)
    return this.ended(edit, what)
  }

  private begin(what: string): void {
    const standing = this.standing.value
    this.before.value = standing && { what, standing }
    this.underWay++
  }

  /** Has an edit done that was begun. */
  private async ended(edit: Edit, what: string): Promise<Step | null> {
    const done = await this.judging.ask({ what: 'edit', edit })
    this.underWay--
    this.refusal.value = 'refused' in done ? done.refused : null
    if ('refused' in done) {
      this.tell(`not done: ${done.refused}`)
      if (this.underWay === 0) this.take(this.read.value)
      this.before.value = null
      return null
    }
    this.take(done.read)
    void this.saving.save()
    return { what, edit: done.edit, undo: done.undo }
  }

  /** Shows what was read, unless later changes are on their way. */
  private take(read: ReadText): void {
    this.read.value = read
    if (this.underWay > 0) return
    batch(() => {
      this.of.value = read.case
      this.diagnostics.value = read.diagnostics
      if (read.case) this.show(read.case)
      else {
        this.judgement.value = null
        this.standing.value = null
      }
    })
    this.judge()
  }

  private show(of: Case): void {
    this.standing.value = this.quick.standing(of, this.observations(of)) ?? this.standing.value
  }

  /** Looks up what is not known yet and judges exactly, then with the draws once nothing has changed for a moment; a small case that opens, at once. */
  judge(): void {
    const turn = ++this.turn
    clearTimeout(this.timer)
    void this.lookUp().then(async () => {
      if (turn !== this.turn) return
      const of = this.of.value
      if (of) this.show(of)
      const isSmall = of !== null && of.evidence.length * of.hypotheses.length <= SMALL
      if (isSmall && !this.complete.value) return this.answer(turn, true)
      await this.answer(turn, false)
      const wait = this.complete.value ? (isSmall ? DRAWS_AFTER : LATER) : 0
      if (turn === this.turn) this.timer = setTimeout(() => void this.answer(turn, true), wait)
    })
  }

  /** Judges what an edit will make of the case; reading the file anew takes longer. */
  private answerAhead(patched: Case): Promise<void> {
    clearTimeout(this.timer)
    const read = this.read.value.case
    const ahead = patched.evidence.filter((item, i) => item !== read?.evidence[i])
    return this.answer(++this.turn, false, patched, ahead)
  }

  private async answer(
    turn: number,
    draws: boolean,
    of = this.read.value.case,
    ahead: readonly Evidence[] = [],
  ): Promise<void> {
    if (!of) return
    const circumstances = { asOf: this.asOf.value, observations: this.observations(of), draws, ahead }
    const answer = await this.judging.ask({ what: 'judge', circumstances })
    if (turn !== this.turn || !answer) return
    batch(() => {
      if ('refused' in answer) {
        this.refused.value = answer.refused
        this.judgement.value = null
        this.standing.value = null
        return
      }
      this.refused.value = []
      this.judgement.value = { ...keptIntervals(answer.judgement, draws ? null : this.judgement.value), of }
      this.standing.value = standingOf(answer.judgement)
      this.complete.value ||= draws
    })
  }

  /** What the server knows of the day, once. */
  private async lookUp(): Promise<void> {
    const of = this.of.value
    if (!of?.evidence.some((e) => ['indicator', 'ties', 'effect', 'precedents'].includes(e.known.by))) return
    const day = formatDay(dayJudged(of, this.asOf.value, this.today))
    if (this.known.has(day)) return
    const asOf = this.asOf.value === null ? null : day
    const early = this.opening.asOf === asOf ? this.early : null
    this.early = null
    const looked = await (early ?? loadObserved(this.path, asOf)).catch((error: Error) => error)
    this.unseen.value = looked instanceof Error ? looked.message : null
    // it is asked again with the next judgement
    if (looked instanceof Error) return
    this.known.set(day, null)
    if (looked.observations) this.known.set(formatDay(looked.observations.asOf), looked.observations)
    this.aside.value = looked.why
  }

  /** With a ledger a saved change may show otherwise. */
  private async lookAgain(): Promise<void> {
    if (!this.ledger || this.underWay > 0) return
    this.known.clear()
    this.judge()
  }
}

/** Until the draws are there, a judgement without them keeps the intervals that were drawn last, so that nothing jumps. */
function keptIntervals(next: Omit<Judgement, 'of'>, last: Judgement | null): Omit<Judgement, 'of'> {
  if (!last) return next
  const hypotheses = next.hypotheses.map((h) => {
    const drawn = last.hypotheses.find((other) => other.id === h.id)
    if (!drawn) return h
    const [lo, hi] = drawn.interval
    return {
      ...h,
      interval: [Math.min(lo, h.posterior), Math.max(hi, h.posterior)] as [number, number],
      leadShare: drawn.leadShare,
    }
  })
  return { ...next, hypotheses }
}
