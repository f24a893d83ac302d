import type { Episode } from '../../precedents/library/episode.js'
import { countable, type Library } from '../../precedents/library/load.js'
import { plural } from '../../ties/numbers.js'
import { said } from '../story/parts.js'
import { note, paragraph, type Section, type Story, table } from '../story/story.js'
import { agreementTable, citedTable, codedTable, fullnessTable, responseOf } from './library-tables.js'

/** The library as a page to be set in type: the drawn episodes by decade, convenience cases apart, the agreement of two codings. */
export function tellLibrary(library: Library): Story {
  const drawn = byYear(countable(library))
  const convenience = byYear(library.episodes.filter(({ frame }) => frame === 'convenience'))
  const decades = [...new Set(drawn.map(decadeOf))]
  const sections: Section[] = [
    {
      id: 'drawn',
      title: 'Drawn episodes',
      blocks: [
        note(
          [said('A delivered arms to C, the adversary of B, while A and B had relations.')],
          [said('Roles, not verdicts. “None found” is the outcome of one search, not proof that there was none;')],
          [said('“?” is not known. The weight is the inverse of the chance to be drawn.')],
        ),
        ...decades.map((decade) => {
          const own = drawn.filter((episode) => decadeOf(episode) === decade)
          return table(codedTable(`decade-${decade}`, `${decade}s: ${plural(own.length, 'episode')}`, own, library))
        }),
      ],
    },
    {
      id: 'convenience',
      title: 'Convenience cases',
      blocks: [
        paragraph([said('They are remembered because something followed, and enter no rate.')]),
        table(codedTable('convenience-table', plural(convenience.length, 'case'), convenience, library)),
      ],
    },
    {
      id: 'agreement',
      title: 'Agreement of two codings',
      blocks: [
        paragraph([
          said(`${plural(library.second.size, 'drawn episode')} were coded a second time, apart from the first.`),
        ]),
        table(agreementTable(library)),
        table(fullnessTable(library)),
      ],
    },
    { id: 'sources', title: 'Sources', blocks: [table(citedTable(library))] },
  ]
  return {
    title: 'Library of precedents: arms to a partner’s enemy',
    question: 'What followed when a state delivered arms to the adversary of one of its partners?',
    headline: [said(libraryHeadline(library))],
    sections,
  }
}

/** How many episodes there are, and in how many of those drawn a response was coded: counts, not rates. */
export function libraryHeadline(library: Library): string {
  const drawn = countable(library)
  const answered = drawn.filter((episode) => !['none found', 'none', 'unknown'].includes(responseOf(episode))).length
  const others = library.episodes.length - drawn.length
  return `In ${answered} of ${drawn.length} drawn episodes a response of the partner is coded, in the others none was found or nothing is known; ${plural(others, 'convenience case')} stand apart. Counts, not rates.`
}

/** Episodes by the year of the first delivery. */
export function byYear(episodes: readonly Episode[]): Episode[] {
  const first = (one: Episode): string => one.fields.get('episode.first')!.value
  return [...episodes].sort((p, q) => (first(p) < first(q) ? -1 : first(p) > first(q) ? 1 : p.id < q.id ? -1 : 1))
}

function decadeOf({ fields }: Episode): string {
  return `${fields.get('episode.first')!.value.slice(0, 3)}0`
}
