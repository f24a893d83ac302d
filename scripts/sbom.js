/**
 * Writes the software bill of materials (CycloneDX, as `npm sbom` gives it from the lock file, without the network): what npm installs
 * beside the package, and what is bundled into its files. Without serial number and time, so that the same lock file gives the same text.
 * Usage: node scripts/sbom.js [FILE]        after the build; FILE is dist/sbom.cdx.json unless named
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/** Bundled into dist/web by vite, which keeps no list. */
const WORKBENCH = ['preact', '@preact/signals', '@preact/signals-core']

const target = process.argv[2] ?? 'dist/sbom.cdx.json'
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
const all = bill([])
const refs = new Set(bill(['--omit', 'dev']).components.map((c) => c['bom-ref']))
const bundled = new Set([...bundledCommand(), ...WORKBENCH])
const components = all.components
  .filter((c) => refs.has(c['bom-ref']) || bundled.has(c.name) || bundled.has(`${c.name} ${c.version}`))
  .map((c) => ({ ...c, scope: refs.has(c['bom-ref']) ? c.scope : 'required', properties: [] }))
const known = new Set(components.map((c) => c['bom-ref']))
const dependencies = all.dependencies
  .filter(({ ref }) => known.has(ref) || ref === `${name}@${version}`)
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((d) => known.has(d)) }))
const { serialNumber: _, ...rest } = all
const { timestamp: __, ...metadata } = all.metadata
metadata.component = { ...metadata.component, name }
writeFileSync(target, `${JSON.stringify({ ...rest, metadata, components, dependencies }, null, 2)}\n`)
console.log(`${components.length} components → ${target}`)

function bill(more) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', ...more]
  return JSON.parse(execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}

/** `name version` of what rolldown put into the command, from the list of licences that it writes. */
function bundledCommand() {
  const lines = readFileSync('dist/bin/LICENCES.txt', 'utf8').matchAll(/^(\S+ \d\S*) \(.*\)$/gm)
  return [...lines].map(([, line]) => line)
}
