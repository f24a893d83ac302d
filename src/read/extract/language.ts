import { francAll } from 'franc-min'

/** Letters below which a language is not told. */
const LEAST = 60
/** UTF-16 units that are looked at. */
const SAMPLE = 6_000
/** A language that the document names is believed while its score is at least this share of the best. */
const BELIEVED = 0.9
/**
 * A text is taken for English from this share of the best score on: single sentences of English with many names reach 0.86 and more beside languages that
 * they are not in, sentences of other languages 0.81 at most.
 */
const ENGLISH = 0.84

/**
 * Tells a text's language by its letter triples (franc-min, 82 languages).
 * @param declared the language that the document names (`en-GB`); settles close calls.
 * @returns ISO 639-1 where there is one, else 639-3; null where the text is too short or of no known language.
 */
export function languageOf(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST) return null
  const ranked = francAll(sample, { minLength: 10 }).filter(([code]) => code !== 'und')
  const [best] = ranked
  if (!best) return null
  const isEnglish = ranked.some(([code, score]) => code === 'eng' && score >= ENGLISH * best[1])
  if (declared === null) return isEnglish ? 'en' : shortCode(best[0])
  const named = shortCode(declared)
  const believed = ranked.find(([code, score]) => shortCode(code) === named && score >= BELIEVED * best[1])
  return believed ? named : shortCode(best[0])
}

/** Says that a text in another language than English is not coded. */
export function languageNotes(lang: string | null): string[] {
  if (lang === null || lang === 'en') return []
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(lang)
  return [`in ${name} (${lang}): only English is coded`]
}

/** `eng` and `en-GB` as `en`: the canonical form of a language tag drops to two letters where there are two (RFC 5646, section 4.5). */
function shortCode(tag: string): string | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).language
  } catch {
    return null
  }
}
