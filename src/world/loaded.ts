import { isWithin, quotations, type Span } from './quotes.js'

/** A loaded word in a text, and a neutral one in its place. */
export interface LoadedWord extends Span {
  /** as it stands in the text */
  word: string
  neutral: string
}

/**
 * One line a label: `label(s), as patterns | neutral alternative`. A label is loaded when it judges whom it names, whoever uses it; those of
 * all sides belong here. Legal findings (genocide, war crime) and names of doctrines or of the event coding do not.
 */
const table = `
coup regimes? | government formed after a coup
puppet (?:governments?|regimes?|states?) | government backed by another state
(?:terror|terrorist|rogue|pariah|outlaw) (?:states?|regimes?) | state
client states? | state that depends on another
satellite states? | state under another's influence
vassals?(?: states?)? | dependent ally
regimes? | government
juntas? | military government
puppets? | ally under another's control
stooges? | ally
lackeys?|henchm[ae]n|minions? | supporter
cronies|crony | associate
cliques?|cabals? | leadership group
dictators?|tyrants?|despots?|strongm[ae]n | leader
dictatorships?|tyranny | government without free elections
mullahs | clerical leadership
warlords? | commander
usurpers? | ruler whose title is disputed
hegemons? | leading power
hegemonic | dominant
imperialists?|neo-?colonialists? | foreign
aggressors? | the state that attacked
aggressions? | use of force
unprovoked | first
invaders?|occupiers? | foreign forces
hordes? | forces
warmongers?|war-?mongering | advocate of force
sabre-?rattling|saber-?rattling | show of force
blackmail(?:ed|ing)? | threaten with consequences
orchestrat(?:e|ed|es|ing) | organise
divide[- ]and[- ](?:rule|conquer) | divisive
provocateurs? | participant
provocations? | act that the other side objects to
terrorists? | armed group
freedom fighters? | armed group
extremists?|radicals? | armed or political group, by its name
thugs?|gangsters?|bandits? | armed men
butchers?|monsters? | commander
fascists?|nazis?|neo-?nazis? | political opponent, by name
traitors?|quislings?|collaborators? | people who worked with the other side
fifth column(?:ists?)? | people who sympathise with the other side
infidels?|apostates? | people of another faith
martyrs?|martyred | people killed
heroes|heroic(?:ally)? | soldiers
glorious | successful
liberations? | taking
liberated|liberating|liberates? | took
denazif(?:y|ies|ied|ication) | change of government by force
pacif(?:y|ied|ication) | bring under control by force
special military operations? | military campaign
police actions? | military action
surgical strikes? | strike
collateral damage | civilians killed and property destroyed
neutrali[sz](?:e|ed|es|ing|ation) | kill
mop(?:ped|ping)?[- ]up | clear
enhanced interrogations? | coercive interrogation
ethnic brethren|brotherly | neighbouring
motherland|fatherland | country
so-called | self-declared
sham (?:elections?|referendums?|trials?) | disputed vote or trial
land[- ]grabs? | taking of territory
propaganda | statements meant to persuade
brainwash(?:ed|ing) | persuade
axis of evil|evil empire | group of states, by name
evil|barbari(?:c|ans?)|savages?|bloodthirsty | violent
brazen|shameless | open
naked | open
stabbed in the back|stab in the back|backstabbing|betray(?:ed|al|als|s)? | acted against an ally
treacher(?:y|ous) | unexpected
zionist entity | Israel
little green men | soldiers without insignia
`

/** `sanctions regime` and its like name rules, not rulers. */
const ofRules =
  /(?:sanctions?|visa|inspections?|verification|safeguards|non-?proliferation|arms control|export controls?|legal|treaty|trade|tariff|tax|customs|licensing|monitoring|regulatory)\s+$/i

const entries = table
  .trim()
  .split('\n')
  .map((line) => {
    const [labels, neutral] = line.split(' | ')
    return { labels: labels!.replaceAll(' ', '\\s+'), neutral: neutral! }
  })

const anyLabel = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${entries.map(({ labels }) => `(${labels})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * Finds loaded labels outside quotation marks: inside them they are a source's words and may stand.
 * @returns each with its place in UTF-16 units and a neutral alternative, in the order of the text
 */
export function findLoaded(text: string): LoadedWord[] {
  const quoted = quotations(text)
  return [...text.matchAll(anyLabel)]
    .map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
      neutral: entries[match.slice(1).findIndex((group) => group !== undefined)]!.neutral,
    }))
    .filter(
      (found) =>
        !isWithin(found, quoted) &&
        !(/^regimes?$/i.test(found.word) && ofRules.test(text.slice(Math.max(0, found.start - 24), found.start))),
    )
}
