/**
 * What a verb, an adjective or a noun does to the act that stands under it.
 *
 * - `say`: the act rests on somebody's word; `confirm` likewise, but not doing so leaves the act unvouched;
 *   `think`: likewise, but not thinking so denies it; `show`: likewise, of what can be seen or read
 * - `deny`: somebody says it is not so; `avert`: it is not done
 * - `intend`: not said to have happened; `demand`: likewise, on the word of whoever speaks
 * - `doubt`: said to have happened, not vouched for; `suspect`: likewise, by somebody
 * - `know`: taken for granted, whatever stands above; `do`: done when the verb above is done
 */
export type Effect =
  | 'say'
  | 'confirm'
  | 'think'
  | 'show'
  | 'deny'
  | 'avert'
  | 'intend'
  | 'demand'
  | 'doubt'
  | 'suspect'
  | 'know'
  | 'do'

/** How the act hangs below: a clause with a subject, an infinitive, an -ing form, or a noun that names it. */
export type Form = 'clause' | 'infinitive' | 'gerund' | 'noun'
