import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { formatDay } from '../../../world/days.js'
import { briefAddress, loadBrief } from '../state/api.js'
import type { Session } from '../state/session.js'

const FORMS = [
  ['html', 'HTML', 'text/html'],
  ['md', 'Markdown', 'text/markdown'],
  ['json', 'JSON', 'application/json'],
] as const

/** The brief of the saved case as its readers will see it, and its export. */
export function BriefView({ of: session }: { of: Session }): ComponentChildren {
  const [wrong, setWrong] = useState<string | null>(null)
  const asOf = session.asOf.value === null ? null : formatDay(session.asOf.value)
  const name = session.path
    .split('/')
    .at(-1)!
    .replace(/\.case\.ya?ml$/, '')
  const save = async (form: string, type: string): Promise<void> => {
    await loadBrief(session.path, form, asOf).then(
      ({ text }) => {
        setWrong(null)
        download(`${name}.${form}`, text, type)
        session.tell(`${name}.${form} is written to your downloads`)
      },
      (error: Error) => setWrong(error.message),
    )
  }
  return (
    <div class="brief-view">
      <p class="actions">
        {FORMS.map(([form, title, type]) => (
          <button key={form} type="button" onClick={() => void save(form, type)}>
            save as {title}
          </button>
        ))}
        <span class="note">
          To print, save as HTML and print that page: it is set for paper.
          {asOf !== null && ` As of ${asOf}.`}
        </span>
      </p>
      {wrong !== null && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <iframe title="the brief" sandbox="" src={briefAddress(session.path, asOf, session.saving.version.value)} />
    </div>
  )
}

function download(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
