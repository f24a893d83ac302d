import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActor } from '../../world/actors/find.js'
import { parseDay } from '../../world/days.js'
import { analyse } from '../language/analyse.js'
import { findMentions } from './find.js'

/** The mentions of a text as `words = actor`, those that are no actors with their use behind. */
function read(text: string, date?: string): string[] {
  const day = date === undefined ? {} : { date: parseDay(date)! }
  return findMentions(analyse(text), day).map(
    ({ span, actor, use }) => `${text.slice(...span)} = ${actor}${use === 'actor' ? '' : ` (${use})`}`,
  )
}

describe('names', () => {
  it.each([
    ['Kiev thanked Türkiye.', ['Kiev = UKR', 'Türkiye = TUR']],
    ['Burma told us that the U.S. had agreed.', ['Burma = MMR', 'U.S. = USA']],
    ['The US and the UAE signed a pact.', ['US = USA', 'UAE = ARE']],
    ['North Korea warned South Korea.', ['North Korea = PRK', 'South Korea = KOR']],
    ['Seoul warned the North.', ['Seoul = KOR', 'the North = PRK']],
    ['Chad warned the North.', ['Chad = TCD']],
    ['Seoul eyed the North Sea.', ['Seoul = KOR']],
    ['NATO and the Arab League criticised Hamas.', ['NATO = NATO', 'Arab League = LAS', 'Hamas = HAMAS']],
    ['Ships crossed the South China Sea.', []],
    ['The New York Times reported it.', []],
    ['Michael Jordan spoke to Chad Smith.', []],
    ['They told us who is coming.', []],
    ['Atlanta, Georgia, sued Texas.', ['Atlanta = USA (place)', 'Georgia = USA (place)', 'Texas = USA (place)']],
    ['Pro-Russian parties won.', ['Pro-Russian = RUS (attribute)']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('gives an armed movement the state that CAMEO puts before it', () => {
    const states = findMentions(analyse('The Taliban fought Islamic State while Hezbollah watched.'))
    expect(states.map(({ actor, state }) => [actor, state])).toEqual([
      ['TALIBAN', 'AFG'],
      ['ISIL', null],
      ['HEZBOLLAH', 'LBN'],
    ])
  })

  it('reads a headline in capitals', () => {
    expect(read('TURKEY WARNS US OVER SYRIA STRIKES')).toContain('TURKEY = TUR')
    expect(read('TURKEY WARNS US OVER SYRIA STRIKES')).toContain('US = USA')
  })
})

describe('parts of a state', () => {
  it.each([
    ['Iranian officials met Russian troops.', ['Iranian officials = IRN.GOV', 'Russian troops = RUS.MIL']],
    ["Pakistan's army chief resigned.", ["Pakistan's army chief = PAK.MIL"]],
    [
      'The president of Chad thanked soldiers from Togo.',
      ['president of Chad = TCD.GOV', 'soldiers from Togo = TGO.MIL'],
    ],
    ['Two Chinese nationals were arrested.', ['Chinese nationals = CHN.CVL']],
    ['Egyptian and Sudanese diplomats met.', ['Egyptian = EGY.MFA', 'Sudanese diplomats = SDN.MFA']],
    ["Brazil's Congress voted.", ["Brazil's Congress = BRA.LEG"]],
    ['Turkish opposition lawmakers protested.', ['Turkish opposition lawmakers = TUR.OPP']],
    ['Envoys from Peru, Chile and Cuba arrived.', ['Envoys from Peru = PER.GOV', 'Chile = CHL.GOV', 'Cuba = CUB.GOV']],
    ['A former Kenyan minister spoke.', ['Kenyan minister = KEN.ELI']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('leaves a place where something is to itself', () => {
    expect(read('Police in Japan arrested two men.')).toEqual(['Police = JPN.COP', 'Japan = JPN (place)'])
    expect(read('Troops in Mali withdrew.')).toEqual(['Mali = MLI (place)'])
    expect(read('The head of the Russian delegation spoke.')).toEqual([
      'head of the Russian delegation = RUS.GOV',
      'Russian delegation = RUS.GOV',
    ])
  })

  it('lets adjectives joined to one noun share it as their head', () => {
    const [indian, pakistani] = findMentions(analyse('Indian and Pakistani troops exchanged fire.'))
    expect([indian!.actor, pakistani!.actor]).toEqual(['IND.MIL', 'PAK.MIL'])
    expect(indian!.head).toBe(pakistani!.head)
  })

  it('marks what belongs to a thing', () => {
    expect(read('Pakistani shells were found.')).toEqual(['Pakistani = PAK (attribute)'])
    expect(read('Turkish drones arrived.')).toEqual(['Turkish = TUR (attribute)'])
    expect(read('The US-led coalition withdrew.')).toEqual(['US = USA (attribute)'])
    expect(read('Israeli warplanes returned.')).toEqual(['Israeli warplanes = ISR.MIL'])
  })
})

describe('capitals', () => {
  it.each([
    ['Moscow condemned the attack.', 'Moscow = RUS'],
    ['They met in Moscow.', 'Moscow = RUS (place)'],
    ['Rebels bombed Kyiv on Sunday.', 'Kyiv = UKR (place)'],
    ['The talks angered Islamabad.', 'Islamabad = PAK'],
    ['The Kremlin denied it.', 'Kremlin = RUS.GOV'],
    ['CAIRO (AP) - Talks were suspended.', 'CAIRO = EGY (place)'],
    ['Drones were sold to Kiev by Ankara.', 'Ankara = TUR'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })
})

describe('people', () => {
  it('knows who held office when', () => {
    expect(read('Dmitry Medvedev spoke.', '2009-05-01')).toEqual(['Dmitry Medvedev = RUS.GOV'])
    expect(read('Barack Obama spoke.', '2023-05-01')).toEqual(['Barack Obama = USA.ELI'])
    expect(read('Shevardnadze spoke.', '1989-05-01')).toEqual(['Shevardnadze = SUN.MFA'])
    expect(read('Shevardnadze spoke.', '1999-05-01')).toEqual(['Shevardnadze = GEO.GOV'])
  })

  it('finds names behind marks, and family names that came first when they come again', () => {
    expect(read('"We agree," Sergei Lavrov said.')).toContain('Sergei Lavrov = RUS.MFA')
    expect(read('South Korean President Moon Jae-in left. Moon returned.')).toContain('Moon = KOR.GOV')
  })

  it('takes no namesake', () => {
    expect(read('Hunter Biden spoke.')).toEqual([])
    expect(read('Malvinder Singh spoke.')).toEqual([])
    expect(read('It may rain, said Mr Brown.')).toEqual([])
    expect(read('Prime Minister May spoke.')).toEqual(['Prime Minister May = GBR.GOV'])
  })

  it('reads family names that come first', () => {
    expect(read('Xi Jinping met Kim Jong-un.')).toEqual(['Xi Jinping = CHN.GOV', 'Kim Jong-un = PRK.GOV'])
    expect(read('Lee Jae-yong met investors.')).toEqual([])
  })

  it('remembers whom a document has introduced by an office', () => {
    const text = "Testov Karamov, commander of Iran's navy, spoke. Karamov warned Israel."
    expect(read(text)).toContain('Testov Karamov = IRN.MIL')
    expect(read(text)).toContain('Karamov = IRN.MIL')
  })
})

describe('words that refer back', () => {
  it('follows pronouns to one antecedent', () => {
    expect(read('Russia said it would withdraw.')).toContain('it = RUS')
    expect(read('President Erdogan spoke on Monday. He thanked Qatar.')).toContain('He = TUR.GOV')
    expect(read("India's foreign minister met Joe Biden. They agreed that it rained.")).not.toContain('it = IND')
  })

  it('takes the two countries for the two named', () => {
    const found = read('Egypt warned Ethiopia. The two countries have quarrelled for years.')
    expect(found.slice(2)).toEqual(['The two countries = EGY', 'The two countries = ETH'])
    expect(read('Egypt warned Ethiopia and Sudan, and both sides agreed.')).toHaveLength(3)
    expect(read('Egypt warned Ethiopia. Qatar urged both countries to talk.').slice(3)).toEqual([
      'both countries = EGY',
      'both countries = ETH',
    ])
    expect(read('Egypt warned Ethiopia. Two soldiers were killed.')).toHaveLength(2)
  })

  it('knows whose ministry speaks', () => {
    const expelled = 'Pakistan expelled an Indian diplomat, the foreign office said.'
    expect(read(`ISLAMABAD: ${expelled}`)).toContain('the foreign office = PAK.MFA')
    expect(read(`NEW DELHI, May 3 (Agency) - ${expelled}`)).toContain('the foreign office = IND.MFA')
    expect(read(`GENEVA (Agency) - ${expelled}`)).toContain('the foreign office = PAK.MFA')
    expect(read(expelled)).toContain('the foreign office = PAK.MFA')
    const minister = 'Pakistan recalled its envoy. Foreign Minister Jan Novak said so.'
    expect(read(`ISLAMABAD: ${minister}`)).toContain('Foreign Minister = PAK.MFA')
    expect(read(minister).filter((one) => one.startsWith('Foreign Minister'))).toEqual([])
    const summoned = "India's envoy was summoned by Pakistan on Monday, the foreign ministry said."
    expect(read(summoned).filter((one) => one.startsWith('the foreign ministry = IND'))).toEqual([])
  })

  it('lets a clause be a clause', () => {
    expect(read('Russia said on Monday that it was premature to talk.')).toEqual(['Russia = RUS'])
  })

  it('follows a possessive pronoun to the part it names', () => {
    expect(read('President Erdogan sent his army to Qatar.')).toContain('his army = TUR.MIL')
    expect(read('Norway suspended trade with Chad and expelled its ambassador.')).toContain('its ambassador = TCD.MFA')
    expect(read('Norway suspended trade with Chad and recalled its ambassador.')).toContain('its ambassador = NOR.MFA')
    expect(read('Britain and France said they would send warships.')).toEqual([
      'Britain = GBR',
      'France = FRA',
      'they = GBR',
      'they = FRA',
    ])
  })

  it('takes a definite noun for the one named by it before', () => {
    const found = read("Pakistan's defence minister flew to Beijing. The minister was welcomed by the country.")
    expect(found).toContain('The minister = PAK.MOD')
    expect(read('The Iranian army attacked. The army denied it.')).toContain('The army = IRN.MIL')
  })
})

describe('any text', () => {
  const pieces = [
    'Russia',
    ' ',
    "'s ",
    'the ',
    'president ',
    'Putin',
    'U.S.',
    '-',
    ', ',
    'and ',
    'in ',
    'Kyiv',
    '\n',
    '. ',
    'it ',
    'é😀',
    'ﷺ ',
    'two countries ',
  ]
  it('has exact spans, known actors and tokens within their sentence', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(text, (made) => {
        const sentences = analyse(made)
        for (const { sentence, from, to, head, span, actor } of findMentions(sentences)) {
          const { tokens } = sentences[sentence]!
          expect(from).toBeLessThan(to)
          expect(span).toEqual([tokens[from]!.start, tokens[to - 1]!.end])
          expect(tokens[head]).toBeDefined()
          expect(findActor(actor)).toHaveProperty('ok')
        }
      }),
      { numRuns: 200 },
    )
  })
})
