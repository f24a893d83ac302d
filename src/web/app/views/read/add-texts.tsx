import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Article } from '../../../../read/document.js'
import { Field } from '../../parts/field.js'
import { extractBytes, extractFile } from '../../state/read-api.js'

/** Where a text comes from: pasted, chosen, or named in the folder. */
export function AddTexts({ add, none }: { add(articles: readonly Article[]): void; none: boolean }): ComponentChildren {
  const [open, setOpen] = useState(none)
  const [text, setText] = useState('')
  const [facts, setFacts] = useState({ outlet: '', date: '', title: '' })
  const [file, setFile] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const put = (key: keyof typeof facts) => (value: string) => setFacts({ ...facts, [key]: value })
  const taken = ({ articles, left }: { articles: Article[]; left: number }): void => {
    setWrong(left > 0 ? `${left} more in it are left out` : null)
    setFile('')
    setOpen(false)
    add(articles)
  }
  const failed = (error: Error): void => setWrong(error.message)
  const paste = (event: Event): void => {
    event.preventDefault()
    setWrong(text.trim() === '' ? 'there is no text yet: paste one' : null)
    if (text.trim() === '') return
    add([pasted(text, facts)])
    setText('')
    setFacts({ ...facts, title: '' })
    setOpen(false)
  }
  const named = (event: Event): void => {
    event.preventDefault()
    extractFile(file.trim()).then(taken, failed)
  }
  const choose = async (files: FileList | null): Promise<void> => {
    for (const one of files ?? []) await extractBytes(one.name, one).then(taken, failed)
  }
  return (
    <details class="add-texts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>A text to read: paste it, drop a file here, or name one in the folder</summary>
      <form onSubmit={paste}>
        <Field
          label="Text"
          value={text}
          set={setText}
          rows={8}
          hint="it stays on this machine, and is kept beside the case once something of it is taken; English is read"
        />
        <div class="pair">
          <Field label="Outlet" value={facts.outlet} set={put('outlet')} />
          <Field label="Day it came out" type="date" value={facts.date} set={put('date')} />
          <Field label="Headline" value={facts.title} set={put('title')} />
        </div>
        {wrong !== null && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <p class="actions">
          <button type="submit">read it</button>
        </p>
      </form>
      <form class="file-form" onSubmit={named}>
        <Field
          label="or a file in the folder"
          value={file}
          set={setFile}
          required
          hint="such as texts/report.html; pages, PDF, text, mail, .docx, .odt"
        />
        <button type="submit">read it</button>
        <label class="choose">
          <span>or a file of this machine</span>
          <input type="file" multiple onChange={(event) => void choose(event.currentTarget.files)} />
        </label>
      </form>
    </details>
  )
}

/** A text as it was pasted; its language is told by its words. */
function pasted(text: string, { outlet, date, title }: { outlet: string; date: string; title: string }): Article {
  const or = (value: string): string | null => value.trim() || null
  return {
    file: 'pasted',
    format: 'text',
    title: or(title),
    author: null,
    outlet: or(outlet),
    date: or(date),
    published: null,
    url: null,
    lang: null,
    text: text.replace(/\r\n?/g, '\n'),
    links: [],
    notes: [],
  }
}
