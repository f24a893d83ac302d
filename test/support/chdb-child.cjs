/** A ClickHouse inside a process of its own: reads one JSON request a line, {id, sql}, and answers {id, answer} or {id, error}. */
const { createRequire } = require('node:module')
const { createInterface } = require('node:readline')

const [packages, data] = process.argv.slice(2)
const { Session } = createRequire(`${packages}/`)('chdb')
const session = new Session(data)

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, sql } = JSON.parse(line)
  try {
    process.stdout.write(`${JSON.stringify({ id, answer: session.query(sql, 'JSONCompact') })}\n`)
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ id, error: String(error.message ?? error) })}\n`)
  }
})
