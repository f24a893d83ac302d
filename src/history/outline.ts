import { textOf, type WrittenMap } from '../case/parse/written.js'
import { readVersion } from './variants.js'

/** What a version of a case file names, whether it can be judged or not. */
export interface Outline {
  forecasts: string[]
  /** ids of forecasts, items and questions that a resolution of the file is of */
  resolved: Set<string>
}

/** Reads what a version of a case file forecasts and resolves; null where it is not even YAML. */
export function outlineOf(text: string): Outline | null {
  const version = readVersion(text)
  if ('refused' in version) return null
  const { entries } = version.root
  const [forecasts, resolution] = [entries.get('forecasts')?.value, entries.get('resolution')?.value]
  const items = resolution?.kind === 'list' ? resolution.items : []
  const named = items.flatMap((item) => (item.kind === 'map' ? [resolvedBy(item)] : []))
  return { forecasts: forecasts?.kind === 'map' ? [...forecasts.entries.keys()] : [], resolved: new Set(named) }
}

/** `forecasts.no-break` and `no-break` name the same. */
function resolvedBy(item: WrittenMap): string {
  const text = textOf(item.entries.get('of')?.value) ?? ''
  return text.slice(text.indexOf('.') + 1)
}
