import { scales } from '../../world/scales/scales.js'
import { anchorOf } from './anchors.js'
import { confidenceSentence } from './confidence.js'
import { asOfSentences } from './day.js'
import { hypothesesTable } from './hypotheses.js'
import { likelihoodWords, POINT, whyNoWord } from './likelihood.js'
import { counted, integer, percent, percentRange } from './numbers.js'
import { listed, number, type Part, quoted, words } from './parts.js'
import { matrixBeside, matrixHeadline } from './ranking.js'
import { restsBriefly } from './rests.js'
import { type Block, figure, note, paragraph, type Section } from './story.js'
import { hypothesisName, type View } from './view.js'

/** The judgement in a sentence with its number. */
export function headline(view: View): Part[] {
  if (view.basis === 'matrix') return matrixHeadline(view)
  const { leader, tie } = view.judgement
  const top = view.hypotheses.find(({ judged }) => judged.id === leader)?.judged
  if (view.basis === 'priors') return priorsHeadline(view, 'The case holds neither likelihoods nor ratings')
  if (!view.items.some((item) => item.counts)) return priorsHeadline(view, 'No evidence is counted yet')
  if (!top) {
    const tied = view.hypotheses.filter(({ judged }) => tie.includes(judged.id))
    if (tied.length === 0) return words`No hypothesis leads.`
    const p = tied[0]!.judged
    const each = number(percent(p.posterior), anchorOf('hypothesis', p.id))
    return words`No hypothesis leads alone: ${listed(tie.map((id) => hypothesisName(id)))} tie (${each} each).`
  }
  const said = likelihoodWords(view.of.scale, top.posterior, top.interval)
  const row = anchorOf('hypothesis', top.id)
  const point = number(percent(top.posterior), row)
  const name = hypothesisName(top.id, true)
  const within = hasBand(top.interval)
    ? words`${point}; ${number(percentRange(top.interval), row)} within the stated bands`
    : words`${point}`
  return said === null ? words`${name} leads (${within}).` : words`${name} leads: ${said} (${within}).`
}

function priorsHeadline(view: View, why: string): Part[] {
  const best = Math.max(...view.hypotheses.map(({ judged }) => judged.posterior))
  const first = view.hypotheses.filter(({ judged }) => best - judged.posterior < 1e-9)
  const names = listed(first.map(({ judged }) => hypothesisName(judged.id)))
  const p = number(percent(best), anchorOf('hypothesis', first[0]?.judged.id ?? ''))
  if (first.length === 0) return [`${why}.`]
  if (first.length === view.hypotheses.length)
    return words`${why}: the priors stand as they are, and are equal (${p} each).`
  return words`${why}: the priors stand as they are, ${names} foremost (${p}${first.length > 1 ? ' each' : ''}).`
}

/** The first section: what leads, on what it rests in one sentence, how surely, and as of when. */
export function bottomLine(view: View): Section {
  const blocks: Block[] = []
  const { leader, hypotheses } = view.judgement
  const top = view.hypotheses.find(({ judged }) => judged.id === leader)
  if (top) blocks.push(paragraph(words`${hypothesisName(top.judged.id, true)}: ${quoted(top.spec.says)}`))
  const rests = restsBriefly(view)
  const confidence = confidenceSentence(view)
  const beside = view.basis === 'posterior' ? matrixBeside(view) : []
  if (rests.length > 0 || beside.length > 0) blocks.push(paragraph(rests, beside))
  const odds = view.basis === 'posterior' && top ? [...envelopeSentences(view), ...othersSentences(view)] : []
  if (odds.length > 0) blocks.push(paragraph(...odds))
  if (confidence.length > 0) blocks.push(paragraph(confidence))
  blocks.push(note(...asOfSentences(view), scaleSentence(view)))
  if (hypotheses.length > 0 && view.basis !== 'matrix')
    blocks.push(figure('posterior', 'posterior', posteriorSentence(view)))
  if (hypotheses.length > 0) blocks.push({ kind: 'table', table: hypothesesTable(view) })
  return { id: 'bottom-line', title: 'Bottom line', blocks }
}

/** What the envelope adds to the interval. */
function envelopeSentences(view: View): Part[][] {
  const top = view.judgement.hypotheses.find((h) => h.id === view.judgement.leader)!
  const row = anchorOf('hypothesis', top.id)
  const [lo, hi] = top.envelope.map((p) => number(percent(p), row)) as [Part, Part]
  if (!hasBand(top.interval) && !hasBand(top.envelope)) {
    return [words`The file gives numbers without bands, so there is no interval.`]
  }
  const share = number(percent(top.leadShare), row)
  const draws = number(integer(view.of.settings.draws), anchorOf('setting', 'draws'))
  const leads = words`It leads in ${share} of ${draws} draws within the bands.`
  const envelope = top.envelopeExact
    ? words`No choice within the bands puts it below ${lo} or above ${hi}, and some choice reaches either.`
    : words`No choice within the bands puts it below ${lo} or above ${hi}; that is an outer bound only, which perhaps none reaches.`
  const wordless = whyNoWord(view.of.scale, top.posterior, top.interval)
  const reason = wordless === null ? [] : words`${number(wordless, anchorOf('setting', 'scale'))}.`
  return [envelope, leads, reason]
}

function othersSentences(view: View): Part[][] {
  const { leader, hypotheses } = view.judgement
  const top = hypotheses.find((h) => h.id === leader)!
  const next = [...hypotheses].sort((a, b) => b.posterior - a.posterior).find((h) => h.id !== leader)
  const row = anchorOf('hypothesis', top.id)
  const said: Part[][] = [words`Before the evidence it stood at ${number(percent(top.prior), row)}.`]
  if (top.posterior < 0.5 && percent(top.posterior) !== percent(1 - top.posterior))
    said.push(words`The others together are likelier (${number(percent(1 - top.posterior), row)}).`)
  if (next) {
    const to = anchorOf('hypothesis', next.id)
    const range = hasBand(next.interval) ? words`; ${number(percentRange(next.interval), to)}` : []
    said.push(words`Next is ${hypothesisName(next.id)} (${number(percent(next.posterior), to)}${range}).`)
  }
  return said
}

function scaleSentence(view: View): Part[] {
  if (view.basis === 'matrix') return []
  const { title, verified } = scales[view.of.scale]
  const scale = number(title, 'words')
  return verified
    ? words`Words of probability are those of ${scale}.`
    : words`Words of probability are those of ${scale}, whose table is unverified.`
}

function posteriorSentence(view: View): Part[] {
  const exact = view.judgement.hypotheses.every((h) => h.envelopeExact)
  const outer = exact ? 'the envelope, outside which no choice within the bands falls' : 'the envelope (an outer bound)'
  const n = number(counted(view.hypotheses.length, 'hypothesis', 'hypotheses'), 'hypotheses')
  return words`How likely each of the ${n} is: the strong bar is the interval of the draws, the faint bar ${outer}, the dot the point, the tick below it the prior.`
}

function hasBand([lo, hi]: [number, number]): boolean {
  return hi - lo > POINT
}
