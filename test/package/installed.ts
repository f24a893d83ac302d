import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** What `npm pack` says of the tarball. */
export interface Packed {
  filename: string
  size: number
  unpackedSize: number
  files: { path: string; size: number }[]
}

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** The package as a stranger has it: unpacked into `node_modules` of a folder of its own, what it depends on beside it. */
export interface Installed {
  folder: string
  /** where the package itself stands */
  home: string
  packed: Packed
  /** Runs a script of the folder, or a file of the package, where no network can be reached. */
  node(args: string[], options?: { node?: string; input?: string }): Ran
  /** Runs the command that npm would link. */
  demarche(args: string[], options?: { node?: string }): Ran
  remove(): void
}

/** Ends every attempt to reach another host before it leaves the process. */
const CLOSED = `
const { Socket } = require('node:net')
const dns = require('node:dns')
const refuse = () => { throw new Error('the network was asked for') }
Socket.prototype.connect = refuse
dns.lookup = dns.resolve = refuse
globalThis.fetch = refuse
`

/** Whether there is something to pack: `npm run build` has run. */
export const isBuilt: boolean =
  existsSync(join(ROOT, 'dist/bin/demarche.js')) && existsSync(join(ROOT, 'dist/index.js'))

/**
 * Packs what is built and unpacks it as npm would. Dependencies are links to the project's own; those for development are not linked, so
 * that an import of one fails here.
 */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-installed-'))
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const told = execFileSync('npm', packing, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const packed = (JSON.parse(told) as Packed[])[0]!
  const home = join(folder, 'node_modules/demarche')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', home, '--strip-components=1'])
  for (const name of dependencies()) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  }
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  writeFileSync(join(folder, 'closed.cjs'), CLOSED)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: { demarche: string } }
  const node: Installed['node'] = (args, { node = process.execPath, input } = {}) => {
    const ran = spawnSync(node, ['--require', './closed.cjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, TZ: 'UTC', NO_COLOR: '1', ...NO_WAY },
      ...(input === undefined ? {} : { input }),
    })
    return { code: ran.status, out: ran.stdout, err: ran.stderr }
  }
  return {
    folder,
    home,
    packed,
    node,
    demarche: (args, options) => node([join('node_modules/demarche', bin.demarche), ...args], options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Nothing listens on port 9 of this machine. */
const NO_WAY = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'npm_config_registry'].map((k) => [
    k,
    'http://127.0.0.1:9',
  ]),
)

/** What npm installs beside the package for a user: all that the lock file does not keep for development. */
function dependencies(): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: true }>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path.slice('node_modules/'.length))
    .filter((name) => existsSync(join(ROOT, 'node_modules', name)))
}
