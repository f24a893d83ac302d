import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case, Link, Report } from '../../../../case/case.js'
import { formatDay } from '../../../../world/days.js'
import { visible } from '../../../../world/markup/visible.js'
import { loadReport } from '../../state/api.js'

/** Reports that support or deny an item: who, when, how surely, in which words, going back to what. */
export function Links({
  title,
  links,
  of,
  path,
}: {
  title: string
  links: readonly Link[]
  of: Case
  path: string
}): ComponentChildren {
  if (links.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="reports">
        {links.map((link) => (
          <li key={link.report}>
            <One link={link} of={of} path={path} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ link, of, path }: { link: Link; of: Case; path: string }): ComponentChildren {
  const report = of.reports.find((r) => r.id === link.report)
  if (!report) return null
  const source = of.sources.find((s) => s.id === report.source)
  const origins = link.origins.length > 0 ? link.origins : report.origins
  const url = report.archive ?? report.url
  const title = <bdi lang={report.lang ?? undefined}>{visible(report.title ?? report.id)}</bdi>
  return (
    <>
      <p>
        <bdi>{visible(source?.name ?? report.source)}</bdi>, <time>{formatDay(report.date)}</time>:{' '}
        {url !== null && /^https?:\/\//i.test(url) ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        <span class="note">
          {' '}
          {link.certainty}
          {link.grade && `, graded ${link.grade.letter}${link.grade.credibility}`}
          {report.via && `, via ${report.via}`}
          {report.corrects && `, corrects ${report.corrects}`}
          {report.retracted !== null && `, retracted ${formatDay(report.retracted)}`}; from{' '}
          {origins.length > 0 ? origins.join(', ') : 'an unknown origin'}
        </span>
      </p>
      {report.quote && (
        <blockquote lang={report.lang ?? undefined}>
          {visible(report.quote.prefix ?? '')}
          <mark>{visible(report.quote.exact)}</mark>
          {visible(report.quote.suffix ?? '')}
        </blockquote>
      )}
      {report.checked && <p class="note">checked: {visible(report.checked)}</p>}
      <Kept report={report} path={path} />
    </>
  )
}

/** The text of a report that was kept beside the case, its quote marked; asked for when wished. */
function Kept({ report, path }: { report: Report; path: string }): ComponentChildren {
  const [text, setText] = useState<string | null>(null)
  const [none, setNone] = useState(false)
  if (text === null) {
    const ask = (): void => {
      loadReport(path, report.id).then(
        (kept) => setText(kept.text),
        () => setNone(true),
      )
    }
    return none ? (
      <p class="note">no text is kept as reports/{report.id}.txt beside the case</p>
    ) : (
      <button type="button" class="quiet" onClick={ask}>
        its text
      </button>
    )
  }
  const exact = report.quote?.exact ?? ''
  const at = exact === '' ? -1 : text.indexOf(exact)
  return (
    <pre class="kept">
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{exact}</mark>
          {text.slice(at + exact.length)}
        </>
      )}
    </pre>
  )
}
