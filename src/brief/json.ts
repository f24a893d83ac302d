import type { Judgement } from '../judge/judgement.js'

/**
 * The judgement as JSON: everything but the case, and the settings that its letters and draws go by. Control and bidirectional
 * characters are escaped, so that the text is safe to print.
 */
export function renderJson(judgement: Judgement): string {
  const { of, ...rest } = judgement
  const { reliability, detection, seed, draws } = of.settings
  const letters = { note: 'our convention, no standard has numbers', reliability }
  const json = JSON.stringify({ ...rest, scale: of.scale, settings: { letters, detection, seed, draws } }, null, 2)
  return `${json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
