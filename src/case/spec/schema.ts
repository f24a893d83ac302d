import { z } from 'zod'
import { caseSpec } from './spec.js'

/**
 * The JSON Schema (draft 7) of the case language, for completion in editors; `schema/case.schema.json` holds it.
 * @returns a plain object
 */
export function caseSchema(): object {
  const schema = z.toJSONSchema(caseSpec, { target: 'draft-7', io: 'input' })
  return {
    title: 'Démarche case',
    description: 'A case for demarche: reports, evidence and hypotheses about two states.',
    ...schema,
  }
}
