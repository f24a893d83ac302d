import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge, observe, parseCase, renderBrief } from '../../src/index.js'
import { parseDay } from '../../src/world/days.js'

/** Folders of this one: a case in, what is expected out. `npx vitest run -u test/golden` writes them anew; read the difference. */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((f) => f.isDirectory())
const today = parseDay('2022-09-03')!

describe('golden cases', () => {
  for (const { name } of folders) {
    const folder = `${import.meta.dirname}/${name}`
    const file = `${name}.case.yaml`
    const { case: of, diagnostics } = parseCase(readFileSync(`${folder}/${file}`, 'utf8'), { file })

    it(`${name}: the judgement and its briefs, to the byte`, async () => {
      expect(of).not.toBeNull()
      const judged = judge(of!, observe(of!, { today }))
      const judgement = { ...judged, diagnostics: [...diagnostics, ...judged.diagnostics] }
      await expect(renderBrief(judgement, { format: 'json' })).toMatchFileSnapshot(`${folder}/expected.json`)
      await expect(renderBrief(judgement, { format: 'md' })).toMatchFileSnapshot(`${folder}/expected.md`)
      await expect(renderBrief(judgement, { format: 'terminal' })).toMatchFileSnapshot(`${folder}/expected.txt`)
      const page = renderBrief(judgement, { format: 'html' }).replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
      await expect(page).toMatchFileSnapshot(`${folder}/expected.html`)
    })
  }
  it('are there', () => expect(folders.length).toBeGreaterThan(1))
})
