import { COVARIATE_SAYS } from '../../precedents/base-rate/covariates.js'
import { CALIPER, type Ranked } from '../../precedents/base-rate/like.js'
import type { MeasuredRate, Precedents } from '../../precedents/precedents.js'
import { figure } from '../../ties/numbers.js'
import { share } from './headline.js'

/** How far a rate hangs on one partner: the shares that are left without each; nothing where episodes weigh differently. */
export function withoutOnePartner({ rate, by }: MeasuredRate): string[] {
  if (rate === null || rate.independent === null || rate.partners < 2) return []
  const without = rate.classes
    .map(({ name, n, x }) => ({ name, share: (rate.x - x) / (rate.n - n) }))
    .sort((p, q) => p.share - q.share)
  const [low, high] = [without[0]!, without.at(-1)!]
  return [
    `By the ${by}, without any one partner the share is between ${share(low.share)} (without ${low.name}) and ${share(high.share)} (without ${high.name}).`,
  ]
}

/** What a rate stands on that could fall: how many independent episodes, and which were not watched to the end. */
export function whatOverturns({ rates, placed }: Precedents): string[] {
  return [
    ...rates.flatMap(withoutOnePartner),
    ...rates.flatMap(({ by, rate }) => {
      if (rate === null) return []
      const more = [rate.x + 1, rate.x - 1].filter((x) => x >= 0 && x <= rate.n).map((x) => share(x / rate.n))
      return rate.independent === null
        ? [`By the ${by}, episodes weigh differently: one of those seldom drawn can move the share by many times.`]
        : [`By the ${by}, one episode coded otherwise makes it ${more.join(' or ')}.`]
    }),
    ...(placed === null ? [] : [`Beside its class, ${placed.says}.`]),
  ]
}

/** Why a case is comparable, or what sets it apart: the covariate furthest off, in standard deviations. */
export function whyLike({ apart, within }: Ranked): string {
  const far = apart[0]
  if (!far) return 'nothing is compared'
  const most = `furthest in ${far.name}: ${signed(far.deviations)} sd`
  return within ? `all within ${CALIPER} sd; ${most}` : most
}

/** What comparable cases are ranked by. */
export function rankedBy({ like }: Precedents): string[] {
  if (like === null) return []
  const used = like.used.map((name) => COVARIATE_SAYS[name])
  const left = like.left.map(({ name, why }) => `${name} (${why})`)
  return [
    ...(used.length > 0
      ? [`Compared by ${used.join('; ')}.`]
      : ['No covariate is known and varies: nothing can be ranked.']),
    ...(left.length > 0 ? [`Not compared by: ${left.join(', ')}.`] : []),
    ...(like.without > 0 ? [`${like.without} episodes lack a value and are not ranked.`] : []),
  ]
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${figure(value)}`
}
