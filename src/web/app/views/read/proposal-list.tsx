import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { figure } from '../../../../ties/numbers.js'
import { visible } from '../../../../world/markup/visible.js'
import { nameOf, readingsOf, textsOf } from '../../state/readings.js'
import { addressOf } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { keepText } from './keep.js'
import { confirm, isConfirmed, originName, type Proposal, proposalsOf, REASONS, remember } from './proposals.js'
import './read.css'

/** Where the reader thinks that the texts come from: each proposal confirmed into the case, or refused. */
export function Proposals({ of: session }: { of: Session }): ComponentChildren {
  const readings = readingsOf(session)
  const [wrong, setWrong] = useState<{ key: string; says: string } | null>(null)
  readings.changed.value
  const of = session.of.value
  const origins = readings.origins.value
  const texts = textsOf(readings.texts.value)
  const names = readings.texts.value.flatMap((t) => (t.document ? [nameOf(t)] : []))
  if (!of) return null
  if (!origins) return <p class="wait">looking where the texts come from …</p>
  const all = proposalsOf(origins, texts)
  const open = all.filter((p) => !readings.refused.value.has(p.key))
  const yes = async (proposal: Proposal): Promise<void> => {
    const done = confirm(of, proposal, texts, readings.taken)
    if ('wrong' in done) return setWrong({ key: proposal.key, says: done.wrong })
    setWrong(null)
    if (!(await session.change(done.edit, done.what)))
      return setWrong({ key: proposal.key, says: session.refusal.value ?? 'it was not done' })
    remember(readings.taken, proposal, texts, done)
    readings.changed.value++
    const kept = await keepText(session, done.report, texts[proposal.text]!.article)
    session.tell(`${done.what}${kept}; u takes it back`)
  }
  return (
    <section class="proposals">
      <h2>Proposed for the texts that are read</h2>
      <p class="note">
        The reader proposes, you decide: what shares an origin will count as one witness. Nothing is in the case until
        it is confirmed. <a href={addressOf({ view: 'read' })}>the texts</a>
      </p>
      {open.length === 0 && <p>No proposal is open.</p>}
      <ol class="proposal-list">
        {open.map((p) => (
          <li key={p.key}>
            <p>
              <bdi>{visible(names[p.text]!)}</bdi>
              {p.edge.scope === 'passage' && ', in a passage'}: {REASONS[p.edge.reason]}{' '}
              {p.edge.reason !== 'own' && (
                <b>
                  <bdi>
                    {visible(p.edge.of !== null && names[p.edge.of] ? names[p.edge.of]! : originName(p.origin))}
                  </bdi>
                </b>
              )}{' '}
              <span class="note">
                strength {figure(p.edge.strength)}
                {p.edge.span && (
                  <>
                    : “
                    {visible(
                      texts[p.text]!.document.text.slice(
                        p.edge.span[0],
                        Math.min(p.edge.span[1], p.edge.span[0] + 160),
                      ),
                    )}
                    ”
                  </>
                )}
              </span>
            </p>
            {isConfirmed(of, p, texts, readings.taken) ? (
              <p class="note">confirmed: in the case</p>
            ) : (
              <p class="actions">
                <button type="button" onClick={() => void yes(p)}>
                  confirm
                </button>
                <button type="button" class="quiet" onClick={() => readings.refuse(p.key)}>
                  refuse
                </button>
              </p>
            )}
            {wrong?.key === p.key && (
              <p class="wrong" role="alert">
                {visible(wrong.says)}
              </p>
            )}
          </li>
        ))}
      </ol>
      {origins.notes.map((note) => (
        <p key={note} class="note">
          {visible(note)}
        </p>
      ))}
    </section>
  )
}
