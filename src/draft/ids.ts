/** Ids of a case: a-z, 0-9 and hyphens, each once in the whole file. */
export class Ids {
  readonly #taken = new Set(['own'])

  /** An id made of a name, with a number behind it where it is taken. */
  of(name: string): string {
    const base = slugOf(name)
    let id = base
    for (let n = 2; this.#taken.has(id); n++) id = `${base}-${n}`
    this.#taken.add(id)
    return id
  }

  /** An id made of another one and the first number that is free: `daily-1`, `daily-2`. */
  numbered(base: string): string {
    let n = 1
    while (this.#taken.has(`${base}-${n}`)) n++
    this.#taken.add(`${base}-${n}`)
    return `${base}-${n}`
  }
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  return slug || 'x'
}
