import type { ComponentChildren } from 'preact'
import { finePercentRange } from '../../../../brief/story/numbers.js'
import type { Case } from '../../../../case/case.js'
import type { Judgement, Threshold } from '../../../../judge/judgement.js'
import { type Supposition, supposedAt, withNumber } from '../../judging/changes.js'
import { nameOf, scaleOf, supposedIn } from './numbers.js'

const SHOWN = 20
/** A swing of less than this is none. */
const LEAST = 5e-4

/** The tornado as things to move: each number with how far its own band moves the leader, and a slider. */
export function Swings({
  of,
  judgement,
  supposition,
  change,
}: {
  of: Case
  judgement: Judgement
  supposition: Supposition
  change(next: Supposition, settled?: boolean): void
}): ComponentChildren {
  const swing = (t: Threshold): number => Math.abs(t.posterior[1] - t.posterior[0])
  const shown = judgement.thresholds
    .filter((t) => swing(t) > LEAST || t.flipsAt !== null)
    .sort((a, b) => swing(b) - swing(a))
    .flatMap((t) => {
      const scale = scaleOf(of, t, t.value)
      return scale === null ? [] : [{ t, scale }]
    })
    .slice(0, SHOWN)
  const { leader } = judgement
  if (leader === null || shown.length === 0)
    return (
      <section>
        <h2>Numbers</h2>
        <p>
          {judgement.leads === 'matrix'
            ? 'This case is decided by the letters of the classical matrix; they are changed there.'
            : 'No hypothesis leads alone, so no number is singled out; the matrix has them all.'}
        </p>
      </section>
    )
  const ends = shown.flatMap(({ t }) => t.posterior)
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)]
  const at = (p: number): number => (hi > lo ? (100 * (p - lo)) / (hi - lo) : 50)
  const now = judgement.hypotheses.find((h) => h.id === leader)!.posterior
  return (
    <section>
      <h2>Numbers that move ‘{leader}’ most</h2>
      <p class="note">
        The bar is where the leader stands as the number runs through its own band, the line where it stands now. Drag
        to suppose another number; the others stay.
      </p>
      <ol class="swings">
        {shown.map(({ t, scale }) => {
          const value = supposedAt(supposition, supposedIn(t, t.value * scale)) ?? t.value * scale
          const flip = t.flipsAt === null || t.flipsAt * scale >= 1 ? null : t.flipsAt * scale
          const [from, to] = [Math.min(...t.posterior), Math.max(...t.posterior)]
          const move = (text: string, settled: boolean): void => {
            change(withNumber(supposition, supposedIn(t, Number(text))), settled)
          }
          const name = nameOf(t)
          return (
            <li key={`${t.kind} ${t.id} ${t.hypothesis} ${t.state}`}>
              <p class="head">
                <bdi>{name}</bdi>
                <span class="note">
                  {finePercentRange([from, to])}
                  {flip !== null && t.newLeader !== null && (
                    <>
                      ; level with ‘{t.newLeader}’ at {Number(flip.toFixed(3))}
                      {t.flipsInBand && ', in its band'}
                    </>
                  )}
                </span>
              </p>
              <svg width="100%" height="8" aria-hidden="true">
                <rect class="rail" y="3" width="100%" height="2" />
                <rect class="swing" x={`${at(from)}%`} width={`${Math.max(0.4, at(to) - at(from))}%`} height="8" />
                <rect class="was" x={`${at(now)}%`} width="1.5" height="8" />
              </svg>
              <div class="controls">
                <input
                  type="range"
                  min={0.001}
                  max={0.999}
                  step={0.001}
                  value={value}
                  aria-label={name}
                  onInput={(e) => move(e.currentTarget.value, false)}
                  onChange={(e) => move(e.currentTarget.value, true)}
                />
                <output>{value.toFixed(3)}</output>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
