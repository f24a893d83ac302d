import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemEffects } from './effects.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'effects-'))

describe('writing a file', () => {
  it('replaces it whole and leaves nothing beside it', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'a'), 'old')
    await systemEffects().writeFile(join(dir, 'a'), 'new')
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('new')
    expect(readdirSync(dir)).toEqual(['a'])
  })

  it('keeps who may read it', async () => {
    const path = join(folder(), 'a')
    writeFileSync(path, 'old', { mode: 0o600 })
    await systemEffects().writeFile(path, 'new')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('follows a link to the file it names', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'a'), 'old')
    symlinkSync(join(dir, 'a'), join(dir, 'link'))
    await systemEffects().writeFile(join(dir, 'link'), 'new')
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('new')
  })

  it('fails without a trace where the folder is missing', async () => {
    const dir = folder()
    await expect(systemEffects().writeFile(join(dir, 'no', 'a'), 'new')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('making a folder', () => {
  it('makes those above it, and minds none that is there', async () => {
    const path = join(folder(), 'a', 'b')
    await systemEffects().makeFolder(path)
    await systemEffects().makeFolder(path)
    expect(statSync(path).isDirectory()).toBe(true)
  })

  it.skipIf(!existsSync('/proc/version'))('ends where the system makes none', async () => {
    await expect(systemEffects().makeFolder('/proc/none/such')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('reading a file', () => {
  it.skipIf(!existsSync('/dev/zero'))('ends with a device that has no end', async () => {
    await expect(systemEffects().readFile('/dev/zero')).rejects.toThrow('64 MB')
  })
})
