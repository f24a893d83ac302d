import { formatDay } from '../../world/days.js'
import { anchorOf } from './anchors.js'
import { counted } from './numbers.js'
import { type NumberPart, number, type Part, words } from './parts.js'
import type { View } from './view.js'

/** The day the judgement was made for, linked to where the settings stand. */
export function asOf(view: View): NumberPart {
  return number(view.judgement.asOf, anchorOf('setting', 'as-of'))
}

/** As of when; whether it is a replay; what the priors hold already. */
export function asOfSentences(view: View): Part[][] {
  const day = asOf(view)
  const said: Part[][] = [words`Judged with what was public on ${day}.`]
  if (view.judgement.replayed) {
    said.push(
      words`Replayed with today's likelihoods: what was judged on the day itself is in the history of the file.`,
    )
  }
  const priors = view.of.priorsAsOf
  if (priors !== null) {
    const known = number(formatDay(priors), anchorOf('setting', 'priors-as-of'))
    const background = view.items.filter(({ judged }) => judged.state === 'background').length
    const listed = number(counted(background, 'earlier item'), 'evidence')
    said.push(
      background === 0
        ? words`What was known by ${known} is in the priors.`
        : words`What was known by ${known} is in the priors; ${listed} ${background === 1 ? 'is' : 'are'} background, listed and not counted.`,
    )
  }
  const later = view.items.filter(({ judged }) => judged.state === 'not-yet').length
  if (later > 0)
    said.push(
      words`${number(capital(counted(later, 'item')), 'evidence')} of the file became known only later, and ${later === 1 ? 'is' : 'are'} not counted.`,
    )
  return said
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
