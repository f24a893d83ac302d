/** An actor that is not a state: an intergovernmental body, a court, an armed or political movement. */
export interface Organisation {
  code: string
  name: string
  inProse: string
  otherNames: string[]
}

/** One line an organisation: `code other codes | name | other names`. The second table holds movements, named as they name themselves or as most reports do. */
const bodies = `
AES | the Alliance of Sahel States | Alliance des États du Sahel
APEC | Asia-Pacific Economic Cooperation |
ASEAN | the Association of Southeast Asian Nations |
AU AFU | the African Union | Organisation of African Unity
AUKUS | AUKUS |
BRICS | BRICS | BRICS+
CARICOM | the Caribbean Community |
CELAC | the Community of Latin American and Caribbean States |
CIS | the Commonwealth of Independent States |
COE | the Council of Europe |
CSTO | the Collective Security Treaty Organization | Collective Security Treaty Organisation
EAC | the East African Community |
EAEU EEU | the Eurasian Economic Union |
ECB | the European Central Bank |
ECOWAS | the Economic Community of West African States | CEDEAO
EU EEC | the European Union | European Communities, European Commission, Berlaymont
FATF | the Financial Action Task Force |
G20 | the Group of Twenty |
G7 | the Group of Seven | G8, Group of Eight
GCC | the Gulf Cooperation Council | Cooperation Council for the Arab States of the Gulf
IAEA IAE | the International Atomic Energy Agency |
ICC | the International Criminal Court |
ICJ | the International Court of Justice | World Court
ICRC | the International Committee of the Red Cross | Red Cross
IGAD | the Intergovernmental Authority on Development |
IMF | the International Monetary Fund |
INTERPOL | Interpol | International Criminal Police Organization
IOM | the International Organization for Migration |
LAS | the League of Arab States | Arab League
MERCOSUR | Mercosur | Southern Common Market
NATO NAT | the North Atlantic Treaty Organization | North Atlantic Alliance, Atlantic Alliance
OAS | the Organization of American States |
OIC | the Organisation of Islamic Cooperation | Organization of the Islamic Conference
OPCW | the Organisation for the Prohibition of Chemical Weapons |
OPEC | the Organization of the Petroleum Exporting Countries | OPEC+
OSCE | the Organization for Security and Co-operation in Europe | Organization for Security and Cooperation in Europe
PIF | the Pacific Islands Forum |
QUAD | the Quadrilateral Security Dialogue |
SAARC | the South Asian Association for Regional Cooperation |
SADC | the Southern African Development Community |
SCO | the Shanghai Cooperation Organisation | Shanghai Cooperation Organization
UN UNO | the United Nations | Security Council, General Assembly
UNHCR | the United Nations High Commissioner for Refugees |
UNRWA | the United Nations Relief and Works Agency |
WB IBRD | the World Bank |
WFP | the World Food Programme |
WHO | the World Health Organization |
WTO | the World Trade Organization | GATT
`

const movements = `
ALQAEDA AQ | Al-Qaeda | Al Qaida
ALSHABAAB | Al-Shabaab | Al Shabab
ANSARALLAH | Ansar Allah | Houthis, Houthi movement, Houthi
BLA | the Baloch Liberation Army | Balochistan Liberation Army
BOKOHARAM | Boko Haram |
ELN | the National Liberation Army (Colombia) |
ETA | Euskadi Ta Askatasuna |
FARC | the Revolutionary Armed Forces of Colombia |
FATAH | Fatah |
HAMAS HAM | Hamas | Islamic Resistance Movement
HEZBOLLAH HEZ | Hezbollah | Hizbullah, Hizbollah
HTS | Hay'at Tahrir al-Sham |
IRA | the Irish Republican Army |
ISIL ISIS | Islamic State | Islamic State of Iraq and the Levant, Daesh
JEM | Jaish-e-Mohammed |
KLA | the Kosovo Liberation Army |
LET | Lashkar-e-Taiba |
LTTE | the Liberation Tigers of Tamil Eelam | Tamil Tigers
M23 MTM | the March 23 Movement |
PIJ | Palestinian Islamic Jihad | Islamic Jihad
PKK | the Kurdistan Workers' Party |
PLO | the Palestine Liberation Organization |
POLISARIO | the Polisario Front |
RSF | the Rapid Support Forces |
SDF | the Syrian Democratic Forces |
TALIBAN TAL | the Taliban | Taleban
TTP | Tehrik-i-Taliban Pakistan | Pakistani Taliban
WAGNER | the Wagner Group | PMC Wagner
`

/** Organisations and movements, by code. */
export const organisations: ReadonlyMap<string, Organisation> = new Map(
  [...bodies.trim().split('\n'), ...movements.trim().split('\n')].map((line) => {
    const [codes, name, others] = line.split(' |')
    const [code, ...otherCodes] = codes!.split(' ')
    const inProse = name!.trim()
    const otherNames = others!.split(',').map((other) => other.trim())
    return [
      code!,
      {
        code: code!,
        name: inProse.replace(/^the /, ''),
        inProse,
        otherNames: [...otherCodes, ...otherNames.filter((other) => other !== '')],
      },
    ]
  }),
)
