import type { ComponentChildren } from 'preact'
import { posteriorPlot } from '../../../brief/plots/posterior.js'
import { tornadoPlot } from '../../../brief/plots/tornado.js'
import { aheadSection } from '../../../brief/story/ahead.js'
import { bottomLine, headline } from '../../../brief/story/bottom.js'
import { expectedAndNotSeen } from '../../../brief/story/expected.js'
import { overturnedBy } from '../../../brief/story/overturn.js'
import { restsOn } from '../../../brief/story/rests.js'
import type { Section } from '../../../brief/story/story.js'
import { viewOf } from '../../../brief/story/view.js'
import { AsOf } from '../parts/as-of.js'
import { Blocks } from '../parts/blocks.js'
import { Diagnostics } from '../parts/diagnostics.js'
import { Drawing } from '../parts/drawing.js'
import { Words } from '../parts/words.js'
import type { Session } from '../state/session.js'

/** The judgement in a sentence with its number, what it rests on, what would overturn it, then the rest. */
export function JudgementView({ of }: { of: Session }): ComponentChildren {
  const judgement = of.judgement.value
  const { refused } = of
  if (refused.value.length > 0)
    return (
      <section class="text">
        <h2>Not judged</h2>
        <Diagnostics list={refused.value} text={of.text.value} />
      </section>
    )
  if (!judgement || !of.complete.value) return <p class="wait">judging …</p>
  const view = viewOf(judgement)
  const [bottom, rests, overturn, expected, ahead] = [
    bottomLine(view),
    restsOn(view),
    overturnedBy(view),
    expectedAndNotSeen(view),
    aheadSection(view),
  ]
  const found = [...of.diagnostics.value, ...judgement.diagnostics]
  const figure = bottom.blocks.find((b) => b.kind === 'figure')
  return (
    <div class="judgement">
      <div class="lead">
        <header class="text">
          <p class="question">
            <bdi>{judgement.question}</bdi>
          </p>
          <p class="headline">
            <Words parts={headline(view)} />
          </p>
          <Blocks of={bottom.blocks} />
        </header>
        <div>
          {figure?.kind === 'figure' && (
            <figure>
              <figcaption>
                <Words parts={figure.figure.sentence} />
              </figcaption>
              <Drawing svg={posteriorPlot(view)} label="posterior of each hypothesis" />
            </figure>
          )}
          <AsOf of={of} />
        </div>
      </div>
      <div class="columns">
        <Told of={rests} />
        <Told of={overturn}>
          {overturn.blocks.some((b) => b.kind === 'figure') && (
            <Drawing svg={tornadoPlot(view)} label="how far single numbers move the leader" />
          )}
        </Told>
        <Told of={expected} />
        <Told of={ahead} />
      </div>
      {of.aside.value !== null && <p class="wrong">{of.aside.value}</p>}
      {found.length > 0 && (
        <details class="found">
          <summary>
            {found.length === 1 ? 'One remark' : `${found.length} remarks`} on the file and the judgement,{' '}
            {found.length === 1 ? 'with its place' : 'with their places'}
          </summary>
          <Diagnostics list={found} text={of.text.value} />
        </details>
      )}
    </div>
  )
}

function Told({ of, children }: { of: Section; children?: ComponentChildren }): ComponentChildren {
  if (!of.blocks.some((b) => b.kind === 'paragraph' || b.kind === 'list')) return null
  return (
    <section>
      <h2>{of.title}</h2>
      <Blocks of={of.blocks} />
      {children}
    </section>
  )
}
