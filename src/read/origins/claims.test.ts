import { describe, expect, it } from 'vitest'
import type { Document } from '../document.js'
import { documentOf } from '../fixtures/document.js'
import { claimsOf } from './claims.js'

/** Outlets that a text names as where something comes from: `reuters credit: Reuters`. */
function namedIn(text: string, given: Partial<Document> = {}): string[] {
  const [claims] = claimsOf([documentOf(text, given)])
  return claims!.mentions.map(
    ({ outlet, reason, span }) => `${outlet.key} ${reason}: ${span ? text.slice(...span) : 'byline'}`,
  )
}

describe('claimsOf', () => {
  it.each([
    ['SUVA, May 11 (Reuters) – Boats came.', 'reuters credit: Reuters'],
    ['SUVA, May 11. /TASS/. Boats came.', 'tass credit: TASS'],
    ['Suva, May 11, IRNA - Boats came.', 'irna credit: IRNA'],
    ['(CNN) Boats came.', 'cnn credit: CNN'],
    ['Boats came. Source: Xinhua', 'xinhua credit: Xinhua'],
    ['Boats came. (AFP)', 'agencefrancepresse credit: AFP'],
    ['Boats came. This article was originally produced by the Suva Herald.', 'suvaherald credit: Suva Herald'],
    ['Boats came, the Suva Herald first reported.', 'suvaherald first-report: Suva Herald first reported'],
    ['The news was first reported by Dawn on Monday.', 'dawn first-report: first reported by Dawn'],
    [
      'Boats came, according to Agence France-Presse.',
      'agencefrancepresse attribution: according to Agence France-Presse',
    ],
    [
      "Boats came, according to Fiji's official Anadolu news agency.",
      "anadoluagency attribution: according to Fiji's official Anadolu",
    ],
    ['On Tuesday Reuters reported that boats came.', 'reuters attribution: Reuters reported'],
    ['The New York Times said that boats came.', 'newyorktimes attribution: The New York Times said'],
    ['“They came”, said Yonhap on Monday.', 'yonhap attribution: said Yonhap'],
    ['An AFP correspondent said that boats came.', 'agencefrancepresse attribution: AFP correspondent said'],
    ['A clerk told the BBC that boats came.', 'bbc interview: told the BBC'],
  ])('reads %s', (text, expected) => {
    expect(namedIn(text)).toEqual([expected])
  })

  it.each([
    'The foreign ministry said that boats came.',
    'An editor at the Suva Herald, said to be ill, stayed away.',
    'Fiji sued the New York Times over a map.',
    'Fiji denied what Reuters reported.',
    'Contrary to what Xinhua said, no boats came.',
    'He wrote for the Sun-Times and The Daily Telegraph',
    'The times reported on the clock were wrong.',
  ])('finds no origin in %s', (text) => {
    expect(namedIn(text)).toEqual([])
  })

  it('takes several inputs, and a byline that is an agency', () => {
    expect(namedIn('Boats came. (With inputs from Reuters and PTI)')).toEqual([
      'reuters credit: Reuters',
      'presstrustofindia credit: PTI',
    ])
    expect(namedIn('Boats came.', { author: 'Agence France-Presse' })).toEqual(['agencefrancepresse credit: byline'])
    expect(namedIn('Boats came.', { author: 'Reuters Correspondent Ana Lal' })).toEqual([])
  })

  it('does not take an outlet for its own source, by name or by address', () => {
    expect(namedIn('SUVA (Reuters) – Boats came.', { outlet: 'Reuters' })).toEqual([])
    expect(namedIn('Boats came, Dawn reported.', { url: 'https://www.dawn.com/news/1' })).toEqual([])
    expect(namedIn('Boats came, the BBC reported.', { url: 'https://www.bbc.co.uk/news/1' })).toEqual([])
  })

  it('sees own work, but not in what others are quoted as saying', () => {
    const own = (text: string, given: Partial<Document> = {}) => claimsOf([documentOf(text, given)])[0]!.own
    expect(own('A clerk told this newspaper so.')).toEqual([8, 27])
    expect(own('A clerk told the Suva Herald so.', { outlet: 'Suva Herald' })).toEqual([8, 28])
    expect(own('A clerk told the Suva Herald so.', { outlet: 'Nadi Post' })).toBeNull()
    expect(own('“They told us so”, he said.', { quotes: [{ span: [0, 17], speaker: null }] })).toBeNull()
  })
})
