import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../judge/judgement.js'
import { bare, judged, smallCase, uncounted } from '../fixtures/judged.js'
import { tellStory } from './build.js'
import { overturnSentences } from './overturn.js'
import { plainText } from './plain.js'
import { restsBriefly } from './rests.js'
import type { Block, Story } from './story.js'

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const headlineOf = (judgement: Judgement): string => spaced(plainText(tellStory(judgement).story.headline))

/** The prose of a section: paragraphs and points, without tables. */
function prose(story: Story, id: string): string[] {
  const told = (block: Block): string[] => {
    if (block.kind === 'paragraph') return [plainText(block.parts)]
    return block.kind === 'list' ? block.items.map((item) => `- ${plainText(item)}`) : []
  }
  return story.sections
    .find((s) => s.id === id)!
    .blocks.flatMap(told)
    .map(spaced)
}

describe('the headline', () => {
  it('leads with the word, the point and the interval', () => {
    expect(headlineOf(judged())).toBe('Commerce leads: likely (61 %; 56–72 % within the stated bands).')
  })

  it('gives both words where the interval lies in several bands', () => {
    const hypotheses = judged().hypotheses.map((h) =>
      h.id === 'commerce' ? { ...h, interval: [0.48, 0.72] as [number, number] } : h,
    )
    expect(headlineOf(judged({ hypotheses }))).toBe(
      'Commerce leads: roughly even chance to likely (61 %; 48–72 % within the stated bands).',
    )
  })

  it('gives no word where the scale has none, and the reason in the section', () => {
    const of = { ...smallCase(), scale: 'phia' as const }
    const hypotheses = judged().hypotheses.map((h) =>
      h.id === 'commerce' ? { ...h, interval: [0.52, 0.72] as [number, number] } : h,
    )
    const judgement = judged({ of, hypotheses })
    expect(headlineOf(judgement)).toBe('Commerce leads (61 %; 52–72 % within the stated bands).')
    expect(prose(tellStory(judgement).story, 'bottom-line').join(' ')).toContain(
      'PHIA Probability Yardstick has no word for 52 %',
    )
  })

  it('marks an unverified scale', () => {
    const judgement = judged({ of: { ...smallCase(), scale: 'nato' } })
    expect(headlineOf(judgement)).toContain('by an unverified scale')
    expect(prose(tellStory(judgement).story, 'bottom-line').join(' ')).toContain(
      'NATO AJP-2.1, whose table is unverified',
    )
  })

  it('has no interval where the file has no bands', () => {
    const hypotheses = judged().hypotheses.map((h) => ({
      ...h,
      interval: [h.posterior, h.posterior] as [number, number],
      envelope: [h.posterior, h.posterior] as [number, number],
    }))
    const judgement = judged({ hypotheses })
    expect(headlineOf(judgement)).toBe('Commerce leads: likely (61 %).')
    expect(prose(tellStory(judgement).story, 'bottom-line').join(' ')).toContain('numbers without bands')
  })

  it('says a tie', () => {
    const hypotheses = judged().hypotheses.map((h) => ({ ...h, posterior: h.id === 'proxy-war' ? 0.2 : 0.4 }))
    expect(headlineOf(judged({ leader: null, tie: ['none', 'commerce'], hypotheses }))).toBe(
      'No hypothesis leads alone: none and commerce tie (40 % each).',
    )
  })

  it('says that nothing is counted', () => {
    expect(headlineOf(uncounted())).toBe(
      'No evidence is counted yet: the priors stand as they are, none foremost (50 %).',
    )
    expect(headlineOf(bare())).toBe(
      'The case holds neither likelihoods nor ratings: the priors stand as they are, and are equal (50 % each).',
    )
  })
})

describe('the sentences', () => {
  it('say what leads, on what it rests, and what would overturn it', () => {
    const { story } = tellStory(judged())
    expect(prose(story, 'bottom-line')).toMatchInlineSnapshot(`
      [
        "Commerce: “They were sold for money.”",
        "It rests on one origin: without tracks, none leads. It also rests on one assumption: with shows-it switched off, proxy-war leads.",
        "No choice within the bands puts it below 30 % or above 85 %, and some choice reaches either. It leads in 90 % of 4,000 draws within the bands. Before the evidence it stood at 30 %. Next is none (30 %; 20–41 %).",
        "Confidence in the basis is low: of the rule's two conditions, one holds.",
        "Judged with what was public on 2022-11-01. What was known by 2022-08-05 is in the priors; one earlier item is background, listed and not counted. One item of the file became known only later, and is not counted. Words of probability are those of ICD 203.",
      ]
    `)
    expect(prose(story, 'rests-on')).toMatchInlineSnapshot(`
      [
        "Of two origins, one is load-bearing: taken away, it changes the lead.",
        "- Without tracks (“Transponder tracks”), carried by two reports of one outlet, none leads.",
        "Of four items, one is load-bearing: taken away, it changes the lead.",
        "- Without airlift (“Cargo planes flew daily.”), none leads.",
        "Of two assumptions, one is load-bearing: switched off, it changes the lead.",
        "- With shows-it (“R shows displeasure.”; unsupported) switched off, proxy-war leads.",
        "What speaks most for commerce, and most against it, in decibans (ten multiply the odds by ten):",
        "- +3.0 airlift: “Cargo planes flew daily.”",
        "- +1.0 cargo: “They carried shells.”",
        "- +0.2 protest, not seen: “R protests.”",
        "The three reports that count go back to two origins: what shares an origin is one witness.",
      ]
    `)
    expect(prose(story, 'overturned-by')).toMatchInlineSnapshot(`
      [
        "The smallest change that ends the lead is the chance of airlift under none from 0.2 to 0.45 (5.1 decibans; line 12 of the file): then none draws level. One number, moved within its own stated band, ends it: the chance of airlift under commerce at 0.58. Losing one item is enough (airlift: then none leads).",
        "None draws level at a prior of 68 % (stated: 50 %). No prior brings proxy-war level.",
      ]
    `)
  })

  it('keep not seen, pending and no data apart', () => {
    expect(prose(tellStory(judged()).story, 'expected')).toMatchInlineSnapshot(`
      [
        "Expected, looked for and not seen:",
        "- protest: “R protests.” Window: 2022-08-15 to 2022-10-14. Likeliest under proxy-war (0.75, given r-knows: yes). Seen in icews: no event. Had it happened, the feed would have shown it with a chance of 0.35 (band 0.14–0.56); usual traffic alone would meet the condition with a chance of 0.04; 60 % of the waiting time had passed. Its absence speaks most for none (+1.1 decibans) and against proxy-war (−2.4 decibans).",
        "Pending: the window is still open, so not having seen it weighs nothing yet:",
        "- recall: “An ambassador is recalled.” Window: 2022-08-15 to 2023-08-31. Likeliest under proxy-war (0.3). Why: no typical delay is stated; the window closes on 2023-08-31.",
        "No data: nothing was delivered that could have shown it, so it changes nothing:",
        "- trade: “Trade went on.” Window: 2022-03-01 to 2022-08-31. Likeliest under none (0.6). Why: no ledger is connected.",
      ]
    `)
  })

  it('tell gaps, forecasts and warnings', () => {
    const { story } = tellStory(judged())
    expect(prose(story, 'gaps')).toMatchInlineSnapshot(`
      [
        "What would tell most next is manifest: “A manifest shows shells.” (0.31 bits expected). The file has one gap.",
      ]
    `)
    expect(prose(story, 'ahead')).toMatchInlineSnapshot(`
      [
        "Of one forecast, one is resolved on this day. Which hypothesis is right is not resolved: forecasts and items are scored, never the leader.",
      ]
    `)
    expect(prose(story, 'warnings')).toEqual(['The checks gave one warning and no note.'])
  })

  it('say that an outer bound is only that', () => {
    const hypotheses = judged().hypotheses.map((h) => ({ ...h, envelopeExact: false }))
    expect(prose(tellStory(judged({ hypotheses })).story, 'bottom-line').join(' ')).toContain('an outer bound only')
  })

  it('label a replay', () => {
    expect(prose(tellStory(judged({ replayed: true })).story, 'bottom-line').join(' ')).toContain(
      "Replayed with today's likelihoods",
    )
  })

  it('name who leads without an origin or an assumption', () => {
    const { view } = tellStory(judged())
    expect(view.bearing.origins).toEqual([{ id: 'tracks', leaders: ['none'] }])
    expect(view.bearing.assumptions).toEqual([{ id: 'shows-it', leaders: ['proxy-war'] }])
  })

  it('say what survives, and a tie that rests on something', () => {
    const fragility = { ...judged().fragility, origins: [], items: [], assumptions: [] }
    expect(plainText(restsBriefly(tellStory(judged({ fragility })).view))).toBe(
      'It survives the loss of any one origin and of any one item.',
    )
    const tied = tellStory(judged({ leader: null, tie: ['none', 'commerce'] })).view
    expect(spaced(plainText(restsBriefly(tied)))).toMatch(/^The tie rests on one origin: without tracks, none leads\./)
  })

  it('say where no single number ends the lead', () => {
    const fragility = {
      ...judged().fragility,
      smallestChange: null,
      removals: { count: null, items: [], rival: null, exact: true },
    }
    const { view } = tellStory(judged({ fragility, thresholds: judged().thresholds.filter((t) => !t.flipsInBand) }))
    expect(overturnSentences(view).map((said) => plainText(said))).toEqual([
      'No change of a single number ends the lead.',
      'No single number, moved within its stated band with the others at their points, ends it.',
      'No number of items lost lets another draw level.',
    ])
  })
})
