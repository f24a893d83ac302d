import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { addressOfAnchor } from './words.js'

/** A picture that the brief's plots have drawn (their texts are escaped there); links in it lead into the workbench. */
export function Drawing({ svg, label }: { svg: string; label: string }): ComponentChildren {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    for (const link of ref.current!.querySelectorAll('a[href^="#"]')) {
      const address = addressOfAnchor(link.getAttribute('href')!.slice(1))
      if (address === null) link.removeAttribute('href')
      else link.setAttribute('href', address)
    }
  }, [svg])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture scrolls by itself, with the keyboard as well
    <section ref={ref} class="drawing" aria-label={label} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
  )
}
