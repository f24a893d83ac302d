import type { Case, Evidence, Known } from '../case.js'
import { escapeArgdown } from './argdown-text.js'
import { leaningsOf } from './leanings.js'

/** A statement `[id]` or an argument `<id>`, what is said, tags, data, and its relations (`+> [x]`, `- <y>`). */
interface Element {
  title: string
  says: string
  tag: string
  data: object
  relations: string[]
}

/**
 * The structure of a case as Argdown (Voigt, Betz), for argument maps. Hypotheses, answers, items and assumptions are statements; an
 * origin is one argument for or against an item, however many reports carry it. An item supports what it is most probable under and
 * attacks what it is least probable under; where it is `given` something, the mean of its rows counts, and where it has no `if`, what the
 * letters of its matrix say. Likelihoods stand as data. Forecasts, tripwires and resolutions are left out.
 * @returns text in Argdown's loose mode, with a final newline; every text on one line, its markup escaped
 */
export function exportArgdown(of: Case): string {
  const parts: [string, Element[]][] = [
    ['Hypotheses', hypotheses(of)],
    ['Questions', of.questions.flatMap((q) => answers(of, q))],
    ['Items', of.evidence.map((e) => item(of, e))],
    ['Origins', origins(of)],
    ['Assumptions', of.assumptions.map(assumption)],
  ]
  const head = `===\ntitle: ${quoted(of.title)}\nsubTitle: ${quoted(of.question)}\nmodel: { removeTagsFromText: true }\n===\n`
  const sections = parts.filter(([, elements]) => elements.length > 0)
  return [head, ...sections.map(([title, elements]) => [`# ${title}\n`, ...elements.map(write)].join('\n'))].join('\n')
}

function hypotheses(of: Case): Element[] {
  return of.hypotheses.map(({ id, says, prior }) => {
    const others = of.hypotheses.filter((h) => h.id !== id).map((h) => `[${h.id}]`)
    const relations = others.length === 1 ? [`>< ${others[0]}`] : others.map((other) => `-> ${other}`)
    return { title: `[${id}]`, says, tag: 'hypothesis', data: { prior: prior.point }, relations }
  })
}

function answers(of: Case, question: Case['questions'][number]): Element[] {
  return question.answers.map((answer, a) => {
    const { supports, attacks } = leaningsOf(
      of.hypotheses.map((h, i) => ({
        id: h.id,
        p: mean(question.tables.map(({ shared, cells }) => cells[shared ? 0 : i]?.[a]?.point ?? null)),
      })),
    )
    const says = `${question.asks} ${answer.says}`
    return statement(`${question.id}.${answer.id}`, says, 'answer', {}, supports, attacks)
  })
}

function item(of: Case, { id, says, known, rows, matrix, requires, given }: Evidence): Element {
  const cells = of.hypotheses.map((h, i) => ({ id: h.id, p: mean(rows.map((r) => r.cells[i]?.point ?? null)) }))
  const letters = matrix?.rates.map((r, i) => ({ id: of.hypotheses[i]!.id, r }))
  const side = (wanted: string[]): string[] =>
    (letters ?? []).filter(({ r }) => r !== null && wanted.includes(r)).map((l) => l.id)
  const ifs = leaningsOf(cells)
  const { supports, attacks } = rows.length > 0 ? ifs : { supports: side(['C', 'CC']), attacks: side(['I', 'II']) }
  const states = leaningsOf(
    rows.flatMap((r) => (r.state === null ? [] : [{ id: r.state, p: mean(r.cells.map((c) => c?.point ?? null)) }])),
  )
  const truth = of.evidence.some((e) => e.id === given)
  const bears = (list: string[]): string[] => (truth ? [] : list.map((state) => `${given}.${state}`))
  const likelihood =
    rows.length === 1 && rows[0]!.state === null ? Object.fromEntries(cells.map((c) => [c.id, c.p])) : null
  const made = statement(
    id,
    says,
    'item',
    { known: known.by, ...(likelihood ? { if: likelihood } : {}) },
    [...supports, ...bears(states.supports), ...(requires === null ? [] : [requires])],
    [...attacks, ...bears(states.attacks)],
  )
  if (truth && states.supports.length === 1)
    made.relations.push(`${states.supports[0] === 'true' ? '+>' : '->'} [${given}]`)
  made.relations.push(...voices(of, id, known).map(({ origin, denies }) => `${denies ? '-' : '+'} <${origin}>`))
  return made
}

/** Which origins speak on an item; reports that name none share one. */
function voices(of: Case, id: string, known: Known): { origin: string; denies: boolean; report: string }[] {
  if (known.by !== 'reports') return []
  const all = [...known.supports.map((l) => ({ l, denies: false })), ...known.denials.map((l) => ({ l, denies: true }))]
  return all.flatMap(({ l, denies }) => {
    const report = of.reports.find((r) => r.id === l.report)!
    const named = l.origins.length > 0 ? l.origins : report.origins
    return (named.length > 0 ? named : [`${id}:unnamed`]).map((origin) => ({ origin, denies, report: l.report }))
  })
}

function origins(of: Case): Element[] {
  const heard = of.evidence.flatMap(({ id, known }) => voices(of, id, known))
  return [...new Set(heard.map((v) => v.origin))].map((id) => {
    const origin = of.origins.find((o) => o.id === id)
    const reports = [...new Set(heard.filter((v) => v.origin === id).map((v) => v.report))]
    const source = of.sources.find((s) => s.id === (origin?.source ?? id.replace(/:own$/, '')))
    const says = origin?.says ?? (source ? 'Own reporting' : 'Reports that name no origin')
    const name = source ? `${says.replace(/\.$/, '')} (${source.name}).` : `${says}.`
    return { title: `<${id}>`, says: name, tag: 'origin', data: { reports }, relations: [] }
  })
}

function assumption({ id, says, status, carries }: Case['assumptions'][number]): Element {
  return statement(id, says, 'assumption', { status }, carries, [])
}

function statement(
  id: string,
  says: string,
  tag: string,
  data: object,
  supports: string[],
  attacks: string[],
): Element {
  const relations = [...supports.map((s) => `+> [${s}]`), ...attacks.map((a) => `-> [${a}]`)]
  return { title: `[${id}]`, says, tag, data, relations }
}

function write({ title, says, tag, data, relations }: Element): string {
  const shown = Object.keys(data).length > 0 ? ` ${JSON.stringify(data)}` : ''
  const lines = [...new Set(relations)].map((r) => `    ${r}\n`)
  return `${title}: ${escapeArgdown(says)} #${tag}${shown}\n${lines.join('')}`
}

function mean(numbers: (number | null)[]): number | null {
  const known = numbers.filter((n) => n !== null)
  return known.length === 0 ? null : Number((known.reduce((a, b) => a + b, 0) / known.length).toFixed(4))
}

/** In front matter, which ends at the next two equals signs. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ')).replaceAll('=', '\\u003d')
}
