import { sayRate } from '../../precedents/describe.js'
import type { Precedents } from '../../precedents/precedents.js'
import { said } from '../story/parts.js'
import { type Block, paragraph, type Section, type Story, type Table, table } from '../story/story.js'
import { precedentsHeadline } from './headline.js'
import { rankedBy, whatOverturns } from './sentences.js'
import { episodeTable, excludedTable, likeTable, rateTable, sourceTable } from './tables.js'

/** Precedents as a page to be set in type: the rate, what it rests on, what would overturn it, comparable cases, what was left out. */
export function tellPrecedents(precedents: Precedents): Story {
  const { pattern, outcome, within, rates } = precedents
  const prose = (lines: readonly string[]): Block[] => lines.map((line) => paragraph([said(line)]))
  const tables = (...of: (Table | null)[]): Block[] => of.flatMap((one) => (one === null ? [] : [table(one)]))
  const rested = rates.flatMap((rate) => sayRate(rate, precedents))
  const sections: Section[] = [
    {
      id: 'rests',
      title: 'What it rests on',
      blocks: [...tables(rates.length > 0 ? rateTable(precedents) : null), ...prose(rested)],
    },
    { id: 'overturn', title: 'What would overturn it', blocks: prose(whatOverturns(precedents)) },
    {
      id: 'like',
      title: 'Comparable cases',
      blocks: [...tables(likeTable(precedents)), ...prose(rankedBy(precedents))],
    },
    {
      id: 'left-out',
      title: 'What was left out',
      blocks: [...prose(itself(precedents)), ...tables(excludedTable(precedents))],
    },
    { id: 'missing', title: 'What is not known', blocks: prose(notKnown(precedents)) },
    { id: 'episodes', title: 'Episodes', blocks: tables(episodeTable(precedents), sourceTable(precedents)) },
  ]
  return {
    title: `${pattern.title}: what followed`,
    question: `${pattern.finds} How often did ${outcome} follow within ${within}?`,
    headline: [said(precedentsHeadline(precedents))],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}

/** The case itself is no precedent. */
export function itself({ leftOut }: Pick<Precedents, 'leftOut'>): string[] {
  return leftOut.length === 0 ? [] : [`The case itself is no precedent: ${leftOut.join(', ')} left out.`]
}

/** What the pattern misses, what was not loaded, and that a rate tells nothing of intent. */
export function notKnown({ pattern, lacking }: Pick<Precedents, 'pattern' | 'lacking'>): string[] {
  return [
    pattern.misses,
    ...(pattern.footing === null ? [] : [`Footing is measured so: ${pattern.footing}.`]),
    ...(lacking.length === 0 ? [] : [`Registers were not looked through: ${lacking.join(', ')} not loaded.`]),
    'A rate tells of an outcome, never of intent.',
  ]
}
