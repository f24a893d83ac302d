import { columnsOf } from '../engines/duck.js'
import type { Layout } from '../formats/layout.js'
import type { DayCoverage } from '../manifest.js'
import { coverageSql } from '../store/coverage.js'
import type { Loader } from './database.js'
import type { VolumeOf } from './volume.js'

/** Days that a feed is said to cover, both ends included, but for some. */
export interface Covers {
  from: number
  to: number
  missing: number[]
}

/**
 * What was delivered of each day: counted from the records and their rollup, slots by the day of filing, what is stated by the layouts or the person;
 * for files filtered by pair counted from the volume that the whole file had (unique events are not known then: its records between states stand for them).
 */
export async function coverageOfStaged(
  loader: Loader,
  files: { events: string; rollup: string },
  layouts: Layout[],
  covers: Covers | undefined,
  volumes: VolumeOf[],
): Promise<DayCoverage[]> {
  const days = new Map<string, DayCoverage>()
  const at = (feed: string, day: number): DayCoverage => {
    const key = `${feed}\n${day}`
    const found = days.get(key) ?? { feed, day, records: 0, interstate: 0, events: 0, slots: null, stated: false }
    days.set(key, found)
    return found
  }
  const counted = await columnsOf(loader.connection, coverageSql(files.events, files.rollup))
  counted.feed!.forEach((feed, i) => {
    if (volumes.some((volume) => volume.feed === feed)) return
    const day = at(String(feed), Number(counted.day![i]))
    day.records = Number(counted.records![i])
    day.interstate = Number(counted.interstate![i])
    day.events = Number(counted.events![i])
  })
  const arriving = [...new Set(layouts.filter(({ arrival }) => arrival !== null).map(({ feed }) => feed))]
  if (arriving.length > 0) {
    const slots = await columnsOf(
      loader.connection,
      `SELECT feed, filed AS day, COUNT(DISTINCT COALESCE(slot, 0)) AS slots FROM ${files.events}
      WHERE filed IS NOT NULL AND feed IN (${arriving.map((feed) => `'${feed}'`).join(', ')}) GROUP BY feed, filed`,
    )
    slots.feed!.forEach((feed, i) => {
      if (!volumes.some((volume) => volume.feed === feed))
        at(String(feed), Number(slots.day![i])).slots = Number(slots.slots![i])
    })
  }
  for (const { feed, days: volume, filed } of volumes) {
    for (const [day, { rows, interstate }] of volume) {
      const of = at(feed, day)
      of.records += rows
      of.interstate += interstate
      of.events += interstate
    }
    if (filed !== null) at(feed, filed).slots = (at(feed, filed).slots ?? 0) + 1
  }
  for (const feed of new Set(layouts.map((layout) => layout.feed))) {
    const stated = layouts.find((layout) => layout.feed === feed && layout.covers !== undefined)?.covers ?? covers
    if (stated === undefined) continue
    const missing = new Set(stated.missing)
    for (let day = stated.from; day <= stated.to; day++) if (!missing.has(day)) at(feed, day).stated = true
  }
  return [...days.values()].sort((a, b) => (a.feed < b.feed ? -1 : a.feed > b.feed ? 1 : a.day - b.day))
}
