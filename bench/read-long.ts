import { existsSync, readFileSync } from 'node:fs'
import { analyse } from '../src/read/language/analyse.js'
import { readText } from '../src/read/read.js'
import { generateArticles } from './generate-articles.js'

// Reading in one process, by processor time, the least of several rounds: `node build/bench/read-long.js [articles] [rounds] [FILE]`.
// First long news sentences joined to articles and as many generated ones, then memory over [articles] articles (10,000).
// FILE holds a JSON object with `text` a line; without one, only generated articles are read.

const [, , articlesGiven = '10000', roundsGiven = '5', file = ''] = process.argv
const articles = Number(articlesGiven)
const rounds = Number(roundsGiven)
const WORDS = 600

/** Joins sentences to articles of WORDS words and more, a paragraph each. */
function joined(sentences: readonly string[]): string[] {
  const texts: string[] = []
  let open: string[] = []
  let words = 0
  for (const sentence of sentences) {
    open.push(sentence)
    words += sentence.split(/\s+/).length
    if (words < WORDS) continue
    texts.push(open.join('\n\n'))
    open = []
    words = 0
  }
  return texts
}

function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const parse = (text: string) => analyse(text).length
const read = (text: string) => readText(text, { date: '2022-08-31' }).sentences.length

function measure(what: string, texts: readonly string[], task: (text: string) => number): void {
  let least = Number.POSITIVE_INFINITY
  let sentences = 0
  for (let round = 0; round < rounds; round++) {
    const start = processor()
    sentences = 0
    for (const text of texts) sentences += task(text)
    least = Math.min(least, processor() - start)
  }
  const each = ((1000 * least) / sentences).toFixed(2)
  process.stdout.write(`${what.padEnd(40)} ${Math.round(sentences / least)} sentences/s, ${each} ms a sentence\n`)
}

if (existsSync(file)) {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const texts = joined(lines.map((line) => (JSON.parse(line) as { text: string }).text))
  measure(`${texts.length} articles of long news: parse`, texts, parse)
  measure(`${texts.length} articles of long news: all`, texts, read)
} else process.stdout.write('no file of sentences: generated articles alone\n')

const generated = [...generateArticles(42, WORDS, 1)]
measure(`${generated.length} generated articles: parse`, generated, parse)
measure(`${generated.length} generated articles: all`, generated, read)

let done = 0
for (const text of generateArticles(articles, WORDS, 2)) {
  read(text)
  if (++done % Math.ceil(articles / 10) !== 0) continue
  const megabytes = process.memoryUsage.rss() / 2 ** 20
  process.stdout.write(`${done.toLocaleString('en')} articles read: ${megabytes.toFixed(0)} MB\n`)
}
