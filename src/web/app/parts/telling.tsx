import type { ComponentChildren } from 'preact'
import { plainText } from '../../../brief/story/plain.js'
import type { Block, Section, Table } from '../../../brief/story/story.js'
import { Blocks } from './blocks.js'
import { Plotted } from './plotted.js'
import { Words } from './words.js'

/** Sections of a story that is told beside the case: paragraphs, lists, pictures with their numbers, tables. */
export function Telling({ sections }: { sections: readonly Section[] }): ComponentChildren {
  return sections.map(({ id, title, blocks }) => (
    <section key={id} class="told">
      <h3>{title}</h3>
      {blocks.map((block, i) => (
        <One key={i} block={block} />
      ))}
    </section>
  ))
}

function One({ block }: { block: Block }): ComponentChildren {
  if (block.kind === 'drawing') return <Plotted {...block.drawing} />
  if (block.kind === 'table') return <Tabled of={block.table} />
  return <Blocks of={[block]} />
}

function Tabled({ of }: { of: Table }): ComponentChildren {
  const table = (
    <table>
      {!of.folded && (
        <caption>
          <Words parts={of.caption} />
        </caption>
      )}
      <thead>
        <tr>
          {of.columns.map((column, i) => (
            <th key={i} scope="col" class={column.holds}>
              <Words parts={column.title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row, i) => (
          <tr key={i} class={row.under ? 'under' : undefined}>
            {row.cells.map(({ parts }, k) => (
              <td key={k} class={of.columns[k]!.holds}>
                <Words parts={parts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  const framed = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself, with the keyboard as well
    <section class="frame" aria-label={plainText(of.caption)} tabIndex={0}>
      {table}
    </section>
  )
  if (!of.folded) return framed
  return (
    <details>
      <summary>
        <Words parts={of.caption} />
      </summary>
      {framed}
    </details>
  )
}
