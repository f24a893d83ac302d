import { options } from 'preact'

/** Changes state and draws it before going on, so that the next key already meets what the last one opened. */
export function atOnce(act: () => void): void {
  const before = options.debounceRendering
  options.debounceRendering = (draw) => draw()
  try {
    act()
  } finally {
    if (before === undefined) delete options.debounceRendering
    else options.debounceRendering = before
  }
}
