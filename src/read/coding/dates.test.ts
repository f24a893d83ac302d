import { expect, it } from 'vitest'
import { formatDay } from '../../world/days.js'
import { analyse } from '../language/analyse.js'
import { datesOf } from './dates.js'
import { layOut } from './reading.js'

const read = (text: string, published: string | null) =>
  datesOf(layOut(analyse(text)[0]!, []), published).map(({ day }) => formatDay(day))

// 2022-09-07 was a Wednesday
it.each([
  ['Troops crossed the border on Monday.', '2022-09-05'],
  ['Troops crossed the border on Wednesday.', '2022-09-07'],
  ['Troops crossed the border last Wednesday.', '2022-08-31'],
  ['Ministers will meet next Friday.', '2022-09-09'],
  ['Ministers met yesterday.', '2022-09-06'],
  ['Ministers will meet tomorrow.', '2022-09-08'],
  ['Ministers met last week.', '2022-08-29'],
  ['Ministers met last month.', '2022-08-01'],
  ['Ministers met three days ago.', '2022-09-04'],
  ['Ministers met two weeks ago.', '2022-08-24'],
  ['Ministers met a week ago.', '2022-08-31'],
  ['Ministers met on 6 August 2021.', '2021-08-06'],
  ['Ministers met on August 6, 2021.', '2021-08-06'],
  ['Ministers met on Aug. 6.', '2022-08-06'],
  ['Ministers met on 6 December.', '2021-12-06'],
  ['Ministers met in August 2020.', '2020-08-01'],
  ['Ministers met in March.', '2022-03-01'],
  ['Ministers met on 2022-08-06.', '2022-08-06'],
])('%s', (text, day) => {
  expect(read(text, '2022-09-07')).toEqual([day])
})

it.each([
  'Ministers met on 31 February 2021.',
  'Ministers met years ago.',
  'Ministers may meet.',
  'Ministers met in 2021.',
])('finds no day in: %s', (text) => {
  expect(read(text, '2022-09-07')).toEqual([])
})

it('resolves only full dates where the document has none', () => {
  expect(read('Ministers met on Monday.', null)).toEqual([])
  expect(read('Ministers met on 6 August 2021.', null)).toEqual(['2021-08-06'])
})
