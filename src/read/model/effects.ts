/** What a server said to a POST. */
export interface Answered {
  status: number
  /** one header, by its name in lower case; null where it was not sent */
  header(name: string): string | null
  body: AsyncIterable<Uint8Array>
  /** lets go of a body that nobody will read */
  discard(): void
}

/** Everything that reading with a model touches outside its arguments. */
export interface ModelEffects {
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  /** a number in [0, 1), for the jitter of waits */
  random(): number
  /** waits; returns early, without an error, once the signal is aborted */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** one POST, which follows no redirect; throws where no answer comes */
  post(url: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Answered>
}
