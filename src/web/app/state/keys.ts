import { views } from '../views/registry.js'
import { addressOf, go } from './route.js'
import { session } from './store.js'
import { helpShown, searchWished } from './wishes.js'

let awaitsView = false

/** The keys that hold everywhere. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const open = session.value
    if (target.closest('input, textarea, select, dialog')) return
    if (awaitsView) {
      awaitsView = false
      const view = views.find((v) => v.key === event.key)
      if (view && open) return done(event, () => go(addressOf({ view: view.id })))
    }
    if (event.key === '?') return done(event, () => (helpShown.value = true))
    if (!open) return
    if (event.key === 'g') return done(event, () => (awaitsView = true))
    if (event.key === 'u') return done(event, () => void open.history.undo())
    if (event.key === 'U') return done(event, () => void open.history.redo())
    if (event.key === 'Escape') return done(event, () => (open.before.value = null))
    if (event.key === '/')
      return done(event, () => {
        go(addressOf({ view: 'matrix' }))
        searchWished.value++
      })
  })
}

function done(event: Event, act: () => unknown): void {
  event.preventDefault()
  act()
}
