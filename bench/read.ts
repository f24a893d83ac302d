import { execFileSync } from 'node:child_process'
import winkModel from 'wink-eng-lite-web-model'
import wink from 'wink-nlp'
import { analyse } from '../src/read/language/analyse.js'
import { readText } from '../src/read/read.js'
import { generateArticles } from './generate-articles.js'
import { tellRow } from './row.js'

// From raw text to statements, beside wink-nlp's tagging of the same texts, each in a process of its own: `node build/bench/read.js [articles]`.
// Given a task as second argument this process is one of them.

const [, self, articlesGiven = '1000', task] = process.argv
const count = Number(articlesGiven)
const WORDS = 600

function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}

interface Measured {
  seconds: number
  /** seconds of processor */
  cpu: number
  sentences: number
  megabytes: number
  /** at a tenth of the way */
  early: number
}

/** Reads all articles; the first ten before the clock starts, so that the weights are loaded and the code is warm. */
function measure(read: (text: string) => number): Measured {
  for (const text of generateArticles(10, WORDS, 1)) read(text)
  let sentences = 0
  let early = 0
  let done = 0
  const start = performance.now()
  const before = process.cpuUsage()
  for (const text of generateArticles(count, WORDS, 2)) {
    sentences += read(text)
    if (++done === Math.ceil(count / 10)) early = peak()
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1000
  return { seconds, cpu: (user + system) / 1e6, sentences, megabytes: peak(), early }
}

function tagger(): (text: string) => number {
  const nlp = wink(winkModel, ['sbd', 'pos'])
  return (text) => {
    const document = nlp.readDoc(text)
    document.tokens().out(nlp.its.pos)
    return document.sentences().length()
  }
}

const TASKS: Record<string, () => (text: string) => number> = {
  read: () => (text) => readText(text, { date: '2022-08-31' }).sentences.length,
  parse: () => (text) => analyse(text).length,
  wink: tagger,
}

if (task !== undefined) process.stdout.write(JSON.stringify(measure(TASKS[task]!())))
else {
  const words: Record<string, string> = {
    read: 'raw text → statements',
    parse: 'sentences, tokens, tags and parse alone',
    wink: 'wink-nlp: sentences, tokens and tags',
  }
  process.stdout.write(`${count.toLocaleString('en')} generated articles of ${WORDS} words\n`)
  const seconds = new Map<string, number>()
  const measured = new Map<string, Measured>()
  for (const name of Object.keys(TASKS)) {
    const out = execFileSync(process.execPath, [self!, articlesGiven, name], { encoding: 'utf8' })
    const one = JSON.parse(out) as Measured
    const { seconds: took, sentences, megabytes, early } = one
    seconds.set(name, took)
    measured.set(name, one)
    process.stdout.write(
      `${words[name]!.padEnd(42)} ${took.toFixed(1)} s, ${Math.round(sentences / took).toLocaleString('en')} sentences/s, ${early.toFixed(0)} MB at a tenth, ${megabytes.toFixed(0)} MB at the end\n`,
    )
  }
  process.stdout.write(
    `time of reading ÷ wink-nlp's tagging: ${(seconds.get('read')! / seconds.get('wink')!).toFixed(1)}\n`,
  )
  const [read, tagged] = [measured.get('read')!, measured.get('wink')!]
  const what = `${count} articles of ${WORDS} words, processor`
  const peer = { name: "wink-nlp's tagging", value: tagged.cpu }
  tellRow({ name: 'read', what, ours: read.cpu, unit: 's', peer, aim: { of: 'ratio', most: 5 } })
  const rate = read.sentences / read.cpu
  tellRow({
    name: 'read',
    what: `${what}, rate`,
    ours: rate,
    unit: 'sentences/s',
    peer: null,
    aim: { of: 'ours', least: 500 },
  })
}
