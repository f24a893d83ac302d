import { Refusal } from './refusal.js'

/**
 * The bytes of a request's body; what is too long is not read to its end.
 * @param most bytes
 * @throws Refusal
 */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > most) throw new Refusal(413, 'too-large', `it is larger than ${Math.round(most / 1024 ** 2)} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A body of JSON.
 * @throws Refusal where it is none, no UTF-8, or too long
 */
export async function bodyJson(request: Request, most: number): Promise<unknown> {
  if (!/^application\/json(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal(415, 'not-json', 'this is asked for with JSON')
  const bytes = await bodyBytes(request, most)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(400, 'bad-body', 'the body is no JSON in UTF-8')
  }
}
