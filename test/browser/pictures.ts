import type { Page } from 'playwright-core'

/** The grid that pictures are compared on. */
export const GRID = { width: 64, height: 48 }
/** By how much two cells of the grid must differ to count, of 255. */
const DEPTH = 20

const GREY = `async ({ base64, width, height }) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const [sums, counts] = [new Float64Array(width * height), new Float64Array(width * height)]
  for (let y = 0, at = 0; y < image.height; y++) {
    const row = Math.floor((y * height) / image.height) * width
    for (let x = 0; x < image.width; x++, at += 4) {
      const cell = row + Math.floor((x * width) / image.width)
      sums[cell] += 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2]
      counts[cell]++
    }
  }
  return Array.from(sums, (sum, i) => sum / counts[i])
}`

/**
 * A picture as a grid of means of grey, 0 to 255, row by row: what is left of it where fonts are others.
 * @param page any page; the picture is decoded there
 */
export function greyOf(page: Page, png: Buffer): Promise<number[]> {
  const asked = JSON.stringify({ base64: png.toString('base64'), ...GRID })
  return page.evaluate<number[]>(`(${GREY})(${asked})`)
}

/**
 * The share of cells of a grid in which two pictures differ. A cell is compared with the nearest of its neighbours too, so that a line
 * that moved by a few pixels is no other layout.
 */
export function differing(a: readonly number[], b: readonly number[]): number {
  const far = (from: readonly number[], to: readonly number[], i: number): boolean => {
    const [x, y] = [i % GRID.width, Math.floor(i / GRID.width)]
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || x + dx >= GRID.width) continue
        const other = to[(y + dy) * GRID.width + x + dx]
        if (other !== undefined && Math.abs(from[i]! - other) <= DEPTH) return false
      }
    return true
  }
  return a.filter((_, i) => far(a, b, i) || far(b, a, i)).length / a.length
}
