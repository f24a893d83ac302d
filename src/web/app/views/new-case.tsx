import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { parseCase } from '../../../case/parse.js'
import { writeYaml } from '../../../case/write/yaml.js'
import { dayOf, formatDay } from '../../../world/days.js'
import { Field, idOf } from '../parts/field.js'
import { writeRoute } from '../state/address.js'
import { saveCase } from '../state/api.js'
import { go } from '../state/route.js'

interface Hypothesis {
  name: string
  says: string
}

/** A case to start from: a title, a question, two actors, two or more hypotheses. */
export function NewCase({ taken }: { taken: readonly string[] }): ComponentChildren {
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [hypotheses, setHypotheses] = useState<Hypothesis[]>([
    { name: '', says: '' },
    { name: '', says: '' },
  ])
  const [wrong, setWrong] = useState<string[]>([])
  const path = `${idOf(title) || 'case'}.case.yaml`
  const set = (i: number, change: Partial<Hypothesis>): void =>
    setHypotheses(hypotheses.map((h, k) => (k === i ? { ...h, ...change } : h)))
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const text = newText({ title, question, dyad: [from, to], hypotheses })
    const faults = parseCase(text, { file: path }).diagnostics.filter((d) => d.severity === 'fault')
    if (faults.length > 0)
      return setWrong(faults.map((d) => `${d.message}${d.hint === undefined ? '' : ` (${d.hint})`}`))
    await saveCase(path, text, null).then(
      () => go(writeRoute({ view: 'judgement', path, query: {} })),
      (error: Error) => setWrong([error.message]),
    )
  }
  return (
    <section class="new-case">
      <h2>A new case</h2>
      <form onSubmit={submit}>
        <Field
          label="Title"
          value={title}
          set={setTitle}
          required
          wrong={taken.includes(path) ? `there is a ${path} already` : null}
          hint={`it will be ${path}`}
        />
        <Field label="Question" value={question} set={setQuestion} required hint="what the case asks" />
        <div class="pair">
          <Field label="First actor" value={from} set={setFrom} required hint="such as PAK or PAK.MIL" />
          <Field label="Second actor" value={to} set={setTo} required hint="such as RUS" />
        </div>
        <fieldset>
          <legend>Hypotheses: exclusive; together all that is possible</legend>
          {hypotheses.map((h, i) => (
            <div class="pair" key={i}>
              <Field label={`Short name ${i + 1}`} value={h.name} set={(name) => set(i, { name })} required />
              <Field label={`In a sentence ${i + 1}`} value={h.says} set={(says) => set(i, { says })} required />
            </div>
          ))}
          <button type="button" class="quiet" onClick={() => setHypotheses([...hypotheses, { name: '', says: '' }])}>
            another hypothesis
          </button>
        </fieldset>
        {wrong.length > 0 && (
          <ul class="wrong" role="alert">
            {wrong.map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ul>
        )}
        <button type="submit">make the case</button>
      </form>
    </section>
  )
}

function newText(of: { title: string; question: string; dyad: [string, string]; hypotheses: Hypothesis[] }): string {
  const named = of.hypotheses.filter((h) => h.name.trim() !== '')
  return writeYaml({
    demarche: 1,
    case: of.title.trim(),
    question: of.question.trim(),
    dyad: of.dyad.map((a) => a.trim().toUpperCase()),
    'as-of': formatDay(dayOf(Date.now())),
    scale: 'icd203',
    hypotheses: new Map(named.map((h) => [idOf(h.name), { says: h.says.trim() }])),
  })
}
