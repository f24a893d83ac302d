/** How reports name the organisations of `world/actors`, beside their full names: `CODE | names`. Their organs and agencies act for them. */
export const organisationNames = `
UN | UN, United Nations, UN Security Council, Security Council, UN General Assembly, General Assembly, UN Human Rights Council, Human Rights Council, UNESCO, UNICEF, UNDP, UNMISS, UNIFIL, MONUSCO, MINUSMA, UNAMID, UNAMA, UNMIK, UNODC, OCHA, United Nations Children's Fund, UN Secretary-General, UNSC, UNGA, UN peacekeepers, UN peacekeeping force, UN inspectors
UNHCR | UNHCR, UN refugee agency
UNRWA | UNRWA
EU | EU, European Union, European Commission, European Council, European Parliament, Council of the European Union, EU Commission, EC, Frontex, Europol, European Court of Justice, European Community, European Economic Community, EEC
ECB | ECB, European Central Bank
NATO | NATO, North Atlantic Treaty Organization, North Atlantic Council, North Atlantic Alliance, Western alliance, Atlantic Alliance, ISAF, KFOR, SFOR
AU | AU, African Union, African Union Commission, Organization of African Unity, Organisation of African Unity, OAU, AMISOM, Africa Union
ECOWAS | ECOWAS, ECOMOG, Economic Community of West African States
SADC | SADC, Southern African Development Community
EAC | East African Community
IGAD | IGAD
LAS | Arab League, League of Arab States
GCC | GCC, Gulf Cooperation Council
OIC | OIC, Organisation of Islamic Cooperation, Organization of Islamic Cooperation, Organization of the Islamic Conference
OPEC | OPEC, Organization of the Petroleum Exporting Countries, OPEC+
ASEAN | ASEAN, Association of Southeast Asian Nations, Association of South East Asian Nations
APEC | APEC, Asia-Pacific Economic Cooperation
SAARC | SAARC
SCO | SCO, Shanghai Cooperation Organization, Shanghai Cooperation Organisation
CSTO | CSTO, Collective Security Treaty Organization, Collective Security Treaty Organisation
CIS | CIS, Commonwealth of Independent States
EAEU | EAEU, Eurasian Economic Union
BRICS | BRICS, Brics
G7 | G7, G-7, G8, G-8, Group of Seven, Group of Eight
G20 | G20, G-20, Group of 20, Group of Twenty
OAS | OAS, Organization of American States
MERCOSUR | Mercosur, Mercosul
CARICOM | CARICOM, Caricom
CELAC | CELAC
COE | Council of Europe
OSCE | OSCE, Organization for Security and Cooperation in Europe, Organisation for Security and Cooperation in Europe
IAEA | IAEA, International Atomic Energy Agency, UN nuclear watchdog, UN nuclear agency
OPCW | OPCW
IMF | IMF, International Monetary Fund
WB | World Bank
WTO | WTO, World Trade Organization, World Trade Organisation
WHO | WHO, World Health Organization, World Health Organisation
WFP | WFP, World Food Programme, World Food Program
ICC | ICC, International Criminal Court
ICJ | ICJ, International Court of Justice, World Court
ICRC | ICRC, Red Cross, International Committee of the Red Cross
INTERPOL | Interpol
IOM | IOM, International Organization for Migration, International Organisation for Migration
FATF | FATF, Financial Action Task Force
AUKUS | AUKUS
QUAD | Quadrilateral Security Dialogue
PIF | Pacific Islands Forum
AES | Alliance of Sahel States
`
