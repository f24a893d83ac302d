import type { Anchor, Part } from './parts.js'
import { said, sentences } from './parts.js'

/** A small square in a table: its side is a weight (0 to 1 of the largest), its leaning is for or against, its depth (0 to 1) how much. */
export interface Square {
  side: number
  depth: number
  leaning: 'for' | 'against' | 'neither' | 'blank'
}

export interface Cell {
  parts: Part[]
  square: Square | null
}

export interface Column {
  title: Part[]
  /** `text` wraps, `short` does not, `number` is set flush right, `square` holds squares and is narrow */
  holds: 'text' | 'short' | 'number' | 'square'
}

export interface Row {
  anchor: Anchor | null
  cells: Cell[]
  /** load-bearing, or leading */
  marked: boolean
  /** belongs to the row above it */
  under: boolean
}

export interface Table {
  id: Anchor
  caption: Part[]
  columns: Column[]
  rows: Row[]
  /** holds what a figure shows, or what few readers want: closed at first where the form can close it */
  folded: boolean
}

export type PlotName = 'posterior' | 'weights' | 'tornado' | 'graph'

export interface Figure {
  id: Anchor
  plot: PlotName
  /** what it shows, in a sentence */
  sentence: Part[]
}

/** A picture that is drawn already: a sentence that says what it shows, and the table behind it. */
export interface Drawing {
  title: string
  sentence: string
  svg: string
  table: { head: string[]; rows: string[][] }
}

export type Block =
  | { kind: 'paragraph'; parts: Part[]; note: boolean }
  | { kind: 'list'; items: Part[][] }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'table'; table: Table }
  | { kind: 'drawing'; id: Anchor; drawing: Drawing }

export interface Section {
  id: Anchor
  title: string
  blocks: Block[]
}

/** A brief as data: written once, set in type three ways. */
export interface Story {
  title: string
  question: string
  /** the judgement in a sentence with its number */
  headline: Part[]
  sections: Section[]
}

/** A paragraph of sentences. */
export function paragraph(...all: Part[][]): Block {
  return { kind: 'paragraph', parts: sentences(...all), note: false }
}

/** A paragraph in small type: how to read a table, what a word means. */
export function note(...all: Part[][]): Block {
  return { kind: 'paragraph', parts: sentences(...all), note: true }
}

export function table(of: Table): Block {
  return { kind: 'table', table: of }
}

export function figure(id: Anchor, plot: PlotName, sentence: Part[]): Block {
  return { kind: 'figure', figure: { id, plot, sentence } }
}

export function cell(...parts: Part[]): Cell {
  return { parts, square: null }
}

/** A row of a table; cells given as parts are cells without a square. */
export function row(
  anchor: Anchor | null,
  cells: (Part[] | Cell)[],
  as: { marked?: boolean; under?: boolean } = {},
): Row {
  return {
    anchor,
    cells: cells.map((c) => (Array.isArray(c) ? cell(...c) : c)),
    marked: as.marked ?? false,
    under: as.under ?? false,
  }
}

/** A column of words. */
export function text(...title: Part[]): Column {
  return { title, holds: 'text' }
}

/** A column of words that stay on one line. */
export function short(...title: Part[]): Column {
  return { title, holds: 'short' }
}

/** A column of numbers. */
export function figures(...title: Part[]): Column {
  return { title, holds: 'number' }
}

/** The table behind a drawing, closed at first where the form can close it. */
export function tableBehind(id: Anchor, { title, table: { head, rows } }: Drawing): Table {
  const numeric = head.map((_, i) => i > 0 && rows.every((r) => /^[−–\d.,%×: ]*$/.test(r[i] ?? '')))
  return {
    id: `${id}-table`,
    caption: [said(title)],
    columns: head.map((name, i) => (numeric[i] ? figures(said(name)) : short(said(name)))),
    rows: rows.map((cells) =>
      row(
        null,
        cells.map((c) => [said(c)]),
      ),
    ),
    folded: true,
  }
}
