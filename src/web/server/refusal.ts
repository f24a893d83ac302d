/** Why a request is not answered as asked; becomes a JSON answer with its status. */
export class Refusal extends Error {
  /**
   * @param status of HTTP
   * @param code a short name for programs
   * @param message for people: what is wrong, with the value
   * @param more further fields of the answer
   */
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503,
    readonly code: string,
    message: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(message)
  }
}
