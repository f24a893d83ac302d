import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Alert, alertsOf } from './alert.js'
import { systemWatchEffects } from './system.js'
import { appendAlerts } from './to-file.js'

const { file } = systemWatchEffects(Date.now)
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alerts-'))
  path = join(folder, 'alerts.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const context = { case: 'Żółw', file: 'a', at: '2022', asOf: '2022-01-01', because: [], leaders: [], posterior: {} }
const alertOf = (says: string): Alert =>
  alertsOf([{ kind: 'cell', subject: null, before: null, after: says, says, events: [], note: null }], context, {
    id: 'w',
    look: 0,
  })[0]!
const [one, two] = [alertOf('erste'), alertOf('zweite: Müller → Łódź')] as [Alert, Alert]
const line = (alert: Alert): string => `${JSON.stringify(alert)}\n`

describe('appendAlerts', () => {
  it('adds what is not there yet, and only that', async () => {
    await appendAlerts(path, [one], 0, file)
    await appendAlerts(path, [one, two], 0, file)
    expect(readFileSync(path, 'utf8')).toBe(line(one) + line(two))
  })

  it('writes a line anew that was torn off at any byte, and leaves what stood before it', async () => {
    const whole = Buffer.from(line(two))
    for (let bytes = 1; bytes < whole.length; bytes++) {
      writeFileSync(path, line(one))
      appendFileSync(path, whole.subarray(0, bytes))
      await appendAlerts(path, [two], Buffer.byteLength(line(one)), file)
      expect(readFileSync(path, 'utf8')).toBe(line(one) + line(two))
    }
  })

  it('begins a line of its own after what another left without an end, and begins anew where the file was rotated away', async () => {
    writeFileSync(path, 'not ours')
    await appendAlerts(path, [one], 0, file)
    expect(readFileSync(path, 'utf8')).toBe(`not ours\n${line(one)}`)
    rmSync(path)
    await appendAlerts(path, [two], 5000, file)
    expect(readFileSync(path, 'utf8')).toBe(line(two))
  })

  it('writes to nothing but plain files', async () => {
    await expect(appendAlerts(folder, [one], 0, file)).rejects.toThrow('it is no plain file')
  })
})
