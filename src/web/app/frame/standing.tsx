import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { decimal, percent } from '../../../brief/story/numbers.js'
import { formatDay } from '../../../world/days.js'
import type { Standing } from '../judging/standing.js'
import { hueOf } from '../parts/hues.js'
import type { Session } from '../state/session.js'

/** How the hypotheses stand now, and stood before the last change: on every view, in one place. */
export function StandingStrip({ of: session }: { of: Session }): ComponentChildren {
  const { standing, before, of } = {
    standing: session.standing.value,
    before: session.before.value,
    of: session.of.value,
  }
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    // what sticks below it has to know how high it is
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--strip', `${strip.current?.offsetHeight ?? 0}px`)
    })
    observer.observe(strip.current!)
    return () => observer.disconnect()
  }, [])
  const day = of && formatDay(session.observations(of).asOf)
  const basis = !day
    ? ''
    : standing?.by === 'matrix'
      ? `scores of the matrix as of ${day}: what contradicts each; the bar is the share of what could`
      : `as of ${day}`
  return (
    <section ref={strip} class="standing" aria-label="how the hypotheses stand">
      <ol>
        {(of?.hypotheses ?? []).map((h, i) => {
          const was = before && shownFigure(before.standing, h.id)
          const share = standing?.shares[h.id] ?? 0
          const wasShare = before?.standing.shares[h.id]
          return (
            <li key={h.id} class={standing?.leaders.includes(h.id) ? 'leads' : ''} title={h.says}>
              <svg class="share" aria-hidden="true" width="100%" height="6" preserveAspectRatio="none">
                <rect class="rail" width="100%" height="6" />
                <rect class={hueOf(i)} width={`${100 * share}%`} height="6" />
                {wasShare !== undefined && <rect class="was" x={`${100 * wasShare}%`} width="2" height="6" />}
              </svg>
              <span class="name">
                <bdi>{h.id}</bdi>
              </span>{' '}
              <span class="now">{standing ? shownFigure(standing, h.id) : '–'}</span>
              {was && <span class="before"> was {was}</span>}
            </li>
          )
        })}
      </ol>
      <p class="change">
        <span>{before ? before.what : basis}</span>
        {before && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              session.before.value = null
            }}
          >
            put away
          </button>
        )}
      </p>
    </section>
  )
}

/** A probability in percent, or a score. */
export function shownFigure({ by, values }: Standing, id: string): string {
  const value = values[id]
  if (value === undefined) return '–'
  return by === 'matrix' ? decimal(value) : percent(value)
}
