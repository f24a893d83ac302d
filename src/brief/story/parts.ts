import type { ItemState } from '../../judge/judgement.js'

/** The id of a row or section of the brief that a number leads back to. */
export type Anchor = string

/** A number, with the row it comes from. */
export interface NumberPart {
  kind: 'number'
  text: string
  to: Anchor
}

/** An id or a name as the file has it; `to` its row, where it has one. */
export interface NamePart {
  kind: 'name'
  text: string
  to: Anchor | null
  /** a hypothesis or an answer by its id: in quotation marks in a sentence, since it may be called `none` or `other` */
  apart: boolean
}

/** The file's own words, or a source's: shown in quotation marks where `quoted`. */
export interface SaysPart {
  kind: 'says'
  text: string
  lang: string | null
  quoted: boolean
}

/** The address of a page outside the brief; `url` is http or https, or null where the file's address is neither. */
export interface AddressPart {
  kind: 'address'
  text: string
  url: string | null
  lang: string | null
}

/** How an item stands, drawn with its own mark. */
export interface StatePart {
  kind: 'state'
  state: ItemState | 'unrated'
}

/** A plain string holds the brief's own words, and no digit: digits are numbers, and numbers have a row. */
export type Part = string | NumberPart | NamePart | SaysPart | AddressPart | StatePart

export function number(text: string, to: Anchor): NumberPart {
  return { kind: 'number', text, to }
}

export function name(text: string, to: Anchor | null = null): NamePart {
  return { kind: 'name', text, to, apart: false }
}

/** Words of the file, in quotation marks. */
export function quoted(text: string, lang: string | null = null): SaysPart {
  return { kind: 'says', text, lang, quoted: true }
}

/** Words of the file, standing in a place of their own (a cell, a block). */
export function said(text: string, lang: string | null = null): SaysPart {
  return { kind: 'says', text, lang, quoted: false }
}

export function state(of: StatePart['state']): StatePart {
  return { kind: 'state', state: of }
}

/** A link to a page; an address that is not http(s) is shown and not linked. */
export function address(text: string, url: string | null, lang: string | null = null): AddressPart {
  return { kind: 'address', text, url: url !== null && isWebAddress(url) ? url : null, lang }
}

function isWebAddress(url: string): boolean {
  if (!/^https?:\/\//i.test(url)) return false
  return URL.canParse(url)
}

/** A sentence: the template's own words, and parts between them. */
export function words(strings: TemplateStringsArray, ...values: (Part | Part[])[]): Part[] {
  const parts: Part[] = []
  strings.forEach((text, i) => {
    if (text !== '') parts.push(text)
    const value = values[i]
    if (value === undefined) return
    parts.push(...(Array.isArray(value) ? value : [value]).filter((part) => part !== ''))
  })
  return parts
}

/** Parts as a list in a sentence: `a, b and c`. */
export function listed(items: (Part | Part[])[], last = 'and'): Part[] {
  return items.flatMap((item, i): Part[] => {
    const before = i === 0 ? [] : [i === items.length - 1 ? ` ${last} ` : ', ']
    return [...before, ...(Array.isArray(item) ? item : [item])]
  })
}

/** Sentences one after another. */
export function sentences(...all: Part[][]): Part[] {
  return all.filter((s) => s.length > 0).flatMap((s, i) => (i === 0 ? s : [' ', ...s]))
}
