/** Somebody at the workbench: reads the case, has it judged, asks about ties, saves; over HTTP, with the token. */
export class Visitor {
  /** answers by address and status */
  readonly asked: Record<string, number> = {}
  readonly #at: URL
  readonly #token: string

  constructor(address: URL) {
    this.#at = address
    this.#token = address.searchParams.get('token')!
  }

  /** Comes by after a look. */
  async come(look: number, [a, b]: readonly [string, string]): Promise<void> {
    await this.#ask('case', CASE)
    await this.#ask('brief', { ...CASE, format: ['json', 'md', 'html'][look % 3]! })
    if (look % 5 === 1) await this.#ask('observed', CASE)
    if (look % 5 === 0) await this.#ask('ties', look % 10 === 0 ? { a, b } : { a: 'KEN', b: 'UGA' })
    if (look % 10 === 4) await this.#ask('network', {})
    if (look % 10 === 5) await this.#ask('cases', {})
    if (look % 10 === 6) await this.#wait()
  }

  /** Saves the case over what stands there, and once over a version that does not: that is refused. */
  async save(text: string): Promise<void> {
    const { version } = (await (await this.#ask('case', CASE)).json()) as { version: string }
    for (const named of ['0'.repeat(32), version])
      await this.#ask('case', CASE, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': `"${named}"` },
        body: JSON.stringify({ text }),
      })
  }

  /** Waits for the case to change, and goes before it does. */
  async #wait(): Promise<void> {
    const { version } = (await (await this.#ask('case', CASE)).json()) as { version: string }
    const signal = AbortSignal.timeout(100)
    await this.#ask('changes', { ...CASE, version }, { signal }).catch(() => this.#count('changes left'))
  }

  async #ask(what: string, parameters: Record<string, string>, init: RequestInit = {}): Promise<Response> {
    const url = new URL(`/api/${what}`, this.#at)
    url.search = String(new URLSearchParams(parameters))
    const headers = { ...(init.headers as Record<string, string>), 'x-demarche-token': this.#token }
    const answer = await fetch(url, { ...init, headers })
    const text = await answer.text()
    this.#count(`${init.method ?? 'GET'} ${what} ${answer.status}`)
    return new Response(text)
  }

  #count(what: string): void {
    this.asked[what] = (this.asked[what] ?? 0) + 1
  }
}

const CASE = { path: 'q.case.yaml' }
