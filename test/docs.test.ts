import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge, observe, parseCase } from '../src/index.js'

const text = readFileSync('docs/case.md', 'utf8')
const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(text)!

describe('docs/case.md', () => {
  it('shows a case without faults, that can be judged', () => {
    const { case: of, diagnostics } = parseCase(yaml!, { file: 'docs/case.md' })
    expect(diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
    const judgement = judge(of!, observe(of!, { today: 19_300 }))
    expect(judgement.leader).not.toBeNull()
    expect(judgement.evidence.map((e) => e.state)).toEqual(['reported', 'reported', 'fact', 'no-data', 'no-data'])
  })

  it('names only files that exist', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1]!)
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(() => readFileSync(link)).not.toThrow()
  })
})
