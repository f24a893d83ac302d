import type { Effect } from './effects.js'

const words = (text: string) => text.trim().split(/\s+/)

/** What a noun does to the act it takes: `plan to sell`, `reports of a strike`, `evidence that`. */
const nouns: [Effect, string[]][] = [
  [
    'doubt',
    words(`report claim allegation rumour rumor story talk speculation suggestion insinuation suspicion hearsay gossip account
      narrative theory impression assumption hypothesis chatter whisper murmur accusation assertion notion idea
      information news version tale hint leak belief perception complaint version position+that message+that view+that argument+that line+that
      stance+that explanation+that charge testimony`),
  ],
  ['show', words('evidence sign proof indication trace hint clue confirmation record footage video image photograph')],
  ['deny', words('denial rejection refutation myth lie fabrication falsehood hoax nonsense fiction')],
  [
    'avert',
    words(
      'refusal failure inability reluctance unwillingness absence lack avoidance prevention cancellation abandonment',
    ),
  ],
  [
    'intend',
    words(`plan proposal intention intent intention aim ambition wish desire hope dream fear worry anxiety risk danger prospect possibility
      chance likelihood probability potential option scenario readiness willingness preparation prepare effort attempt bid
      try push drive campaign right power ability capability capacity authority freedom mandate permission permit licence license
      approval authorisation authorization decision agreement deal pact commitment obligation duty need necessity requirement
      ban prohibition moratorium embargo opportunity offer talk+on talks+on negotiation discussion consultation debate question event+of
      case+of eventuality condition pretext+for reason expectation anticipation forecast prediction tendency temptation
      opposition resistance interest urge eagerness time way deadline timetable schedule roadmap resolution+to bill draft+on
      recommendation consent excuse motive incentive+to goal objective purpose mission task order+to mean condition`),
  ],
  [
    'demand',
    words(
      'threat warning call appeal demand request ultimatum promise pledge vow oath undertaking guarantee assurance invitation plea instruction order command',
    ),
  ],
  [
    'know',
    words(
      'fact secret knowledge news+that realisation realization truth anniversary aftermath wake consequence effect cost',
    ),
  ],
]

const effects = new Map<string, { effect: Effect; with: string | null }[]>()
for (const [effect, lemmas] of nouns) {
  for (const entry of lemmas) {
    const [lemma, needed] = entry.split('+')
    effects.set(lemma!, [...(effects.get(lemma!) ?? []), { effect, with: needed ?? null }])
  }
}

/** The effect of a noun on the act under it, given the word that joins them (`of`, `on`, `to`, `that`); null for nouns not listed. */
export function nounEffect(lemma: string, joint: string): Effect | null {
  const entries = effects.get(lemma) ?? []
  return (entries.find((e) => e.with === joint) ?? entries.find((e) => e.with === null))?.effect ?? null
}

/** Nouns for what nobody has vouched for: as a subject they speak for nobody (`reports say`). */
export const UNOWNED = new Set(
  words('report rumour rumor claim allegation speculation story account talk gossip whisper post clip'),
)

/** What is said of a claim to call it untrue. */
export const FALSE = new Set(
  words(`false untrue wrong incorrect inaccurate baseless groundless unfounded fabricated fake bogus absurd ridiculous
    nonsense myth lie fabrication falsehood hoax fiction fantasy invention slander libel disinformation misinformation rubbish
    nonsensical ludicrous preposterous unbelievable inconceivable implausible invented mistaken`),
)
/** What is said of an act that has not come about. */
export const UNCERTAIN = new Set(
  words(`possible likely unlikely imminent probable improbable conceivable inevitable unavoidable certain impossible
    necessary desirable essential premature unthinkable feasible due pending near close`),
)

/** What an adjective or a participle before a noun does to the act the noun names. */
export const DOUBTFUL = new Set(
  words(`alleged allege supposed suppose purported purport suspected suspect reported report apparent rumoured rumored rumour rumor presumed presume
    so-called claimed claim ostensible unconfirmed unverified likely probable putative unproven unsubstantiated uncorroborated disputed imagined mooted`),
)
export const UNREAL = new Set(
  words(`possible potential planned plan proposed propose imminent future threatened threaten expected expect looming loom prospective
    eventual whoever would-be hypothetical upcoming forthcoming scheduled schedule impending envisaged envisage simulated simulate mock conceivable
    feared fear intended intend desired desire further anticipated anticipate promised promise demanded demand`),
)

/** Adjectives that take an act, with what they do to it (`ready to`, `unable to`). */
const adjectives: [Effect, string[]][] = [
  [
    'intend',
    words(`ready willing prepared able likely unlikely set due bound poised eager keen free determined obliged supposed possible
      impossible necessary desirable important essential prepare certain sure afraid fearful hopeful anxious reluctant desperate
      about loath welcome entitled capable difficult hard easy premature interested vital better advisable wise safe`),
  ],
  ['avert', words('unable unwilling powerless incapable')],
  [
    'deny',
    words('false untrue wrong incorrect mistaken unbelievable inconceivable unthinkable absurd nonsense myth lie'),
  ],
  ['say', words('convinced adamant confident persuaded')],
  ['suspect', words('doubtful sceptical skeptical dubious suspicious')],
  ['doubt', words('probable apparent plausible conceivable')],
  [
    'know',
    words('aware unaware glad sorry angry proud happy grateful sad surprised disappointed responsible guilty upset'),
  ],
  [
    'do',
    words(
      'true clear obvious evident known undeniable undisputed certain plain first last only next quick slow fortunate lucky forced',
    ),
  ],
]
const adjectiveEffects = new Map(
  adjectives.flatMap(([effect, lemmas]) => lemmas.map((lemma) => [lemma, effect] as const)),
)

/** The effect of an adjective that is said of something on the act under it; null for adjectives not listed. */
export function adjectiveEffect(lemma: string): Effect | null {
  return adjectiveEffects.get(lemma) ?? null
}
