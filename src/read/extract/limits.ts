/** Bytes of a file. Saved pages reach 5 MB with their pictures inlined, reports of ministries 15 MB as PDF. */
export const MOST_BYTES = 20 * 1024 * 1024

/** Bytes that a packed file or one part of an office file may unpack to, and how many times its packed size: deflate's utmost is 1,032. */
export const MOST_UNPACKED = 40 * 1024 * 1024
export const MOST_TIMES = 200

/** UTF-16 units of a text: three long novels. Longer texts are books or dumps and are better cut where their parts begin. */
export const MOST_TEXT = 2_000_000

/** Levels of tags in a page that are kept; deeper ones are flattened, as browsers do (Chromium: 512). Real pages reach 60. */
export const MOST_DEPTH = 200

/** Elements of a page. Long encyclopedia pages and live blogs reach 40,000. */
export const MOST_ELEMENTS = 100_000

/**
 * Characters of a page times the depth at which they stand, and elements times theirs: what choosing the body costs.
 * A live blog of half a million characters at depth 25 makes 12 million.
 */
export const MOST_WORK = 60_000_000

/** Levels of elements in a feed; feeds reach 12, those with unescaped pages in them some hundred. */
export const MOST_FEED_DEPTH = 1_000

/** Entries of a feed. Archives of whole years have some thousands. */
export const MOST_ENTRIES = 5_000

/** Pages of a PDF. */
export const MOST_PAGES = 2_000

/** Links that are kept of a text. */
export const MOST_LINKS = 2_000

/**
 * Files above this many bytes or `<` signs, and all PDF and packed files, are read in a thread of their own, which can be
 * stopped. A news page has 500 to 5,000 such signs; starting the thread costs ten times what reading one does.
 */
export const APART_FROM = 2 * 1024 * 1024
export const APART_TAGS = 8_000

/** How long such a thread may run, in milliseconds: a PDF of 2,000 pages takes 10 to 20 s. */
export const MOST_TIME = 30_000

/** Megabytes of JavaScript objects that such a thread may hold, and bytes by which the process may grow while it runs. */
export const MOST_HEAP_MB = 512
export const MOST_GROWTH = 900 * 1024 * 1024
