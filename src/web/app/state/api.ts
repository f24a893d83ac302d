import type { Observations } from '../../../case/observations.js'

/** The token of the address that `demarche serve` printed. */
const token = new URLSearchParams(location.search).get('token') ?? ''

/** An answer of the server that is none: its code, and what stands beside it. */
export class Answered extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: Record<string, unknown>,
  ) {
    super(message)
  }
}

export interface ListedCase {
  path: string
  title: string | null
  modified: number
}

export interface Looked {
  observations: Observations | null
  /** why what was frozen beside the case cannot be used */
  why: string | null
}

/** Asks the server. @throws Answered */
export async function ask<T>(route: string, query: Record<string, string>, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`${route}?${new URLSearchParams(query)}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string>), 'x-demarche-token': token },
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw new Answered(0, 'silent', 'the server does not answer: is “demarche serve” still running?', {})
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.ok) return answer as T
  throw new Answered(response.status, String(answer.error), String(answer.message), answer)
}

/** The cases of the folder. */
export const listCases = (): Promise<{ folder: string; cases: ListedCase[]; more: boolean }> => ask('/api/cases', {})

/** A case file with its version, and whether a ledger is connected. */
export interface LoadedCase {
  text: string
  version: string
  ledger: boolean
}

/** Loads a case file. */
export const loadCase = (path: string): Promise<LoadedCase> => ask('/api/case', { path })

/** Saves over a version, or as a new file where it is null. @returns the new version; throws `Answered` 409 where another wrote */
export const saveCase = (path: string, text: string, version: string | null): Promise<{ version: string }> =>
  ask(
    '/api/case',
    { path },
    {
      method: 'PUT',
      body: JSON.stringify({ text }),
      headers: {
        'content-type': 'application/json',
        ...(version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }),
      },
    },
  )

/** Waits until the file is another than a version, or for a while. */
export const awaitChange = (path: string, version: string, signal: AbortSignal): Promise<{ version: string | null }> =>
  ask('/api/changes', { path, version }, { signal })

/** What was and was not seen of a case on a day. */
export const loadObserved = (path: string, asOf: string | null): Promise<Looked> =>
  ask('/api/observed', { path, ...(asOf === null ? {} : { asOf }) })

/** The brief of the saved case. */
export const loadBrief = (path: string, format: string, asOf: string | null): Promise<{ text: string }> =>
  ask('/api/brief', { path, format, ...(asOf === null ? {} : { asOf }) })

/** The address at which a frame shows the brief. */
export function briefAddress(path: string, asOf: string | null, version: string): string {
  return `/brief?${new URLSearchParams({ path, version, token, ...(asOf === null ? {} : { asOf }) })}`
}

/** Keeps the text of a report beside the case; throws `Answered` 409 where another is kept under that name. */
export const keepReport = (path: string, report: string, text: string): Promise<{ written: boolean }> =>
  ask(
    '/api/report',
    { path, report },
    { method: 'PUT', body: JSON.stringify({ text }), headers: { 'content-type': 'application/json' } },
  )

/** The text of a report as kept beside the case. */
export const loadReport = (path: string, report: string): Promise<{ text: string; sha256: string }> =>
  ask('/api/report', { path, report })
