import { formatDay } from '../../world/days.js'
import type { Link, Origin, Quotation, Report } from '../case.js'
import { reliabilitySpec } from './probabilities.js'
import { day, type Plain, type Spec, some } from './yaml.js'

/** An origin as a person would write it. */
export function originSpec(o: Origin): Spec {
  return {
    says: o.says,
    source: o.source,
    kind: o.kind ?? undefined,
    date: day(o.date),
    reliability: reliabilitySpec(o.reliability),
    'would-say-anyway': o.wouldSayAnyway ?? undefined,
    'says-if-true': o.saysIfTrue ?? undefined,
    'says-if-false': o.saysIfFalse ?? undefined,
    because: o.because ?? undefined,
    url: o.url ?? undefined,
  }
}

/** A report as a person would write it; the origins that it inherits are left out. */
export function reportSpec(r: Report, reports: ReadonlyMap<string, Report>): Spec {
  const taken = reports.get(r.via ?? '')?.origins
  const inherited = taken !== undefined && taken.join() === r.origins.join()
  return {
    source: r.source,
    date: formatDay(r.date),
    origins: inherited ? undefined : some(r.origins.map((o) => originRef(o, r.source))),
    via: r.via ?? undefined,
    corrects: r.corrects ?? undefined,
    retracted: day(r.retracted),
    reliability: reliabilitySpec(r.reliability),
    lang: r.lang ?? undefined,
    title: r.title ?? undefined,
    url: r.url ?? undefined,
    archive: r.archive ?? undefined,
    sha256: r.sha256 ?? undefined,
    checked: r.checked ?? undefined,
    quote: r.quote ? quoteSpec(r.quote) : undefined,
    because: r.because ?? undefined,
  }
}

function originRef(origin: string, source: string): string {
  return origin === `${source}:own` ? 'own' : origin
}

/** A report on an item as a person would write it: its id alone where nothing is particular to this pair. */
export function linkSpec(link: Link, reports: ReadonlyMap<string, Report>): Plain {
  const { report, certainty, grade, origins, quote } = link
  if (certainty === 'asserted' && !grade && origins.length === 0 && !quote) return report
  const source = reports.get(report)!.source
  return {
    id: report,
    certainty: certainty === 'asserted' ? undefined : certainty,
    grade: grade ? `${grade.letter}${grade.credibility}` : undefined,
    origins: some(origins.map((o) => originRef(o, source))),
    quote: quote ? quoteSpec(quote) : undefined,
  }
}

function quoteSpec({ exact, prefix, suffix }: Quotation): Spec {
  return { exact, prefix: prefix ?? undefined, suffix: suffix ?? undefined }
}
