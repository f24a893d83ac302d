import { findActor } from '../../world/actors/find.js'
import { parseDay } from '../../world/days.js'
import { type Episode, isCoded } from './episode.js'
import type { LibraryFaultCode } from './faults.js'
import type { Sources } from './record.js'

/** What is wrong with an episode in itself, and the path in its file at which it stands. */
export interface Finding {
  code: LibraryFaultCode
  path: string[]
  message: string
  hint?: string
}

/**
 * Holds an episode against itself: states that exist, a source that the library lists for whatever is coded, a place where one looked for
 * whatever was not found, and days in order (contract, first delivery, responses; first delivery before the end of the follow-up).
 */
export function checkEpisode(episode: Episode, sources: Sources): Finding[] {
  return [...checkActors(episode), ...checkSources(episode, sources), ...checkDates(episode)]
}

function checkActors(episode: Episode): Finding[] {
  const findings: Finding[] = []
  for (const key of ['a', 'c', 'b'] as const) {
    const found = findActor(episode[key])
    if ('ok' in found) continue
    const hint = found.suggestion === null ? {} : { hint: `did you mean ${found.suggestion}?` }
    findings.push({ code: 'unknown-actor', path: [key], message: `unknown actor "${episode[key]}"`, ...hint })
  }
  if (new Set([episode.a, episode.b, episode.c]).size < 3) {
    findings.push({ code: 'shape', path: ['b'], message: 'a, b and c are three actors, here two are the same' })
  }
  if (episode.c.endsWith('.REB') !== (episode.group !== null)) {
    findings.push({
      code: 'shape',
      path: ['c'],
      message: 'an armed group has both a code with .REB and a name in group',
    })
  }
  return findings
}

function checkSources(episode: Episode, sources: Sources): Finding[] {
  const findings: Finding[] = []
  for (const [key, coded] of episode.fields) {
    const path = key.split('.')
    for (const name of coded.sources) {
      if (sources[name] === undefined) {
        findings.push({ code: 'unknown-source', path, message: `unknown source "${name}"` })
      }
    }
    if (coded.value === 'none-found' && episode.looked.length === 0) {
      findings.push({ code: 'not-looked', path, message: 'none-found, but looked does not say where' })
    }
    if (isCoded(coded) && (coded.sources.length === 0 || coded.checked === null)) {
      findings.push({
        code: 'no-source',
        path,
        message: `"${coded.value}" has no source, or does not say how it is known`,
      })
    }
  }
  return findings
}

function checkDates(episode: Episode): Finding[] {
  const findings: Finding[] = []
  const dates = [...episode.fields].flatMap(([key, { value, on }]) => {
    const written = isDateField(key) && value !== 'unknown' ? value : on
    return written === null ? [] : [{ key, written, path: key.split('.') }]
  })
  for (const { written, path } of dates) {
    if (firstDay(written) === null) findings.push({ code: 'dates', path, message: `${written} is no date` })
  }
  const first = episode.fields.get('episode.first')!.value
  const contract = episode.fields.get('episode.contract')!.value
  if (first === 'unknown')
    findings.push({ code: 'dates', path: ['episode', 'first'], message: 'the first delivery has no date' })
  else if (contract !== 'unknown' && contract.slice(0, 4) > first.slice(0, 4)) {
    const message = `the contract of ${contract} is later than the first delivery in ${first}`
    findings.push({ code: 'dates', path: ['episode', 'contract'], message })
  }
  const start = contract === 'unknown' ? first : contract
  for (const { key, written, path } of dates) {
    if (!key.startsWith('response.') || start === 'unknown') continue
    // plans become known, and are protested against, before they are contracts
    if (Number(written.slice(0, 4)) < Number(start.slice(0, 4)) - 2) {
      const message = `a response of ${written} comes more than two years before the episode`
      findings.push({ code: 'dates', path, message })
    }
  }
  return findings
}

function isDateField(key: string): boolean {
  return [
    'episode.contract',
    'episode.first',
    'episode.exposure',
    'knowledge.b-knew',
    'knowledge.public-knew',
  ].includes(key)
}

/** The first day of a date of any precision, or null where it does not exist. */
function firstDay(written: string): number | null {
  return parseDay(`${written}-01-01`.slice(0, 10))
}
