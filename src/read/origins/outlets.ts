import type { Document } from '../document.js'

/** An outlet: the name that is shown, and the same for all its spellings. */
export interface Outlet {
  key: string
  name: string
}

/** News agencies, one a line: the name shown, then how they are written beside it. */
const AGENCIES = `
Agence France-Presse | AFP
Agenzia Nazionale Stampa Associata | ANSA
Anadolu Agency | Anadolu, AA
Associated Press | AP
Azertac
Bangladesh Sangbad Sangstha | BSS
Bloomberg | Bloomberg News
BTA | Bulgarian News Agency
Caucasian Knot
CTK | Czech News Agency
Deutsche Presse-Agentur | DPA, dpa
EFE | Agencia EFE
Fars | Fars News
IANS | Indo-Asian News Service
ANI | Asian News International
Interfax
Interfax-Ukraine
IRNA | Islamic Republic News Agency
Jiji Press | Jiji
KCNA | Korean Central News Agency
Kyodo | Kyodo News
Mehr | Mehr News
MTI
PAP | Polish Press Agency
Press Association | PA Media
Press Trust of India | PTI
Associated Press of Pakistan | APP
Reuters | Thomson Reuters
RIA Novosti | RIA
SANA | Syrian Arab News Agency
Saudi Press Agency | SPA
Sputnik
TASS | Itar-Tass
Tasnim
Ukrinform
UNI | United News of India
United Press International | UPI
WAFA
Xinhua | New China News Agency
Yonhap
`

/** Other outlets that are known by a name without a word such as "Times" or "News" in it. */
const OTHERS = `
ABC | ABC News
Al Arabiya
Al Jazeera | Aljazeera
Al-Monitor
Axios
BBC | BBC News, British Broadcasting Corporation
Bellingcat
CBC
CBS | CBS News
CNBC
CNN
Dawn
Der Spiegel | Spiegel
Deutsche Welle | DW
Die Zeit
El País | El Pais
Frankfurter Allgemeine Zeitung | FAZ
Haaretz
Hürriyet
Izvestia
Kommersant
La Repubblica
Le Figaro
Le Monde
Mainichi Shimbun
Meduza
NBC | NBC News
NDTV
Nikkei | Nikkei Asia
NPR
Politico
Radio Free Asia
Radio Free Europe | Radio Free Europe/Radio Liberty, RFE/RL, Radio Liberty
RFI | Radio France Internationale
RT
Sky News
Süddeutsche Zeitung
The Atlantic
The Economist
The Guardian
The Hindu
The Intercept
The New Yorker
The Telegraph | Daily Telegraph
TRT | TRT World
Voice of America | VOA
ZDF
`

/** What names of other outlets end in. */
const SHAPED =
  /^.+\s(?:Times|News|Post|Herald|Tribune|Gazette|Journal|Observer|Mail|Mirror|Chronicle|Daily|Express|Courier|Monitor|Zeitung|Pravda|Shimbun|Standard|Star|TV|Television|Radio|Broadcasting|Weekly|Magazine|News Agency|Press Agency)$/u

/** An outlet's name with no more than its letters and digits, without "the" before it: equal for the spellings of one. */
function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/^\s*the\s+/i, '')
    .replace(/\.(?:com|org|net|news)$/i, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const known = new Map<string, Outlet>()
const wires = new Set<string>()
for (const [table, isWire] of [
  [AGENCIES, true],
  [OTHERS, false],
] as const) {
  for (const line of table.trim().split('\n')) {
    const [name, others = ''] = line.split(' | ')
    const outlet = { key: keyOf(name!), name: name! }
    if (isWire) wires.add(outlet.key)
    for (const written of [name!, ...others.split(', ')]) if (written !== '') known.set(keyOf(written), outlet)
  }
}

/** Whether an outlet is a news agency. */
export function isWire(name: string): boolean {
  return wires.has(outletNamed(name).key)
}

/** The outlet of a name that is known to be one. */
export function outletNamed(name: string): Outlet {
  const key = keyOf(name)
  return known.get(key) ?? { key, name: name.trim() }
}

/** The outlet that a document came out with: as it says, else by the host of its address; null where neither is known. */
export function outletOf({ outlet, url }: Pick<Document, 'outlet' | 'url'>): Outlet | null {
  if (outlet !== null && keyOf(outlet) !== '') return outletNamed(outlet)
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null
  if (host === null || /^[\d.]+$|:/.test(host)) return null
  const labels = host.split('.')
  const ends = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3 ? 2 : 1
  const label = labels.at(-1 - ends)
  if (label === undefined || label === '') return null
  return known.get(keyOf(label)) ?? { key: keyOf(label), name: host.replace(/^www\./, '') }
}

/**
 * Names an outlet where a run of capitalised words is one: a known one, one of those that the documents at hand came out with, or one that is called like one.
 * @param from `start` takes words off the end of the run until it fits, `end` off its beginning
 * @returns the outlet and how many UTF-16 units of the run are its name
 */
export function outletIn(
  run: string,
  from: 'start' | 'end',
  present: ReadonlyMap<string, Outlet>,
): { outlet: Outlet; length: number } | null {
  const words = [...run.matchAll(/\S+/g)]
  for (let n = words.length; n > 0; n--) {
    const first = from === 'start' ? words[0]! : words[words.length - n]!
    const last = from === 'start' ? words[n - 1]! : words.at(-1)!
    const part = run.slice(first.index, last.index + last[0].length).replace(/(?:['’]s?|[.,])$/, '')
    const key = keyOf(part)
    const outlet = known.get(key) ?? present.get(key) ?? (SHAPED.test(part) ? { key, name: part } : null)
    if (outlet === null || key.length < 2) continue
    const length = from === 'start' ? first.index + part.length : run.length - first.index
    return { outlet, length }
  }
  return null
}
