import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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
