import { element } from '../../world/markup/element.js'
import { finePercent, percent, percentRange } from '../story/numbers.js'
import type { View } from '../story/view.js'
import { across, length, picture, textElement } from './svg.js'

const ROW = 50
const BAR = 12
const AXIS = 26

/** Per hypothesis the envelope, the interval, the point, and the prior as a tick below, on one axis from 0 to 100 %. */
export function posteriorPlot(view: View): string {
  const rows = view.hypotheses.map(({ judged }, i) => {
    const y = i * ROW
    const colour = `h${Math.min(i + 1, 7)}`
    const bar = (range: [number, number], shade: string): string =>
      element('rect', {
        class: `${colour} ${shade}`,
        x: across(range[0]),
        y: y + 22,
        width: length(range[1] - range[0]),
        height: BAR,
      })
    const leads = view.judgement.leader === judged.id
    return [
      textElement(judged.id, { class: leads ? 'strong' : null, x: across(0), y: y + 15 }, 28),
      textElement(`${percent(judged.posterior)} (${percentRange(judged.interval)})`, {
        class: 'end',
        x: across(1),
        y: y + 15,
      }),
      element('line', { class: 'track', x1: across(0), x2: across(1), y1: y + 28, y2: y + 28 }),
      bar(judged.envelope, 'envelope'),
      bar(judged.interval, 'interval'),
      element('circle', { class: `${colour} point`, cx: across(judged.posterior), cy: y + 28, r: 4.5 }),
      element('line', { class: 'prior', x1: across(judged.prior), x2: across(judged.prior), y1: y + 35, y2: y + 42 }),
    ].join('')
  })
  const bottom = view.hypotheses.length * ROW
  const ticks = [0, 0.5, 1].map((p, i) =>
    [
      element('line', { class: 'grid', x1: across(p), x2: across(p), y1: 18, y2: bottom + 4 }),
      textElement(percent(p), { class: `soft ${['start', 'middle', 'end'][i]}`, x: across(p), y: bottom + 18 }),
    ].join(''),
  )
  return picture(
    'posterior-plot',
    { title: 'Posterior of each hypothesis', description: describe(view), height: bottom + AXIS },
    ...ticks,
    ...rows,
  )
}

function describe(view: View): string {
  const told = view.hypotheses.map(
    ({ judged: h }) =>
      `${h.id} ${finePercent(h.posterior)}, interval ${percentRange(h.interval)}, envelope ${percentRange(h.envelope)}, prior ${percent(h.prior)}`,
  )
  return `${told.join('; ')}.`
}
