import type { CodeEntry } from './codes/code.js'
import { fileCodes } from './codes/file.js'
import { judgingCodes } from './codes/judging.js'
import { keptCodes } from './codes/kept.js'
import { lintCodes } from './codes/lints.js'
import { meaningCodes } from './codes/meaning.js'
import { shapeCodes } from './codes/shape.js'
import { worldCodes } from './codes/world.js'

const groups = [
  { title: 'The file', entries: fileCodes },
  { title: 'Keys and values', entries: shapeCodes },
  { title: 'Probabilities and what depends on what', entries: meaningCodes },
  { title: 'Actors, reports and the ledger', entries: worldCodes },
  { title: 'Lints', entries: lintCodes },
  { title: 'Texts of reports kept beside the case', entries: keptCodes },
  { title: 'Found when the case is judged', entries: judgingCodes },
] as const

/** Every code that a diagnostic can carry, with its severity, a line that explains it and an example. */
export const codes = {
  ...fileCodes,
  ...shapeCodes,
  ...meaningCodes,
  ...worldCodes,
  ...lintCodes,
  ...keptCodes,
  ...judgingCodes,
} as const

/** The closed set of codes. */
export type FaultCode = keyof typeof codes

/**
 * The reference of all codes as Markdown, `docs/faults.md`.
 * @returns the whole file, with a final newline
 */
export function faultsDocument(): string {
  const parts = [
    '# Faults, warnings and notes',
    'What `demarche check` can say about a case, and `demarche assess` and its brief about the judgement as well. Faults stop the judgement; warnings and notes do not. This page is made from `src/case/codes`.',
  ]
  for (const { title, entries } of groups) {
    const rows = Object.entries<CodeEntry>(entries).map(
      ([code, { severity, says, example }]) => `| \`${code}\` | ${severity} | ${cell(says)} | ${cell(example)} |`,
    )
    parts.push(`## ${title}`, ['| code | severity | meaning | example |', '|---|---|---|---|', ...rows].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
