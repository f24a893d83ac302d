import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { conflictOf, cooperationOf } from '../../../../ties/counts.js'
import { counted, figure, pairName, plural } from '../../../../ties/numbers.js'
import { type Day, formatDay } from '../../../../world/days.js'
import type { TiesTold } from '../../../server/ties.js'
import { Canvas } from '../../parts/canvas.js'
import { useInk } from '../../parts/ink.js'
import { type Bin, binsOf, type Stretch, shifted, unitFor, zoomed } from './bins.js'
import type { CaseDay } from './case-days.js'
import { barValue, drawTimeline, HEIGHT, heightsOf, PLACE } from './draw-timeline.js'

/** Events of the feed a day from which a share of them says more than a count. */
const LOUD = 100
/** Pixels that a pointer may move and still be a click. */
const STILL = 4

/** The days of a pair: conflict upwards, cooperation downwards, moved and brought closer by mouse or keys. */
export function Timeline({
  told,
  days,
  asOf,
  begin,
  seen,
  chosen,
  choose,
}: {
  told: TiesTold
  days: readonly CaseDay[]
  /** the day that the case is judged on */
  asOf: Day
  /** the stretch to begin with */
  begin: Stretch
  /** told of the stretch on screen once it rests */
  seen(view: Stretch): void
  /** the bar whose events are listed */
  chosen: Stretch | null
  choose(bin: Bin): void
}): ComponentChildren {
  const window = useMemo(() => ({ from: told.from, to: told.to }), [told])
  const [view, setView] = useState(begin)
  const [width, setWidth] = useState(900)
  const [at, setAt] = useState<number | null>(null)
  const ink = useInk()
  const unit = unitFor(view, width - PLACE.left - PLACE.right)
  const bins = useMemo(() => binsOf(told.daily, told.coverage, unit, window), [told, unit])
  const perThousand = useMemo(() => total(told.daily.volume) / Math.max(1, told.daily.volume.length) > LOUD, [told])
  const heights = useMemo(() => heightsOf(bins, perThousand), [bins, perThousand])
  const placeOf = (day: number): number =>
    Math.max(
      0,
      bins.findLastIndex((b) => b.from <= day),
    )
  const cursor = at === null ? -1 : placeOf(at)
  const here = bins[cursor] ?? null
  const picked = chosen ? bins.findIndex((b) => b.from === chosen.from && b.to === chosen.to) : -1
  const draw = useCallback(
    (c: CanvasRenderingContext2D, wide: number) =>
      drawTimeline(
        c,
        wide,
        { bins, view, breaks: told.breaks, days, asOf, perThousand, cursor, chosen: picked },
        heights,
        ink,
      ),
    [bins, view, told, days, asOf, perThousand, cursor, picked, heights, ink],
  )
  useEffect(() => {
    const rest = setTimeout(() => seen(view), 250)
    return () => clearTimeout(rest)
  }, [view])

  const middle = (view.from + view.to) / 2
  const zoom = (by: number, about = at ?? middle): void => setView((v) => zoomed(v, by, about, window))
  const move = (bars: number): void => {
    const next = bins[Math.min(bins.length - 1, Math.max(0, (cursor < 0 ? placeOf(middle) : cursor) + bars))]!
    setAt(next.from)
    if (next.from < view.from) setView(shifted(view, next.from - view.from, window))
    else if (next.to + 1 > view.to) setView(shifted(view, next.to + 1 - view.to, window))
  }
  const drag = useDrag((by) => {
    const daysMoved = (by * (view.to - view.from)) / (width - PLACE.left - PLACE.right)
    setView((v) => shifted(v, -daysMoved, window))
  })
  const dayAt = (event: MouseEvent): number => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const share = (event.clientX - box.left - PLACE.left) / (width - PLACE.left - PLACE.right)
    return view.from + Math.min(1, Math.max(0, share)) * (view.to - view.from)
  }
  const keys: Record<string, () => void> = {
    ArrowLeft: () => move(-1),
    ArrowRight: () => move(1),
    PageUp: () => setView(shifted(view, view.from - view.to, window)),
    PageDown: () => setView(shifted(view, view.to - view.from, window)),
    Home: () => move(-bins.length),
    End: () => move(bins.length),
    '+': () => zoom(2),
    '=': () => zoom(2),
    '-': () => zoom(0.5),
    '0': () => setView({ from: window.from, to: window.to + 1 }),
    Enter: () => here && choose(here),
    ' ': () => here && choose(here),
  }
  const pair = pairName(told.a, told.b)
  return (
    <div class="timeline">
      <p class="actions">
        <button type="button" onClick={() => zoom(2)}>
          closer
        </button>
        <button type="button" onClick={() => zoom(0.5)}>
          further
        </button>
        <button type="button" onClick={() => setView(shifted(view, (view.from - view.to) / 2, window))}>
          earlier
        </button>
        <button type="button" onClick={() => setView(shifted(view, (view.to - view.from) / 2, window))}>
          later
        </button>
        <button type="button" class="quiet" onClick={() => setView({ from: window.from, to: window.to + 1 })}>
          all days
        </button>
        <span class="note">
          a bar a {unit}; <span class="key conflict">conflict</span> upwards,{' '}
          <span class="key cooperation">cooperation</span> downwards, stronger what is material;{' '}
          {perThousand ? 'events per 1,000 of the feed’s' : 'events'}; hatched: no data; below: days delivered
        </span>
      </p>
      <div
        class="timeline-picture"
        role="slider"
        tabIndex={0}
        aria-label={`timeline of ${pair}, a bar a ${unit}`}
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={Math.max(0, cursor)}
        aria-valuetext={
          here
            ? inWords(here, perThousand)
            : `${formatDay(Math.floor(view.from))} to ${formatDay(Math.ceil(view.to) - 1)}`
        }
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return
          event.preventDefault()
          keys[event.key]!()
        }}
        onPointerDown={drag.down}
        onPointerMove={drag.move}
        onPointerUp={drag.up}
        onPointerCancel={drag.up}
        onClick={(event) => {
          if (drag.moved() > STILL) return
          const bin = bins[placeOf(dayAt(event))]!
          setAt(bin.from)
          choose(bin)
        }}
        onDblClick={(event) => zoom(4, dayAt(event))}
        onWheel={(event) => {
          if (!event.ctrlKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
          event.preventDefault()
          if (event.ctrlKey) zoom(event.deltaY < 0 ? 1.25 : 0.8, dayAt(event))
          else setView(shifted(view, (event.deltaX * (view.to - view.from)) / width, window))
        }}
      >
        <Canvas height={HEIGHT} draw={draw} sized={setWidth} />
      </div>
      <p class="note bar-told">
        {here
          ? inWords(here, perThousand)
          : 'Click a bar, or move with the arrow keys and press Enter, for the events behind it; + and − bring closer and further, drag or Page keys move along.'}
      </p>
    </div>
  )
}

/** `2022-08: conflict 2, cooperation 5 (material 1); 31 of 31 days delivered` */
function inWords(bin: Bin, perThousand: boolean): string {
  const head = bin.label
  if (bin.delivered <= 0) return `${head}: no data`
  const side = (name: string, events: number, material: number): string => {
    const rate = perThousand ? `, ${figure(barValue(events, bin, true))} per 1,000` : ''
    return `${name} ${counted(events)} (material ${counted(material)}${rate})`
  }
  const told = [
    side('conflict', conflictOf(bin.classes), bin.classes[3]),
    side('cooperation', cooperationOf(bin.classes), bin.classes[1]),
  ]
  return `${head}: ${told.join(', ')}; ${counted(bin.delivered)} of ${plural(bin.days, 'day')} delivered`
}

/** A pointer that is held down and moved. */
function useDrag(by: (pixels: number) => void) {
  const state = useRef({ held: false, last: 0, far: 0 })
  return {
    down: (event: PointerEvent): void => {
      state.current = { held: true, last: event.clientX, far: 0 }
      ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    },
    move: (event: PointerEvent): void => {
      if (!state.current.held) return
      const moved = event.clientX - state.current.last
      state.current.last = event.clientX
      state.current.far += Math.abs(moved)
      if (state.current.far > STILL) by(moved)
    },
    up: (): void => {
      state.current.held = false
    },
    moved: (): number => state.current.far,
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0)
}

/** The stretch that an address names, as far as the window holds it. */
export function stretchAsked(from: number | null, to: number | null, window: Stretch): Stretch {
  const whole = { from: window.from, to: window.to + 1 }
  if (from === null || to === null || to < from || to < window.from || from > window.to) return whole
  return zoomed({ from, to: to + 1 }, 1, from, window)
}
