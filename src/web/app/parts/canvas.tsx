import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** A canvas as wide as its place, drawn anew with the next frame whenever what draws it is another function. */
export function Canvas({
  height,
  draw,
  sized,
}: {
  height: number
  draw(context: CanvasRenderingContext2D, width: number): void
  /** told of the width in pixels of the page */
  sized(width: number): void
}): ComponentChildren {
  const ref = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const place = ref.current!.parentElement!
    const measure = (): void => {
      setWidth(place.clientWidth)
      sized(place.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0) return
    const frame = requestAnimationFrame(() => {
      const canvas = ref.current
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return
      const ratio = devicePixelRatio || 1
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w
        canvas.height = h
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, width, height)
      draw(context, width)
    })
    return () => cancelAnimationFrame(frame)
  }, [draw, width, height])

  return <canvas ref={ref} class="canvas" style={{ height: `${height}px` }} />
}
