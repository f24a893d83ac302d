import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Exported {
  name: string
  file: string
  /** nothing of it is left when the program runs */
  type: boolean
}

/** The exports of an index file, each with the file that declares it; re-exports are followed. */
function exportsOf(index: string): Exported[] {
  const text = readFileSync(index, 'utf8')
  return [...text.matchAll(/^export (type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(([, types, names, from]) => {
    const file = join(dirname(index), from!.replace(/\.js$/, '.ts'))
    return names!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const bare = name.replace(/^type /, '')
        const within = existsSync(file) ? exportsOf(file).find((e) => e.name === bare) : undefined
        return { name: bare, file: within?.file ?? file, type: types !== undefined || name !== bare }
      })
  })
}

/** What stands between the comment before a declaration and the declaration, if there is one. */
function docstringOf({ name, file }: Exported): string | null {
  const declared = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:abstract |async )?(?:function|class|const|interface|type) ${name}\\b`,
  )
  return declared.exec(readFileSync(file, 'utf8'))?.[1]?.trim() ?? null
}

const FACES = { demarche: 'src/index.ts', 'demarche/stats': 'src/stats/index.ts' }

describe.each(Object.entries(FACES))('%s', (name, index) => {
  const all = exportsOf(index)

  it('has a docstring on every export', () => {
    expect(all.length).toBeGreaterThan(40)
    expect(all.filter((e) => !docstringOf(e)).map((e) => `${e.name} in ${e.file}`)).toEqual([])
  })

  it('has an example of every export that runs in docs/library.md', () => {
    const code = [...readFileSync('docs/library.md', 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, c]) => c!)
    const used = code.flatMap((block) => {
      const imports = [...block.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].filter(([, , from]) => from === name)
      const body = block.replace(/^import .*$/gm, '')
      return imports
        .flatMap(([, names]) => names!.split(',').map((n) => n.trim()))
        .filter((n) => new RegExp(`\\b${n}\\b`).test(body))
    })
    expect(all.filter((e) => !e.type && !used.includes(e.name)).map((e) => e.name)).toEqual([])
  })
})
