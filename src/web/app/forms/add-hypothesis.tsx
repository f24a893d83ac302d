import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case } from '../../../case/case.js'
import { Field, idOf } from '../parts/field.js'
import type { Session } from '../state/session.js'
import { ChangeForm } from './form.js'

/** A further hypothesis. Without a prior it takes a share of what the others leave. */
export function AddHypothesis({
  session,
  of,
  close,
}: {
  session: Session
  of: Case
  close(): void
}): ComponentChildren {
  const [name, setName] = useState('')
  const [says, setSays] = useState('')
  const [prior, setPrior] = useState('')
  const full = of.hypotheses.every((h) => h.prior.written)
  const change = () => {
    const id = idOf(name)
    const p = Number(prior)
    if (prior.trim() !== '' && !(p > 0 && p < 1))
      return { wrong: `the prior is a number between 0 and 1, not "${prior}"` }
    const value = { says: says.trim(), ...(prior.trim() === '' ? {} : { prior: p }) }
    return { edit: { kind: 'put' as const, path: ['hypotheses'], key: id, value }, what: `hypothesis ${id} added` }
  }
  return (
    <ChangeForm session={session} title="A further hypothesis" close={close} change={change}>
      <Field
        label="Short name"
        value={name}
        set={setName}
        required
        hint={name === '' ? undefined : `its id is ${idOf(name)}`}
      />
      <Field label="In a sentence" value={says} set={setSays} required />
      <Field
        label="Prior"
        value={prior}
        set={setPrior}
        hint={
          full
            ? 'the written priors leave nothing: lower one of them in the file first, or leave this blank and see'
            : 'a number such as 0.2; blank: a share of what the others leave'
        }
      />
    </ChangeForm>
  )
}
