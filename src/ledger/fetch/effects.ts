/** What a server said: its status, its headers, and its body as it comes. */
export interface Answer {
  status: number
  /** one header, by its name in lower case; null where it was not sent */
  header(name: string): string | null
  /** the body, chunk by chunk; throws where the connection breaks off before the stated length */
  body: AsyncIterable<Uint8Array>
  /** lets go of a body that nobody will read */
  discard(): void
}

/** A file being written. */
export interface FileWriter {
  write(chunk: Uint8Array): Promise<void>
  /** puts what was written on the disk and closes the file */
  close(): Promise<void>
}

/** The file system, as far as fetching touches it. */
export interface FetchFiles {
  /** the size in bytes; null where there is no such file */
  size(path: string): Promise<number | null>
  /** opens for writing: `append` goes on at the end, `new` begins anew */
  open(path: string, how: 'append' | 'new'): Promise<FileWriter>
  read(path: string): AsyncIterable<Uint8Array>
  rename(from: string, to: string): Promise<void>
  /** removes a file; nothing where it is not there */
  remove(path: string): Promise<void>
}

/** Everything that fetching touches outside its arguments. */
export interface FetchEffects {
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  /** a number in [0, 1), for the jitter of waits */
  random(): number
  /** waits; returns early, without an error, once the signal is aborted */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** one GET request; follows no redirect; throws a `FetchError` where no answer comes */
  request(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer>
  files: FetchFiles
}
