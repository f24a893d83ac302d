import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { drawCase } from '../../src/case/fixtures/drawn.js'
import { damageText } from './damaged-texts.js'
import { damageTree, drawSoup, type Tree } from './damaged-trees.js'
import { below, type Draw, one, rarely } from './draws.js'

/** Ways in which a person or a program writes the same YAML. */
const STYLES = [
  {},
  { indent: 7 },
  { indentSeq: false, lineWidth: 20 },
  { collectionStyle: 'flow' },
  { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_SINGLE' },
  { defaultStringType: 'BLOCK_LITERAL', lineWidth: 0 },
  { defaultStringType: 'BLOCK_FOLDED' },
] as const

/** The keys of the language, sections first, as its schema has them. */
const KEYS = [
  ...new Set(
    propertiesOf(JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/case.schema.json'), 'utf8'))),
  ),
]
const SECTIONS = 19

/** How a text came about. */
type Made = 'sound' | 'values' | 'letters' | 'soup'

/** A text, and how it came about. */
export interface Drawn {
  made: Made
  text: string
}

/** Texts that one draw gives: drawing a whole case takes longer than reading ten. */
export const TEXTS = 10

/** Texts of case files: one as somebody might write it, others with values or letters of it damaged, one of the language's keys in any order. */
export function drawTexts(g: Draw): Drawn[] {
  const tree = JSON.parse(JSON.stringify(drawCase(g))) as { [key: string]: Tree }
  const sound = written(g, tree)
  const drawn: Drawn[] = [{ made: 'sound', text: sound }]
  for (let i = 0; i < 4; i++) {
    const damaged = structuredClone(tree)
    for (let times = 1 + below(g, 2); times > 0; times--) damageTree(g, damaged)
    drawn.push({ made: 'values', text: rarely(g, 4) ? written(g, damaged) : JSON.stringify(damaged, null, 1) })
    let text = sound
    for (let times = 1 + below(g, 3); times > 0; times--) text = damageText(g, text)
    drawn.push({ made: 'letters', text })
  }
  const soup = KEYS.slice(0, SECTIONS).map((key) => [key, rarely(g, 3) ? tree[key] : drawSoup(g, KEYS)] as const)
  drawn.push({ made: 'soup', text: JSON.stringify({ ...Object.fromEntries(soup), demarche: 1 }) })
  return drawn
}

/** The text of a tree; what is shared in it may become anchors and aliases. */
function written(g: Draw, tree: Tree): string {
  return stringify(tree, { ...one(g, STYLES), aliasDuplicateObjects: rarely(g, 2) })
}

function propertiesOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return []
  const { properties } = schema as { properties?: Record<string, unknown> }
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(propertiesOf)]
}
