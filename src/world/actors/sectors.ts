/** How a feed says which part of a state acts: names in ICEWS, three letters in CAMEO (GDELT, Phoenix) and PLOVER (POLECAT). */
export type SectorScheme = 'icews' | 'cameo' | 'plover'

/**
 * ICEWS, one line a role, the first line that has a sector of the actor wins. ICEWS gives an actor all its sectors in no order, so from what says
 * most to what says least: who heads the executive first (heads of government hold ministries too); ministries before the government that holds them;
 * armed groups and crime before `Dissident`, which goes with both; parties before `Dissident`, which some heads of government still bear.
 */
const icews = `
GOV | Executive Office
MFA | Foreign Ministry
MOD | Defense / Security Ministry
SPY | Intelligence Ministry, Military Intelligence
COP | Police
MIL | Military, Army, Navy, Air Force, Marines, Coast Guard, Army Special Forces, National / Border Divisions
JUD | Judicial, National / Supreme Court, Provincial Court, Municipal / District Court
LEG | Legislative / Parliamentary, Lower House, Upper House, Unicameral
GOV | Cabinet, Executive, Government
REB | Insurgents, Rebel, International Insurgents, International Terrorists
SEP | Separatists
CRM | Criminals / Gangs, International Criminals / Gangs
UAF | Unidentified Forces
OPP | Opposition Major Party (Out Of Government), Opposition Minor Party (Out Of Government)
PTY | Parties, (National) Major Party, (National) Minor Party, Provincial Party, Municipal Party
OPP | Dissident, Protestors / Popular Opposition / Mobs, Exiles, Banned Parties, International Dissident
MED | Media, News, State Media, Print News, Television News, Online News, Radio News
LAB | Labor, Labor NGOs
EDU | Education, Student
HLH | Medical / Health
AGR | Agricultural
MNC | Multinational Corporation
BUS | Business, State Owned Enterprises
HRI | Human Rights NGOs
ENV | Environment NGOs
NGO | Nongovernmental Organizations / Activists, Nongovernmental Organization (International)
REF | Refugees / Displaced
CVL | General Population / Civilian / Social
ELI | Elite
REL | National Religious, Government Religious, Religious Minority, Religious Majority
`

/**
 * CAMEO, codebook 1.1b3, chapter 3. Insurgents are armed opposition, settlers civilians, a non-governmental movement civil society.
 * No part of a state: IGO, INT, IMG, PKO, UIS, DEV; how radical one is: MOD, RAD.
 */
const cameo = `
GOV GOV · MIL MIL · COP COP · SPY SPY · JUD JUD · LEG LEG · PTY PTY · OPP OPP · REB REB · INS REB · SEP SEP · UAF UAF · CRM CRM · ELI ELI
BUS BUS · MNC MNC · MED MED · LAB LAB · AGR AGR · EDU EDU · HLH HLH · HRI HRI · ENV ENV · NGO NGO · NGM SOC · REF REF · CVL CVL · SET CVL
`

/**
 * PLOVER, codebook drafts of 2021, table "Sector Primary Codes": as CAMEO, but MED is health there and JRN the press, and insurgents are REB. The last
 * draft has no ELI any more; NGO and MNC stand among its actors.
 */
const plover = `
GOV GOV · MIL MIL · COP COP · SPY SPY · PRM PRM · JUD JUD · LEG LEG · PTY PTY · OPP OPP · REB REB · UAF UAF · CRM CRM · ELI ELI · BUS BUS
MNC MNC · MED HLH · JRN JRN · LAB LAB · AGR AGR · EDU EDU · NGO NGO · SOC SOC · REL REL · REF REF · CVL CVL
`

const tables: Record<SectorScheme, ReadonlyMap<string, string>> = {
  icews: new Map(lines(icews).flatMap(namesWithRole)),
  cameo: new Map(codesWithRoles(cameo)),
  plover: new Map(codesWithRoles(plover)),
}

/** From a feed's sectors to our roles; for `icews` in order of precedence. What is not in it says nothing of a role (`Center Right`, `IGO`). */
export function sectorRoles(scheme: SectorScheme): ReadonlyMap<string, string> {
  return tables[scheme]
}

/**
 * The role of an actor with these sectors: in `icews` the first of `sectorRoles` that is among them, since they come in no order; in `cameo` and `plover`
 * the first as written that has a role, since there the primary code stands first (`GOV MIL` is government).
 * @param sectors one code or name each, as the feed writes them
 * @returns a code of `roles`, or null. ICEWS's sectors can be out of date: its dictionary gives some heads of government as opposition.
 */
export function roleOf(scheme: SectorScheme, sectors: readonly string[]): string | null {
  const known = tables[scheme]
  if (scheme !== 'icews') return known.get(sectors.find((sector) => known.has(sector)) ?? '') ?? null
  for (const [sector, role] of known) if (sectors.includes(sector)) return role
  return null
}

function lines(table: string): string[] {
  return table.trim().split('\n')
}

function namesWithRole(line: string): [string, string][] {
  const [role, names] = line.split(' | ')
  return names!.split(', ').map((name) => [name, role!])
}

function codesWithRoles(table: string): [string, string][] {
  return lines(table)
    .flatMap((line) => line.split(' · '))
    .map((entry) => entry.split(' ') as [string, string])
}
