import type { ComponentChildren } from 'preact'
import { addressOf, route } from '../state/route.js'
import type { Session } from '../state/session.js'
import { session } from '../state/store.js'
import { helpShown } from '../state/wishes.js'
import { viewOf, views } from '../views/registry.js'

/** The name, the case, the views, and whether all is saved. */
export function Head(): ComponentChildren {
  const open = session.value
  const present = viewOf(route.value.view).id
  return (
    <header class="head">
      <div class="head-line">
        <a class="home" href="#/">
          Démarche
        </a>
        {open && (
          <h1>
            <bdi>{open.of.value?.title ?? open.path}</bdi>
          </h1>
        )}
        {open && <Saved of={open} />}
        <button type="button" class="quiet help" onClick={() => (helpShown.value = true)} aria-label="keys and help">
          ?
        </button>
      </div>
      {open && (
        <nav aria-label="views">
          {views.map((v) => (
            <a key={v.id} href={addressOf({ view: v.id })} aria-current={v.id === present ? 'page' : undefined}>
              {v.title}
            </a>
          ))}
        </nav>
      )}
    </header>
  )
}

function Saved({ of }: { of: Session }): ComponentChildren {
  const words = { saved: 'saved', saving: 'saving …', unsaved: 'not saved' }
  const last = of.history.steps.value.at(-1)
  return (
    <span class="saved">
      <span class="path">
        <bdi>{of.path}</bdi>
      </span>
      <span class={`state-${of.saving.state.value}`}>{words[of.saving.state.value]}</span>
      <button type="button" class="quiet" disabled={!last} onClick={() => void of.history.undo()} title={last?.what}>
        undo
      </button>
    </span>
  )
}
