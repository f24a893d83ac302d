import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Conflict } from './frame/conflict.js'
import { Head } from './frame/head.js'
import { Help } from './frame/help.js'
import { StandingStrip } from './frame/standing.js'
import { Trouble } from './frame/trouble.js'
import { Diagnostics } from './parts/diagnostics.js'
import { route } from './state/route.js'
import type { Session } from './state/session.js'
import { notice, session } from './state/store.js'
import { Cases } from './views/cases.js'
import { viewOf } from './views/registry.js'

/** The whole page: head, how the hypotheses stand, one view, and what was just done. */
export function App(): ComponentChildren {
  const open = session.value
  const title = open?.of.value?.title ?? open?.path
  useEffect(() => {
    document.title = title === undefined ? 'Démarche' : `${title} – Démarche`
  }, [title])
  return (
    <div class="app">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        to the content
      </button>
      <Head />
      {open && <Trouble of={open} />}
      {open && <StandingStrip of={open} />}
      <main id="main" tabIndex={-1}>
        {open ? <Opened of={open} /> : <Cases />}
      </main>
      <p class="notice" role="status">
        {notice.value}
      </p>
      {open && <Conflict saving={open.saving} />}
      <Help />
    </div>
  )
}

function Opened({ of }: { of: Session }): ComponentChildren {
  const state = of.state.value
  if (state === 'loading') return <p class="wait">reading {of.path} …</p>
  if (state === 'failed')
    return (
      <section class="text">
        <h2>{of.path} cannot be opened</h2>
        <p>{of.failure.value}</p>
        <p>
          <a href="#/">the cases of this folder</a>
        </p>
      </section>
    )
  const faults = of.diagnostics.value.filter((d) => d.severity === 'fault')
  if (!of.of.value)
    return (
      <section class="text">
        <h2>{of.path} has faults</h2>
        <p>It is judged again as soon as the file is mended and saved.</p>
        <Diagnostics list={faults} text={of.text.value} />
      </section>
    )
  const View = viewOf(route.value.view).component
  return <View of={of} key={route.value.view} />
}
