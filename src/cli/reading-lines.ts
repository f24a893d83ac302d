import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { readText } from '../read/read.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit, reason } from './errors.js'
import type { ReadOptions } from './read-options.js'

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), date: z.string().nullish() })
/** UTF-16 units of one line: a text that is read has 2 million, and a line may write each as six. */
const MOST = 12_000_000

/**
 * Reads a corpus: a line of JSON in, a line out, one after the other, whatever their number. A line that is none is answered with its fault.
 * @throws CliError for a file that cannot be read
 */
export async function readLines(names: string[], options: ReadOptions, effects: Effects): Promise<Exit> {
  let bad = 0
  for (const name of names) {
    const stream = name === '-' ? process.stdin : createReadStream(name)
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    let number = 0
    try {
      for await (const line of lines) {
        number++
        if (line.trim() === '') continue
        const answer = answerTo(line, options)
        if ('fault' in answer) {
          bad++
          effects.err(`demarche: ${name}:${number}: ${answer.fault}\n`)
        }
        effects.out(`${JSON.stringify(answer)}\n`)
      }
    } catch (error) {
      throw new CliError(`cannot read ${name}: ${reason(error)}`, EXIT.failed)
    }
  }
  return bad > 0 ? EXIT.failed : EXIT.done
}

function answerTo(line: string, options: ReadOptions): object {
  if (line.length > MOST) return { id: null, fault: `a line of ${line.length} characters; up to ${MOST} are read` }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { id: null, fault: 'no JSON' }
  }
  const read = Line.safeParse(json)
  if (!read.success) return { id: null, fault: 'wants {"id", "text", "date"?}' }
  const { id, text, date } = read.data
  const { sentences, statements, inferences, loaded, quotes, lang, notes } = readText(text, {
    date: date ?? options.date ?? null,
  })
  return { id, lang, sentences, statements, inferences, loaded, quotes, notes }
}
