/** The class that colours a hypothesis, by its place in the file: the same everywhere. */
export function hueOf(place: number): string {
  return `h${Math.min(place + 1, 7)}`
}
