import type { ComponentChildren } from 'preact'
import type { Block } from '../../../brief/story/story.js'
import { Drawing } from './drawing.js'
import { Words } from './words.js'

/** Paragraphs, lists and drawings of the brief; its figures and tables have places of their own in the workbench. */
export function Blocks({ of }: { of: readonly Block[] }): ComponentChildren {
  return of.map((block, i) => {
    if (block.kind === 'paragraph')
      return (
        <p key={i} class={block.note ? 'note' : undefined}>
          <Words parts={block.parts} />
        </p>
      )
    if (block.kind === 'list')
      return (
        <ul key={i}>
          {block.items.map((item, k) => (
            <li key={k}>
              <Words parts={item} />
            </li>
          ))}
        </ul>
      )
    if (block.kind === 'drawing')
      return (
        <figure key={i}>
          <figcaption>{block.drawing.sentence}</figcaption>
          <Drawing svg={block.drawing.svg} label={block.drawing.title} />
        </figure>
      )
    return null
  })
}
