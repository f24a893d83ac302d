import type { Mapped } from '../ledger/formats/mapped.js'
import { mapped } from '../ledger/formats/mapped.js'
import type { StatementFeed } from './statement-rows.js'

/** What a mapping file has no place for. */
const BESIDE = ['filed', 'mode', 'quad', 'quad_scheme', 'scale'] as const

/**
 * How the ledger reads the lines of a feed of statements: as a mapping file would have it, and beside that the day of the report as the day on which it was
 * filed (so that a judgement as of a day counts only what was reported by then), the reader's mode and class, and the scale of each intensity.
 */
export function statementLayout(feed: StatementFeed['feed']): Mapped {
  const plain = mapped({
    feed,
    format: 'jsonl',
    columns: {
      id: 'id',
      day: { column: 'day', style: 'YYYY-MM-DD' },
      source: { column: 'source', scheme: 'alpha3' },
      target: { column: 'target', scheme: 'alpha3' },
      code: { column: 'code', scheme: 'cameo' },
      intensity: 'intensity',
      url: 'url',
    },
    scale: 'mixed',
  })
  return (sample) => {
    const layout = plain(sample)
    if ('misfit' in layout) return layout
    const columns = [...layout.division.columns, ...BESIDE]
    const cell = (name: (typeof BESIDE)[number]): string => `r.c${columns.indexOf(name)}`
    return {
      ...layout,
      format: 'statements of reports',
      division: { ...layout.division, columns, fewest: columns.length },
      lookups: [...layout.lookups, { table: 'days_iso', as: 'f', key: cell('filed') }],
      select: {
        ...layout.select,
        filed: 'f.day',
        mode: `COALESCE(${cell('mode')}, ${layout.select.mode!})`,
        quad: `TRY_CAST(${cell('quad')} AS TINYINT)`,
        quad_scheme: cell('quad_scheme'),
        scale: cell('scale'),
        mentions: '1',
      },
    }
  }
}
