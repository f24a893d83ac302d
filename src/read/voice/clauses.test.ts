import { describe, expect, it } from 'vitest'
import { analyse } from '../language/analyse.js'
import { openClauses } from './clauses.js'

const open = (text: string) => openClauses(analyse(text)[0]!.tokens)
const asides = (text: string) => {
  const { tokens, asides: found } = open(text)
  const words = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  return found.map(({ speaker, from, to }) => [words(from, to), speaker && words(speaker.from, speaker.to)])
}
const above = (text: string, word: string) => {
  const { tokens } = open(text)
  const { head, label } = tokens.find(({ form }) => form === word)!
  return [tokens[head]?.form ?? null, label]
}

describe('asides', () => {
  it.each([
    ['Kordia fired first, two officials said on Monday.', [['two officials said on Monday', 'two officials']]],
    ['Kordia, a senior diplomat said, fired first.', [['a senior diplomat said', 'a senior diplomat']]],
    ['According to the ministry, Kordia fired first.', [['According to the ministry', 'the ministry']]],
    ["In the minister's words, Kordia fired first.", [["In the minister's words", 'the minister']]],
    ['Norland: Kordia fired first', [['Norland', 'Norland']]],
    ['Kordia fired first: Norland', [[': Norland', 'Norland']]],
    ['Kordia, it is alleged, fired first.', [['it is alleged', null]]],
    ['Word has it that Kordia fired first.', [['Word has it', null]]],
    ['Kordia, they say, fired first.', [['they say', null]]],
    ['Kordia fired first, so the story goes.', [['story goes', null]]],
    ['Kordia fired first, the ministry said, and Norland left.', [['the ministry said', 'the ministry']]],
  ])('are found: %s', (text, found) => {
    expect(asides(text)).toEqual(found)
  })

  it.each([
    'On Monday, the minister said that Kordia fired first.',
    'After the raid, officials announced a truce.',
    'KORDIS: The army left the city.',
    'What Kordia did next surprised its allies: it left.',
    'BREAKING: Kordia leaves the pact',
  ])('are not seen where there are none: %s', (text) => {
    expect(asides(text)).toEqual([])
  })
})

describe('mended parses', () => {
  it('hang a clause from the claim or the verb of speech before it', () => {
    expect(above('The minister scoffed at suggestions that Kordia had fired.', 'fired')).toEqual(['suggestions', 'acl'])
    expect(above('Norland told the council that Kordia fired.', 'fired')).toEqual(['told', 'ccomp'])
  })

  it('know a verb tagged as a plural', () => {
    expect(above('The Estavian paper of record writes that Marovia lobbied against the loan.', 'lobbied')).toEqual([
      'writes',
      'ccomp',
    ])
  })

  it('leave the tokens given as they are', () => {
    const { tokens } = analyse('A court filing reveals that Pelland rented the servers.')[0]!
    const before = JSON.stringify(tokens)
    openClauses(tokens)
    expect(JSON.stringify(tokens)).toBe(before)
  })
})
