import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { graphPlot } from '../../../brief/plots/graph/draw.js'
import { percent } from '../../../brief/story/numbers.js'
import { viewOf } from '../../../brief/story/view.js'
import type { Case } from '../../../case/case.js'
import type { JudgedOrigin, Judgement } from '../../../judge/judgement.js'
import { visible } from '../../../world/markup/visible.js'
import { Drawing } from '../parts/drawing.js'
import { Reworded } from '../parts/reworded.js'
import { quoted } from '../parts/words.js'
import { addressOf, route } from '../state/route.js'
import type { Session } from '../state/session.js'

/** From reports to first-hand origins to items: ten outlets on one origin are ten threads into one knot. */
export function OriginsView({ of: session }: { of: Session }): ComponentChildren {
  const of = session.of.value!
  const judgement = session.judgement.value
  const chosen = route.value.query.origin
  const list = useRef<HTMLOListElement>(null)
  const drawn = judgement !== null
  useEffect(() => {
    if (chosen === undefined || !drawn) return
    const row = list.current?.querySelector<HTMLElement>(`[data-origin="${CSS.escape(chosen)}"]`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }, [chosen, drawn])
  if (!judgement) return <p class="wait">judging …</p>
  const speaking = [...judgement.origins].sort((a, b) => b.reports.length - a.reports.length)
  if (speaking.length === 0)
    return <p>No origin yet: the reports of an item name them. “add an item” in the matrix asks for one.</p>
  const view = viewOf(judgement)
  const [many, few] = [
    speaking.reduce((n, o) => n + o.reports.length, 0),
    speaking.filter((o) => o.items.length > 0).length,
  ]
  return (
    <div class="origins-view">
      <figure>
        <figcaption>
          {few === 0
            ? 'No origin speaks by this day.'
            : `${many} threads from reports run into ${few} origins: what shares an origin is one witness. Purple threads speak for a hypothesis, orange ones against it; broken ones deny, thin ones purport.`}
        </figcaption>
        {few > 0 && <Drawing svg={graphPlot(view)} label="from reports through origins and items to hypotheses" />}
      </figure>
      <h2>Origins, most repeated first</h2>
      <ol class="origin-list" ref={list}>
        {speaking.map((o) => (
          <li key={o.id} data-origin={o.id} tabIndex={-1} class={o.id === chosen ? 'chosen' : ''}>
            <One session={session} origin={o} of={of} judgement={judgement} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function One({
  session,
  origin: o,
  of,
  judgement,
}: {
  session: Session
  origin: JudgedOrigin
  of: Case
  judgement: Judgement
}): ComponentChildren {
  const spec = of.origins.find((x) => x.id === o.id)
  const source = of.sources.find((s) => s.id === o.source)
  const { leader } = judgement
  const names = o.outlets.map((id) => of.sources.find((s) => s.id === id)?.name ?? id)
  return (
    <>
      <p>
        <b>
          <bdi>{o.id}</bdi>
        </b>
        {o.loadBearing && <span class="bearing">load-bearing</span>}{' '}
        {spec && !spec.id.includes(':') && (
          <Reworded
            session={session}
            path={['origins', spec.id, 'says']}
            text={spec.says}
            label={`the sentence of ${spec.id}`}
          />
        )}
        {spec?.id.includes(':') && <bdi>{visible(spec.says)}</bdi>}
      </p>
      <p class="note">
        {source && (
          <Reworded
            session={session}
            path={['sources', source.id, 'name']}
            text={source.name}
            label={`the name of ${source.id}`}
          />
        )}
      </p>
      {o.items.length === 0 ? (
        <p class="note">says nothing that counts by this day</p>
      ) : (
        <p class="note">
          {o.reports.length === 1 ? 'one report' : `${o.reports.length} reports`} by {visible(names.join(', '))}; speaks
          to{' '}
          {o.items.map((id, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <a href={addressOf({ view: 'matrix', query: { item: id } })}>
                <bdi>{id}</bdi>
              </a>
            </span>
          ))}
          {o.r !== null && o.informative !== null && (
            <>
              ; informative with {percent(o.r)} as stated, {percent(o.informative)} after all else
            </>
          )}
          {o.loadBearing && leader !== null && <>; without it {quoted(o.leadersWithout)} would lead</>}
        </p>
      )}
    </>
  )
}
