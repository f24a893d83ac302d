import { describe, expect, it } from 'vitest'
import { caseSchema } from './schema.js'

const FILE = new URL('../../../schema/case.schema.json', import.meta.url).pathname

describe('caseSchema', () => {
  it('is what schema/case.schema.json holds', async () => {
    await expect(`${JSON.stringify(caseSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE)
  })

  it('is draft 7, closed against unknown keys, and describes keys', () => {
    const schema = JSON.parse(JSON.stringify(caseSchema()))
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(['demarche', 'case', 'question', 'dyad', 'hypotheses'])
    expect(schema.properties.scale.enum).toEqual(['icd203', 'phia', 'ipcc', 'kent', 'nato'])
    expect(schema.properties['as-of'].description).toMatch(/judge with what was public/)
  })
})
