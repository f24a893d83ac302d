import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../../case/case.js'
import type { Judgement } from '../../../../judge/judgement.js'
import { COUNTED } from '../../../../judge/standing.js'
import { visible } from '../../../../world/markup/visible.js'
import { shownFigure } from '../../frame/standing.js'
import {
  countOf,
  NOTHING,
  readSupposition,
  type Supposition,
  suppose,
  toggled,
  withNumber,
  writeSupposition,
} from '../../judging/changes.js'
import { quickStanding, type Standing, standingOf } from '../../judging/standing.js'
import { hueOf } from '../../parts/hues.js'
import { quoted } from '../../parts/words.js'
import { addressOf, go, route } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { editsOf, nameOf, scaleOf, supposedIn } from './numbers.js'
import { Swings } from './swings.js'

/** Things switched off and numbers moved for the sake of argument: the judgement then, against the file's. */
export function WhatIfView({ of: session }: { of: Session }): ComponentChildren {
  const of = session.of.value!
  const judgement = session.judgement.value
  const { off, set } = route.value.query
  const [supposition, setSupposition] = useState(() => readSupposition(of, off, set))
  if (!judgement) return <p class="wait">judging …</p>
  const now = standingOf(judgement)
  const supposed = suppose(of, supposition)
  const then = quickStanding(supposed, session.observations(of)) ?? now
  const change = (next: Supposition, settled = true): void => {
    setSupposition(next)
    if (settled) go(addressOf({ query: writeSupposition(next) }), true)
  }
  const n = countOf(supposition)
  const edits = editsOf(of, supposed, supposition)
  const write = async (): Promise<void> => {
    if (await session.change({ kind: 'all', edits }, 'supposed numbers written'))
      change({ ...supposition, numbers: [] })
  }
  return (
    <div class="what-if">
      <section>
        <p class="headline" aria-live="polite">
          {saysThen(now, then, n)}
        </p>
        <Compare of={of} now={now} then={then} />
        <p class="actions">
          <button type="button" disabled={n === 0} onClick={() => change(NOTHING)}>
            put all back
          </button>
          <button type="button" disabled={edits.length === 0} onClick={() => void write()}>
            write the numbers to the file
          </button>
        </p>
        <Smallest of={of} judgement={judgement} change={(next) => change(next)} supposition={supposition} />
        <Switches of={of} judgement={judgement} supposition={supposition} change={change} />
      </section>
      <Swings of={of} judgement={judgement} supposition={supposition} change={change} />
    </div>
  )
}

function saysThen(now: Standing, then: Standing, n: number): string {
  const said = (s: Standing): string => {
    const [first] = s.leaders
    if (first === undefined) return 'nothing leads'
    const figure = shownFigure(s, first)
    return s.leaders.length === 1 ? `${quoted([first])} leads (${figure})` : `${quoted(s.leaders)} tie (${figure} each)`
  }
  if (n === 0) return `As the file has it, ${said(now)}. Nothing is supposed otherwise yet.`
  return `Then ${said(then)}; as the file has it, ${said(now)}.`
}

function Compare({ of, now, then }: { of: Case; now: Standing; then: Standing }): ComponentChildren {
  return (
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">hypothesis</th>
          <th scope="col" class="number">
            file
          </th>
          <th scope="col" class="number">
            then
          </th>
          <th scope="col">
            <span class="unseen">drawn</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {of.hypotheses.map((h, i) => (
          <tr key={h.id} class={then.leaders.includes(h.id) ? 'leads' : ''}>
            <th scope="row">
              <bdi>{h.id}</bdi>
            </th>
            <td class="number">{shownFigure(now, h.id)}</td>
            <td class="number">{shownFigure(then, h.id)}</td>
            <td>
              <svg class="move" height="14" aria-hidden="true">
                <rect class="rail" y="4" width="100%" height="6" />
                <rect class={hueOf(i)} y="4" width={`${100 * (then.shares[h.id] ?? 0)}%`} height="6" />
                <rect class="was" x={`${100 * (now.shares[h.id] ?? 0)}%`} width="2" height="14" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Smallest({
  of,
  judgement,
  supposition,
  change,
}: {
  of: Case
  judgement: Judgement
  supposition: Supposition
  change(next: Supposition): void
}): ComponentChildren {
  const { smallestByKind } = judgement.fragility
  const offers = Object.values(smallestByKind).flatMap((c) => {
    const scale = scaleOf(of, c, c.from)
    if (scale === null || c.to * scale >= 1) return []
    // a hair beyond the tie, so that it shows who then leads
    const number = supposedIn(c, (c.to + Math.sign(c.to - c.from) * 0.002) * scale)
    return [{ c, number, from: c.from * scale, to: c.to * scale }]
  })
  if (offers.length === 0) return null
  return (
    <>
      <h2>The smallest change that ends the lead</h2>
      <ul>
        {offers.map(({ c, number, from, to }) => (
          <li key={c.kind}>
            {nameOf(c)} from {Number(from.toFixed(3))} to {Number(to.toFixed(3))}
            {c.inBand ? ', within its own band' : ''}: then {quoted([c.newLeader])} draws level.{' '}
            <button type="button" class="quiet" onClick={() => change(withNumber(supposition, number))}>
              try it
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Switches({
  of,
  judgement,
  supposition,
  change,
}: {
  of: Case
  judgement: Judgement
  supposition: Supposition
  change(next: Supposition): void
}): ComponentChildren {
  const says = new Map([...of.evidence, ...of.origins, ...of.assumptions].map((x) => [x.id, x.says]))
  const origins = judgement.origins.filter((o) => o.items.length > 0)
  const items = judgement.evidence.filter((e) => COUNTED.has(e.state))
  const groups = [
    ['origins', 'Origins', origins],
    ['assumptions', 'Assumptions', judgement.assumptions],
    ['items', 'Items', items],
  ] as const
  return groups.map(([kind, title, list]) =>
    list.length === 0 ? null : (
      <fieldset key={kind}>
        <legend>{title} that count</legend>
        <ul class="switches">
          {list.map(({ id, loadBearing }) => {
            const isOff = supposition[kind].includes(id)
            return (
              <li key={id}>
                <label title={visible(says.get(id) ?? '')}>
                  <input type="checkbox" checked={!isOff} onChange={() => change(toggled(supposition, kind, id))} />
                  <span class={isOff ? 'off' : ''}>
                    <bdi>{id}</bdi>
                    {loadBearing && ' (load-bearing)'}
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
      </fieldset>
    ),
  )
}
