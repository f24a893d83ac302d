import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Case, Link, Quotation, Report } from '../../../../case/case.js'
import { formatDay } from '../../../../world/days.js'
import { visible } from '../../../../world/markup/visible.js'
import { Answered, loadReport } from '../../state/api.js'

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
  const quote = link.quote ?? report.quote
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
      {quote && (
        <blockquote lang={report.lang ?? undefined}>
          {visible(quote.prefix ?? '')}
          <mark>{visible(quote.exact)}</mark>
          {visible(quote.suffix ?? '')}
        </blockquote>
      )}
      {report.checked && <p class="note">checked: {visible(report.checked)}</p>}
      <Kept report={report} quote={quote} path={path} />
    </>
  )
}

type Shown = { text: string; place: [number, number] | null; sha256: string }

/** The text of a report that was kept beside the case, its quote marked; asked for when wished. */
function Kept({ report, quote, path }: { report: Report; quote: Quotation | null; path: string }): ComponentChildren {
  const [shown, setShown] = useState<Shown | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  if (wrong !== null) return <p class="note">{visible(wrong)}</p>
  if (!shown)
    return (
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void look(path, report.id, quote).then(setShown, (error: Error) => setWrong(toldOf(error, report)))
        }
      >
        its text
      </button>
    )
  const { text, place, sha256 } = shown
  return (
    <>
      <p class="note" role="status">
        {quote &&
          (place ? 'the quoted words stand in it' : <b>the quoted words do not stand in it, or in two places</b>)}
        {quote && report.sha256 !== null && '; '}
        {report.sha256 !== null &&
          (report.sha256 === sha256
            ? 'it is what was read: its hash is the report’s'
            : 'its hash is not the report’s: that is of another file, or the text was changed')}
      </p>
      <pre class="kept">
        {place ? (
          <>
            {text.slice(0, place[0])}
            <mark>{text.slice(...place)}</mark>
            {text.slice(place[1])}
          </>
        ) : (
          text
        )}
      </pre>
    </>
  )
}

/** The text, and where in it the quoted words stand. */
async function look(path: string, report: string, quote: Quotation | null): Promise<Shown> {
  const [{ text, sha256 }, { locateQuote }] = await Promise.all([
    loadReport(path, report),
    import('../../../../draft/text-quote.js'),
  ])
  return { text, place: quote && locateQuote(text, quote), sha256 }
}

function toldOf(error: Error, { id }: Report): string {
  if (error instanceof Answered && error.status === 404) return `no text is kept as reports/${id}.txt beside the case`
  return `its text cannot be shown: ${error.message}`
}
