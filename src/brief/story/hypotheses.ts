import { anchorOf } from './anchors.js'
import { likelihoodWords } from './likelihood.js'
import { decimal, finePercent, finePercentRange } from './numbers.js'
import { name, number, type Part, said, words } from './parts.js'
import { figures, row, type Table, text } from './story.js'
import type { View } from './view.js'

/** The hypotheses with every number the judgement gives them; without a posterior, their scores in the matrix. */
export function hypothesesTable(view: View): Table {
  return view.basis === 'matrix' ? scored(view) : judged(view)
}

function judged(view: View): Table {
  const leaders = view.judgement.leader === null ? view.judgement.tie : [view.judgement.leader]
  return {
    id: 'hypotheses',
    caption: words`The hypotheses: point, interval (${number('5–95 %', anchorOf('setting', 'draws'))} of the draws), envelope, prior, and share of the draws in which each leads`,
    columns: [
      text('hypothesis'),
      text('in words'),
      figures('point'),
      figures('interval'),
      figures('envelope'),
      figures('prior'),
      figures('leads in'),
    ],
    rows: view.hypotheses.map(({ judged: h, spec }) => {
      const because: Part[] = spec.because === null ? [] : [' Prior: ', said(spec.because)]
      return row(
        anchorOf('hypothesis', h.id),
        [
          [name(h.id), ': ', said(spec.says), ...because],
          [likelihoodWords(view.of.scale, h.posterior, h.interval) ?? 'no word for it'],
          [finePercent(h.posterior)],
          [finePercentRange(h.interval)],
          [`${finePercentRange(h.envelope)}${h.envelopeExact ? '' : ' (outer)'}`],
          [`${finePercent(h.prior)}${spec.prior.written ? '' : ' (a share of the rest)'}`],
          [finePercent(h.leadShare)],
        ],
        { marked: leaders.includes(h.id) },
      )
    }),
    folded: false,
  }
}

function scored(view: View): Table {
  const matrix = view.judgement.matrix
  const leaders = matrix?.ranking?.[0] ?? []
  return {
    id: 'hypotheses',
    caption: [
      'The hypotheses with their scores in the matrix; bounds with blanks at their best and worst; coverage is the share of the weight that is rated',
    ],
    columns: [text('hypothesis'), figures('score'), figures('bounds'), figures('coverage')],
    rows: view.hypotheses.map(({ judged: h, spec }) => {
      const bounds = matrix?.bounds[h.id]
      return row(
        anchorOf('hypothesis', h.id),
        [
          [name(h.id), ': ', said(spec.says)],
          [decimal(matrix?.scores[h.id] ?? Number.NaN)],
          [bounds ? `${decimal(bounds[0])} to ${decimal(bounds[1])}` : '–'],
          [finePercent(matrix?.coverage[h.id] ?? 0)],
        ],
        { marked: leaders.includes(h.id) },
      )
    }),
    folded: false,
  }
}
