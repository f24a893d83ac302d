import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

const PLACES = [
  'Pakistan',
  'Russia',
  'Türkiye',
  'India',
  'Ukraine',
  'China',
  'Iran',
  'Brazil',
  'Egypt',
  'Poland',
  'Japan',
  'Kenya',
]
const OFFICES = [
  'foreign minister',
  'defence minister',
  'president',
  'prime minister',
  'ambassador',
  'government spokesman',
]
const GOODS = ['artillery shells', 'wheat', 'natural gas', 'drones', 'medical supplies', 'armoured vehicles', 'steel']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** {p} a state, {o} an office, {g} goods, {d} a day of the week, {n} a number. */
const SENTENCES = [
  'The {o} of {p} met his counterpart from {p} on {d} and discussed the delivery of {g} that had been agreed in the spring.',
  '{p} accused {p} of supplying {g} to {p}, a charge that officials in the capital rejected as baseless within hours.',
  'According to two people familiar with the talks, the agreement covers {n} tonnes of {g} and would run until the end of next year.',
  'The ministry said in a statement that it had summoned the ambassador of {p} to protest against what it called unfriendly remarks.',
  '{p} denied that it had broken the ceasefire, although witnesses near the border told reporters that shelling had resumed at dawn.',
  'Analysts said that the visit, the first in {n} years, was meant to show that ties between the two countries had not suffered.',
  'If the deliveries of {g} continue, {p} could impose sanctions on firms from {p} and suspend the trade agreement, the {o} warned.',
  'Lawmakers in {p} voted on {d} to approve a loan of {n} million dollars for the purchase of {g} from {p}.',
  'A video that circulated on {d} appears to show {g} made in {p} near the front, but it could not be verified.',
  '{p} has withdrawn {n} soldiers from the mission, which was set up after the war, and will hand its bases over to {p}.',
  'The {o} thanked {p} for its help after the floods and promised that her country would return the favour when it could.',
  'Neither {p} nor {p} has commented on reports that cargo planes landed at the air base every night between {d} and {d}.',
  'Prices rose again in the second quarter because of the drought, and shops in the smaller towns have run out of {g}.',
  'The court adjourned the hearing until {d}, when the lawyers are expected to present the remaining {n} documents.',
  'He added: "We have no quarrel with the people of {p}, and we hope that the negotiations will succeed."',
  'Both sides agreed to restore direct flights and to exchange {n} prisoners by the end of the month, state media reported.',
]

/** Articles of about so many words, by a seed: dealings of states among other news, sentences of 13 to 27 words. */
export function* generateArticles(count: number, words: number, seed: number): Generator<string> {
  const random = xoroshiro128plus(seed)
  const one = <T>(list: readonly T[]): T => list[uniformInt(random, 0, list.length - 1)]!
  for (let i = 0; i < count; i++) {
    const sentences: string[] = []
    for (let n = 0; n < words; ) {
      const sentence = one(SENTENCES).replace(/\{(.)\}/g, (_, kind: string) =>
        kind === 'p'
          ? one(PLACES)
          : kind === 'o'
            ? one(OFFICES)
            : kind === 'g'
              ? one(GOODS)
              : kind === 'd'
                ? one(DAYS)
                : String(uniformInt(random, 2, 900)),
      )
      n += sentence.split(' ').length
      sentences.push(sentence)
    }
    yield sentences.map((s, k) => (k % 4 === 3 ? `${s}\n\n` : `${s} `)).join('')
  }
}
