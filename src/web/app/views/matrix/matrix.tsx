import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Case } from '../../../../case/case.js'
import type { Judgement } from '../../../../judge/judgement.js'
import { bandOf } from '../../../../world/scales/bands.js'
import { scales } from '../../../../world/scales/scales.js'
import { AddHypothesis } from '../../forms/add-hypothesis.js'
import { AddItem } from '../../forms/add-item.js'
import { atOnce } from '../../parts/at-once.js'
import { hueOf } from '../../parts/hues.js'
import { addressOf, go, route } from '../../state/route.js'
import type { Session } from '../../state/session.js'
import { searchWished } from '../../state/wishes.js'
import { nextRating, ratingFor, setCell, setRating } from './change.js'
import { Detail } from './detail.js'
import type { Word } from './editor.js'
import { coverageOf, type Mode, orderOf, type Shown, shownItems, sourceOfCell } from './lines.js'
import { beside, cellAt, placeOfCell, type Step, stepOf } from './moves.js'
import { type Place, Row } from './row.js'

/** Evidence against hypotheses: rows sorted by what separates, cells edited in place, a row opens what it rests on. */
export function MatrixView({ of: session }: { of: Session }): ComponentChildren {
  const of = session.of.value!
  const judgement = session.judgement.value
  const { by, item: open = null } = route.value.query
  const mode: Mode = by === undefined ? defaultMode(of) : by === 'ratings' ? 'ratings' : 'likelihoods'
  const [anew, setAnew] = useState(0)
  const [sought, setSought] = useState('')
  const [active, setActive] = useState<Place | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [form, setForm] = useState<'item' | 'hypothesis' | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const wish = searchWished.value
  useEffect(() => {
    if (wish > 0) search.current?.focus()
  }, [wish])
  const order = useOrder(judgement, mode, anew)
  const shown = shownItems(of, judgement, order).filter(
    (s) => (mode === 'likelihoods' || s.item.matrix !== null) && isSought(s, sought),
  )
  const here = active && shown.some((s) => s.item.id === active.item) ? active : firstPlace(shown, mode)
  const ids = useIds(of)
  const words = wordsOf(of)

  const focus = (place: Place): void => {
    atOnce(() => setActive(place))
    if (table.current) cellAt(table.current, place)?.focus()
  }
  const toggle = (id: string): void => go(addressOf({ query: { item: open === id ? null : id } }), true)
  const commit = (place: Place, source: string): string | null => {
    const wrong = write(session, shown, place, source)
    if (wrong === null) {
      atOnce(() => setEditing(null))
      focus(place)
    }
    return wrong
  }
  const edit = (place: Place, start?: string): void => {
    const cell = lineAt(shown, place)?.cells[place.column - 1] ?? null
    if (mode === 'ratings' || !lineAt(shown, place)) return
    atOnce(() => {
      setActive(place)
      setEditing(start ?? sourceOfCell(cell))
    })
  }
  const act = (step: Step, place: Place): boolean => {
    switch (step.kind) {
      case 'move': {
        const next = table.current && beside(table.current, place, step.to)
        if (next) focus(next)
        return next !== null
      }
      case 'open':
        toggle(place.item)
        return true
      case 'clear':
        if (place.column < 1 || place.column > of.hypotheses.length) return false
        if (mode === 'ratings') setRating(session, place.item, place.column - 1, () => null)
        else write(session, shown, place, '')
        return true
      case 'type': {
        if (place.column < 1 || place.column > of.hypotheses.length) return false
        if (mode === 'ratings') return rate(session, place, step.key)
        const word = /^[1-9]$/.test(step.key) ? words[Number(step.key) - 1] : undefined
        if (word) write(session, shown, place, word.word)
        else if (!/^[1-9]$/.test(step.key)) edit(place, step.key)
        return true
      }
      case 'edit':
        edit(place)
        return true
    }
  }
  const keys = (event: KeyboardEvent): void => {
    const place = placeOf(event.target)
    const step = place && stepOf(event)
    if (place && step && act(step, place)) event.preventDefault()
  }
  const press = (event: MouseEvent): void => {
    const place = placeOf(event.target)
    if (!place || (event.target as Element).closest('.editor, .detail')) return
    setActive(place)
    if (place.column === 0 || place.column > of.hypotheses.length) toggle(place.item)
    else if (mode === 'likelihoods') edit(place)
    else setRating(session, place.item, place.column - 1, nextRating)
  }
  const some = of.evidence.length > 0
  if (!judgement && session.refused.value.length === 0) return <p class="wait">judging …</p>
  return (
    <div class="matrix">
      <div class="tools">
        {of.evidence.some((e) => e.matrix) && (
          <nav aria-label="what the cells hold" class="switch">
            {(['likelihoods', 'ratings'] as const).map((m) => (
              <a key={m} href={addressOf({ query: { by: m } })} aria-current={m === mode ? 'true' : undefined}>
                {m}
              </a>
            ))}
          </nav>
        )}
        <label class="search">
          <span>search</span>
          <input
            ref={search}
            type="search"
            value={sought}
            onInput={(e) => setSought(e.currentTarget.value)}
            onKeyDown={(e) => {
              if (e.key !== 'Escape') return
              setSought('')
              if (here) focus(here)
            }}
          />
        </label>
        <p class="actions">
          {judgement && (
            <button type="button" class="quiet" onClick={() => setAnew(anew + 1)}>
              sort anew
            </button>
          )}
          <button type="button" onClick={() => setForm('item')}>
            add an item
          </button>
          <button type="button" onClick={() => setForm('hypothesis')}>
            add a hypothesis
          </button>
        </p>
      </div>
      <p class="note legend">
        {mode === 'likelihoods'
          ? 'How probable each item is under each hypothesis, as the file has it; beside it what the item weighs there, in decibans: '
          : 'How each item agrees with each hypothesis, as the classical matrix has it: '}
        <span class="for3">for</span> <span class="against3">against</span>
      </p>
      {!some && <p>No evidence yet. “add an item” takes the first.</p>}
      {some && shown.length === 0 && <p>No item holds “{sought}”.</p>}
      {shown.length > 0 && (
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells that are edited in place make a table a grid
          role="grid"
          aria-label="evidence against hypotheses"
          class={`n${Math.min(of.hypotheses.length, 9)} ${mode}${outgrows(of) ? ' upright' : ''}`}
          onKeyDown={keys}
          onClick={press}
          onFocusIn={(e) => {
            const place = placeOf(e.target)
            if (place && !same(place, active)) setActive(place)
          }}
        >
          <thead>
            <tr>
              <th scope="col">item</th>
              {of.hypotheses.map((h, i) => (
                <Hypothesis key={h.id} of={of} place={i} mode={mode} />
              ))}
              <th scope="col">origins</th>
            </tr>
          </thead>
          {shown.map((s) => (
            <Row
              key={s.item.id}
              shown={s}
              hypotheses={ids}
              mode={mode}
              active={here?.item === s.item.id ? here : null}
              editing={here?.item === s.item.id ? editing : null}
              open={open === s.item.id}
              words={words}
              commit={commit}
              cancel={() => {
                atOnce(() => setEditing(null))
                if (here) focus(here)
              }}
              detail={(d) => <Detail session={session} of={of} shown={d} judgement={judgement} />}
            />
          ))}
        </table>
      )}
      {form === 'item' && <AddItem session={session} of={of} close={() => setForm(null)} />}
      {form === 'hypothesis' && <AddHypothesis session={session} of={of} close={() => setForm(null)} />}
    </div>
  )
}

function Hypothesis({ of, place, mode }: { of: Case; place: number; mode: Mode }): ComponentChildren {
  const h = of.hypotheses[place]!
  const { filled, all } = coverageOf(of, place, mode)
  return (
    <th scope="col" title={h.says}>
      <svg class="hue" width="100%" height="3" aria-hidden="true">
        <rect class={hueOf(place)} width="100%" height="3" />
      </svg>
      <bdi>{h.id}</bdi>
      <span class={`note coverage${filled < all ? ' lacks' : ''}`}>
        {filled === all ? 'all rated' : `${filled} of ${all} rated`}
      </span>
    </th>
  )
}

/** Whether a part of a name would be wider than its column on a phone, where a line has room for some forty letters. */
function outgrows({ hypotheses }: Case): boolean {
  const longest = Math.max(...hypotheses.flatMap((h) => h.id.split('-')).map((part) => part.length))
  return longest * hypotheses.length > 38
}

function defaultMode(of: Case): Mode {
  return of.evidence.some((e) => e.matrix) && of.evidence.every((e) => e.rows.length === 0) ? 'ratings' : 'likelihoods'
}

/** The order of the rows: sorted anew on another day, by other numbers or when wished, not after each change. */
function useOrder(judgement: Judgement | null, mode: Mode, anew: number): readonly string[] {
  const sorted = useRef<{ by: string; order: readonly string[] }>({ by: '', order: [] })
  const by = `${mode} ${judgement?.asOf} ${anew}`
  if (judgement && sorted.current.by !== by) sorted.current = { by, order: orderOf(judgement, mode) }
  return sorted.current.order
}

/** The same list as long as the hypotheses are the same. */
function useIds(of: Case): readonly string[] {
  const last = useRef<string[]>([])
  const ids = of.hypotheses.map((h) => h.id)
  if (ids.join(' ') !== last.current.join(' ')) last.current = ids
  return last.current
}

function wordsOf(of: Case): Word[] {
  const found = scales[of.scale].bands.flatMap(({ term }) => {
    const band = bandOf(of.scale, term)
    return 'ok' in band ? [{ word: term, lo: band.ok.lo, hi: band.ok.hi }] : []
  })
  return found.sort((a, b) => a.lo + a.hi - b.lo - b.hi)
}

function isSought({ item, judged }: Shown, sought: string): boolean {
  const wanted = sought.trim().toLowerCase()
  return wanted === '' || `${item.id} ${item.says} ${judged?.state ?? ''}`.toLowerCase().includes(wanted)
}

function firstPlace(shown: readonly Shown[], mode: Mode): Place | null {
  const first = shown[0]
  if (!first) return null
  return { item: first.item.id, line: mode === 'likelihoods' && first.lines[0]!.state === null ? 0 : -1, column: 1 }
}

function placeOf(target: EventTarget | null): Place | null {
  const cell = (target as Element).closest<HTMLElement>('[data-column]')
  return cell && placeOfCell(cell)
}

function same(a: Place, b: Place | null): boolean {
  return b !== null && a.item === b.item && a.line === b.line && a.column === b.column
}

function lineAt(shown: readonly Shown[], { item, line }: Place): Shown['lines'][number] | undefined {
  return shown.find((s) => s.item.id === item)?.lines[line]
}

function write(session: Session, shown: readonly Shown[], place: Place, source: string): string | null {
  const line = lineAt(shown, place)
  if (!line) return null
  const cell = line.cells[place.column - 1] ?? null
  if (sourceOfCell(cell) === source.trim()) return null
  return setCell(session, { item: place.item, line, hypothesis: place.column - 1 }, source)
}

function rate(session: Session, place: Place, key: string): boolean {
  const next = ratingFor(key)
  if (next) setRating(session, place.item, place.column - 1, next)
  return next !== null
}
