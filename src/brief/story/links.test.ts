import { describe, expect, it } from 'vitest'
import { bare, judged, matrixJudged, uncounted } from '../fixtures/judged.js'
import { tellStory } from './build.js'
import type { Anchor, Part } from './parts.js'
import type { Story } from './story.js'

/** Sentences: all that stands outside the cells of tables. */
function sentencesOf(story: Story): Part[] {
  const blocks = story.sections.flatMap((s) => s.blocks)
  return [
    ...story.headline,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.parts
      if (block.kind === 'list') return block.items.flat()
      if (block.kind === 'drawing') return []
      return block.kind === 'figure' ? block.figure.sentence : block.table.caption
    }),
  ]
}

function cellsOf(story: Story): Part[] {
  const tables = story.sections.flatMap((s) => s.blocks).flatMap((b) => (b.kind === 'table' ? [b.table] : []))
  return tables.flatMap((t) => [
    ...t.columns.flatMap((c) => c.title),
    ...t.rows.flatMap((r) => r.cells.flatMap((c) => c.parts)),
  ])
}

function placesOf(story: Story): Anchor[] {
  return story.sections.flatMap((s) => [
    s.id,
    ...s.blocks.flatMap((b) => {
      if (b.kind === 'table') return [b.table.id, ...b.table.rows.flatMap((r) => (r.anchor === null ? [] : [r.anchor]))]
      return b.kind === 'figure' ? [b.figure.id] : []
    }),
  ])
}

const stories = {
  small: judged(),
  'a tie': judged({ leader: null, tie: ['none', 'commerce'] }),
  uncounted: uncounted(),
  bare: bare(),
  matrix: matrixJudged(),
}

describe.each(Object.entries(stories))('the story of %s', (_, judgement) => {
  const { story } = tellStory(judgement)

  it('states no number that does not lead to its row', () => {
    const loose = sentencesOf(story).filter((part) => typeof part === 'string' && /\d/.test(part))
    expect(loose).toEqual([])
  })

  it('leads to rows that are there, each once', () => {
    const places = placesOf(story)
    expect(places.filter((p, i) => places.indexOf(p) !== i)).toEqual([])
    const targets = [...sentencesOf(story), ...cellsOf(story)].flatMap((p) =>
      typeof p !== 'string' && (p.kind === 'number' || p.kind === 'name') && p.to !== null ? [p.to] : [],
    )
    expect(targets.filter((t) => !places.includes(t))).toEqual([])
  })

  it('has as many cells in a row as columns', () => {
    for (const block of story.sections.flatMap((s) => s.blocks)) {
      if (block.kind === 'table')
        for (const row of block.table.rows) expect(row.cells).toHaveLength(block.table.columns.length)
    }
  })
})
