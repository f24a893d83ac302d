import type { Answers, Asked } from './messages.js'

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void }

/** A worker that judges; asked one thing after another, in order. */
export class Judging {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'judging' })
  private readonly waiting = new Map<number, Waiting>()
  private last = 0

  constructor() {
    this.worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ id: number; answer?: unknown; failed?: string }>) => {
        const found = this.waiting.get(data.id)
        this.waiting.delete(data.id)
        if (data.failed === undefined) found?.resolve(data.answer)
        else found?.reject(new Error(data.failed))
      },
    )
  }

  ask<W extends Asked['what']>(asked: Asked & { what: W }): Promise<Answers[W]> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      this.worker.postMessage({ id, asked })
    })
  }

  close(): void {
    this.worker.terminate()
  }
}
