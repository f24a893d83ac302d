const OTHER: Record<string, string> = { ı: 'i', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' }

/** A word with its accents, typographic apostrophes and abbreviating full stops taken off: `U.S.` → `US`, `Erdoğan` → `Erdogan`. */
export function plain(form: string): string {
  let text = form
  if (/[^\x00-\x7f]/.test(text)) {
    text = text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[’‘`ʼ]/g, "'")
    text = text.replace(/[^\x00-\x7f]/g, (letter) => OTHER[letter] ?? letter)
  }
  return text.includes('.') && /\p{L}/u.test(text) ? text.replaceAll('.', '') : text
}

/** Whether a word begins with a capital letter; of `al`, `d'Orsay` the inner one counts. */
export function isCapitalised(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

/** Whether a word of at least two letters is written in capitals throughout. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Whether a sentence shouts: most of its words of four letters and more are in capitals, so that capitals say nothing. */
export function isShouted(words: readonly string[]): boolean {
  let long = 0
  let loud = 0
  for (const word of words) {
    if (word.length < 4) continue
    long++
    if (isAcronym(word)) loud++
  }
  return long > 1 && loud > 0.7 * long
}
