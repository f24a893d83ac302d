/** Short words before a name, a number or a place: a full stop after them never ends a sentence before one of those. */
const LEADING =
  'mr mrs ms dr prof gen lt col maj capt cpl sgt adm brig cmdr sen sens rep reps gov rev hon pres amb messrs mlle mme st ft mt ' +
  'no nos vs fig figs vol vols pp p art sec para ch ed eds e.g i.e eg ie cf al viz ca approx tel ext attn ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'

/** Short words that may end a sentence as well. */
const TRAILING =
  'inc corp co ltd llc plc bros jr sr etc ph.d d.c u.s u.k u.n e.u u.a.e u.s.a u.s.s.r p.m a.m m.d b.a m.a ave blvd rd dept ' +
  'est assn univ conf div min max yrs mins hrs lb lbs oz govt gov calif wash conn mass fla va pa ga ala ariz ark colo ' +
  'ill ind kan ky la md mich minn miss mo mont neb nev okla ore tenn tex vt wis wyo a.k.a o.k p.s n.b'

/** Words that begin sentences: after a short word that may end one, they decide for the end. */
const BEGINNING =
  'the a an in on at it its he she they we i you this that these those but and so if when while after before as for from ' +
  'there here what who why how where his her their our my some many most all no not one two both such also however ' +
  'according meanwhile although though since because despite by with under during then now yet still other another ' +
  'officials sources analysts critics experts mr mrs ms'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const LEADS = setOf(LEADING)
export const TRAILS = setOf(TRAILING)
export const BEGINS = setOf(BEGINNING)

/** Whether a lower-case word without its last full stop is written with that stop. */
export function isShort(word: string): boolean {
  return LEADS.has(word) || TRAILS.has(word) || /^\p{L}$/u.test(word) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)
}
