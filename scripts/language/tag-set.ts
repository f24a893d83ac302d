import { MOST_CLASSES } from '../../src/read/language/tagger.js'
import type { Tree } from './treebank.js'

/** The tag classes seen at least five times, commonest first, at most as many as the tagger has room for. */
export function tagSet(trees: readonly Tree[]): string[] {
  const counts = new Map<string, number>()
  for (const tree of trees) {
    tree.upos.forEach((tag, i) => {
      const name = `${tag} ${tree.xpos[i]}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  }
  return [...counts]
    .filter(([, n]) => n >= 5)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
    .slice(0, MOST_CLASSES)
}

/** The classes of a sentence's tags; one too rare for a class of its own goes to the commonest of its universal tag. */
export function classesOf(tree: Tree, tags: readonly string[]): Int32Array {
  return Int32Array.from(tree.upos, (tag, i) => {
    const exact = tags.indexOf(`${tag} ${tree.xpos[i]}`)
    return exact >= 0
      ? exact
      : Math.max(
          0,
          tags.findIndex((name) => name.startsWith(`${tag} `)),
        )
  })
}
