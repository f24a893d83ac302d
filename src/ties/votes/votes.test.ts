import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { alignmentOf, readIdealPoints } from './alignment.js'
import { readVotes } from './read.js'

const VOTES = [
  '"rcid","country_code","vote"',
  '1,"RU","yes"',
  '1,"TR","yes"',
  '2,"RU","no"',
  '2,"TR","abstain"',
  '2,"NA","no"',
  '3,"RU","yes"',
  '3,"","yes"',
  '3,"QQ","no"',
  '9,"RU","yes"',
].join('\n')
const CALLS = [
  '"rcid","session","importantvote","date","unres","amend","para","short"',
  '1,70,0,2015-12-01,"R/70/1",0,0,"A, B AND C"',
  '2,70,0,2015-12-02,"R/70/2",0,0,"D"',
  '3,70,0,2016-01-05,"R/70/3",0,0,"E"',
].join('\n')

describe('readVotes', () => {
  it('keeps Namibia and leaves out blank and unknown codes, counting them', () => {
    const votes = readVotes(VOTES, CALLS)
    expect(votes.byState.get('NAM')?.get(2)).toBe('no')
    expect(votes.leftOut).toEqual({ noCode: 1, unknownCode: { QQ: 1 }, unknownVote: 0, noRollCall: 1 })
    expect(votes.days.size).toBe(3)
  })

  it('names a missing column', () => {
    expect(() => readVotes('a,b\n1,2', CALLS)).toThrow('no column rcid, country_code, vote')
  })
})

describe('alignmentOf', () => {
  it('counts only roll calls in which both voted', () => {
    const ideal = readIdealPoints(
      'ccode,iso3c,countryname,year,idealpointfp,idealpointall\n365,RUS,Russia,2015.0,1,-0.5\n640,TUR,Turkey,2015,1,0.25',
    )
    const years = alignmentOf(readVotes(VOTES, CALLS), 'RUS', 'TUR', ideal)
    expect(years.map(({ year, both, rollCalls, distance }) => [year, both, rollCalls, distance])).toEqual([
      [2015, 2, 2, 0.75],
      [2016, 0, 1, null],
    ])
    expect(years[0]!.same!.point).toBe(0.5)
    expect(years[1]!.same).toBeNull()
  })
})

const SHARED = '../shared/data/un-votes/un_votes.csv.gz'

describe.skipIf(!existsSync(SHARED))('the native tables (need ../shared/data)', () => {
  it('reads all rows and gives the shares that its README tells', () => {
    const text = (name: string): string =>
      gunzipSync(readFileSync(`../shared/data/un-votes/${name}.csv.gz`)).toString('utf8')
    const votes = readVotes(text('un_votes'), text('un_roll_calls'))
    const kept = [...votes.byState.values()].reduce((sum, v) => sum + v.size, 0)
    expect(votes.leftOut).toEqual({ noCode: 5444, unknownCode: {}, unknownVote: 0, noRollCall: 0 })
    expect(kept + 5444).toBe(870_109)
    expect(votes.byState.get('NAM')!.size).toBe(2455)
    const share = (a: string, b: string, year: number): string =>
      alignmentOf(votes, a, b)
        .find((x) => x.year === year)!
        .same!.point.toFixed(2)
    expect([share('RUS', 'TUR', 2010), share('RUS', 'TUR', 2016), share('RUS', 'TUR', 2018)]).toEqual([
      '0.72',
      '0.50',
      '0.61',
    ])
  })
})
