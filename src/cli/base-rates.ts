import { existsSync, readFileSync } from 'node:fs'
import type { Case } from '../case/case.js'
import { withBaseRates } from '../judge/base-rates.js'
import type { Judgement } from '../judge/judgement.js'
import type { RateGround } from '../observe/ground.js'
import { parseDay } from '../world/days.js'
import { COMPILED, LIBRARY, PATTERNS } from './shipped.js'

/** What a case's precedents are counted in: the patterns and the library that come with the product; null where it asks for none. */
export async function groundFor({ evidence, forecasts }: Case): Promise<RateGround | null> {
  const asks = evidence.some(({ known }) => known.by === 'precedents') || forecasts.some(({ baseRate }) => baseRate)
  return asks ? shippedGround() : null
}

/** A judgement that was made without precedents, with the base rates of its forecasts. */
export async function judgedWithRates(of: Case, judgement: Judgement): Promise<Judgement> {
  const ground = await groundFor(of)
  if (!ground || judgement.forecasts.every(({ rate, noRate }) => rate || noRate)) return judgement
  const { unconnected } = await import('../observe/looked-up.js')
  const observations = unconnected(of, ground).on({ asOf: parseDay(judgement.asOf)! })
  return { ...judgement, forecasts: withBaseRates(of, judgement.forecasts, observations) }
}

/** Compiled when the product was built, for a hundred files of YAML take longer to read than a case to judge; else from the files. */
async function shippedGround(): Promise<RateGround> {
  const { groundOf, unpackGround } = await import('../observe/ground.js')
  if (existsSync(COMPILED)) return unpackGround(readFileSync(COMPILED, 'utf8'))
  const { loadLibrary } = await import('../precedents/library/load.js')
  const { loadPatterns } = await import('../precedents/pattern/load.js')
  return groundOf(loadPatterns(PATTERNS).patterns, loadLibrary(LIBRARY))
}
