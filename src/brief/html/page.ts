import { escapeHtml } from '../../world/markup/escape.js'
import { graphPlot } from '../plots/graph/draw.js'
import { posteriorPlot } from '../plots/posterior.js'
import { tornadoPlot } from '../plots/tornado.js'
import { weightsPlot } from '../plots/weights.js'
import { said } from '../story/parts.js'
import {
  type Block,
  type Drawing,
  type Figure,
  type PlotName,
  type Section,
  type Story,
  tableBehind,
} from '../story/story.js'
import type { View } from '../story/view.js'
import { markDefinitions } from './marks.js'
import { partsHtml } from './parts.js'
import { style } from './style.js'
import { tableHtml } from './tables.js'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const PLOTS: Record<PlotName, (view: View) => string> = {
  posterior: posteriorPlot,
  weights: weightsPlot,
  tornado: tornadoPlot,
  graph: graphPlot,
}

/** The brief as one self-contained page: no script, no outside resource. `view` is what its figures are drawn from, null where it has none. */
export function renderHtml(story: Story, view: View | null): string {
  const contents = story.sections.map((s) => `<li><a href="#${s.id}">${escapeHtml(s.title)}</a></li>`).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(story.title)}</title>
<style>
${style}</style>
</head>
<body>
${markDefinitions()}
<div class="page">
<header>
<h1><bdi>${escapeHtml(story.title)}</bdi></h1>
<p class="question"><bdi>${escapeHtml(story.question)}</bdi></p>
<p class="headline">${partsHtml(story.headline)}</p>
<p class="to-contents"><a href="#contents">Contents</a></p>
</header>
<main>
${story.sections.map((section) => sectionHtml(section, view)).join('\n')}
</main>
<nav id="contents" aria-label="Contents">
<ol>
${contents}
</ol>
</nav>
</div>
</body>
</html>
`
}

function sectionHtml({ id, title, blocks }: Section, view: View | null): string {
  return `<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${escapeHtml(title)}</h2>
${blocks.map((block) => blockHtml(block, view)).join('\n')}
</section>`
}

function blockHtml(block: Block, view: View | null): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.note ? ' class="note"' : ''}>${partsHtml(block.parts)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${partsHtml(item)}</li>`).join('\n')}</ul>`
    case 'figure':
      return view === null ? '' : figureHtml(block.figure, view)
    case 'table':
      return tableHtml(block.table)
    case 'drawing':
      return drawingHtml(block.id, block.drawing)
  }
}

function figureHtml({ id, plot, sentence }: Figure, view: View): string {
  return `<figure id="${id}"><figcaption>${partsHtml(sentence)}</figcaption>
<div class="frame" tabindex="0" role="group" aria-label="plot">${PLOTS[plot](view)}</div></figure>`
}

function drawingHtml(id: string, drawing: Drawing): string {
  return `<figure id="${id}"><figcaption>${partsHtml([said(drawing.sentence)])}</figcaption>
<div class="frame drawn" tabindex="0" role="group" aria-label="plot">${drawing.svg}</div>
${tableHtml(tableBehind(id, drawing))}</figure>`
}
