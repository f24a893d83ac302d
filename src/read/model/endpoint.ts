import { ModelFault } from './fault.js'

/** A model, and where it answers. */
export interface Endpoint {
  /** the address that chat completions are posted to */
  url: URL
  /** the model's name, as the server knows it */
  name: string
  /** sent as a bearer token; null where none is needed */
  key: string | null
}

/** Addresses that servers take unless told otherwise. */
export const presets: ReadonlyMap<string, string> = new Map([
  ['ollama', 'http://127.0.0.1:11434/v1'],
  ['llama.cpp', 'http://127.0.0.1:8080/v1'],
  ['lm-studio', 'http://127.0.0.1:1234/v1'],
  ['vllm', 'http://127.0.0.1:8000/v1'],
  ['openai', 'https://api.openai.com/v1'],
])

const PATH = '/chat/completions'
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
/** Characters of a model's name. */
const MOST_NAME = 200

/**
 * Where a model answers.
 * @param where an address up to its version (`http://127.0.0.1:8080/v1`), or the name of a preset
 * @param options `name`: the model; `key`: what its server asks for; `insecure`: whether plain http may leave this machine
 * @throws ModelFault `address`
 */
export function endpointOf(
  where: string,
  options: { name: string; key?: string | undefined; insecure?: boolean },
): Endpoint {
  const { name, key = '', insecure = false } = options
  if (name === '' || name.length > MOST_NAME || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name))
    throw new ModelFault('address', `a model's name is one line of up to ${MOST_NAME} characters`)
  if (/[^\x21-\x7e]/.test(key)) throw new ModelFault('address', 'the key holds blanks or letters that no key has')
  const text = presets.get(where) ?? where
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const known = [...presets.keys()].join(', ')
    throw new ModelFault('address', `no address of a model: "${text.slice(0, 200)}" (write http://…/v1, or ${known})`)
  }
  if (url.username !== '' || url.password !== '')
    throw new ModelFault('address', 'the address holds a name or password; give a key by DEMARCHE_MODEL_KEY')
  if (url.protocol === 'http:' && !insecure && !LOOPBACK.test(url.hostname))
    throw new ModelFault('address', `http to ${url.host} can be read on its way (write https:)`)
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith(PATH) ? path : path + PATH
  url.hash = ''
  return { url, name, key: key === '' ? null : key }
}
