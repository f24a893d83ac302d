/**
 * Armed groups that the arms register lists as recipients, each with the state whose government it fought above all, and the actor's code.
 * Left out: movements whose opponent was no state with relations (Rhodesia), regional and rival governments, and unknown groups.
 */
const table = `
Anti-Castro rebels (Cuba)* | CUB
ANC (South Africa)* | ZAF
Armas (Guatemala)* | GTM
Amal (Lebanon)* | ISR
Biafra | NGA
Contras (Nicaragua)* | NIC
Darfur rebels (Sudan)* | SDN
ELF (Ethiopia)* | ETH
EPLF (Ethiopia)* | ETH
FAN (Chad)* | TCD
FMLN (El Salvador)* | SLV
FNLA (Angola)* | AGO
FRELIMO (Portugal)* | PRT
GUNT (Chad)* | TCD
Haiti rebels* | HTI
Hamas (Palestine)* | ISR
Hezbollah (Lebanon)* | ISR
Houthi rebels (Yemen)* | YEM
Indonesia rebels* | IDN
Katanga | COD
Khmer Rouge (Cambodia)* | KHM
LF (Lebanon)* | LBN
LRA (Uganda)* | UGA
LTTE (Sri Lanka)* | LKA
Lebanon Palestinian rebels* | ISR
MNLF (Philippines)* | PHL
MPLA (Portugal)* | PRT
MTA (Myanmar)* | MMR
Mujahedin (Afghanistan)* | AFG
NLA (Macedonia)* | MKD
NTC (Libya)* | LBY
Northern Alliance (Afghanistan)* | AFG
PAIGC (Portugal)* | PRT
PKK (Turkiye)* | TUR
PLO (Israel)* | ISR
PRC (Israel/Palestine)* | ISR
Palestinian Islamic Jihad (Israel/Palestine)* | ISR
Pathet Lao (Laos)* | LAO
Provisional IRA (UK)* | GBR
RPF (Rwanda)* | RWA
RSF (Sudan)* | SDN
RUF (Sierra Leone)* | SLE
SLA (Lebanon)* | LBN
SNA (Somalia)* | SOM
SPLA (Sudan)* | SDN
Southern rebels (Yemen)* | YEM
Syria rebels* | SYR
UIC (Somalia)* | SOM
UNITA (Angola)* | AGO
Ukraine Rebels* | UKR
United Wa State (Myanmar)* | MMR
Viet Cong (South Vietnam)* | RVN
Viet Minh (France)* | FRA
Western Sahara | MAR
`

/** Recipients that are armed groups: name in the register → alpha-3 of the state they fought. */
export const groups: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]),
)
