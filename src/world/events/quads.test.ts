import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cameoCodes } from './cameo.js'
import { ploverTypes } from './plover.js'
import { commonQuad, commonQuadVersion, quadNames, quads } from './quads.js'

const sample = '../shared/data/gdelt-samples/20191024143000.export.CSV.gz'

describe('quads', () => {
  it('class every root and every type', () => {
    expect([...quads('gdelt').keys()]).toEqual([...quads('icews').keys()])
    expect(quads('icews').size).toBe(20)
    expect([...quads('common').keys()]).toEqual([...quads('icews').keys(), ...ploverTypes.keys()])
  })

  it('differ between GDELT and ICEWS in roots 09 and 14', () => {
    const differ = [...quads('gdelt')].filter(([root, quad]) => quads('icews').get(root) !== quad)
    expect(differ).toEqual([
      ['09', 2],
      ['14', 3],
    ])
    expect(quads('icews').get('09')).toBe(3)
    expect(quads('icews').get('14')).toBe(4)
  })

  it('have a word each', () => {
    expect(quadNames[quads('plover').get('ASSAULT')! - 1]).toBe('material conflict')
    expect(quadNames[quads('plover').get('CONCEDE')! - 1]).toBe('verbal cooperation')
  })

  it.skipIf(!existsSync(sample))('are those of a GDELT file (skipped where absent)', () => {
    const rows = gunzipSync(readFileSync(sample)).toString('utf8').trimEnd().split('\n')
    const unlike = rows
      .map((row) => row.split('\t'))
      .filter((row) => quads('gdelt').get(row[28]!) !== Number(row[29]) || cameoCodes.get(row[26]!)?.root !== row[28])
    expect(unlike).toEqual([])
    expect(rows.length).toBe(2111)
  })
})

describe('commonQuad', () => {
  it('puts roots and types that mean the same into one class', () => {
    expect([commonQuad('14'), commonQuad('PROTEST')]).toEqual([4, 4])
    expect([commonQuad('09'), commonQuad('11'), commonQuad('ACCUSE')]).toEqual([3, 3, 3])
    expect([commonQuad('16'), commonQuad('SANCTION')]).toEqual([4, 4])
    expect([commonQuad('08'), commonQuad('RETREAT'), commonQuad('CONCEDE')]).toEqual([2, 2, 1])
  })

  it('knows nothing else', () => {
    expect([commonQuad(''), commonQuad('112'), commonQuad('accuse'), commonQuad('21')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('stays as published in its version', () => {
    const classes = [1, 2, 3, 4].map((quad) => [...quads('common')].filter(([, is]) => is === quad).map(([key]) => key))
    expect([commonQuadVersion, ...classes.map((keys) => keys.join(' '))]).toEqual([
      1,
      '01 02 03 04 05 AGREE CONSULT SUPPORT CONCEDE',
      '06 07 08 COOPERATE AID RETREAT',
      '09 10 11 12 13 REQUEST ACCUSE REJECT THREATEN',
      '14 15 16 17 18 19 20 PROTEST SANCTION MOBILIZE COERCE ASSAULT',
    ])
  })
})
