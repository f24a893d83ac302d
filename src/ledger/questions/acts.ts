import type { Dialect } from '../engines/engine.js'

/** Kinds of acts. Lists that are empty or absent ask for nothing; with none at all every act is meant. */
export interface ActSelection {
  /** PLOVER types, narrowed by `modes` where those are given */
  types?: string[]
  modes?: string[]
  /** codes of the feed; a CAMEO code stands for those below it too: `112` for `1121` */
  codes?: string[]
  /** classes, 1 to 4 */
  quads?: number[]
}

/** The condition for acts of any of the kinds; null where all are meant. */
export function actsSql(
  dialect: Dialect,
  { types = [], modes = [], codes = [], quads = [] }: ActSelection,
): string | null {
  const list = (values: string[]): string => values.map((v) => dialect.text(v)).join(', ')
  const byType = [
    ...(types.length > 0 ? [`type IN (${list(types)})`] : []),
    ...(modes.length > 0 ? [`mode IN (${list(modes)})`] : []),
  ]
  const above = codes.filter((code) => /^\d+$/.test(code))
  const own = codes.filter((code) => !above.includes(code))
  const any = [
    ...(byType.length > 0 ? [byType.length > 1 ? `(${byType.join(' AND ')})` : byType[0]!] : []),
    ...above.map((code) => `code LIKE ${dialect.text(`${code}%`)}`),
    ...(own.length > 0 ? [`code IN (${list(own)})`] : []),
    ...(quads.length > 0 ? [`class IN (${quads.map((q) => Math.trunc(q)).join(', ')})`] : []),
  ]
  return any.length === 0 ? null : `(${any.join(' OR ')})`
}
