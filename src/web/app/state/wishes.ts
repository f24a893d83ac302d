import { signal } from '@preact/signals'

/** The list of keys is wished for. */
export const helpShown = signal(false)

/** Counts the wishes to search, so that the matrix can give the focus to its field. */
export const searchWished = signal(0)
