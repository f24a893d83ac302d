/** Noncharacters that stand for `&` and `<` in markup that is built here: the parser makes a node of its own of each entity. */
const DUMMIES = { '&': '\ufdd0', '<': '\ufdd1' } as const

/** Text, ready to stand in markup. */
export function asDummies(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll('&', DUMMIES['&']).replaceAll('<', DUMMIES['<']) : text
}

/** The text that `asDummies` was given. */
export function fromDummies(text: string): string {
  return /[\ufdd0\ufdd1]/.test(text) ? text.replaceAll(DUMMIES['&'], '&').replaceAll(DUMMIES['<'], '<') : text
}
