import type { StoreEffects } from '../ledger/store/effects.js'

/** What a server said to a POST. */
export interface Answered {
  status: number
  /** the header `Retry-After`, null where there is none */
  retryAfter: string | null
}

/** The file that alerts are appended to. */
export interface AlertFile {
  /** size in bytes; null where there is none; throws where it is no plain file */
  size(path: string): Promise<number | null>
  /** the text from a byte on */
  readFrom(path: string, at: number): Promise<string>
  /** appends, and puts it on the disk */
  append(path: string, text: string): Promise<void>
  /** cuts a file off at a byte */
  cut(path: string, at: number): Promise<void>
}

/** Everything that a watch touches outside its arguments; handed in, so that tests let months go by in a moment. */
export interface WatchEffects {
  /** clock, file system and process, as a ledger's store has them */
  store: StoreEffects
  /** waits; returns early, without an error, once the signal is aborted */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** a number in [0, 1), for the jitter of waits */
  random(): number
  /** one POST, which follows no redirect; throws where no answer comes */
  post(url: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Answered>
  file: AlertFile
}
