import type { Effects } from '../effects.js'

/** One line on standard error that tells how far something is, on a terminal only. */
export interface ProgressLine {
  show(text: string): void
  /** takes the line away */
  end(): void
}

/** A progress line that appears once a second has gone by, so that short work stays quiet. */
export function progressLine(effects: Effects): ProgressLine {
  const begun = effects.now()
  let shown = false
  return {
    show(text) {
      if (!effects.interactive || effects.now() - begun < 1000) return
      shown = true
      effects.err(`\r\u001b[K${text.slice(0, effects.columns - 1)}`)
    },
    end() {
      if (shown) effects.err('\r\u001b[K')
    },
  }
}
