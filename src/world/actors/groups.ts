import { organisations } from './organisations.js'

/**
 * CAMEO's codes of known groups (GDELT `Actor1KnownGroupCode`) that are ours for certain. Source: CAMEO codebook 1.1b3, chapter 3, and GDELT's list of
 * known groups. Left out where the list names two (`CRC` Red Cross and Red Crescent, `CEM`), and what we have no organisation for (`AMN`, `XFM`).
 */
const cameo = `
AFU AU · ALQ ALQAEDA · ARL LAS · ASN ASEAN · CIS CIS · COE COE · EEC EU · FTA FATAH · GCC GCC · GOE G7 · GOS G7 · HCR UNHCR · HEZ HEZBOLLAH · HMS HAMAS
IAD IGAD · IAE IAEA · ICC ICC · ICJ ICJ · IMF IMF · IOM IOM · IRC ICRC · ISJ PIJ · ITP INTERPOL · NAT NATO · OAS OAS · OAU AU · OIC OIC · OPC OPEC
PLO PLO · PLS POLISARIO · SAA SAARC · SAD SADC · SCE OSCE · TAL TALIBAN · UNO UN · WAS ECOWAS · WBK WB · WFP WFP · WHO WHO · WTO WTO
`

/** ICEWS's names of organisations and their bodies, beside the names that `organisations` has; a body acts for its organisation. */
const icews = `
ALQAEDA | Al Qaeda
EU | European Parliament, European Court of Justice, Ministry (European Union)
FATF | Financial Action Task Force on Money Laundering
JEM | Jaish-e-Mohammad
OPCW | Organization for the Prohibition of Chemical Weapons
OPEC | Organization of Petroleum Exporting Countries
UN | UN Security Council, UN General Assembly, Special Rapporteurs of the United Nations, Peacekeeping Troop (United Nations)
UNHCR | High Commission for Refugees
WFP | World Food Program
`

const tables = {
  cameo: new Map(
    entries(cameo).flatMap((line) => line.split(' · ').map((entry) => entry.split(' ') as [string, string])),
  ),
  icews: new Map([
    ...[...organisations.values()].flatMap(({ code, name, inProse, otherNames }) =>
      [name, inProse, ...otherNames].map((text): [string, string] => [text, code]),
    ),
    ...entries(icews).flatMap((line) => {
      const [code, names] = line.split(' | ')
      return names!.split(', ').map((name): [string, string] => [name, code!])
    }),
  ]),
} satisfies Record<string, ReadonlyMap<string, string>>

/**
 * From a feed's codes or names of organisations and movements to ours (see `organisations`): `cameo` known-group codes (`UNO`, `EEC`, `TAL`), `icews`
 * actor names, letter for letter. A movement stays one where the feed gives it a country too (`Taliban`, Afghanistan).
 */
export function organisationCodes(scheme: 'cameo' | 'icews'): ReadonlyMap<string, string> {
  return tables[scheme]
}

function entries(table: string): string[] {
  return table.trim().split('\n')
}
