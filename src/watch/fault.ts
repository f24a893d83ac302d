/** Something that keeps a watch from going on and that a person can mend. */
export class WatchError extends Error {
  override name = 'WatchError'
}
