import type { ComponentChildren } from 'preact'
import type { Anchor, Part } from '../../../brief/story/parts.js'
import { STANDS } from '../../../brief/story/plain.js'
import { visible } from '../../../world/markup/visible.js'
import { addressOf } from '../state/route.js'

/** A sentence of the brief, its names and numbers leading to where they come from in the workbench. */
export function Words({ parts }: { parts: readonly Part[] }): ComponentChildren {
  return parts.map((part, i) => <One key={i} part={part} />)
}

function One({ part }: { part: Part }): ComponentChildren {
  if (typeof part === 'string') return visible(part).replace(/^ | $/g, ' ')
  switch (part.kind) {
    case 'number':
      return <Linked to={part.to}>{visible(part.text)}</Linked>
    case 'name': {
      const name = <bdi>{visible(part.text)}</bdi>
      const linked = part.to === null ? name : <Linked to={part.to}>{name}</Linked>
      return part.apart ? <>‘{linked}’</> : linked
    }
    case 'says': {
      const says = <bdi lang={part.lang ?? undefined}>{visible(part.text)}</bdi>
      return part.quoted ? <>“{says}”</> : says
    }
    case 'address':
      return part.url === null ? (
        <bdi>{visible(part.text)}</bdi>
      ) : (
        <a href={part.url} target="_blank" rel="noopener noreferrer">
          <bdi>{visible(part.text)}</bdi>
        </a>
      )
    case 'state':
      return <Mark state={part.state} />
  }
}

/** How an item stands: a mark of its own shape, and the word. */
export function Mark({ state }: { state: keyof typeof STANDS }): ComponentChildren {
  return (
    <span class="state">
      <svg class="mark" width="12" height="12" aria-hidden="true">
        <use href={`#mark-${state}`} />
      </svg>{' '}
      {STANDS[state]}
    </span>
  )
}

function Linked({ to, children }: { to: Anchor; children: ComponentChildren }): ComponentChildren {
  const address = addressOfAnchor(to)
  return address === null ? <span class="n">{children}</span> : <a href={address}>{children}</a>
}

/** Where an anchor of the brief leads in the workbench; null where it leads nowhere. */
export function addressOfAnchor(anchor: Anchor): string | null {
  const cell = /^param-cell\.([^.]+)/.exec(anchor)?.[1]
  if (cell !== undefined) return addressOf({ view: 'matrix', query: { item: cell } })
  const [, kind, id] = /^([a-z]+)-(.+)$/.exec(anchor) ?? []
  if (id === undefined) return null
  if (kind === 'item') return addressOf({ view: 'matrix', query: { item: id } })
  if (kind === 'origin') return addressOf({ view: 'origins', query: { origin: id } })
  if (kind === 'assumption') return addressOf({ view: 'what-if' })
  if (kind === 'param' && /^(?:prior|reliability)\./.test(id)) return addressOf({ view: 'what-if' })
  return null
}

/** Hypotheses by their ids, set apart, for they may be called `none` or `other`; nothing where none would lead. */
export function quoted(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.map((id) => `‘${id}’`).join(' and ')
}
