import { describe, expect, it } from 'vitest'
import { findMentions } from '../actors/find.js'
import { analyse } from '../language/analyse.js'
import { codeEvents } from './code-events.js'
import { reread } from './reread.js'

function read(text: string): string[] {
  const sentences = analyse(text)
  return codeEvents(sentences, findMentions(sentences)).flatMap(({ source, target, code, scope }) =>
    scope === 'interstate' ? [`${source?.state} ${target?.state} ${code}`] : [],
  )
}

describe('reading again', () => {
  it.each([
    ['U.S. Lifts Travel Ban to Lebanon', 'USA LBN 081'],
    ['Russia lifts ban on Turkish tomatoes', 'RUS TUR 085'],
    ['The Peruvian Navy Detains Chilean Boat Crew Near Border', 'PER CHL 173'],
    ['French Troops Leave Mali', 'FRA MLI 0874'],
    ['Greek premier to visit Turkey', 'GRC TUR 036'],
    ['Saudi Arabia lifts blockade of Qatar in breakthrough agreement easing Gulf crisis.', 'SAU QAT 0872'],
  ])('takes a headline as running text: %s', (text, event) => {
    expect(read(text)).toContain(event)
  })

  it.each([
    ['Kyrgyz border guards opened fire on Tajik villagers.', 'KGZ TJK 190'],
    ['Indian soldiers shot dead two Pakistani rangers.', 'IND PAK 193'],
    ['The US military trains Iraqi pilots to fly jets, Roberts said.', 'USA IRQ 072'],
    ['Iranian clerics protested against France.', 'IRN FRA 140'],
    ["Eritrea's ambassador said on Tuesday that Qatar must mediate with Djibouti.", 'ERI QAT 108'],
    ['Ugandan troops crossed into Congo and attacked a camp with artillery, residents said.', 'UGA COD 190'],
    ['Three Lebanese soldiers were killed when an Israeli drone struck their vehicle.', 'ISR LBN 1952'],
    ['Sweden froze its development aid to Burkina Faso.', 'SWE BFA 162'],
  ])('finds the verb of a clause without one: %s', (text, event) => {
    expect(read(text)).toContain(event)
  })

  it('leaves forms and offsets as they are', () => {
    const [sentence] = analyse('Ukraine Says Russia Shelled Border Town')
    const again = reread(sentence!, findMentions([sentence!])).sentence
    const places = ({ tokens }: typeof again) => tokens.map(({ form, start, end }) => [form, start, end])
    expect(again).not.toBe(sentence)
    expect(places(again)).toEqual(places(sentence!))
  })

  it('leaves a sentence with a verb alone', () => {
    const [sentence] = analyse('Troops trained in France were killed by a bomb in Mali.')
    expect(reread(sentence!, []).sentence).toBe(sentence)
  })
})
