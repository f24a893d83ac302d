import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { visible } from '../../../world/markup/visible.js'

/** A picture with its sentence above and its table behind. */
export function Plotted({
  title,
  sentence,
  svg,
  table,
}: {
  title: string
  sentence: string
  svg: string
  table: { head: string[]; rows: string[][] }
}): ComponentChildren {
  return (
    <figure class="plotted">
      <figcaption>{visible(sentence)}</figcaption>
      <Styled svg={svg} label={title} />
      <details>
        <summary>the numbers of it</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself, with the keyboard as well */}
        <section class="frame" aria-label={`${title}: numbers`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.head.map((name, i) => (
                  <th key={i} scope="col">
                    {visible(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((text, k) =>
                    k === 0 ? (
                      <th key={k} scope="row">
                        {visible(text)}
                      </th>
                    ) : (
                      <td key={k}>{visible(text)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}

/** The policy of the page lets no style stand in markup, but lets the page set it. */
function Styled({ svg, label }: { svg: string; label: string }): ComponentChildren {
  const ref = useRef<HTMLElement>(null)
  const markup = svg.replaceAll(' style="', ' data-style="')
  useLayoutEffect(() => {
    for (const one of ref.current!.querySelectorAll<SVGElement>('[data-style]')) {
      one.style.cssText = one.dataset.style!
      delete one.dataset.style
    }
  }, [markup])
  return (
    <section
      ref={ref}
      class="drawing drawn"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture scrolls by itself, with the keyboard as well
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}
