import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'

const folder = mkdtempSync(join(tmpdir(), 'output-'))
const at = (name: string): string => join(folder, name)
cpSync('test/golden/small/small.case.yaml', at('a.case.yaml'))
writeFileSync(at('t.csv'), 'Evidence,H1,H2\nOne,I,C\n')
writeFileSync(at('r.txt'), 'Iceland gave Fiji boats.\n')

describe('-o', () => {
  it.each([
    ['export', 'a.case.yaml', '--to', 'json', 'a.case.yaml'],
    ['import', 't.csv', 't.csv'],
    ['import', 't.csv', 'a.case.yaml'],
    ['read', 'r.txt', 'r.txt'],
    ['read', 'r.txt', '--draft', 'a.case.yaml'],
  ])('%s %s … never takes the place of what it reads, or of a case', async (...argv) => {
    const [output, words] = [at(argv.at(-1)!), argv.slice(0, -1)]
    const before = readFileSync(output, 'utf8')
    const line = words.map((word) => (/\.(txt|csv|yaml)$/.test(word) ? at(word) : word))
    const { exit, err } = await runCommand([...line, '-o', output])
    expect(exit).toBe(2)
    expect(err).toContain('nothing was written')
    expect(readFileSync(output, 'utf8')).toBe(before)
  })

  it('writes anew what the command wrote before', async () => {
    const argv = ['brief', at('a.case.yaml'), '-o', at('a.md')]
    expect([(await runCommand(argv)).exit, (await runCommand(argv)).exit]).toEqual([0, 0])
  })
})
