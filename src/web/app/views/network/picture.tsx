import type { ComponentChildren } from 'preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { plural } from '../../../../ties/numbers.js'
import { Canvas } from '../../parts/canvas.js'
import { useInk } from '../../parts/ink.js'
import { drawNetwork, type Frame, nodeAt, WHOLE } from './draw-network.js'
import type { Edge, Graph } from './graph.js'

const CLOSEST = 8

/** The network as a picture, moved and brought closer with the mouse or the buttons; the tables hold the same for the keyboard. */
export function Picture({
  graph,
  edges,
  chosen,
  choose,
}: {
  graph: Graph
  edges: readonly Edge[]
  chosen: number
  choose(node: number): void
}): ComponentChildren {
  const [frame, setFrame] = useState<Frame>(WHOLE)
  const [width, setWidth] = useState(900)
  // on most screens all of it is seen at once
  const height = Math.round(Math.min(720, Math.max(340, Math.min(width * 0.62, innerHeight * 0.55))))
  const ink = useInk()
  const held = useRef({ down: false, x: 0, y: 0, far: 0 })
  const draw = useCallback(
    (c: CanvasRenderingContext2D, wide: number) => drawNetwork(c, [wide, height], { graph, edges, frame, chosen }, ink),
    [graph, edges, frame, chosen, ink, height],
  )
  const zoom = (by: number): void =>
    setFrame((f) => (by === 0 ? WHOLE : { ...f, zoom: Math.min(CLOSEST, Math.max(1, f.zoom * by)) }))
  const move = (event: PointerEvent): void => {
    const h = held.current
    if (!h.down) return
    const [dx, dy] = [event.clientX - h.x, event.clientY - h.y]
    held.current = { down: true, x: event.clientX, y: event.clientY, far: h.far + Math.abs(dx) + Math.abs(dy) }
    setFrame((f) => ({
      ...f,
      x: Math.min(1, Math.max(0, f.x - dx / (width * f.zoom))),
      y: Math.min(1, Math.max(0, f.y - dy / (height * f.zoom))),
    }))
  }
  const click = (event: MouseEvent): void => {
    if (held.current.far > 4) return
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    choose(nodeAt(graph, [event.clientX - box.left, event.clientY - box.top], frame, width, height))
  }
  return (
    <div class="network">
      <p class="actions">
        <button type="button" onClick={() => zoom(1.5)}>
          closer
        </button>
        <button type="button" onClick={() => zoom(1 / 1.5)}>
          further
        </button>
        <button type="button" class="quiet" onClick={() => zoom(0)}>
          all of it
        </button>
        {chosen >= 0 && (
          <button type="button" class="quiet" onClick={() => choose(-1)}>
            all states
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table below does the same with keys */}
      <div
        class="network-picture"
        role="img"
        aria-label={`${plural(graph.nodes.length, 'state')} and ${plural(edges.length, 'pair')}; the tables below hold them`}
        onPointerDown={(event) => {
          held.current = { down: true, x: event.clientX, y: event.clientY, far: 0 }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={() => {
          held.current.down = false
        }}
        onClick={click}
      >
        <Canvas height={height} draw={draw} sized={setWidth} />
      </div>
    </div>
  )
}
