import type { Case, Link } from '../../../../case/case.js'
import type { Plain, Spec } from '../../../../case/write/yaml.js'
import { type Item, itemsOf } from '../../../../draft/items.js'
import { plainOf, quoteIn } from '../../../../draft/text-quote.js'
import { idOf as nameOf, quoteSpec, saysOf } from '../../../../draft/wording.js'
import type { Article, Document, Range, Statement } from '../../../../read/document.js'
import { type Day, formatDay } from '../../../../world/days.js'
import type { Edit } from '../../edit/edit.js'
import type { Taken, Text } from '../../state/readings.js'
import { passageOrigin } from './proposals.js'
import { Making, reportFor, reportOf } from './report-edits.js'

/** What a taking changes in the file, and the names under which it is found again. */
export interface Taking {
  edit: Edit
  what: string
  report: string
  item: string
}

/** UTF-16 units of a sentence that is quoted whole; of a longer one so many about the act. */
const [LONGEST, AROUND] = [400, 150]

/** The name of a statement while the page is open. */
export function keyOf(article: Article, { span, code, source, target }: Statement): string {
  return `${article.file} ${article.date} ${article.text.length} ${span.join('-')} ${code} ${source?.actor} ${target?.actor}`
}

/**
 * Takes a statement into the case: its outlet and report, where the case has them not yet, and an item of evidence with blank cells, its words
 * anchored on the link. Where a statement of the same act was taken before, its item gets one report more. No origin is claimed here.
 * @param today the day on which actors must exist
 */
export function takeStatement(
  of: Case,
  texts: readonly Text[],
  at: { text: number; statement: Statement },
  taken: Taken,
  today: Day,
): Taking | { wrong: string } {
  const { article, document } = texts[at.text]!
  const { statement } = at
  if (statement.certainty === 'hypothetical')
    return { wrong: 'it is planned, feared or asked about, not said to have happened: no evidence' }
  const { items } = itemsOf(
    texts.map((t) => t.document),
    today,
  )
  const item = items.find(({ said }) => said.some((s) => s.document === at.text && isSame(s.statement, statement)))
  if (!item) return { wrong: 'it does not say of two known states or organisations who did what to whom' }
  const making = new Making(of)
  const report = reportFor(making, texts[at.text]!, taken.reports)
  if (typeof report !== 'string') return report
  const denies = statement.certainty === 'denied'
  const link: Spec = {
    id: report,
    certainty:
      statement.certainty === 'attributed' || statement.certainty === 'purported' ? statement.certainty : undefined,
    origins: originsFor(of, article, statement, report, taken),
    quote: quoteFor(document, statement),
  }
  const known = itemTaken(of, texts, item, taken)
  if (known !== null) {
    const { reports, denials } = linksOf(of, known)
    if ((denies ? denials : reports).some((l) => l.report === report))
      return { wrong: `this report stands on “${known}” already` }
    making.edits.push({
      kind: 'put',
      path: ['evidence', known, denies ? 'denied-by' : 'reports'],
      key: null,
      value: bare(link),
    })
    return done(making, report, known, `${report} put on ${known}`)
  }
  const id = making.fresh(nameOf(item))
  making.put('evidence', id, {
    says: saysOf(item),
    ...(denies ? { 'denied-by': [bare(link)] } : { reports: [bare(link)] }),
    holds: item.happened === null ? undefined : { from: formatDay(item.happened[0]), to: formatDay(item.happened[1]) },
    if: Object.fromEntries(of.hypotheses.map((h) => [h.id, null])),
  })
  return done(making, report, id, `${id} taken from ${report}`)
}

function done(making: Making, report: string, item: string, what: string): Taking {
  return { edit: { kind: 'all', edits: making.edits }, what, report, item }
}

/** The item of the case that a statement was taken into, as far as the file still has it. */
export function takenAs(of: Case, article: Article, statement: Statement, taken: Taken): string | null {
  const id = taken.items.get(keyOf(article, statement))
  const report = reportOf(of, article, taken.reports)
  if (id === undefined || report === null) return null
  const { reports, denials } = linksOf(of, id)
  return [...reports, ...denials].some((l) => l.report === report) ? id : null
}

/** The item of the same act: one that was taken before, or that says the very same. */
function itemTaken(of: Case, texts: readonly Text[], item: Item, taken: Taken): string | null {
  const same = of.evidence.find((e) => e.says === saysOf(item) && e.known.by === 'reports')
  const ids = item.said.map((s) => taken.items.get(keyOf(texts[s.document]!.article, s.statement)))
  return ids.find((id) => id !== undefined && of.evidence.some((e) => e.id === id)) ?? same?.id ?? null
}

/** A report of several origins says which of them speaks here: that of the passage where it is confirmed, else that of the whole. */
function originsFor(of: Case, article: Article, statement: Statement, report: string, taken: Taken): Plain {
  const all = of.reports.find((r) => r.id === report)?.origins ?? []
  if (all.length < 2) return undefined
  const passage = passageOrigin(article, statement, taken)
  const whole = taken.origins.get(`whole ${report}`)
  const one = passage ?? whole
  return one === undefined ? undefined : [one]
}

/** What supports and denies an item. */
export function linksOf(of: Case, id: string): { reports: Link[]; denials: Link[] } {
  const known = of.evidence.find((e) => e.id === id)?.known
  return known?.by === 'reports' ? { reports: known.supports, denials: known.denials } : { reports: [], denials: [] }
}

/** The words of a statement with those around them: its sentence, or of a long one what stands about the act. */
function quoteFor({ text, sentences }: Document, { sentence, span }: Statement): Plain {
  const { start, end } = sentences[sentence] ?? { start: span[0], end: span[1] }
  const range: Range =
    end - start <= LONGEST
      ? [start, end]
      : [
          Math.max(start, span[0] - AROUND),
          Math.min(end, Math.max(span[1], Math.min(span[1] + AROUND, span[0] + LONGEST))),
        ]
  const quote = quoteIn(plainOf(text), range)
  return quote === null ? undefined : bare(quoteSpec(quote))
}

function isSame(x: Statement, y: Statement): boolean {
  return (
    x.span[0] === y.span[0] &&
    x.span[1] === y.span[1] &&
    x.code === y.code &&
    x.source?.actor === y.source?.actor &&
    x.target?.actor === y.target?.actor
  )
}

function bare(spec: Spec): Spec {
  return Object.fromEntries(Object.entries(spec).filter(([, v]) => v !== undefined))
}
