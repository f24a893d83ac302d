import { Bench } from './bench.js'
import type { Asked } from './messages.js'

let bench = new Bench('')

self.addEventListener('message', ({ data }: MessageEvent<{ id: number; asked: Asked }>) => {
  try {
    self.postMessage({ id: data.id, answer: answer(data.asked) })
  } catch (error) {
    self.postMessage({ id: data.id, failed: error instanceof Error ? error.message : String(error) })
  }
})

function answer(asked: Asked): unknown {
  switch (asked.what) {
    case 'load':
      bench = new Bench(asked.file)
      return bench.load(asked.text)
    case 'edit':
      return bench.edit(asked.edit)
    case 'snapshot':
      return bench.snapshot()
    case 'saved':
      return bench.saved(asked.upTo)
    case 'rebase':
      return bench.rebase(asked.theirs)
    case 'judge':
      return bench.judge(asked.circumstances)
  }
}
