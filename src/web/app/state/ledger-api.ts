import type { Story } from '../../../brief/story/story.js'
import type { Placed } from '../../../precedents/base-rate/place.js'
import type { Plot } from '../../../ties/plots/plot.js'
import type { NetworkTold } from '../../server/network.js'
import type { EpisodeTold } from '../../server/precedents.js'
import type { EventsTold, TiesTold } from '../../server/ties.js'
import { ask } from './api.js'

type Asked = Record<string, string | null | undefined>

/** A question without what it leaves open. */
function told(of: Asked): Record<string, string> {
  return Object.fromEntries(Object.entries(of).flatMap(([k, v]) => (v ? [[k, v]] : [])))
}

/** A pair's days in a feed, with breaks and sentences. */
export const loadTies = (of: { a: string; b: string; feed?: string | null }): Promise<TiesTold> =>
  ask('/api/ties', told(of))

/** Events of a pair between two days, of some classes. */
export const loadEvents = (of: {
  a: string
  b: string
  feed: string
  from: string
  to: string
  classes?: string | null
}): Promise<EventsTold> => ask('/api/events', told(of))

/** Three pairs of three states beside each other. */
export const loadTriad = (of: Asked & { a: string; b: string; third: string }): Promise<Plot> =>
  ask('/api/triad', told(of))

/** Whether ties changed at a day, as a story. */
export const loadEffect = (of: Asked & { a: string; b: string; on: string }): Promise<{ story: Story }> =>
  ask('/api/effect', told(of))

/** The library's episodes, and where a pair lies among them. */
export const loadPrecedents = (of: {
  a: string
  b: string
}): Promise<{ episodes: EpisodeTold[]; placed: Placed | null }> => ask('/api/precedents', of)

/** Who acted with and against whom. */
export const loadNetwork = (of: Asked): Promise<NetworkTold> => ask('/api/network', told(of))
