/** Why a model gave nothing to read; a closed set. */
export type ModelCode =
  /** an address that is none, or that is not spoken to */
  | 'address'
  /** nobody listens there, or the connection broke */
  | 'unreachable'
  /** it listens, and will not: a wrong key, an unknown model, a redirect */
  | 'refused'
  /** too many requests, or out of order, after all tries */
  | 'busy'
  /** no whole answer in time */
  | 'late'
  /** an answer, or a text, larger than is taken */
  | 'too-large'
  /** an answer that is none */
  | 'no-answer'

const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}]+/gu

/** A model that gave nothing to read. The message holds no key and nothing that a terminal would obey. */
export class ModelFault extends Error {
  override name = 'ModelFault'

  constructor(
    readonly code: ModelCode,
    message: string,
  ) {
    super(message.replace(CONTROLS, ' '))
  }

  /** Whether another text would fare no better. */
  get final(): boolean {
    return this.code === 'address' || this.code === 'unreachable' || this.code === 'refused' || this.code === 'busy'
  }
}
