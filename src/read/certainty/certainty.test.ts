import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../actors/mention.js'
import { analyse } from '../language/analyse.js'
import { certaintyOf } from './certainty.js'
import { findIn } from './fixtures/coded.js'
import { openReading } from './reading.js'

describe('certaintyOf', () => {
  it.each([
    ['Norland [sold] shells to Kordia.', null],
    ['Norland managed to [deliver] the shells.', null],
    ['Norland did not fail to [deliver] the shells.', null],
    ['There is no doubt that Norland [sold] the shells.', null],
    ['Kordia condemned the [strike] on its embassy.', null],
    ['Kordia could not prevent Norland from [selling] shells.', null],
    ['Norland [warned] Kordia of consequences if it sold shells.', null],
  ])('asserted: %s', (text, by) => {
    expect(findIn(text)).toEqual({ certainty: 'asserted', cue: null, by })
  })

  it.each([
    ['A diplomat said Norland had [sold] shells.', 'said', 'A diplomat'],
    ['Norland has [sold] shells, a diplomat said on Monday.', 'a diplomat said on Monday', 'a diplomat'],
    ['According to two officials, Norland [sold] shells.', 'According to two officials', 'two officials'],
    ['Kordia: Norland [fired] first', 'Kordia', 'Kordia'],
    ['Norland [fired] first - state media', '- state media', 'state media'],
    ['Kordia accused Norland of [selling] shells.', 'accused', 'Kordia'],
    ['Norland denied that it had failed to [notify] Kordia.', 'denied', 'Norland'],
    ["Norland's claim that Kordia [fired] first stands.", 'claim', 'Norland'],
  ])('attributed: %s', (text, cue, by) => {
    expect(findIn(text)).toEqual({ certainty: 'attributed', cue, by })
  })

  it.each([
    ['Norland allegedly [sold] shells.', 'allegedly', null],
    ['Norland is said to have [sold] shells.', 'said', null],
    ['The alleged [sale] of shells caused an outcry.', 'alleged', null],
    [
      'According to unconfirmed reports, Norland [sold] shells.',
      'According to unconfirmed reports',
      'unconfirmed reports',
    ],
    ['Norland would not confirm that it had [sold] shells.', 'not', 'Norland'],
    ['Norland has not denied [selling] shells.', 'not', 'Norland'],
  ])('purported: %s', (text, cue, by) => {
    expect(findIn(text)).toEqual({ certainty: 'purported', cue, by })
  })

  it.each([
    ['Norland did not [sell] shells.', 'not', null],
    ['Norland denied that it had [sold] shells.', 'denied', 'Norland'],
    ['Norland denied plans to [sell] shells.', 'denied', 'Norland'],
    ['The ministry said it had not [sold] any shells.', 'not', 'The ministry'],
    ['Norland refused to [sell] shells.', 'refused', null],
    ['There is no evidence that Norland [sold] shells.', 'no', null],
    ['There was no [attack], the ministry said.', 'no', 'the ministry'],
    ['The [sale] was cancelled.', 'cancelled', null],
  ])('denied: %s', (text, cue, by) => {
    expect(findIn(text)).toEqual({ certainty: 'denied', cue, by })
  })

  it.each([
    ['Norland will not [sell] shells, the minister said.', 'will', 'the minister'],
    ['If Norland [sells] shells, Kordia will know.', 'If', null],
    ['Had Norland [sold] shells, Kordia would know.', 'Had', null],
    ['Did Norland [sell] shells?', '?', null],
    ['Kordia urged Norland to [leave].', 'urged', 'Kordia'],
    ['Norland has no plans to [sell] shells.', 'plans', null],
    ['Any [attack] on the island would be answered.', 'would', null],
    ['Kordia fears an [attack].', 'fears', null],
  ])('hypothetical: %s', (text, cue, by) => {
    expect(findIn(text)).toEqual({ certainty: 'hypothetical', cue, by })
  })

  it('follows a quotation into the next sentence', () => {
    expect(findIn('The minister was blunt. "They lied. They [broke] the truce."')).toMatchObject({
      certainty: 'attributed',
      by: 'The minister',
    })
  })

  it('takes one word in quotation marks that nobody speaks as held off', () => {
    expect(findIn('The "[referendum]" ended on Sunday.')).toEqual({
      certainty: 'purported',
      cue: '"referendum"',
      by: null,
    })
  })

  it('names the actor by the mention at the head of the speaker, else the first within', () => {
    const text = "Norland's ministry said Kordia had fired."
    const sentences = analyse(text)
    const mention = (head: number, actor: string): Mention => ({
      sentence: 0,
      from: head,
      to: head + 1,
      head,
      span: [0, 0],
      actor,
      state: null,
      kind: 'name',
      use: 'actor',
    })
    const at = sentences[0]!.tokens.findIndex(({ form }) => form === 'fired')
    const whose = (mentions: Mention[]) =>
      certaintyOf(openReading(text, sentences, mentions), 0, at).attributedTo?.actor
    expect(whose([])).toBeNull()
    expect(whose([mention(0, 'NRL')])).toBe('NRL')
    expect(whose([mention(0, 'NRL'), mention(2, 'NRL.GOV')])).toBe('NRL.GOV')
    expect(whose([mention(4, 'KRD')])).toBeNull()
  })

  it('answers for every token of any text, with places inside it', () => {
    const piece = fc.constantFrom(
      ...'said that not denied to sold the attack Norland , . : " “ ” ‘ if according to reports — neither nor ? would have 😀 который'.split(
        ' ',
      ),
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        const sentences = analyse(text)
        const reading = openReading(text, sentences)
        sentences.forEach(({ tokens }, sentence) => {
          tokens.forEach((_, at) => {
            const { certainty, cue, attributedTo } = certaintyOf(reading, sentence, at)
            if (certainty === 'asserted') expect(cue).toBeNull()
            else expect(cue).not.toBeNull()
            for (const span of [cue, attributedTo?.span ?? null]) {
              if (span === null) continue
              expect(span[0]).toBeGreaterThanOrEqual(0)
              expect(span[1]).toBeGreaterThan(span[0])
              expect(span[1]).toBeLessThanOrEqual(text.length)
            }
          })
        })
      }),
      { numRuns: 150 },
    )
  })
})
