import type { Case } from './case.js'
import type { Diagnostic } from './diagnostics.js'
import { Findings } from './findings.js'
import { lintCase } from './lint/lint.js'
import { normalise } from './normalise/normalise.js'
import { readDocument } from './parse/document.js'
import { checkShape } from './spec/shape.js'

/**
 * Reads a case file: YAML, its shape, its meaning, and the lints that need the file alone.
 * @param text the whole file
 * @param options.file its name, for messages
 * @returns the case with every default filled, or null where there are faults; all diagnostics, in the order of their places. Never throws
 * for anything that a file can hold.
 */
export function parseCase(
  text: string,
  { file }: { file: string | null },
): { case: Case | null; diagnostics: Diagnostic[] } {
  const findings = new Findings(text, file)
  const root = readDocument(text, findings)
  if (!root) return { case: null, diagnostics: findings.sorted() }
  checkShape(root, findings)
  const result = normalise(root, findings, { text, file })
  if (result) lintCase({ of: result, root, findings })
  return { case: result, diagnostics: findings.sorted() }
}
