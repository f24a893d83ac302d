import { describe, expect, it } from 'vitest'
import { renderBrief } from '../brief.js'
import { judged, matrixJudged, uncounted } from '../fixtures/judged.js'
import { columnsOf, filled, wrap } from './wrap.js'

describe('the terminal', () => {
  it('sums the story up in aligned lines', () => {
    expect(renderBrief(judged(), { format: 'terminal' })).toMatchInlineSnapshot(`
      "Shells from a partner
      What do the reports say about intent?

      Commerce leads: likely (61 %; 56–72 % within the stated bands).
        commerce: They were sold for money.

      Hypotheses
                   0                                   100 %
        commerce               ──────────━━●━━━━━─────         61 %  56–72 %
        none           ────━━━━●━━━━────────                   30 %  20–41 %
        proxy-war  ──━━●━━──────                                9 %  5–15 %

      What it rests on
        It rests on one origin: without tracks, ‘none’ leads. It also rests on
        one assumption: with shows-it switched off, ‘proxy-war’ leads.
        Confidence in the basis is low: of the rule's two conditions, one holds.
        What speaks most for ‘commerce’, and most against it, in decibans (ten
        multiply the odds by ten):
        - +3.0 airlift: “Cargo planes flew daily.”
        - +1.0 cargo: “They carried shells.”
        - +0.2 protest, not seen: “R protests.”

      What would overturn it
        The smallest change that ends the lead is the chance of airlift under ‘none’
        from 0.2 to 0.45 (5.1 decibans; line 12 of the file): then ‘none’ draws level.
        One number, moved within its own stated band, ends it: the chance of airlift
        under ‘commerce’ at 0.58.
        Losing one item is enough (airlift: then ‘none’ leads).

      Expected, and not seen
        - protest: “R protests.” Window: 2022-08-15 to 2022-10-14. Likeliest under
          ‘proxy-war’ (0.75, given r-knows: yes). Seen in icews: no event. Had it
          happened, the feed would have shown it with a chance of 0.35 (band
          0.14–0.56); usual traffic alone would meet the condition with a chance of
          0.04; 60 % of the waiting time had passed. Its absence speaks most for
          ‘none’ (+1.1 decibans) and against ‘proxy-war’ (−2.4 decibans).
        Pending: recall; that weighs nothing.
        No data on trade (no ledger is connected); that weighs nothing.

      What would tell most
        What would tell most next is manifest: “A manifest shows shells.” (0.31 bits
        expected). The file has one gap.

      How it was made
        Judged with what was public on 2022-11-01. What was known by 2022-08-05 is in
        the priors; one earlier item is background, listed and not counted. One item
        of the file became known only later, and is not counted.
        The checks gave one warning and no note. The brief says which; demarche check
        tells those of the file alone.
        Letters: A 0.8–0.95, B 0.6–0.85, C 0.4–0.7, D 0.15–0.45, E 0.01–0.2,
        F 0.01–0.9; our convention, no standard has numbers.
        The whole of it: demarche brief shells.case.yaml -o FILE.html
      "
    `)
  })

  it('gives the matrix where that is all', () => {
    expect(renderBrief(matrixJudged(), { format: 'terminal' })).toMatchInlineSnapshot(`
      "test
      test?

      H1 leads on the matrix: the evidence contradicts it least (inconsistency −1.41
      by parc-wis; next ‘h0’, −4.24).
        h1: h1

      Hypotheses
        h1      −1.41  h1
        h0      −4.24  h0

      What it rests on
        It rests on one item: without e1, ‘h0’ and ‘h1’ tie.

      What would overturn it
        In the matrix, losing one row (e1) lets ‘h0’ draw level.
        Three other ratings of single cells would each change who leads, for instance
        e1 under ‘h0’ from II to N (then ‘h0’ and ‘h1’ tie).
        No step of a single grade of credibility or relevance does.
        The lead survives every weight moving by a step at once, each for the worst.
        Of eight other formulas for the same matrix, every one names the same.

      How it was made
        Judged with what was public on 1970-04-11.
        The checks found nothing to warn of.
        Letters: A 0.8–0.95, B 0.6–0.85, C 0.4–0.7, D 0.15–0.45, E 0.01–0.2,
        F 0.01–0.9; our convention, no standard has numbers.
        The whole of it: demarche brief CASE --as-of 1970-04-11 -o FILE.html
      "
    `)
  })

  it('says that nothing is counted', () => {
    expect(renderBrief(uncounted(), { format: 'terminal' })).toContain('No evidence is counted yet')
  })

  it('has a plain fall-back in ASCII alone', () => {
    expect(renderBrief(judged(), { format: 'terminal', ascii: true })).toMatch(/^[\n\x20-\x7e]*$/)
    expect(renderBrief(matrixJudged(), { format: 'terminal', ascii: true })).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it('says the same with colour as without', () => {
    const colored = renderBrief(judged(), { format: 'terminal', color: true })
    expect(colored).toContain('\u001b[')
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(renderBrief(judged(), { format: 'terminal' }))
  })
})

describe('wrapping', () => {
  it('breaks at spaces, keeps what a hard space joins, and cuts what is longer than a line', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
    expect(wrap('about 61\u00a0% here', 9)).toEqual(['about', '61 % here'])
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrap('- a b', 5, 2, 4)).toEqual(['  - a', '    b'])
    expect(wrap('', 10)).toEqual([])
  })

  it('counts columns, not characters', () => {
    expect(columnsOf('航空機')).toBe(6)
    expect(wrap('航空機 航空機', 7)).toEqual(['航空機', '航空機'])
    expect(filled('航空機', 5)).toBe('航空…')
    expect(filled('ab', 4)).toBe('ab  ')
  })
})
