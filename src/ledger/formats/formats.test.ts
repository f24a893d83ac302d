import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { acled, gdelt, icews, mention, PHOENIX, phoenix, polecat, text, ucdp } from '../load/fixtures/native.js'
import { load } from '../load/fixtures/staging.js'
import { RECORD } from '../record.js'

const day = (iso: string): number => parseDay(iso)!

describe('each feed, from its native form', () => {
  it('GDELT 2.0', async () => {
    const { staged, rows } = await load({ a: text([gdelt(2)]) })
    expect(rows).toEqual([
      {
        id: '900000001',
        day: day('2022-09-03'),
        filed: day('2022-09-03'),
        slot: 57,
        source: 'PAK.GOV',
        source_state: 'PAK',
        target: 'RUS',
        target_state: 'RUS',
        code: '042',
        root: '04',
        type: 'CONSULT',
        mode: 'visit',
        quad: 1,
        quad_scheme: 'gdelt',
        class: 1,
        intensity: 1.9,
        scale: 'goldstein-gdelt',
        mentions: 10,
        events: 1,
        feed: 'gdelt2',
        url: 'https://example.org/a',
        place: 'Pakistan',
        input: staged!.inputs[0]!.sha256.slice(0, 12),
      },
    ])
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(RECORD))
  })

  it('GDELT 1.0 with and without the address, in one file', async () => {
    const { rows, staged } = await load({
      a: text([gdelt(1, { GLOBALEVENTID: '1' }, 57), gdelt(1, { GLOBALEVENTID: '2' })]),
    })
    expect(rows.map((row) => [row.id, row.feed, row.slot, row.url])).toEqual([
      ['1', 'gdelt1', null, null],
      ['2', 'gdelt1', null, 'https://example.org/a'],
    ])
    expect(staged!.coverage).toEqual([
      { feed: 'gdelt1', day: day('2022-09-03'), records: 2, interstate: 2, events: 1, slots: 1, stated: false },
    ])
  })

  it('GDELT: organisations, roles, regions and states that no table has', async () => {
    const actors = [
      { Actor1Code: 'NATO', Actor1CountryCode: '', Actor1KnownGroupCode: 'NAT', Actor1Type1Code: 'IGO' },
      { Actor1Code: 'USAMIL', Actor1CountryCode: 'USA', Actor1Type1Code: 'REL', Actor1Type2Code: 'MIL' },
      { Actor1Code: 'EUR', Actor1CountryCode: 'EUR', Actor1Type1Code: '' },
      { Actor1Code: 'QQQGOV', Actor1CountryCode: 'QQQ' },
      { Actor1Code: '', Actor1Name: '', Actor1CountryCode: '', Actor1Type1Code: '' },
      { Actor1Code: 'ROM', Actor1CountryCode: 'ROM', Actor1Type1Code: '' },
    ]
    const { rows, staged } = await load({
      a: text(actors.map((cells, i) => gdelt(2, { ...cells, GLOBALEVENTID: String(i) }))),
    })
    const byId = [...rows].sort((a, b) => Number(a.id) - Number(b.id))
    expect(byId.map((row) => [row.source, row.source_state])).toEqual([
      ['NATO', null],
      ['USA.MIL', 'USA'],
      ['EUR', null],
      ['?QQQ', null],
      [null, null],
      ['ROU', 'ROU'],
    ])
    expect(staged!.inputs[0]!.unknown).toEqual({ codes: {}, states: { QQQ: 1 } })
  })

  it('GDELT: a code that no table knows is kept and counted', async () => {
    const { rows, staged } = await load({ a: text([gdelt(2, { EventCode: '0499', EventBaseCode: '049' })]) })
    expect(rows[0]).toMatchObject({ code: '0499', root: '04', type: null, class: null, quad: 1 })
    expect(staged!.inputs[0]!.unknown.codes).toEqual({ '0499': 1 })
  })

  it('GDELT mentions, joined to their events', async () => {
    const mentions = Array.from({ length: 12 }, (_, i) => mention('900000001', `https://example.org/${i}`))
    const { rows, staged } = await load({
      a: text([gdelt(2), gdelt(2, { GLOBALEVENTID: '900000002' })]),
      m: text([...mentions, mention('5', 'x')]),
    })
    expect(rows.map((row) => [row.id, row.mentions])).toEqual([
      ['900000001', 12],
      ['900000002', 10],
    ])
    expect(staged!.inputs.map((input) => [input.feed, input.rows])).toEqual([
      ['gdelt2', 2],
      ['gdelt2-mentions', 0],
    ])
  })

  it('ICEWS, in its own and in an older spelling of the header', async () => {
    const older =
      'event_id event_date source_name source_sectors source_country event_text cameo_code intensity target_name target_sectors target_country story_id sentence_number publisher city district province country latitude longitude'
    for (const file of [icews([{}]), icews([{}], older.split(' '))]) {
      const { rows } = await load({ a: file })
      expect(rows).toMatchObject([
        {
          id: '40000001',
          day: day('2018-11-25'),
          filed: null,
          source: 'RUS.MIL',
          source_state: 'RUS',
          target: 'UKR',
          target_state: 'UKR',
          code: '190',
          root: '19',
          class: 4,
          quad: null,
          intensity: -10,
          scale: 'goldstein-icews',
          url: 'A Paper, story 700, sentence 2',
          place: 'Ukraine',
          feed: 'icews',
        },
      ])
    }
  })

  it('ICEWS: an organisation, an actor without a country, a country that no table has', async () => {
    const { rows, staged } = await load({
      a: icews([
        {
          'Event ID': '1',
          'Source Name': 'United Nations',
          'Source Country': '',
          'Source Sectors': 'International Government Organization',
        },
        { 'Event ID': '2', 'Source Name': 'A. Person', 'Source Country': '', 'Source Sectors': '' },
        { 'Event ID': '3', 'Source Name': 'A Ministry', 'Source Country': 'Ruritania', 'Source Sectors': 'Government' },
      ]),
    })
    expect(new Map(rows.map((row) => [row.id, row.source]))).toEqual(
      new Map([
        ['1', 'UN'],
        ['2', 'A. Person'],
        ['3', '?Ruritania'],
      ]),
    )
    expect(staged!.inputs[0]!.unknown.states).toEqual({ Ruritania: 1 })
  })

  it.each(['Intensity', 'Event Intensity'])('POLECAT with its %s', async (name) => {
    const { rows } = await load({ a: polecat([{}, { 'Event ID': 'x', 'Actor Country': 'Pakistan; Russia' }], name) })
    expect(rows.map((row) => [row.id, row.source])).toEqual([
      ['x', 'PAK.GOV'],
      ['20220903_1_1', 'RUS.GOV'],
    ])
    expect(rows[1]).toMatchObject({
      code: 'ACCUSE',
      root: 'ACCUSE',
      type: 'ACCUSE',
      mode: 'disapprove',
      quad: 3,
      quad_scheme: 'plover',
      class: 3,
      intensity: -2,
      scale: 'plover',
      source_state: 'RUS',
      target: 'PAK',
      target_state: 'PAK',
      filed: day('2022-09-04'),
      place: 'RUS',
    })
  })

  it.each([
    ['without header', text([phoenix()])],
    ['with header', text([PHOENIX.join('\t'), phoenix()])],
    ['with commas', text([PHOENIX.join(','), phoenix().replaceAll('\t', ',')])],
  ])('Phoenix %s', async (_, file) => {
    const { rows } = await load({ a: file })
    expect(rows).toMatchObject([
      {
        id: '20150412_7',
        day: day('2015-04-12'),
        source: 'USA.GOV',
        target: 'IRN',
        code: '042',
        class: 1,
        intensity: 1.9,
        place: 'Geneva, CHE',
        feed: 'phoenix',
      },
    ])
  })

  it('ACLED: between states only where both are state forces of different states', async () => {
    const { rows } = await load({
      a: acled([
        {},
        {
          event_id_cnty: 'UKR2',
          event_date: '02 March 2022',
          actor2: 'Civilians (Ukraine)',
          sub_event_type: 'Sexual violence',
        },
        {
          event_id_cnty: 'YEM1',
          actor1: 'Government of Yemen (2017-)',
          actor2: 'Military Forces of Yemen (2012-2022)',
          sub_event_type: 'Other',
        },
      ]),
    })
    const found = new Map(
      rows.map((row) => [
        row.id,
        [row.day, row.source, row.source_state, row.target, row.target_state, row.code, row.class],
      ]),
    )
    expect(found).toEqual(
      new Map<string, unknown[]>([
        ['UKR1', [day('2022-03-01'), 'RUS.MIL', 'RUS', 'UKR.MIL', 'UKR', 'Armed clash', 4]],
        ['UKR2', [day('2022-03-02'), 'RUS.MIL', null, 'Civilians (Ukraine)', null, 'Sexual violence', 4]],
        ['YEM1', [day('2022-03-01'), 'YEM.GOV', 'YEM', 'YEM.MIL', 'YEM', 'Other', null]],
      ]),
    )
  })

  it('UCDP GED', async () => {
    const { rows } = await load({ a: ucdp([{}, { id: '2', type_of_violence: '3', side_b: 'Civilians', gwnob: '' }]) })
    const found = new Map(rows.map((row) => [row.id, row]))
    expect(found.get('5001')).toMatchObject({
      day: day('1999-05-26'),
      source: 'IND.MIL',
      source_state: 'IND',
      target: 'PAK.MIL',
      target_state: 'PAK',
      class: 4,
      intensity: 12,
      scale: 'deaths',
    })
    expect(found.get('2')).toMatchObject({
      source: 'Government of India',
      source_state: null,
      target: 'Civilians',
      target_state: null,
    })
  })
})
