import type { Day } from '../../world/days.js'
import type { Unread } from './lists.js'
import type { Patience } from './pace.js'
import type { Measured } from './plan.js'
import type { Feed, PublishedFile } from './published.js'

/** What to fetch. */
export interface FetchRequest {
  feed: Feed
  /** the days, or the quarter of an hour published last (GDELT 2.0) */
  when: { from: Day; to: Day } | 'last'
  /** the mentions of events beside the events (GDELT 2.0) */
  mentions?: boolean
  /** what was read in other languages and translated, beside the rest (GDELT 2.0) */
  translation?: boolean
  /** another server that holds the same folders; default GDELT's own */
  base?: string
  patience?: Partial<Patience>
  signal?: AbortSignal
}

/** What a feed's lists tell. */
export interface Listed {
  /** by name; what is listed twice counts as it was listed last */
  files: Map<string, PublishedFile>
  unread: Unread
  /** how fast each list came, where that could be told */
  measured: Measured[]
}
