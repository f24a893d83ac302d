import { checkNetwork, givenOf, type Network, NetworkError } from './network.js'

const RESERVED = new Set(['network', 'variable', 'probability', 'property', 'type', 'discrete', 'table', 'default'])

/**
 * A network in the Bayesian Interchange Format 0.15 (Cozman 1998), as the files of bnlearn's repository use it. Numbers
 * are written in full.
 *
 * BIF holds words of letters, digits, `_` and `-` that don't begin with a digit. In other names each foreign character
 * becomes `_`; words of the format, and words that begin with a digit, get a `_` in front.
 *
 * @param name of the network; written the same way
 * @throws NetworkError for a malformed network, and where two variables, or two states of one, would be written alike
 */
export function writeBif(network: Network, name: string): string {
  const checked = checkNetwork(network)
  const names = words(checked.names, 'variables')
  const states = checked.states.map((list, variable) => words(list, `states of "${checked.names[variable]}"`))
  const variables = names.map(
    (word, variable) =>
      `variable ${word} {\n  type discrete [ ${states[variable]!.length} ] { ${states[variable]!.join(', ')} };\n}\n`,
  )
  const probabilities = names.map((word, variable) => {
    const parents = checked.parents[variable]!
    const count = states[variable]!.length
    const table = checked.tables[variable]!
    if (parents.length === 0) return `probability ( ${word} ) {\n  table ${table.join(', ')};\n}\n`
    const rows = Array.from({ length: table.length / count }, (_, row) => {
      const given = givenOf(checked, variable, row).map(
        (state, i) => states[parents[i]!]![checked.states[parents[i]!]!.indexOf(state)]!,
      )
      return `  (${given.join(', ')}) ${table.slice(row * count, (row + 1) * count).join(', ')};\n`
    })
    return `probability ( ${word} | ${parents.map((parent) => names[parent]!).join(', ')} ) {\n${rows.join('')}}\n`
  })
  return [`network ${wordOf(name)} {\n}\n`, ...variables, ...probabilities].join('')
}

function words(names: readonly string[], what: string): string[] {
  const written = names.map(wordOf)
  written.forEach((word, i) => {
    const before = written.indexOf(word)
    if (before < i)
      throw new NetworkError(`${what} "${names[before]}" and "${names[i]}" would both be written ${word} in BIF`)
  })
  return written
}

function wordOf(name: string): string {
  const word = name.replace(/[^A-Za-z0-9_-]/g, '_')
  return /^[A-Za-z_-]/.test(word) && !RESERVED.has(word) ? word : `_${word}`
}
