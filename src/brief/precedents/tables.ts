import type { MeasuredRate, Precedents, ToldEpisode } from '../../precedents/precedents.js'
import { counted, figure } from '../../ties/numbers.js'
import { said } from '../story/parts.js'
import { figures, row, short, type Table, text } from '../story/story.js'
import { share } from './headline.js'
import { whyLike } from './sentences.js'

/** Comparable cases and episodes that a page shows; JSON has all. */
const MOST_LIKE = 25
const MOST_EPISODES = 400

/** Each way of measuring: how often it followed, between which shares, of how many, and beside pairs without the event. */
export function rateTable({ rates }: Pick<Precedents, 'rates'>): Table {
  return {
    id: 'rate-table',
    caption: [said('How often it followed, with 90 % intervals; each way of measuring by itself')],
    columns: [
      short('by'),
      figures('share'),
      short('between'),
      short('followed'),
      figures('worth'),
      short('pairs without'),
      text('counts'),
    ],
    rows: rates.map(({ by, rate, refused, says, comparison }) =>
      row(
        null,
        (rate === null
          ? [by, '–', '–', '–', '–', '–', `${says}; ${refused}`]
          : [
              by,
              share(rate.share),
              `${share(rate.interval[0])} to ${share(rate.interval[1])}`,
              `${counted(rate.x)} of ${counted(rate.n)}`,
              figure(rate.effective),
              comparison === null ? '–' : `${comparison.controls.x} of ${comparison.controls.n}`,
              says,
            ]
        ).map((cell) => [said(cell)]),
      ),
    ),
    folded: false,
  }
}

/** Comparable cases, the most alike first, with why and what came of each. */
export function likeTable({ like, episodes, rates }: Precedents): Table | null {
  if (like === null || like.ranked.length === 0 || like.used.length === 0) return null
  const byId = new Map(episodes.map((one) => [one.id, one]))
  return {
    id: 'like-table',
    caption: [said('Comparable cases, the most alike first')],
    columns: [short('episode'), short('began'), short('what came of it'), figures('distance'), text('why')],
    rows: like.ranked.slice(0, MOST_LIKE).map((one) =>
      row(
        null,
        [
          said(one.id),
          said(byId.get(one.id)?.from ?? ''),
          said(cameOf(one.id, rates)),
          said(figure(one.distance)),
          said(whyLike(one)),
        ].map((part) => [part]),
      ),
    ),
    folded: false,
  }
}

/** Candidates left out, by reason; those of a rate apart. */
export function excludedTable({ excluded, rates }: Pick<Precedents, 'excluded' | 'rates'>): Table | null {
  const apart = rates.flatMap(({ by, apart }) =>
    apart.map(({ reason, episodes }) => [counted(episodes), `of the rate by ${by}`, reason]),
  )
  const rows = [...excluded.map(({ reason, candidates }) => [counted(candidates), 'candidates', reason]), ...apart]
  if (rows.length === 0) return null
  return {
    id: 'excluded-table',
    caption: [said('What was left out, and why')],
    columns: [figures('how many'), short('of'), text('because')],
    rows: rows.map((cells) =>
      row(
        null,
        cells.map((cell) => [said(cell)]),
      ),
    ),
    folded: false,
  }
}

/** The episodes, the latest first, with what made each one and what came of it. */
export function episodeTable({ episodes, rates }: Pick<Precedents, 'episodes' | 'rates'>): Table | null {
  if (episodes.length === 0) return null
  const shown = [...episodes].reverse().slice(0, MOST_EPISODES)
  const more = episodes.length - shown.length
  return {
    id: 'episode-table',
    caption: [said(`Episodes, the latest first${more > 0 ? `; ${counted(more)} earlier ones stand in the JSON` : ''}`)],
    columns: [short('episode'), short('states'), short('began'), short('what came of it'), text('records')],
    rows: shown.map((one) =>
      row(
        null,
        [
          said(one.id),
          said(rolesOf(one)),
          said(one.from),
          said(cameOf(one.id, rates)),
          said(one.met.flatMap(({ records }) => records.slice(0, 1).map((r) => `${r.says} (${r.from})`)).join('; ')),
        ].map((part) => [part]),
      ),
    ),
    folded: true,
  }
}

/** What was looked at: registers with vintage, years and rows. */
export function sourceTable({ sources }: Pick<Precedents, 'sources'>): Table | null {
  if (sources.length === 0) return null
  return {
    id: 'source-table',
    caption: [said('Registers that were looked through')],
    columns: [text('register'), short('vintage'), short('years'), figures('rows'), figures('not read')],
    rows: sources.map(({ name, file, vintage, years, rows, unread }) =>
      row(
        null,
        [`${name} (${file})`, vintage ?? '–', years?.join('–') ?? '–', counted(rows), counted(unread)].map((cell) => [
          said(cell),
        ]),
      ),
    ),
    folded: false,
  }
}

/** What came of an episode by each way of measuring: `registers: yes, 1991-05-01`. */
export function cameOf(id: string, rates: readonly MeasuredRate[]): string {
  return rates
    .flatMap(({ by, followed }) => {
      const outcome = followed.find((one) => one.id === id)?.outcome
      if (!outcome) return []
      const on = outcome.state === 'yes' && outcome.on ? `, ${outcome.on}` : ''
      return [`${outcome.state}${on} (${by})`]
    })
    .join('; ')
}

/** `A PAK, C UKR, B RUS` */
function rolesOf({ states }: ToldEpisode): string {
  return Object.entries(states)
    .map(([role, state]) => `${role} ${state}`)
    .join(', ')
}
