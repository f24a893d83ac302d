import type { ComponentChildren } from 'preact'
import { plural } from '../../../../ties/numbers.js'
import { visible } from '../../../../world/markup/visible.js'
import type { EpisodeTold } from '../../../server/precedents.js'
import { useAsked } from '../../parts/asked.js'
import { Unanswered } from '../../parts/unanswered.js'
import { loadPrecedents } from '../../state/ledger-api.js'
import { addressOf, go, route } from '../../state/route.js'

/** Responses from the mildest to the harshest, and what stands for each. */
const STEPS: readonly [says: string, fields: readonly string[]][] = [
  ['private protest', ['private-protest']],
  ['public protest', ['public-protest']],
  ['ambassador, sanction, something in return', ['ambassador', 'sanction', 'quid-pro-quo']],
  ['retaliation or rupture', ['retaliation', 'rupture']],
]
const AFTER: Record<string, string> = {
  break: 'broken off',
  worse: 'worse',
  'no-break': 'held',
  'no-relations': 'none to break',
  censored: 'not over',
}

/** What followed in the library's episodes, each a small panel; where the case's pair lies among them. */
export function Precedents({ a, b }: { a: string; b: string }): ComponentChildren {
  const shown = route.value.query.precedents !== undefined
  const asked = useAsked(shown ? `${a} ${b}` : null, () => loadPrecedents({ a, b }))
  const put = (value: string | null): void => go(addressOf({ query: { precedents: value } }), true)
  return (
    <section class="asked-of-ledger">
      <h2>Precedents</h2>
      <p>
        What followed when a state delivered arms to the adversary of one of its partners, in the library’s episodes.{' '}
        <button type="button" aria-expanded={shown} onClick={() => put(shown ? null : 'all')}>
          {shown ? 'put away' : 'show'}
        </button>
      </p>
      <Unanswered asked={asked} what="reading the library" />
      {asked?.state === 'answered' && <Shown {...asked.value} />}
    </section>
  )
}

function Shown({ episodes, placed }: { episodes: EpisodeTold[]; placed: { says: string } | null }): ComponentChildren {
  const sorted = [...episodes].sort(
    (x, y) =>
      Number(y.own) - Number(x.own) ||
      (y.severity ?? -1) - (x.severity ?? -1) ||
      (x.first < y.first ? -1 : x.first > y.first ? 1 : 0),
  )
  const drawn = episodes.filter((e) => e.drawn)
  return (
    <>
      <p>
        {visible(
          placed ? capital(placed.says) : 'The pair is not in the library: only what followed elsewhere is shown',
        )}
        . A count, not a rate; {plural(episodes.length - drawn.length, 'convenience case')} stand among{' '}
        {plural(episodes.length, 'episode')} and enter no rate.
      </p>
      <Severities episodes={drawn} own={episodes.find((e) => e.own)?.severity ?? null} />
      <p class="note">
        In each panel, from below: private protest; public protest; ambassador, sanction or something in return;
        retaliation or rupture. Filled: coded; open: looked for and not found; dotted: not known. Beside it, ties after
        3, 12 and 36 months.
      </p>
      <ul class="multiples">
        {sorted.map((episode) => (
          <li key={episode.id} class={episode.own ? 'own' : undefined}>
            <Panel of={episode} />
          </li>
        ))}
      </ul>
    </>
  )
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`
}

/** How many drawn episodes reached which step; the case's own is marked. */
function Severities({ episodes, own }: { episodes: readonly EpisodeTold[]; own: number | null }): ComponentChildren {
  const steps = [null, 0, 1, 2, 3, 4]
  const count = (step: number | null): number => episodes.filter((e) => e.severity === step).length
  const most = Math.max(1, ...steps.map(count))
  const name = (step: number | null): string =>
    step === null ? 'nothing is known' : step === 0 ? 'none found' : STEPS[step - 1]![0]
  return (
    <table class="severities">
      <caption class="note">The harshest response that is coded, among the drawn episodes</caption>
      <tbody>
        {steps.map((step) => (
          <tr key={step}>
            <th scope="row">
              {name(step)}
              {own !== null && own === step && <b> · this pair</b>}
            </th>
            <td class="number">{count(step)}</td>
            <td class="bar">
              <svg width="100%" height="10" aria-hidden="true">
                <rect
                  class={step === null ? 'unknown' : 'swing'}
                  width={`${(100 * count(step)) / most}%`}
                  height="10"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const [BOX, GAP] = [11, 3]

function Panel({ of }: { of: EpisodeTold }): ComponentChildren {
  const stateOf = (fields: readonly string[]): 'yes' | 'none' | 'unknown' => {
    const values = of.responses.filter((r) => fields.includes(r.name)).map((r) => r.value)
    if (values.includes('yes')) return 'yes'
    return values.some((v) => v === 'none' || v === 'none-found') ? 'none' : 'unknown'
  }
  const words = STEPS.map(([says, fields]) => `${says}: ${SAID[stateOf(fields)]}`).join('; ')
  const height = STEPS.length * (BOX + GAP)
  return (
    <>
      <p class="who">
        <b>
          {visible(of.a)} → {visible(of.c)}
        </b>
        <span class="note">
          {' '}
          {visible(of.first)}, partner {visible(of.b)}
          {of.own && ': this pair'}
          {!of.drawn && ', convenience case'}
        </span>
      </p>
      <div class="what">
        <svg width={BOX + 2} height={height} role="img" aria-label={words}>
          {STEPS.map(([, fields], i) => (
            <rect
              key={i}
              class={`step ${stateOf(fields)}`}
              x="1"
              y={height - (i + 1) * (BOX + GAP) + 1}
              width={BOX}
              height={BOX}
            />
          ))}
        </svg>
        <ol>
          {of.after.map((value, i) => (
            <li key={i} class="note">
              {[3, 12, 36][i]}: {AFTER[value] ?? 'not known'}
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

const SAID = { yes: 'coded', none: 'not found', unknown: 'not known' }
