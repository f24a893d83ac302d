import { fileURLToPath } from 'node:url'

/** Patterns and library that come with the product; as far from the source as from the bundle. */
export const PATTERNS: string = fileURLToPath(new URL('../../precedents/patterns', import.meta.url))
export const LIBRARY: string = fileURLToPath(new URL('../../precedents/library', import.meta.url))
/** Both in one file that reads fast; only in the bundle. */
export const COMPILED: string = fileURLToPath(new URL('./precedents.json', import.meta.url))
