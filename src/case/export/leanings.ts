/**
 * What an item speaks for and against, by how probable it is under each: for those under which it is most probable, against those under
 * which it is least. What lies between, or is blank, is neither; a flat row speaks for nothing.
 */
export function leaningsOf(under: readonly { id: string; p: number | null }[]): {
  supports: string[]
  attacks: string[]
} {
  const known = under.flatMap(({ id, p }) => (p === null ? [] : [{ id, p }]))
  const [least, most] = [Math.min(...known.map((k) => k.p)), Math.max(...known.map((k) => k.p))]
  if (known.length < 2 || least === most) return { supports: [], attacks: [] }
  return {
    supports: known.filter((k) => k.p === most).map((k) => k.id),
    attacks: known.filter((k) => k.p === least).map((k) => k.id),
  }
}
