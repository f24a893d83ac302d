/** Where a feed that wants a visit in a browser is to be had. */
export interface Place {
  feed: 'icews' | 'polecat' | 'acled' | 'ucdp'
  name: string
  /** what to open */
  pages: { url: string; holds: string }[]
  /** what one may do with the data, in a line; the page has the last word */
  terms: string
  /** what to run with the files that came */
  afterwards: string
}

/** Feeds that are not fetched: their repositories ask for terms to be accepted, an account, or a token. */
export const PLACES: readonly Place[] = [
  {
    feed: 'icews',
    name: 'ICEWS Coded Event Data, 1995 to April 2023 (ended)',
    pages: [
      { url: 'https://doi.org/10.7910/DVN/28075', holds: 'a file a year, tab-separated or zipped' },
      { url: 'https://doi.org/10.7910/DVN/QI2T9A', holds: 'a file a day or a week, from October 2018' },
    ],
    terms: 'research and education only, by the terms of the yearly files; cite Boschee et al. 2015',
    afterwards: 'demarche ledger add events.*.tab* *-icews-events.*',
  },
  {
    feed: 'polecat',
    name: 'POLECAT (PLOVER events), from 2018',
    pages: [
      { url: 'https://doi.org/10.7910/DVN/AJGVIT', holds: 'a file a week, finished years zipped' },
      { url: 'https://doi.org/10.7910/DVN/LMFPIP', holds: 'the documentation' },
    ],
    terms: 'see the terms on the page (they are quoted differently by its users); cite Scarborough et al. 2023',
    afterwards: 'demarche ledger add ngecEvents.*',
  },
  {
    feed: 'acled',
    name: 'ACLED (political violence and demonstrations)',
    pages: [
      {
        url: 'https://acleddata.com/conflict-data/data-export-tool',
        holds: 'exports by country and time, after signing in',
      },
    ],
    terms: 'free account; no passing on of the data themselves; name ACLED as the source, with the day of access',
    afterwards: 'demarche ledger add *.csv',
  },
  {
    feed: 'ucdp',
    name: 'UCDP Georeferenced Event Dataset (organised violence), from 1989',
    pages: [{ url: 'https://ucdp.uu.se/downloads/', holds: 'a zipped CSV a release' }],
    terms: 'free of charge; see the terms on the page; cite Sundberg and Melander 2013 and the release',
    afterwards: 'demarche ledger add GEDEvent_*.csv',
  },
]

/** What to tell somebody who asks for a feed that is not fetched: lines of text. */
export function tellPlace(place: Place): string[] {
  return [
    `${place.name} is fetched by hand:`,
    ...place.pages.map((page) => `  ${page.url}  ${page.holds}`),
    `  terms: ${place.terms}`,
    `  then:  ${place.afterwards}`,
  ]
}
