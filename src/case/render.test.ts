import { describe, expect, it } from 'vitest'
import { parseCase } from './parse.js'
import { renderDiagnostic } from './render.js'

const rendered = (text: string, code: string, color = false): string => {
  const found = parseCase(text, { file: 'a.case.yaml' }).diagnostics.find((d) => d.code === code)!
  return renderDiagnostic(found, text, { color })
}

describe('renderDiagnostic', () => {
  it('shows place, message, line, caret and hint', () => {
    expect(rendered('demarche: 1\ncase: A\nscale: icd\n', 'bad-value')).toBe(
      `a.case.yaml:3:8: fault bad-value: "icd" is not one of icd203 | phia | ipcc | kent | nato
  3 | scale: icd
    |        ^^^`,
    )
    expect(rendered('demarche: 3\n', 'wrong-version')).toBe(
      `a.case.yaml:1:11: fault wrong-version: this program reads version 1 of the case language, not 3
  1 | demarche: 3
    |           ^
    = write \`demarche: 1\``,
    )
  })

  it('cuts long lines around the place', () => {
    const text = `settings: { reliability: { A: [0.1, 0.2], B: [0.1, 0.2], C: [0.1, 0.2] }, sed: 1, reliability: { ${'x'.repeat(300)}: 1 } }`
    const [, line, caret] = rendered(text, 'unknown-key').split('\n')
    expect(line).toMatch(/^ {2}1 \| ….*sed: 1.*…$/)
    expect(line!.length).toBeLessThan(84)
    expect(line!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('sed')
    const far = `${' '.repeat(5000)}case: x`
    expect(rendered(`a: b # ${'漢'.repeat(3000)}\n${far.trim()}`, 'unknown-key')).toMatch(/1 \| a: b # 漢+…\n/)
  })

  it('keeps the caret under wide characters, combining marks and tabs', () => {
    const [, line, caret] = rendered('{ case: 漢字e\u0301, \tx: 1 }', 'unknown-key').split('\n')
    expect(line).toBe('  1 | { case: 漢字e\u0301,   x: 1 }')
    // two wide characters take a column more each, the combining mark one less, the tab one more
    expect(caret).toBe(`    |${' '.repeat('{ case: 漢字e, '.length + 1 + 2 + 2)}^`)
  })

  it('shows hidden characters by number, in the line and in the message', () => {
    const text = '"ca\u202ese\u0007": x'
    const shown = parseCase(text, { file: 'a\u202eb' }).diagnostics.map((d) =>
      renderDiagnostic(d, text, { color: false }),
    )
    expect(shown.length).toBeGreaterThan(2)
    expect(shown.join('\n')).toContain('"ca<U+202E>se<U+0007>": x')
    expect(shown.join('\n')).not.toMatch(/[\u202e\u0007]/)
  })

  it('stands at the end of a file and on an empty one', () => {
    expect(rendered('', 'not-a-mapping')).toBe(
      'a.case.yaml:1:1: fault not-a-mapping: the file is empty\n  1 |\n    | ^\n    = begin with `demarche: 1`',
    )
    expect(rendered('case: "x\n', 'yaml-syntax')).toContain('2 |\n    | ^')
  })

  it('colours only where it is asked to', () => {
    expect(rendered('demarche: 3\n', 'wrong-version')).not.toContain('\u001b')
    expect(rendered('demarche: 3\n', 'wrong-version', true)).toContain('\u001b[31mfault\u001b[39m')
  })
})
