const words = (text: string) => new Set(text.trim().split(/\s+/))

export const NEGATIONS = words("not n't never no neither nor hardly scarcely nt nothing nobody none nowhere cannot")
/** Subjects and objects that say there is none. */
export const NONE = words('no none nobody nothing neither no-one')
/** Adverbs before a negation or after it that take its force: `not only`, `not just`, `not until May`. */
export const WEAKENERS = words('only just merely simply until without least first surprisingly long')
export const NEARLY = words('nearly almost')
export const MODALS = words("may might could would will shall should must can ought 'll 'd wo ca need")
export const DOUBTING =
  words(`allegedly reportedly apparently supposedly purportedly seemingly ostensibly presumably probably likely possibly perhaps
  conceivably evidently rumouredly reputedly putatively arguably maybe`)
export const CERTAINLY = words('falsely wrongly mistakenly erroneously incorrectly untruthfully')
export const CONDITIONS = words('if unless whether lest provided providing suppose supposing assuming')
/** Markers that put the other clause in place of this one. */
export const INSTEAD = words('without instead rather')
/** Verbs that say of an act whether it came about. */
export const COMING = words(
  'come happen occur materialise materialize take exist follow ensue arise begin start go succeed be emerge result',
)
/** Subjects that speak for nobody in particular. */
export const ANYONE = words('some many one people everyone most they')
/** Units of speech that turn a possessor into a speaker: `in X's words`. */
export const TELLING = words(
  'word words phrase telling account view opinion version description statement parlance terms reading estimation eyes',
)
/** Words before a colon that announce rather than speak. */
export const ANNOUNCING = words(
  'breaking update updated live watch video exclusive analysis opinion explainer photo photos just alert news note',
)
/** Speech that has no author. */
export const HEARSAY = words('rumour rumor gossip hearsay speculation whisper talk allegation claim')
/** What says no more of a report than that there is one. */
export const VAGUE = words(
  'unconfirmed unverified conflicting early initial some several various persistent many numerous other such first earlier anonymous certain',
)
/** Words of time that follow a speaker without belonging to him. */
export const DAYS =
  words(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april
  may june july august september october november december week month year morning afternoon evening night`)
/** Who speaks at the end of a headline. */
export const SPEAKERS =
  words(`media report official source minister ministry spokesman spokeswoman spokesperson army police agency military president
  pm tv paper newspaper radio analyst expert diplomat envoy aide monitor government intelligence navy`)
