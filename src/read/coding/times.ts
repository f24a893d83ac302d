/** Lemmas of nouns that say when, not whom or what. */
export const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december week month year day today yesterday tomorrow morning evening afternoon night ' +
    'weekend time'
  ).split(' '),
)
