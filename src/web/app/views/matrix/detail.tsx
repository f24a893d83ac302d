import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { expectedTold } from '../../../../brief/story/expected.js'
import { percent, plainProbability } from '../../../../brief/story/numbers.js'
import { viewOf } from '../../../../brief/story/view.js'
import type { Case, Evidence } from '../../../../case/case.js'
import type { Judgement } from '../../../../judge/judgement.js'
import { formatDay } from '../../../../world/days.js'
import { visible } from '../../../../world/markup/visible.js'
import { AddReport } from '../../forms/add-report.js'
import { Reworded } from '../../parts/reworded.js'
import { quoted, Words } from '../../parts/words.js'
import { addressOf } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import type { Shown } from './lines.js'
import { Links } from './links.js'

/** What an item rests on: its reports with their quotes, its origins, or what the ledger was asked and showed. */
export function Detail({
  session,
  of,
  shown: { item, judged },
  judgement,
}: {
  session: Session
  of: Case
  shown: Shown
  judgement: Judgement | null
}): ComponentChildren {
  const [adding, setAdding] = useState<'reports' | 'denied-by' | null>(null)
  const { known } = item
  const without = judged?.loadBearing ? judged.leadersWithout : []
  return (
    <div class="rests">
      <p class="says">
        <Reworded
          session={session}
          path={['evidence', item.id, 'says']}
          text={item.says}
          label={`the sentence of ${item.id}`}
        />
      </p>
      <ul class="facts">
        {judged && judged.belief !== null && <li>true with {percent(judged.belief)}, all considered</li>}
        {without.length > 0 && <li>load-bearing: without it {quoted(without)} would lead</li>}
        {item.requires && (
          <li>
            false whenever <bdi>{item.requires}</bdi> is
          </li>
        )}
        {item.given && (
          <li>
            depends on <bdi>{item.given}</bdi>
          </li>
        )}
        {item.routine && <li>comes anyway: {visible(item.routine)}</li>}
        {item.because && (
          <li>
            because:{' '}
            <Reworded
              session={session}
              path={['evidence', item.id, 'because']}
              text={item.because}
              label={`the warrant of ${item.id}`}
            />
          </li>
        )}
        {known.by === 'fact' && <li>a plain fact, known from {formatDay(known.date)}</li>}
        {known.by === 'gap' && <li>nothing tells of it yet</li>}
      </ul>
      {known.by === 'reports' && (
        <>
          <Links title="Supported by" links={known.supports} of={of} path={session.path} />
          <Links title="Denied by" links={known.denials} of={of} path={session.path} />
          <Origins of={of} item={item} judgement={judgement} />
        </>
      )}
      {judgement && judged?.observation && <Looked item={item} judgement={judgement} />}
      {(known.by === 'reports' || known.by === 'gap') && (
        <p class="actions">
          <button type="button" onClick={() => setAdding('reports')}>
            add a report
          </button>
          <button type="button" onClick={() => setAdding('denied-by')}>
            add a denial
          </button>
        </p>
      )}
      {adding && <AddReport session={session} of={of} item={item.id} as={adding} close={() => setAdding(null)} />}
    </div>
  )
}

function Origins({
  of,
  item,
  judgement,
}: {
  of: Case
  item: Evidence
  judgement: Judgement | null
}): ComponentChildren {
  const speaking = judgement?.origins.filter((o) => o.items.includes(item.id)) ?? []
  if (speaking.length === 0) return null
  return (
    <section>
      <h2>First hand</h2>
      <ul>
        {speaking.map((o) => {
          const spec = of.origins.find((x) => x.id === o.id)
          return (
            <li key={o.id}>
              <a href={addressOf({ view: 'origins', query: { origin: o.id } })}>
                <bdi>{o.id}</bdi>
              </a>
              {spec && (
                <>
                  : <bdi>{visible(spec.says)}</bdi>
                </>
              )}
              {o.r !== null && o.informative !== null && (
                <span class="note">
                  {' '}
                  informative with {plainProbability(o.r)}, after all else {plainProbability(o.informative)}
                </span>
              )}
              {o.loadBearing && (
                <span class="note"> load-bearing: without it {quoted(o.leadersWithout)} would lead</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Looked({ item, judgement }: { item: Evidence; judgement: Judgement }): ComponentChildren {
  const view = viewOf(judgement)
  const found = view.item.get(item.id)
  if (!found) return null
  return (
    <section>
      <h2>On the ledger</h2>
      <p>
        <Words parts={expectedTold(view, found)} />
      </p>
    </section>
  )
}
