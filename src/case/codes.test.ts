import { describe, expect, it } from 'vitest'
import { codes, faultsDocument } from './codes.js'

describe('codes', () => {
  it('are documented in docs/faults.md', async () => {
    await expect(faultsDocument()).toMatchFileSnapshot(new URL('../../docs/faults.md', import.meta.url).pathname)
  })

  it('have plain ids, a severity and an explanation in lower case', () => {
    for (const [code, { severity, says, example }] of Object.entries(codes)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(['fault', 'warning', 'note']).toContain(severity)
      expect(says).not.toMatch(/^[A-Z][a-z]|\.$/)
      expect(example).not.toBe('')
    }
  })
})
