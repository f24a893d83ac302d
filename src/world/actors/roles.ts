/** A part of a state: who in it acts or is acted on. */
export interface Role {
  code: string
  name: string
  /** government, ministries and forces: what the bare code of a state means */
  ofGovernment: boolean
  /** words that people write instead of the code */
  words: string[]
}

/**
 * One line a role: `code [G] | name | words`. Source: the generic roles of CAMEO (codebook 1.1b3, chapter 3) in our words, MED as there the press
 * (PLOVER has it for health); PTY, PRM, JRN, REL and SOC are PLOVER's (draft 1.3); MFA and MOD are ours, common in reports and in no feed's codes.
 */
const table = `
GOV G | government | executive, administration, president, cabinet, prime minister
MFA G | foreign ministry | foreign office, ministry of foreign affairs, state department, mea, fco, fcdo
MOD G | defence ministry | ministry of defence, defense ministry, ministry of defense, department of defense, dod
MIL G | armed forces | army, military, navy, air force, troops, forces
SPY G | intelligence services | intelligence, secret service
COP G | police | security forces, law enforcement
PRM | paramilitary groups | paramilitaries, militia
LEG | legislature | parliament, assembly, congress, senate
JUD | judiciary | courts, court, judges
PTY | political parties | party, parties
OPP | opposition | dissidents
REB | armed opposition | rebels, insurgents
SEP | separatists | secessionists
UAF | unidentified armed groups | gunmen
ELI | former officials and notables | elites
BUS | business | companies, firms, industry
MNC | multinational companies | multinationals
AGR | agriculture | farmers
LAB | organised labour | unions, workers
MED | press and broadcasting | media
JRN | journalists | reporters
EDU | education | schools, universities, students
HLH | health services | hospitals, doctors
HRI | human rights groups | human rights
ENV | environmental groups | environmentalists
NGO | non-governmental organisations | charities
SOC | civil society | activists
REL | religious bodies | church, clergy
REF | refugees and displaced people | refugees
CRM | organised crime | criminals, gangs
CVL | civilians | civilian, people, population, citizens
`

/** The parts of a state, by code. */
export const roles: ReadonlyMap<string, Role> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [codes, name, words] = line.split(' | ')
      const [code, mark] = codes!.split(' ')
      return [code!, { code: code!, name: name!, ofGovernment: mark === 'G', words: words!.split(', ') }]
    }),
)
