import { describe, expect, it } from 'vitest'
import { endpointOf, presets } from './endpoint.js'

const at = (where: string, more: { name?: string; key?: string; insecure?: boolean } = {}): string =>
  endpointOf(where, { name: 'm', ...more }).url.href

describe('where a model answers', () => {
  it.each([
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/chat/completions'],
    ['http://localhost:8080/v1/', 'http://localhost:8080/v1/chat/completions'],
    ['http://[::1]:8080', 'http://[::1]:8080/chat/completions'],
    ['https://example.org/v1/chat/completions', 'https://example.org/v1/chat/completions'],
    ['https://example.org/v1?version=2#top', 'https://example.org/v1/chat/completions?version=2'],
    ['ollama', 'http://127.0.0.1:11434/v1/chat/completions'],
  ])('%s is %s', (where, href) => expect(at(where)).toBe(href))

  it('is known of every preset', () => {
    for (const [name, address] of presets) expect(at(name)).toBe(`${address}/chat/completions`)
  })

  it('is on this machine where it is plain http, unless told otherwise', () => {
    for (const where of ['http://example.org/v1', 'http://127.0.0.1.example.org/v1', 'http://10.0.0.1/v1'])
      expect(() => at(where)).toThrow('can be read on its way (write https:)')
    expect(at('http://10.0.0.1/v1', { insecure: true })).toBe('http://10.0.0.1/v1/chat/completions')
  })

  it.each([
    ['lama', 'no address of a model: "lama"'],
    ['file:///etc/passwd', 'no address of a model'],
    ['localhost:8080', 'no address of a model'],
    ['https://me:pass@example.org/v1', 'DEMARCHE_MODEL_KEY'],
  ])('is not %s', (where, message) => expect(() => at(where)).toThrow(message))

  it.each(['', 'a\nb', 'a\u202eb', 'a'.repeat(201)])('has no model named %j', (name) =>
    expect(() => at('ollama', { name })).toThrow("a model's name is one line"),
  )

  it('takes no key that would break its header', () => {
    expect(() => at('ollama', { key: 'a\r\nHost: b' })).toThrow('the key holds blanks')
    expect(endpointOf('ollama', { name: 'm', key: '' }).key).toBe(null)
  })
})
