import { describe, expect, it } from 'vitest'
import { scoreHeads, scoreLikelyHeads } from './heads.js'
import { loadModel } from './model.js'
import { fill, newSheet } from './sheet.js'
import { tagSentence } from './tagger.js'

const { tables, upos } = loadModel()
const words =
  'The minister , who had flown to Ankara on 3 May , said that both states would sell grain to them .'.split(' ')

describe('the likely heads', () => {
  it.each(['met for the first time', 'met again'])('have the scores that all heads have, pairs of tags %s', () => {
    const sheet = newSheet()
    fill(sheet, words)
    tagSentence(sheet, tables.tags, tables.again, upos)
    let kept = 0
    for (let m = 1; m <= words.length; m++) {
      const all = scoreHeads(sheet, m, tables.sift).scores.slice(0, words.length + 1)
      const { scores } = scoreLikelyHeads(sheet, m, tables.sift)
      expect(scores[m]).toBe(Number.NEGATIVE_INFINITY)
      all.forEach((score, h) => {
        if (scores[h] === Number.NEGATIVE_INFINITY) return
        kept++
        expect(scores[h]).toBeCloseTo(score, 9)
      })
      expect(scores[all.indexOf(Math.max(...all))]).toBeCloseTo(Math.max(...all), 9)
    }
    expect(kept).toBeGreaterThan(words.length)
    expect(kept).toBeLessThan(words.length * (words.length - 1))
  })
})
