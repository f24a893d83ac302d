import type { Effect, Form } from './effects.js'

/** One line a form and effect: `form effect: lemmas`; a particle or preposition that must be there follows a plus sign. */
const lines = `
clause say: say tell claim announce report state declare add allege argue assert maintain insist contend note observe remark
clause say: explain stress emphasise emphasize underline underscore repeat reiterate recall recount relate mention admit acknowledge
clause say: concede confess disclose reveal inform notify brief write tweet post publish testify swear complain charge accuse
clause say: estimate calculate reason conclude determine rule hold decide+that describe comment reply respond answer quote cite quip boast joke
clause say: warn caution signal hint imply intimate vow promise pledge agree+that advise convince persuade assure reassure apologise shout
clause say: count document record tally trace attribute protest grumble lament counter retort continue begin read broadcast release proclaim guarantee
clause confirm: confirm verify corroborate prove establish ascertain substantiate authenticate specify clarify
clause think: believe think consider reckon assume presume feel hold judge assess suppose deem perceive opine guess see+as
clause show: show indicate suggest demonstrate find detail depict illustrate evidence reflect point
clause deny: deny reject refute dismiss dispute contradict disprove debunk rebut rebuff disavow repudiate gainsay scoff deride challenge contest
clause suspect: suspect doubt question speculate rumour rumor
clause intend: hope fear wish demand propose request recommend urge order expect predict pray imagine pretend forecast anticipate dream
clause intend: worry ensure guarantee+that ask wonder inquire enquire debate discuss threaten intend plan suppose+that command require want forbid
clause know: surface circulate know regret forget realise realize notice learn discover remember understand resent mourn celebrate emerge transpire ignore overlook
clause know: condemn criticise criticize welcome deplore mind hide conceal overhear
clause doubt: seem appear look sound
infinitive avert: refuse fail decline neglect forget hesitate omit disdain scorn
infinitive do: manage dare happen begin start continue cease proceed come go help force compel cause lead make let bother rush hasten
infinitive do: choose opt elect tend use turn prompt drive get induce push persuade convince live condescend deign remain allow have+past need+past
infinitive doubt: seem appear purport allege report say believe think rumour rumor assume understand consider presume reckon suppose
infinitive doubt: whisper suspect tip feel deem see hold find profess show
infinitive say: claim admit acknowledge
infinitive know: know
infinitive demand: threaten promise vow pledge swear offer urge ask tell demand order call appeal warn request command instruct invite
infinitive demand: advise beg beseech implore entreat exhort propose undertake recommend plead guarantee remind challenge encourage
infinitive intend: want plan intend hope wish agree decide try attempt seek expect aim mean prepare resolve hope wait long
infinitive intend: schedule set poise require oblige permit authorise authorize enable license entitle ready strive struggle
gerund avert: avoid refrain prevent stop+from keep bar ban prohibit block deter discourage dissuade resist rule forgo forego escape
gerund avert: hold+off back+away back+out back+down walk+away pull+out abstain cancel oppose miss forbid hinder preclude restrain stop+short shrink withhold abandon desist stave exclude vote+against
gerund avert: decide+against shy balk baulk hold+from
gerund intend: consider plan propose contemplate discuss favour favor risk suggest recommend anticipate envisage mull delay postpone
gerund intend: mean justify+in think+of dream+of talk+of aim+at insist+on interest advocate object weigh
gerund demand: threaten warn+against caution+against advise+against
gerund say: quote+as cite+as admit acknowledge confess report accuse charge recall describe boast convict indict blame+as
gerund suspect: suspect
gerund deny: deny disclaim
gerund know: stop cease end finish quit halt suspend regret criticise criticize condemn thank blame praise apologise apologize punish reward rebuke fault forgive welcome remember denounce chide deplore
gerund do: begin start continue keep succeed resume go spend
noun deny: shoot+down knock+down play+down deny reject refute dismiss dispute contradict disprove debunk rebut disavow repudiate gainsay scoff deride challenge contest disclaim
noun avert: avoid avert prevent cancel scrap oppose block refuse decline abandon withhold withheld foil thwart call+off rule rebuff shelve spurn
noun avert: resist ignore defy disregard forgo forego preclude turn+down veto lack deny+to boycott drop
noun intend: plan propose urge seek want request consider discuss fear expect await hope contemplate ban prohibit forbid permit envisage
noun intend: agree approve authorise authorize provide+for schedule prepare negotiate offer mull advocate weigh encourage postpone delay risk need prophesy deserve require simulate rehearse mull foresee
noun demand: insist+on demand threaten promise warn pledge vow call+for appeal predict forecast recommend
noun say: speak+of talk+of tell+of complain+of complain+about boast+of boast+about report describe allege claim announce admit acknowledge denounce+as proclaim declare charge accuse indict convict own
noun confirm: confirm verify corroborate
noun show: show depict record
noun suspect: suspect doubt question speculate
noun know: condemn welcome
`

/** Verbs and their like that keep the act hypothetical only in the present: `has to`, `needs to`. */
export const DUTIES = new Set(['have', 'need'])

const effects = new Map<string, { effect: Effect; with: string | null }[]>()
for (const line of lines.trim().split('\n')) {
  const [head, lemmas] = line.split(': ')
  const [form, effect] = head!.split(' ')
  for (const entry of lemmas!.split(' ')) {
    const [lemma, needed] = entry.split('+')
    const key = `${form} ${lemma}`
    effects.set(key, [...(effects.get(key) ?? []), { effect: effect as Effect, with: needed ?? null }])
  }
}

/**
 * The effect of a verb on what hangs below it in a form; null for verbs not listed.
 * @param words lemmas of its particles and prepositions; an entry that asks for one of them goes before one that does not
 */
export function effectOf(lemma: string, form: Form, words: readonly string[]): Effect | null {
  // the lemmatiser strips an e too many from forms it has not met: `ruled`, `rul`
  const entries = effects.get(`${form} ${lemma}`) ?? effects.get(`${form} ${lemma}e`) ?? []
  const particular = entries.find((e) => e.with !== null && words.includes(e.with))
  return (particular ?? entries.find((e) => e.with === null))?.effect ?? null
}

/** Whether a verb can carry speech: `"…", she added`. */
export function isSpeech(lemma: string): boolean {
  const effect = effectOf(lemma, 'clause', [])
  return effect === 'say' || effect === 'confirm' || effect === 'deny' || effect === 'think'
}
