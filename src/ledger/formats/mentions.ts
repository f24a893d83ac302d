import type { Recognise } from './layout.js'
import { wholeNumber } from './layout.js'

const COLUMNS =
  'GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras'.split(
    ' ',
  )

/** The feed of a file that holds no events, only how often those of another are mentioned. */
export const MENTIONS = 'gdelt2-mentions'

/** GDELT 2.0's mentions, TAB without header, 16 columns of which the last two may be missing (codebook 2.0, "Mentions table"). */
export const recogniseMentions: Recognise = ({ lines }) => {
  const rows = lines.slice(0, 50).filter((line) => /^\d+\t\d{14}\t\d{14}\t[1-6]\t/.test(line))
  if (rows.length === 0) return null
  const cell = (name: string): string => `r.c${COLUMNS.indexOf(name)}`
  const moment = (name: string) => ({
    column: name,
    bad: `COALESCE(LENGTH(${cell(name)}) <> 14, TRUE) OR TRY_CAST(${cell(name)} AS BIGINT) IS NULL`,
    reason: 'not a moment (YYYYMMDDHHMMSS)',
    value: cell(name),
  })
  return {
    feed: MENTIONS,
    format: 'gdelt2 mentions (16 columns)',
    division: { kind: 'delimited', delimiter: '\t', quote: '', header: 0, columns: COLUMNS, fewest: 14 },
    lookups: [],
    select: { id: cell('GLOBALEVENTID') },
    checks: [wholeNumber(cell('GLOBALEVENTID'), 'GLOBALEVENTID'), moment('EventTimeDate'), moment('MentionTimeDate')],
    arrival: null,
  }
}
