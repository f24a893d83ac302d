import { describe, expect, it } from 'vitest'
import { languageOf } from './language.js'

describe('languageOf', () => {
  it.each([
    'MOSCOW, Aug 12 (TASS) -- Russia summoned the Romanian ambassador, the ministry said.',
    "According to two diplomats, Nicaragua may expel Chile's charge d'affaires.",
    'Iran, Pakistan agree to reopen border crossings, resume bilateral trade talks',
    'Serbia, Kosovo leaders fail to sign normalisation deal in Brussels',
    'Azerbaijan detains Russian state media employees amid diplomatic row',
    'Malaysia denies warship entered Indonesian waters near Natuna Islands',
  ])('takes a sentence full of names for English: %s', (text) => {
    expect([null, 'en']).toContain(languageOf(text, null))
  })

  it.each([
    ['de', 'Russland bestellte am Dienstag den rumänischen Botschafter ein, teilte das Ministerium mit.'],
    ['fr', "La France expulse deux diplomates iraniens après l'attaque contre son ambassade."],
    ['es', 'Chile llamó a consultas a su embajador en Nicaragua tras las acusaciones de Managua.'],
    ['pt', 'Portugal expulsa dois diplomatas russos, anunciou o ministério dos Negócios Estrangeiros.'],
    ['nl', 'De regering in Den Haag heeft de ambassadeur van Iran op het matje geroepen over de zaak.'],
    ['id', 'Indonesia memanggil duta besar Australia untuk meminta penjelasan mengenai penyadapan itu.'],
    ['tr', 'Türkiye, Mısır ile diplomatik ilişkilerini yeniden büyükelçi düzeyine çıkardı.'],
    ['ro', 'România a convocat ambasadorul rus la Ministerul Afacerilor Externe pentru a protesta.'],
  ])('knows a sentence in %s', (code, text) => {
    expect(languageOf(text, null)).toBe(code)
  })

  it.each([
    'Danmark indkalder Ruslands ambassadør til samtale for anden gang på to måneder.',
    'Norge og Sverige undertegnet en avtale om samarbeid for å styrke forsvaret i nord.',
    'Malaysia membantah tuduhan bahwa kapal perang negara itu memasuki perairan Indonesia.',
  ])('does not take for English: %s', (text) => {
    expect(languageOf(text, null)).not.toBe('en')
  })

  it('does not guess from a few words', () => {
    expect(languageOf('Iran seized a Greek tanker.', null)).toBeNull()
  })
})
