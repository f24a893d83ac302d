import { formatDay } from '../../world/days.js'
import { type Letter, letterMeanings } from '../../world/reliability.js'
import { scales } from '../../world/scales/scales.js'
import { anchorOf } from './anchors.js'
import { confidenceTable } from './confidence.js'
import { counted, decimal, integer, percentRange, plainProbability, plainRange } from './numbers.js'
import { name, number, type Part, words } from './parts.js'
import { formulasTable } from './ranking.js'
import { type Block, figures, paragraph, row, type Section, type Table, table, text } from './story.js'
import type { View } from './view.js'

/** How it was computed: the arithmetic by name and source, and the tables it takes numbers from. */
export function computedSection(view: View): Section {
  const tables = [confidenceTable(view), formulasTable(view), settingsTable(view), lettersTable(view), wordsTable(view)]
  const blocks: Block[] = [
    { kind: 'list', items: methods(view) },
    ...tables.flatMap((t) => (t ? [table(t)] : [])),
    paragraph([
      'Every step can be audited; that the method makes those who use it right is not claimed, and experiments say otherwise.',
    ]),
  ]
  return { id: 'computed', title: 'How it was computed', blocks }
}

/** Each method with its source. Years stand in the names of publications, which are names, not numbers. */
function methods(view: View): Part[][] {
  const said: Part[][] = []
  if (view.basis !== 'matrix') {
    const { log10ProbabilityOfEvidence: log10 } = view.judgement
    const chance = number(chanceOf(log10), anchorOf('setting', 'evidence'))
    said.push(
      words`The case is a discrete Bayesian network, solved exactly by variable elimination (${name('Darwiche 2003')}). An origin is one hidden node, informative or not, however many reports repeat it. Together the hypotheses gave everything observed a chance of ${chance}; a tiny one says that none expected it.`,
      words`The envelope holds every choice within the bands; the interval is that of seeded uniform draws within them. The point of a word is the middle of its band.`,
      words`The weight of an item is ten times the common logarithm of the odds with it over the odds without it, in decibans (${name('Good 1950')}); what an item separates is its largest likelihood ratio between two hypotheses, in bits.`,
      words`One number at a time is moved by the sensitivity function, a ratio of linear functions (${name('Castillo, Gutiérrez and Hadi 1997')}; ${name('Coupé and van der Gaag 2002')}).`,
      words`What is not seen counts by the chance that the feed would have shown it; no data changes nothing.`,
    )
  }
  const matrix = view.judgement.matrix
  if (matrix) {
    const formula = name(matrix.formula, anchorOf('formula', matrix.formula))
    said.push(
      words`The matrix is scored by ${formula}, over ratings of inconsistency alone (${name('Heuer 1999, ch. 8')}, who gives no score; the formulas are later). Its ratings and the likelihoods are kept apart: neither is derived from the other.`,
    )
  }
  return said
}

/** A chance that may be too small for a percentage, from its common logarithm. */
function chanceOf(log10: number): string {
  return log10 > -4 ? `${decimal(100 * 10 ** log10, log10 > -2 ? 1 : 3)} %` : `10^${decimal(log10, 1)}`
}

function settingsTable(view: View): Table {
  const { settings, asOf, priorsAsOf, scale, file } = view.of
  const { judgement } = view
  const all: [string, string, Part[]][] = [
    ['as-of', 'judged as of', [judgement.asOf, judgement.replayed ? ', replayed' : '']],
    ['file-as-of', "the file's own day", [asOf === null ? 'none' : formatDay(asOf)]],
    ['priors-as-of', 'priors as of', [priorsAsOf === null ? 'none' : formatDay(priorsAsOf)]],
    ['scale', 'words of probability', [scales[scale].title, scales[scale].verified ? '' : ' (unverified)']],
    [
      'draws',
      'draws',
      [`${integer(settings.draws)}, uniform within the bands, seed ${settings.seed}; interval from 5 to 95 %`],
    ],
    [
      'detection',
      "a feed's detection where none was measured",
      [`${plainProbability(settings.detection.point)} (${plainRange([settings.detection.lo, settings.detection.hi])})`],
    ],
    ['evidence', 'chance of everything observed', [chanceOf(judgement.log10ProbabilityOfEvidence)]],
    ['file', 'file', [name(file ?? 'not a file')]],
  ]
  const shown = view.basis === 'matrix' ? all.filter(([id]) => !['draws', 'detection', 'evidence'].includes(id)) : all
  return {
    id: 'settings',
    caption: ['What the judgement was made with'],
    columns: [text('setting'), text('value')],
    rows: shown.map(([id, what, value]) => row(anchorOf('setting', id), [[what], value])),
    folded: false,
  }
}

const LETTERS = Object.keys(letterMeanings) as Letter[]

/** The chance of an informative origin by letter. Our convention: no standard has numbers. */
function lettersTable(view: View): Table {
  const { reliability } = view.of.settings
  return {
    id: 'letters',
    caption: [
      'The Admiralty letters and the chance that an origin of the source is informative: our convention, no standard has numbers',
    ],
    columns: [text('letter'), text('means'), figures('band'), figures('point')],
    rows: LETTERS.map((letter) => {
      const { lo, hi, point } = reliability[letter]
      return row(anchorOf('letter', letter), [
        [letter],
        [letterMeanings[letter]],
        [plainRange([lo, hi])],
        [plainProbability(point)],
      ])
    }),
    folded: false,
  }
}

/** `A 0.8–0.95, B 0.6–0.85, …`, for where there is no room for the table. */
export function lettersBriefly(view: View): Part[] {
  const bands = LETTERS.map((letter) => {
    const { lo, hi } = view.of.settings.reliability[letter]
    return `${letter}\u00a0${plainRange([lo, hi])}`
  })
  return words`Letters: ${number(bands.join(', '), 'letters')}; our convention, no standard has numbers.`
}

function wordsTable(view: View): Table {
  const { title, verified, bands } = scales[view.of.scale]
  return {
    id: 'words',
    caption: words`Words of probability: ${name(title)}${verified ? '' : ' (unverified)'}`,
    columns: [text('word'), text('also'), figures('band')],
    rows: bands.map((band) =>
      row(null, [
        [band.term],
        [band.synonyms.length === 0 ? '–' : band.synonyms.join(', ')],
        [percentRange([band.lo, band.hi])],
      ]),
    ),
    folded: false,
  }
}

/** What the checks say about the file and the judgement; the sentence for when they say nothing. */
export function warningsSection(view: View): Section {
  const all = view.judgement.diagnostics
  const blocks: Block[] = [paragraph(warningsSentence(view))]
  if (all.length > 0) {
    blocks.push(
      table({
        id: 'diagnostics',
        caption: ['Warnings and notes'],
        columns: [text('kind'), figures('line'), text('message'), text('code')],
        rows: all.map((d) => {
          const hint: Part[] = d.hint === undefined ? [] : ['. ', name(d.hint)]
          return row(null, [[d.severity], [integer(d.line)], [name(d.message), ...hint], [name(d.code)]], {
            marked: d.severity !== 'note',
          })
        }),
        folded: false,
      }),
    )
  }
  return { id: 'warnings', title: 'Warnings and notes', blocks }
}

export function warningsSentence(view: View): Part[] {
  const all = view.judgement.diagnostics
  const of = (severity: string): number => all.filter((d) => d.severity === severity).length
  if (all.length === 0) return ['The checks found nothing to warn of.']
  const [warnings, notes, faults] = [of('warning'), of('note'), of('fault')]
  const said = [
    faults > 0 ? counted(faults, 'fault') : '',
    counted(warnings, 'warning'),
    counted(notes, 'note'),
  ].filter((s) => s !== '')
  return words`The checks gave ${number(said.join(' and '), 'diagnostics')}.`
}
