import pc from 'picocolors'
import { countable, type Library } from '../../precedents/library/load.js'
import { filled, wrap } from '../terminal/wrap.js'
import { byYear, libraryHeadline } from './library-story.js'
import { responseOf } from './library-tables.js'

/** The library's episodes for a terminal, drawn ones first: when, which, what the partner did, how ties stood after a year. */
export function libraryTerminal(library: Library, { color, width }: { color: boolean; width: number }): string {
  const { bold } = pc.createColors(color)
  const drawn = new Set(countable(library))
  const lines = wrap(libraryHeadline(library), width).map(bold)
  for (const [title, own] of [
    ['Drawn', library.episodes.filter((one) => drawn.has(one))],
    ['Convenience cases, in no rate', library.episodes.filter((one) => !drawn.has(one))],
  ] as const) {
    lines.push('', bold(title))
    for (const episode of byYear(own)) {
      const value = (field: string): string => episode.fields.get(field)!.value
      const after = value('after.months-12')
      const told = `${responseOf(episode)}${after === 'unknown' ? '' : `; ${after} within 12 months`}`
      lines.push(`  ${filled(episode.id, 30)} ${filled(told, Math.max(20, width - 33)).trimEnd()}`)
    }
  }
  return `${lines.join('\n')}\n`
}
