import type { ComponentChildren } from 'preact'
import { formatDay } from '../../../world/days.js'
import { dayJudged, turnsOf } from '../judging/days.js'
import { addressOf, go } from '../state/route.js'
import type { Session } from '../state/session.js'

/** The days of the case, to be judged on: what was public then, with today's likelihoods. */
export function AsOf({ of }: { of: Session }): ComponentChildren {
  const open = of.of.value
  if (!open) return null
  const turns = turnsOf(open, of.today)
  const day = dayJudged(open, of.asOf.value, of.today)
  const own = open.asOf ?? of.today
  const here = Math.max(
    0,
    turns.findLastIndex((t) => t.day <= day),
  )
  const choose = (place: number): void => {
    const chosen = turns[place]?.day
    if (chosen !== undefined) go(addressOf({ query: { asOf: chosen === own ? null : formatDay(chosen) } }), true)
  }
  if (turns.length < 2) return null
  const came = turns[here]!.came
  return (
    <section class="as-of" aria-label="as of">
      <label>
        <span>
          As of <time>{formatDay(day)}</time>
          {day === own
            ? ', the case’s own day'
            : day < own
              ? ', replayed with today’s likelihoods'
              : ', later than the case’s own day'}
        </span>
        <input
          type="range"
          min={0}
          max={turns.length - 1}
          value={here}
          aria-valuetext={formatDay(day)}
          onInput={(e) => choose(Number(e.currentTarget.value))}
        />
      </label>
      <p class="note">
        {came.length > 0
          ? `Came in that day: ${came.slice(0, 4).join(', ')}${came.length > 4 ? ` and ${came.length - 4} more` : ''}.`
          : 'Nothing came in on that very day.'}
        {day !== own && (
          <>
            {' '}
            <button type="button" class="quiet" onClick={() => go(addressOf({ query: { asOf: null } }), true)}>
              back to {formatDay(own)}
            </button>
          </>
        )}
      </p>
    </section>
  )
}
