import { z } from 'zod'

/** The layout that this version writes; a newer one is refused, not guessed at. */
export const LAYOUT = 1

/** Rows of an input that were not taken: how many for one reason in one column, and the first of them by place. */
const reject = z.object({
  reason: z.string(),
  column: z.string().nullable(),
  rows: z.number().int(),
  /** the first few: line in the (unpacked) input, from 1, and the value */
  first: z.array(z.object({ line: z.number().int().nullable(), value: z.string() })),
})

/** One file that was loaded. */
const input = z.object({
  /** its name without folder and without what was unpacked: `20181004-icews-events.tab` */
  name: z.string(),
  /** SHA-256 of the bytes as given, packed or not */
  sha256: z.string().length(64),
  /** how records name it in their column `input`, where that is not the first 12 digits of the hash: it was hashed while it was loaded */
  key: z.string().optional(),
  bytes: z.number().int(),
  feed: z.string(),
  /** which release of the file this is, from 1; set by the store where it is a later one */
  release: z.number().int().optional(),
  /** the layout it was recognised as: `gdelt1 (57 columns)` */
  format: z.string(),
  rows: z.number().int(),
  rejected: z.array(reject),
  /** codes, states and actors that the tables do not know: kept, and how often */
  unknown: z.object({ codes: z.record(z.string(), z.number()), states: z.record(z.string(), z.number()) }),
})

/**
 * What a feed delivered of a day (the day on which events happened): records of all kinds, between two different states, unique events between
 * them within this batch, and of a feed that comes in slots how many of the day's slots this batch holds (by the day on which it was filed).
 */
const coverage = z.object({
  feed: z.string(),
  day: z.number().int(),
  records: z.number().int(),
  interstate: z.number().int(),
  events: z.number().int(),
  slots: z.number().int().nullable(),
  /** the file or the person says that the feed covers this day, however little it holds */
  stated: z.boolean(),
})

/** A batch's manifest. Its presence is the commit. */
export const manifest = z.object({
  layout: z.number().int(),
  batch: z.string(),
  /** ISO moment */
  made: z.string(),
  by: z.enum(['add', 'fetch', 'compact']),
  inputs: z.array(input),
  coverage: z.array(coverage),
  /** batches whose place this one takes */
  replaces: z.array(z.object({ batch: z.string(), because: z.enum(['revised', 'compacted']) })),
  files: z.object({
    events: z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
    rollup: z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
  }),
})

export type Manifest = z.infer<typeof manifest>
export type Input = z.infer<typeof input>
export type Reject = z.infer<typeof reject>
export type DayCoverage = z.infer<typeof coverage>
