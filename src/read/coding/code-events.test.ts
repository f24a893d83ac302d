import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../actors/find.js'
import { analyse } from '../language/analyse.js'
import { type Coded, codeEvents } from './code-events.js'

function read(text: string, date: string | null = null): Coded[] {
  const sentences = analyse(text)
  return codeEvents(sentences, findMentions(sentences), { date })
}

/** `RUS UKR 190` for every event between two states, mirrored ones left out. */
function dyads(text: string): string[] {
  return read(text)
    .filter(({ scope, mirror }) => scope === 'interstate' && !mirror)
    .map(({ source, target, code }) => `${source!.state ?? source!.actor} ${target!.state ?? target!.actor} ${code}`)
}

describe('who is said to have done what to whom', () => {
  it.each([
    ['Turkey sold drones to Ukraine.', ['TUR UKR 072']],
    ['Ukraine was attacked by Russia.', ['RUS UKR 190']],
    ['France, which had recalled its ambassador, criticised Australia.', ['FRA AUS 111']],
    ['Iran accused Israel of attacking its ships.', ['IRN ISR 1123']],
    ['India imposed sanctions on Pakistan.', ['IND PAK 163']],
    ['India lifted sanctions on Pakistan.', ['IND PAK 085']],
    ['China threatened to cut off ties with Lithuania.', ['CHN LTU 1313']],
    ['Egypt agreed to send troops to Sudan.', ['EGY SDN 154']],
    ['Germany refused to supply weapons to Ukraine.', ['DEU UKR 1222']],
    ['Japan urged Russia to withdraw its troops.', ['JPN RUS 0256']],
    ['Jordan demanded that Israel end the blockade.', ['JOR ISR 1056']],
    ['Morocco suspended aid to Mali.', ['MAR MLI 162']],
    ['Armenia and Azerbaijan signed a peace treaty.', ['ARM AZE 057']],
    ['Kenya did not provide aid to Somalia.', ['KEN SOM 122']],
    ['Norway expelled a Russian diplomat.', ['NOR RUS 161']],
    ['Peru said that Chile must release the prisoners.', ['PER CHL 1053']],
  ])('%s', (text, events) => {
    expect(dyads(text)).toEqual(events)
  })

  it('reads nouns that name an act, with those who stand on either side', () => {
    expect(dyads('The Russian attack on Ukraine surprised nobody.')).toEqual(['RUS UKR 190'])
    expect(dyads('The sale of drones to Ukraine by Turkey went ahead.')).toEqual(['TUR UKR 072'])
  })

  it('gives an act of both sides in both directions, the second marked', () => {
    const [there, back] = read('Brazil held talks with Peru.')
    expect([there!.source!.state, there!.target!.state, there!.mirror]).toEqual(['BRA', 'PER', false])
    expect([back!.source!.state, back!.target!.state, back!.mirror]).toEqual(['PER', 'BRA', true])
  })

  it('pairs all that are coordinated', () => {
    expect(dyads('France and Germany condemned Belarus and Russia.').sort()).toEqual([
      'DEU BLR 111',
      'DEU RUS 111',
      'FRA BLR 111',
      'FRA RUS 111',
    ])
  })

  it.each([
    ['what several do together is not done by one to the other', 'Iran and Turkey condemned the attack.', []],
    ['fighting between two is of both', 'Fighting erupted between France and Poland.', ['FRA POL 190']],
    ['ties that sour are of both', 'Relations between Algeria and Spain have soured.', ['DZA ESP 160']],
    ['a drill of two is cooperation', 'Kenya and Iran held naval drills.', ['KEN IRN 062']],
    ['who is blamed in a clause', 'Egypt said Turkey was behind the attack.', ['EGY TUR 112']],
    ['what is to be done is meant', 'Egypt is to supply Turkey with tanks.', ['EGY TUR 0332']],
    ['what is not ruled out may be meant', 'Egypt did not rule out an attack on Turkey.', ['EGY TUR 138']],
    ['who is told to do what no word is known for', 'China advised Iran to wait.', ['CHN IRN 020']],
    ['the feeling is of the one who has it', 'Iran was angered by the remarks of France.', ['IRN FRA 110']],
    ['a doer hung on the noun before', 'Poland was refused entry by Russia.', ['RUS POL 1245']],
    ['who is named a thing is not called up', 'Turkey called Egypt a liar.', ['TUR EGY 111']],
    ['a phrase on a particle', 'Iran walked away from the accord with the United States.', ['IRN USA 120']],
    ['whose tanks are delivered', 'German tanks were delivered to Ukraine.', ['DEU UKR 072']],
    ['whose forces are put on alert', 'Turkish armour has been moved up to the Syrian border.', ['TUR SYR 154']],
    ['where somebody is arrested', 'Two Norwegians were arrested in Iran.', ['IRN NOR 173']],
    ['who calls an envoy back', "Israel's ambassador in Dublin was recalled.", ['ISR IRL 161']],
    ['a noun with both sides', 'The raid drew sharp criticism of Israel from Dublin.', ['IRL ISR 111']],
    [
      'a clause before its speaker',
      'Chinese agents were behind the murder of a Pole, officials said.',
      ['CHN POL 1823'],
    ],
    ['a subject hung on a time', 'In recent months Syria and Israel have fired across the line.', ['SYR ISR 190']],
    ['a capital read as a verb', 'Beijing cut tariffs on Australian wine.', ['CHN AUS 085']],
    ['troops that begin to leave', 'American troops have begun leaving Afghanistan.', ['USA AFG 0874']],
    ['the blockade that is lifted', "Turkey's blockade of Egypt was lifted.", ['TUR EGY 0872']],
  ])('%s', (_, text, events) => {
    expect(dyads(text)).toEqual(events)
  })

  it('does not read a struggle against a disease as an attack', () => {
    expect(dyads('Cuba helped Angola to fight malaria and the virus.')).toEqual(['CUB AGO 070'])
  })

  it('reads what is denied beside the denial', () => {
    expect(dyads('India denied reports that it had bought Russian oil.')).toEqual(['IND RUS 061'])
  })

  it('passes over a dateline', () => {
    expect(dyads('ISLAMABAD, March 16 (Reuters) -- Iran condemned Israel.')).toEqual(['IRN ISR 111'])
    expect(dyads('ISLAMABAD: Iran condemned Israel.')).toEqual(['IRN ISR 111'])
  })

  it('has all of a list act, and both of those who do something to each other', () => {
    expect(dyads('Canada, Britain and Australia condemned Iran.')).toEqual([
      'CAN IRN 111',
      'GBR IRN 111',
      'AUS IRN 111',
    ])
    expect(dyads('Iran, Canada said, condemned Britain and Australia.')).not.toContain('CAN GBR 111')
    const [one, other] = read("Azerbaijan and Russia expelled each other's diplomats on Monday.")
    expect(one).toMatchObject({ code: '161', source: { state: 'AZE' }, target: { state: 'RUS' } })
    expect(other).toMatchObject({ code: '161', source: { state: 'RUS' }, target: { state: 'AZE' }, mirror: true })
  })

  it('does to both what is done to "the two countries"', () => {
    expect(dyads('Chile accused Nicaragua of meddling. Brazil urged both countries to show restraint.')).toEqual([
      'CHL NIC 1123',
      'BRA CHL 020',
      'BRA NIC 020',
    ])
  })
})

describe('what is told with an event', () => {
  it('marks the words of the act', () => {
    const text = 'On Tuesday Canada imposed tough new sanctions on Iran.'
    const [event] = read(text)
    expect(text.slice(...event!.span)).toBe('imposed tough new sanctions')
    expect(text.slice(...event!.source!.span)).toBe('Canada')
  })

  it('gives type, class and intensity with their schemes', () => {
    expect(read('Canada imposed sanctions on Iran.')[0]).toMatchObject({
      code: '163',
      root: '16',
      type: 'SANCTION',
      quad: 4,
      quadScheme: 'common',
      intensity: -8,
      scale: 'goldstein-icews',
    })
  })

  it('resolves the day that hangs on the act, not the one on which it was told', () => {
    const events = read('Oman said on Monday that it had sent aid to Yemen on 2 September.', '2022-09-07')
    expect(events.find(({ root }) => root === '07')!.date).toBe('2022-09-02')
    expect(events.find(({ root }) => root === '01')!.date).toBe('2022-09-05')
  })

  it('tells acts between states from those within one and from those with one side', () => {
    const scopes = (text: string) => read(text).map(({ scope }) => scope)
    expect(scopes('Spain criticised Portugal.')).toEqual(['interstate'])
    expect(scopes('Spanish police arrested a Spanish journalist.')).toEqual(['domestic'])
    expect(scopes('Spain declined to comment.')).toEqual(['one-sided'])
    expect(scopes('Gunmen kidnapped two priests.')).toEqual(['unnamed'])
    expect(scopes('The concert was sold out on Saturday.')).toEqual([])
  })

  it('says where the code holds the negation', () => {
    expect(read('Kenya did not provide aid to Somalia.')[0]).toMatchObject({ root: '12', negated: true })
    expect(read('Kenya did not attack Somalia.')[0]).toMatchObject({ root: '19', negated: false })
  })
})

it('marks only words of the text, whatever the text', () => {
  const words = fc.constantFrom(
    'Russia',
    'Iran',
    'to',
    'attack',
    'agreed',
    'talks',
    'the',
    'with',
    'and',
    ',',
    'sanctions',
    'said',
    'had',
    'not',
    '.',
    '𝒳',
    '“',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (all) => {
      const text = all.join(' ')
      for (const { span, source, target } of read(text)) {
        for (const [start, end] of [span, source?.span, target?.span].filter((one) => one !== undefined)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 60 },
  )
})

it('takes a sentence without end', () => {
  expect(read(`${'Russia said that '.repeat(300)}Iran attacked Iraq.`).length).toBeGreaterThan(0)
})
