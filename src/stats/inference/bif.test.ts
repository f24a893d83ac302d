import { describe, expect, it } from 'vitest'
import { writeBif } from './bif.js'
import type { Network } from './network.js'

const network: Network = {
  variables: [
    { name: 'rain', states: ['yes', 'no'], parents: [], cpt: [{ given: [], p: [0.25, 0.75] }] },
    { name: 'sprinkler', states: ['on', 'off'], parents: [], cpt: [{ given: [], p: [1e-7, 1 - 1e-7] }] },
    {
      name: 'grass',
      states: ['dry', 'damp', 'wet'],
      parents: ['rain', 'sprinkler'],
      cpt: [
        { given: ['no', 'off'], p: [1, 0, 0] },
        { given: ['no', 'on'], p: [0.1, 0.2, 0.7] },
        { given: ['yes', 'off'], p: [0.05, 0.15, 0.8] },
        { given: ['yes', 'on'], p: [0.01, 0.04, 0.95] },
      ],
    },
  ],
}

const written = `network Wet_grass {
}
variable rain {
  type discrete [ 2 ] { yes, no };
}
variable sprinkler {
  type discrete [ 2 ] { on, off };
}
variable grass {
  type discrete [ 3 ] { dry, damp, wet };
}
probability ( rain ) {
  table 0.25, 0.75;
}
probability ( sprinkler ) {
  table 1e-7, 0.9999999;
}
probability ( grass | rain, sprinkler ) {
  (yes, on) 0.01, 0.04, 0.95;
  (yes, off) 0.05, 0.15, 0.8;
  (no, on) 0.1, 0.2, 0.7;
  (no, off) 1, 0, 0;
}
`

/** One variable with these states. */
function lone(name: string, states: string[]): Network {
  return { variables: [{ name, states, parents: [], cpt: [{ given: [], p: states.map(() => 1 / states.length) }] }] }
}

describe('writeBif', () => {
  it('writes variables, then tables row by row', () => {
    expect(writeBif(network, 'Wet grass')).toBe(written)
  })

  it('writes names that the format cannot hold as words', () => {
    const text = writeBif(lone('airlift:ledger', ['9-may', 'not seen', 'table']), '2022')
    expect(text).toContain('network _2022 {')
    expect(text).toContain('variable airlift_ledger {\n  type discrete [ 3 ] { _9-may, not_seen, _table };')
    expect(text).toContain('probability ( airlift_ledger ) {')
  })

  it('refuses names that would become one', () => {
    expect(() => writeBif(lone('x', ['a b', 'a:b']), 'n')).toThrow(
      'states of "x" "a b" and "a:b" would both be written a_b',
    )
    const pair = { variables: [...lone('a.b', ['y']).variables, ...lone('a,b', ['y']).variables] }
    expect(() => writeBif(pair, 'n')).toThrow('variables "a.b" and "a,b" would both be written a_b in BIF')
  })
})
