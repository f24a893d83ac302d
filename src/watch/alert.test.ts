import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { alertForm } from './alert.js'

it('docs/watch.md shows an alert as it is', () => {
  const [, shown] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/watch.md', 'utf8'))!
  const alert: unknown = JSON.parse(shown!)
  expect(JSON.stringify(alertForm.parse(alert))).toBe(JSON.stringify(alert))
})
