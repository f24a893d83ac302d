import type { Command } from 'commander'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import { withLedger } from './ledger/place.js'
import type { ReadOptions } from './read-options.js'

/** `demarche read FILE|URL…`: statements, origins, or a draft case. */
export function addRead(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('read')
    .description(
      'tell what reports say that states did: who, to whom, on whose word, how surely; and which share an origin',
    )
    .argument(
      '<reports...>',
      'files (web pages, PDF, text, Markdown, feeds, mail, .docx, .odt) or addresses; `-` reads standard input',
    )
    .option('--date <day>', 'the day of a report that does not tell it itself, such as 2022-08-31')
    .option('--draft', 'write a draft case instead, everything in it a proposal')
    .option('-o, --output <file>', 'write there instead of to standard output')
    .option('--input <form>', 'jsonl: one {"id", "text", "date"} a line in, one answer a line out')
    .option('--add', 'load the statements into the ledger, as feeds of their own (reports-asserted, reports-denied …)')
    .option(
      '--model <where>',
      'have a model read the statements: the address of an OpenAI-compatible server (http://…/v1), or ollama, llama.cpp, lm-studio, vllm, openai; its key in DEMARCHE_MODEL_KEY',
    )
    .option('--model-name <name>', 'the model, as its server calls it')
    .option('--model-insecure', 'allow plain http to another machine than this one')
    .option('--compare', 'show where model and rules differ')
  withLedger(command)
    .option('--json', 'documents and origins as JSON')
    .action(async (names: string[], options: ReadOptions) => {
      const { showReports } = await import('./reading.js')
      end(await showReports(names, options, effects))
    })
}
