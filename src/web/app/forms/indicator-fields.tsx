import type { ComponentChildren } from 'preact'
import type { Case } from '../../../case/case.js'
import type { Plain } from '../../../case/write/yaml.js'
import { dayOf, formatDay } from '../../../world/days.js'
import { ploverTypes } from '../../../world/events/plover.js'
import { Field } from '../parts/field.js'

/** What is asked of an indicator. */
export interface IndicatorWritten {
  from: string
  to: string
  types: readonly string[]
  after: string
  within: string
  atLeast: string
  delay: string
}

export function blankIndicator(of: Case): IndicatorWritten {
  return {
    from: of.dyad[1].code,
    to: of.dyad[0].code,
    types: [],
    after: formatDay(of.asOf ?? dayOf(Date.now())),
    within: '60',
    atLeast: '1',
    delay: '',
  }
}

/** The fields of an indicator: who acts on whom, which acts, in which window. */
export function IndicatorFields({
  value,
  set,
}: {
  value: IndicatorWritten
  set(value: IndicatorWritten): void
}): ComponentChildren {
  const put = (key: keyof IndicatorWritten) => (text: string) => set({ ...value, [key]: text })
  const toggle = (type: string): void => {
    const types = value.types.includes(type) ? value.types.filter((t) => t !== type) : [...value.types, type]
    set({ ...value, types })
  }
  return (
    <>
      <div class="pair">
        <Field
          label="Who acts"
          value={value.from}
          set={put('from')}
          required
          hint="a state means its government; RUS.* everyone in it"
        />
        <Field label="On whom" value={value.to} set={put('to')} required />
      </div>
      <fieldset class="types">
        <legend>Which acts</legend>
        {[...ploverTypes.keys()].map((type) => (
          <label key={type}>
            <input type="checkbox" checked={value.types.includes(type)} onChange={() => toggle(type)} />{' '}
            {type.toLowerCase()}
          </label>
        ))}
      </fieldset>
      <div class="pair">
        <Field label="After" type="date" value={value.after} set={put('after')} required />
        <Field label="Within days" type="number" value={value.within} set={put('within')} required />
      </div>
      <div class="pair">
        <Field label="At least" type="number" value={value.atLeast} set={put('atLeast')} required hint="acts" />
        <Field
          label="Typical delay in days"
          type="number"
          value={value.delay}
          set={put('delay')}
          hint="without it, an open window weighs nothing"
        />
      </div>
    </>
  )
}

/** The indicator as the file has it. */
export function indicatorSpec(i: IndicatorWritten): Plain {
  return {
    from: i.from.trim().toUpperCase(),
    to: i.to.trim().toUpperCase(),
    types: [...i.types],
    after: i.after,
    within: `${i.within.trim()} days`,
    ...(i.atLeast.trim() === '1' ? {} : { 'at-least': Number(i.atLeast) }),
    ...(i.delay.trim() === '' ? {} : { 'typical-delay': `${i.delay.trim()} days` }),
  }
}
