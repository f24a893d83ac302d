import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statementLayout } from '../draft/statement-layout.js'
import { statementLines, statementsToRows } from '../draft/statement-rows.js'
import { loadFiles } from '../ledger/load-files.js'
import type { Document } from '../read/document.js'
import { plural } from '../ties/numbers.js'
import { printJson } from './cases.js'
import type { Effects } from './effects.js'
import { atPlace } from './ledger/open.js'
import { tellLoad } from './ledger/tell-load.js'
import type { ReadOptions } from './read-options.js'

/** Loads what documents say into the ledger, each certainty as a feed of its own. @throws CliError */
export async function addStatements(
  documents: readonly Document[],
  options: ReadOptions,
  effects: Effects,
): Promise<void> {
  const { feeds, left } = statementsToRows(documents)
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'))
  try {
    await atPlace(options, effects, { make: true }, async (ledger) => {
      const loads = []
      for (const { feed, rows } of feeds) {
        const path = join(folder, `${feed}.jsonl`)
        await writeFile(path, statementLines(rows))
        loads.push(await loadFiles(ledger, [path], { mapping: statementLayout(feed) }))
      }
      if (options.json) printJson({ ledger: ledger.place, loads, left }, effects)
      else {
        for (const load of loads) effects.out(tellLoad(load, ledger.place))
        if (left > 0)
          effects.out(`${plural(left, 'statement', 'statements')} without a day or without two actors left out\n`)
      }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
