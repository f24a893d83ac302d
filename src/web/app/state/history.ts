import { signal } from '@preact/signals'
import type { Edit } from '../edit/edit.js'

/** A step that can be taken back. */
export interface Step {
  /** in words */
  what: string
  edit: Edit
  undo: Edit
}

/** Does an edit; null where it was refused, which it has told. */
type Perform = (edit: Edit, what: string) => Promise<Step | null>

/** The changes of one session, and the way back. They go in the order of the keys: each begins when the one before it is done. */
export class History {
  readonly steps = signal<Step[]>([])
  private readonly taken: Step[] = []
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly perform: Perform,
    private readonly tell: (message: string) => void,
  ) {}

  /** @returns whether the change was done */
  change(perform: () => Promise<Step | null>): Promise<boolean> {
    return this.inTurn(async () => {
      const step = await perform()
      if (!step) return false
      this.steps.value = [...this.steps.value, step]
      this.taken.length = 0
      return true
    })
  }

  /** Takes the last change back. */
  undo(): Promise<void> {
    return this.inTurn(async () => {
      const step = this.steps.value.at(-1)
      if (!step) return this.tell('nothing to undo')
      this.steps.value = this.steps.value.slice(0, -1)
      if (await this.perform(step.undo, `undone: ${step.what}`)) this.taken.push(step)
      this.tell(`undone: ${step.what}`)
    })
  }

  /** Does again what was taken back last. */
  redo(): Promise<void> {
    return this.inTurn(async () => {
      const step = this.taken.pop()
      if (!step) return this.tell('nothing to do again')
      if (await this.perform(step.edit, step.what)) this.steps.value = [...this.steps.value, step]
      this.tell(`done again: ${step.what}`)
    })
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.last.then(act)
    this.last = done.catch(() => undefined)
    return done
  }
}
