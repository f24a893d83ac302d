import { expect, it } from 'vitest'
import { analyse } from '../language/analyse.js'
import { codePair } from './code-pair.js'

/** Codes a sentence between its first and its last marked word. */
function code(marked: string) {
  const sentence = analyse(marked.replaceAll(/[[\]]/g, ''))[0]!
  const words = [...marked.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]!)
  const place = (word: string): [number, number] => {
    const at = sentence.tokens.findIndex(({ form }) => form === word)
    return [at, at + 1]
  }
  return codePair(sentence, place(words[0]!), place(words[1]!))
}

it.each([
  ['[Ruritania] sent tanks to [Freedonia].', 'AID', 2],
  ['[Ruritania] denounced the elections in [Freedonia].', 'ACCUSE', 3],
  ['[Freedonia] was invaded by [Ruritania].', 'ASSAULT', 4],
  ['[Ruritania] promised to build a railway in [Freedonia], officials said.', 'AGREE', 1],
  ['[Ruritania] freed two sailors of [Freedonia] while it denounced Sylvania.', 'RETREAT', 2],
])('%s', (text, type, quad) => {
  expect(code(text)).toMatchObject({ type, quad })
})

it('answers where no word names an act', () => {
  expect(code('[Ruritania] is north of [Freedonia].')).toEqual({ code: '040', type: 'CONSULT', quad: 1 })
})
