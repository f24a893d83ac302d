import { effect, signal, untracked } from '@preact/signals'
import { openingOf } from './opening.js'
import { route } from './route.js'
import { Session } from './session.js'

/** The open case, if one is. */
export const session = signal<Session | null>(null)

/** A line that tells what just happened; read out, and shown for a while. */
export const notice = signal('')

/** How long what just happened is shown. */
const SHOWN = 10_000

/** Opens and closes cases as the address says. */
export function followRoute(): void {
  effect(() => {
    const { path, query } = route.value
    untracked(() => openAt(path, query.asOf ?? null))
  })
}

function openAt(path: string, asOf: string | null): void {
  const open = session.value
  if (open?.path === path) {
    open.lookAt(asOf)
    return
  }
  open?.close()
  notice.value = ''
  session.value = path === '' ? null : new Session(openingOf(path, asOf), tell)
  void session.value?.open()
}

let timer: ReturnType<typeof setTimeout> | undefined

function tell(message: string): void {
  notice.value = message
  clearTimeout(timer)
  timer = setTimeout(() => {
    notice.value = ''
  }, SHOWN)
}
