import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Later } from '../parts/later.js'
import { writeRoute } from '../state/address.js'
import { listCases } from '../state/api.js'

type Listed = Awaited<ReturnType<typeof listCases>>

/** The form reads and writes YAML, which nothing else on the page does. */
const loadForm = () => import('./new-case.js').then((m) => m.NewCase)

/** The cases of the folder, and the form for a new one. */
export function Cases(): ComponentChildren {
  const [listed, setListed] = useState<Listed | { failure: string } | null>(null)
  useEffect(() => {
    listCases().then(setListed, (error: Error) => setListed({ failure: error.message }))
  }, [])
  if (listed === null) return <p class="wait">looking for cases …</p>
  if ('failure' in listed)
    return (
      <section class="text">
        <h1>No way in</h1>
        <p>{listed.failure}</p>
      </section>
    )
  return (
    <div class="text">
      <section>
        <h1>
          Cases in <bdi>{listed.folder}</bdi>
        </h1>
        {listed.cases.length === 0 && <p>None yet. The form below makes the first.</p>}
        <ul class="cases">
          {listed.cases.map(({ path, title }) => (
            <li key={path}>
              <a href={writeRoute({ view: 'judgement', path, query: {} })}>
                <bdi>{title ?? path}</bdi>
              </a>
              <span class="note">
                <bdi>{path}</bdi>
              </span>
            </li>
          ))}
        </ul>
        {listed.more && <p class="note">There are more; open a folder further down.</p>}
      </section>
      <Later load={loadForm} wait="…" taken={listed.cases.map((c) => c.path)} />
    </div>
  )
}
