import type { Alert } from './alert.js'
import type { AlertFile } from './effects.js'

/**
 * Appends alerts to a file of JSON Lines, each exactly once: those whose ids stand in it already are left out, and a line that an
 * interruption tore off is written anew.
 * @param from the file's size when the first of the alerts was decided on: none of them can stand before it
 * @throws what the file system throws
 */
export async function appendAlerts(
  path: string,
  alerts: readonly Alert[],
  from: number,
  file: AlertFile,
): Promise<void> {
  const size = (await file.size(path)) ?? 0
  const start = size < from ? 0 : from
  const tail = size === start ? '' : await file.readFrom(path, start)
  const whole = tail.slice(0, tail.lastIndexOf('\n') + 1)
  const torn = tail.slice(whole.length).replace(/\ufffd+$/, '')
  const there = new Set(whole.split('\n').flatMap(idOf))
  const lines = alerts.filter(({ id }) => !there.has(id)).map((alert) => `${JSON.stringify(alert)}\n`)
  let gap = ''
  if (whole !== tail) {
    if (lines.some((line) => line.startsWith(torn))) await file.cut(path, start + Buffer.byteLength(whole))
    else gap = '\n'
  }
  if (lines.length > 0) await file.append(path, gap + lines.join(''))
}

function idOf(line: string): string[] {
  try {
    const { id } = JSON.parse(line) as { id?: unknown }
    return typeof id === 'string' ? [id] : []
  } catch {
    return []
  }
}
