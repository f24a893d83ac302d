import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { analyse } from '../language/analyse.js'
import { findMentions } from './find.js'

const FOLDER = join(import.meta.dirname, '../../../../shared/eval')

interface Labelled {
  text: string
  pairs: string[][]
  date: string | undefined
}

/** The sentences between states of a set: those at every fifth place, or the others. */
function load(name: string, heldOut: boolean): Labelled[] {
  return readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ usable }, i) => (i % 5 === 4) === heldOut && usable.interstate)
    .map(({ text, date, dyads, sourceCountry, targetCountry }) => ({
      text,
      pairs: dyads?.map((dyad: string[]) => dyad.slice(0, 2)) ?? [[sourceCountry, targetCountry]],
      date: date?.replace(/(....)(..)(..)/, '$1-$2-$3'),
    }))
}

/** Shares: of sentences all whose gold pairs are among the states found, or found as actors or places; of states found that are in a gold pair. */
function measure(sentences: Labelled[]): { pairs: number; acting: number; precision: number } {
  let [pairs, acting, states, right] = [0, 0, 0, 0]
  for (const { text, pairs: gold, date } of sentences) {
    const mentions = findMentions(analyse(text), date === undefined ? {} : { date: parseDay(date)! })
    const found = new Set(mentions.map(({ state }) => state).filter((state) => state !== null))
    const doing = new Set(mentions.filter(({ use }) => use !== 'attribute').map(({ state }) => state))
    const wanted = new Set(gold.flat())
    if ([...wanted].every((state) => found.has(state))) pairs++
    if ([...wanted].every((state) => doing.has(state))) acting++
    states += found.size
    right += [...found].filter((state) => wanted.has(state)).length
  }
  return { pairs: pairs / sentences.length, acting: acting / sentences.length, precision: right / states }
}

describe.skipIf(!existsSync(FOLDER))('on labelled sentences between states (skipped: ../shared is absent)', () => {
  it.each([
    ['news-sentences', false, { pairs: 0.98, acting: 0.88, precision: 0.9 }],
    ['news-sentences', true, { pairs: 0.94, acting: 0.82, precision: 0.88 }],
    ['petrarch2-gsr', false, { pairs: 0.94, acting: 0.8, precision: 0.85 }],
    ['petrarch2-gsr', true, { pairs: 0.85, acting: 0.7, precision: 0.8 }],
  ])('%s, held out %s, reaches its floors', (name, heldOut, floors) => {
    const reached = measure(load(name, heldOut))
    if (process.env.SHOW_FIGURES) console.log(name, heldOut, reached)
    for (const [figure, floor] of Object.entries(floors))
      expect(reached[figure as keyof typeof reached], figure).toBeGreaterThanOrEqual(floor)
  })
})
