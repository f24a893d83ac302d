import { Component, type ComponentChildren } from 'preact'
import { signed } from '../../../../brief/story/numbers.js'
import { COUNTED } from '../../../../judge/standing.js'
import { visible } from '../../../../world/markup/visible.js'
import { Mark } from '../../parts/words.js'
import { CellEditor, type Word } from './editor.js'
import { depthOfWeight, type Line, type Mode, type Shown, shadeOfRating, shortCell, sourceOfCell } from './lines.js'

/** A place in the matrix: an item, a line of it (−1: the item's own), a column (0: its name; the last: its origins). */
export interface Place {
  item: string
  line: number
  column: number
}

/** What a row needs to draw itself; it draws again only when one of these is another. */
export interface RowProps {
  shown: Shown
  hypotheses: readonly string[]
  mode: Mode
  /** the place in this row that takes the focus, if it is here */
  active: Place | null
  /** what is typed into that place, if it is being edited */
  editing: string | null
  open: boolean
  words: readonly Word[]
  commit(place: Place, source: string): string | null
  cancel(): void
  detail(shown: Shown): ComponentChildren
}

/** An item: its name and standing, a cell a hypothesis, its origins; below it a line for each state of what it is given. */
export class Row extends Component<RowProps> {
  private drawn = ''

  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props
    if (next.open || now.open || next.active || now.active) return true
    const { item, judged } = next.shown
    if (item === now.shown.item && judged === now.shown.judged && next.mode === now.mode) return false
    return drawnOf(next) !== this.drawn
  }

  override render({ shown, hypotheses, mode, open, detail }: RowProps): ComponentChildren {
    this.drawn = drawnOf(this.props)
    const { item, judged, lines } = shown
    const split = mode === 'likelihoods' && lines[0]?.state !== null
    const bears = judged?.loadBearing ?? false
    const counted = judged !== null && COUNTED.has(judged.state)
    const own = mode === 'likelihoods' && !split ? lines[0]! : null
    return (
      <tbody class={`item${bears ? ' bears' : ''}${counted ? '' : ' idle'}`} data-item={item.id}>
        <tr data-line={own ? 0 : -1}>
          {this.name(bears)}
          {own
            ? this.cells(own, 0)
            : hypotheses.map((h, i) => (mode === 'ratings' ? this.rating(i, h) : this.weight(i, h)))}
          {this.end()}
        </tr>
        {split &&
          lines.map((line, k) => (
            <tr key={line.state} class="under" data-line={k}>
              <th scope="row">
                if <bdi>{item.given}</bdi> is <bdi>{line.state}</bdi>
              </th>
              {this.cells(line, k)}
              <td class="rest" />
            </tr>
          ))}
        {open && (
          <tr class="detail">
            <td colSpan={hypotheses.length + 2}>{detail(shown)}</td>
          </tr>
        )}
      </tbody>
    )
  }

  private name(bears: boolean): ComponentChildren {
    const { shown, open } = this.props
    const { item, judged } = shown
    return (
      <th scope="row" class="name" {...this.focusable(-1, 0)} aria-expanded={open}>
        <span class="brief">
          <span class="id">
            <bdi>{item.id}</bdi>
          </span>{' '}
          {judged && judged.state !== 'reported' && judged.state !== 'fact' && <Mark state={judged.state} />}
          {this.isUnrated() && <Mark state="unrated" />}
          {bears && <span class="bearing">load-bearing</span>}{' '}
          <span class="says">
            <bdi>{visible(item.says)}</bdi>
          </span>
        </span>
      </th>
    )
  }

  private isUnrated(): boolean {
    const { shown, mode } = this.props
    if (mode === 'ratings') return shown.item.matrix?.rates.every((r) => r === null) ?? true
    return shown.judged?.rated === 'unrated' || shown.judged?.rated === 'none'
  }

  private end(): ComponentChildren {
    const { hypotheses, shown } = this.props
    const { judged, item } = shown
    const [origins, reports] = [judged?.origins.length ?? 0, judged?.reports ?? 0]
    const told =
      item.known.by === 'reports' ? (
        <>
          <b>{origins}</b> {origins === 1 ? 'origin' : 'origins'}
          <span class="note"> of {reports === 1 ? '1 report' : `${reports} reports`}</span>
        </>
      ) : (
        <span class="note">
          {item.known.by === 'gap' ? 'none' : item.known.by === 'fact' ? 'plain fact' : 'ledger'}
        </span>
      )
    return (
      <td class="origins" {...this.focusable(-1, hypotheses.length + 1)}>
        {told}
      </td>
    )
  }

  private focusable(line: number, column: number): { tabIndex: number; 'data-column': number } {
    const { active } = this.props
    return { tabIndex: active?.line === line && active.column === column ? 0 : -1, 'data-column': column }
  }

  private weightOf(h: string): number | null {
    const { judged } = this.props.shown
    return judged && COUNTED.has(judged.state) ? (judged.weight[h] ?? null) : null
  }

  private weight(i: number, h: string): ComponentChildren {
    const w = this.weightOf(h)
    return (
      <td key={h} class={`cell whole ${shadeOf(w)}`} {...this.focusable(-1, i + 1)} data-label={h}>
        <div class="in">{w !== null && <span class="w">{signed(w)}</span>}</div>
      </td>
    )
  }

  /** A cell a hypothesis; one for all where one number holds for all. */
  private cells(line: Line, k: number): ComponentChildren {
    const { hypotheses } = this.props
    if (line.shared) return this.cell(line, k, 0, 'every hypothesis', hypotheses.length)
    return hypotheses.map((h, i) => this.cell(line, k, i, h))
  }

  private cell(line: Line, k: number, i: number, h: string, span = 1): ComponentChildren {
    const { active, editing, shown, words, commit, cancel } = this.props
    const cell = line.cells[i] ?? null
    const w = line.state === null ? this.weightOf(h) : null
    const here = active?.line === k && active.column === i + 1
    const place: Place = { item: shown.item.id, line: k, column: i + 1 }
    return (
      <td
        key={h}
        colSpan={span}
        class={`cell ${span > 1 ? 'all' : ''} ${shadeOf(w)} ${cell === null ? 'blank' : ''}`}
        data-label={h}
        {...this.focusable(k, i + 1)}
      >
        {here && editing !== null ? (
          <CellEditor
            start={editing}
            label={`${shown.item.id} under ${h}`}
            words={words}
            commit={(source) => commit(place, source)}
            cancel={cancel}
          />
        ) : (
          <div class="in">
            <span class="v">{cell === null ? <span class="unseen">blank</span> : sourceOfCell(cell)}</span>
            <span class="s" aria-hidden="true">
              {shortCell(cell)}
            </span>
            {span > 1 && <span class="note"> under every hypothesis</span>}
            {w !== null && <span class="w">{signed(w)}</span>}
          </div>
        )}
      </td>
    )
  }

  private rating(i: number, h: string): ComponentChildren {
    const rating = this.props.shown.item.matrix?.rates[i] ?? null
    return (
      <td key={h} class={`cell rating ${shadeOfRating(rating)}`} data-label={h} {...this.focusable(-1, i + 1)}>
        <span class="v">{rating ?? <span class="unseen">blank</span>}</span>
      </td>
    )
  }
}

function shadeOf(w: number | null): string {
  const depth = w === null ? 0 : depthOfWeight(w)
  return depth === 0 ? '' : `${w! > 0 ? 'for' : 'against'}${depth}`
}

/** All that a closed row draws, as text; most rows are the same after most changes. */
function drawnOf({ shown: { item, judged, lines }, hypotheses, mode }: RowProps): string {
  const cells = lines.map((l) => [l.state, l.row, l.shared, ...l.cells.map(sourceOfCell)].join('|'))
  const weights = judged ? hypotheses.map((h) => signed(judged.weight[h] ?? 0)) : []
  const stands = judged && [judged.state, judged.rated, judged.loadBearing, judged.origins.length, judged.reports]
  return [
    mode,
    hypotheses,
    item.id,
    item.says,
    item.known.by,
    item.given,
    cells,
    item.matrix?.rates,
    weights,
    stands,
  ].join('\n')
}
