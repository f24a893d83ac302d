import type { Page } from 'playwright-core'

/** What a drag cost: frames, and what the page's own thread worked. */
interface Dragged {
  /** frames a second, by the median time between two */
  rate: number
  /** milliseconds between two frames, of a hundred the 95th */
  late: number
  /** milliseconds of script, layout and painting on the page's thread a frame; waiting for a processor counts too */
  work: number
}

/** Begins to note when frames begin; ends with the times. */
const NOTE = `window.frames_ = [], window.noting = true, requestAnimationFrame(function note(t) {
  frames_.push(t)
  if (noting) requestAnimationFrame(note)
}), undefined`

/**
 * Drags what a selector names to and fro with the mouse, and counts the frames by requestAnimationFrame.
 * @param rounds drags of two thirds of its width, all in one direction, then as many back
 */
export async function drag(page: Page, selector: string, rounds: number): Promise<Dragged> {
  const box = (await page.locator(selector).first().boundingBox())!
  const y = box.y + box.height / 2
  const [near, far] = [box.x + box.width / 6, box.x + (5 * box.width) / 6]
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * metrics.find((m) => m.name === 'TaskDuration')!.value
  }
  const before = await worked()
  await page.evaluate(NOTE)
  for (let k = 0; k < 2 * rounds; k++) {
    const [from, to] = k < rounds ? [far, near] : [near, far]
    await page.mouse.move(from, y)
    await page.mouse.down()
    await page.mouse.move(to, y, { steps: 60 })
    await page.mouse.up()
  }
  const times = await page.evaluate<number[]>('noting = false, frames_')
  const work = (await worked()) - before
  const between = times.slice(1).map((t, i) => t - times[i]!)
  between.sort((a, b) => a - b)
  return {
    rate: 1000 / between[between.length >> 1]!,
    late: between[Math.floor(between.length * 0.95)]!,
    work: work / times.length,
  }
}

/** In words. */
export function draggedTold({ rate, late, work }: Dragged): string {
  return `${rate.toFixed(0)} frames a second (median), 95 of 100 within ${late.toFixed(0)} ms; ${work.toFixed(1)} ms of the page’s thread a frame`
}
