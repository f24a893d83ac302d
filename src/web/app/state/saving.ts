import { signal } from '@preact/signals'
import type { Edit } from '../edit/edit.js'
import type { Refused, Snapshot } from '../judging/bench.js'
import { Answered, awaitChange, loadCase, saveCase } from './api.js'

/** Edits that cannot be joined with what someone else wrote. */
export interface Conflict {
  refused: Refused
}

interface Hands {
  /** the text with its edits, and how many of them are not saved */
  snapshot(): Promise<Snapshot>
  /** a save has taken all edits up to that one */
  taken(upTo: number): Promise<unknown>
  /** takes their text and does the unsaved edits again; those that could not be */
  rebase(theirs: string): Promise<Refused>
  /** does edits whatever stands there */
  over(edits: readonly Edit[]): Promise<void>
  tell(message: string): void
  saved(): void
}

const RETRY = 3000

/** Keeps the file and the page the same: saves each edit, takes in what others write, asks where both changed one value. */
export class Saving {
  readonly state = signal<'saved' | 'saving' | 'unsaved'>('saved')
  readonly conflict = signal<Conflict | null>(null)
  /** why the last save failed; it is tried again */
  readonly trouble = signal<string | null>(null)
  /** of the file as it was last seen; empty where it is gone */
  readonly version = signal('')
  private busy = false
  private readonly ended = new AbortController()

  constructor(
    private readonly path: string,
    private readonly hands: Hands,
  ) {}

  begin(version: string): void {
    this.version.value = version
    void this.watch()
  }

  end(): void {
    this.ended.abort()
  }

  /** Ends a conflict: theirs stands as it is, or these values are set over it. */
  async settle(mine: boolean): Promise<void> {
    const conflict = this.conflict.value
    if (!conflict) return
    this.conflict.value = null
    const over = conflict.refused.map(({ edit }) => (edit.kind === 'set' ? { ...edit, was: null } : edit))
    if (mine) await this.hands.over(over)
    this.hands.tell(mine ? 'your values are set over theirs' : 'theirs is taken')
    await this.save()
  }

  /** Saves what is not saved yet, as often as it takes. */
  async save(): Promise<void> {
    if (this.busy || this.conflict.value) return
    this.busy = true
    try {
      while (!this.conflict.value && !this.ended.signal.aborted) {
        const { text, upTo, unsaved } = await this.hands.snapshot()
        if (unsaved === 0) {
          if (this.state.value !== 'saved') this.hands.saved()
          this.state.value = 'saved'
          this.trouble.value = null
          return
        }
        this.state.value = 'saving'
        const saved = await saveCase(this.path, text, this.version.value || null).catch((error: Error) => error)
        if (saved instanceof Error) {
          if (!(await this.recover(saved))) return
        } else {
          this.version.value = saved.version
          this.trouble.value = null
          await this.hands.taken(upTo)
        }
      }
    } finally {
      this.busy = false
    }
  }

  /** After a save that failed. @returns whether to try again at once */
  private async recover(error: Error): Promise<boolean> {
    const more = error instanceof Answered && error.status === 409 ? error.more : null
    if (more && typeof more.text === 'string' && typeof more.version === 'string') {
      await this.join(more.text, more.version)
      return this.conflict.value === null
    }
    if (more && more.text === null) {
      this.version.value = ''
      return true
    }
    this.state.value = 'unsaved'
    this.trouble.value = error.message
    setTimeout(() => void this.save(), RETRY)
    return false
  }

  /** Takes in a text that someone else wrote, with the edits that are not saved yet. */
  private async join(theirs: string, version: string): Promise<void> {
    const refused = await this.hands.rebase(theirs)
    this.version.value = version
    if (refused.length > 0) {
      this.state.value = 'unsaved'
      this.conflict.value = { refused }
    } else this.hands.tell('the file was changed outside; what stands there is taken in')
  }

  private async watch(): Promise<void> {
    const { signal: stop } = this.ended
    while (!stop.aborted) {
      const version = this.version.value
      const seen = await awaitChange(this.path, version, stop).catch(() => undefined)
      if (stop.aborted) return
      if (seen === undefined) await new Promise((resolve) => setTimeout(resolve, RETRY))
      else if (seen.version === null) {
        this.hands.tell('the file is gone; your text is still here, and is written again with the next change')
        await new Promise((resolve) => setTimeout(resolve, RETRY))
      } else if (seen.version !== this.version.value && !this.busy && !this.conflict.value) await this.reload()
      else if (seen.version !== version) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  private async reload(): Promise<void> {
    this.busy = true
    try {
      const { text, version } = await loadCase(this.path)
      if (version !== this.version.value) await this.join(text, version)
    } catch (error) {
      this.hands.tell(`the file was changed outside and cannot be read: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, RETRY))
    } finally {
      this.busy = false
    }
    await this.save()
  }
}
