/**
 * Armed movements and parties in arms, by the state they belong to. First those that `world/actors` has a code for: `CODE STATE | further
 * names`; the state is the one that CAMEO's codes put before the group's (`AFGINSTAL`), `-` where they name several or none.
 */
export const movements = `
TALIBAN AFG | Taliban, Taleban, Afghan Taliban, Islamic Emirate
TTP PAK | TTP, Tehrik-e-Taliban Pakistan, Tehreek-e-Taliban Pakistan, Tehrik-i-Taliban, Pakistani Taliban, Pakistan Taliban
HAMAS PSE | Hamas, Qassam Brigades, Izz ad-Din al-Qassam Brigades, al-Qassam Brigades
PIJ PSE | Islamic Jihad, Palestinian Islamic Jihad
FATAH PSE | Fatah, Al-Aqsa Martyrs' Brigades, al-Aqsa Martyrs Brigades
PLO PSE | PLO
HEZBOLLAH LBN | Hezbollah, Hizbollah, Hizbullah, Hezballah
ANSARALLAH YEM | Houthi, Houthis, Huthi, Huthis, Houthi rebels, Ansar Allah, Ansarullah
ALSHABAAB SOM | al-Shabaab, al-Shabab, Shabaab, Shebab, al Shabaab
BOKOHARAM NGA | Boko Haram, Islamic State West Africa Province, ISWAP
ISIL - | ISIS, ISIL, Isis, Islamic State, Islamic State group, Islamic State of Iraq and Syria, Daesh, Da'esh, IS militants, IS fighters, Islamic State militants, Islamic State fighters
ALQAEDA - | al-Qaeda, al-Qaida, al Qaeda, al Qaida, AQAP, AQIM, al-Qaeda in the Arabian Peninsula, al-Qaeda in the Islamic Maghreb
PKK TUR | PKK, Kurdistan Workers' Party, Kurdistan Workers Party
SDF SYR | SDF, Syrian Democratic Forces, YPG, People's Protection Units
HTS SYR | HTS, Hayat Tahrir al-Sham, Hay'at Tahrir al-Sham, Nusra Front, al-Nusra Front, Jabhat al-Nusra, al-Nusra
LET PAK | Lashkar-e-Taiba, Lashkar-e-Toiba, Lashkar-e-Tayyiba
JEM PAK | Jaish-e-Mohammed, Jaish-e-Mohammad
BLA PAK | BLA, Baloch Liberation Army, Balochistan Liberation Army
FARC COL | FARC, Farc, Revolutionary Armed Forces of Colombia
ELN COL | ELN, National Liberation Army
LTTE LKA | LTTE, Tamil Tigers, Tamil Tiger
ETA ESP | ETA, Eta
IRA GBR | IRA, Provisional IRA, Irish Republican Army
KLA XKX | KLA, Kosovo Liberation Army
M23 COD | M23, March 23 Movement
POLISARIO ESH | Polisario, Polisario Front, Frente Polisario
RSF SDN | RSF, Rapid Support Forces, Janjaweed
WAGNER RUS | Wagner Group, Wagner mercenaries, Wagner, PMC Wagner
`

/** Those without a code: `STATE ROLE | names`. */
export const groups = `
SYR REB | Free Syrian Army, FSA, Syrian National Army, Jaish al-Islam, Ahrar al-Sham, Syrian National Coalition, Syrian Kurds
IRQ PRM | Kataib Hezbollah, Kata'ib Hezbollah, Hashd al-Shaabi, Popular Mobilization Forces, Popular Mobilisation Forces, Popular Mobilization Units, Mahdi Army, Badr Organization, Asaib Ahl al-Haq, Peshmerga, Kurdistan Regional Government, KRG, Iraqi Kurds
AFG REB | Haqqani network, Haqqani Network, Northern Alliance, Hezb-e-Islami, Hizb-e-Islami, National Resistance Front, Mujahideen, Afghan Mujahideen
ETH REB | TPLF, Tigrayan forces, Tigray forces, Tigrayan rebels, Tigrayan fighters, Tigray Defence Forces, Fano, Tigray People's Liberation Front, Oromo Liberation Army, Oromo Liberation Front, Ogaden National Liberation Front
SDN REB | Sudan Liberation Army, Justice and Equality Movement, SPLM-N
SSD REB | SPLM-IO, SPLA-IO
UGA REB | Lord's Resistance Army, LRA, Allied Democratic Forces
RWA REB | FDLR, Rwandan Patriotic Front
AGO REB | UNITA
MOZ REB | RENAMO, Renamo
SLE REB | Revolutionary United Front
PHL REB | Abu Sayyaf, Moro Islamic Liberation Front, MILF, Moro National Liberation Front, New People's Army, Maute group
IDN REB | Jemaah Islamiyah, Jemaah Islamiah, Free Aceh Movement
LKA REB | Tamil rebels
MMR REB | Arakan Army, Kachin Independence Army, Karen National Union, National Unity Government, Arakan Rohingya Salvation Army, ARSA
NPL REB | Nepali Maoists
IND REB | Naxalites, Naxals, Maoist rebels, Hizbul Mujahideen, Hizb-ul-Mujahideen, United Liberation Front of Assam, ULFA
PER REB | Shining Path
TUR REB | Kurdish Workers' Party, DHKP-C
IRN REB | Mujahedin-e-Khalq, Mujahideen-e-Khalq, MEK, People's Mujahedin, Jundallah, Jaish al-Adl, Jaish ul-Adl
RUS SEP | Chechen rebels, Chechen separatists, Chechen
UKR SEP | Donetsk People's Republic, Luhansk People's Republic
GEO SEP | Abkhazia, Abkhaz, Abkhazian, South Ossetia, South Ossetian
MDA SEP | Transnistria, Transdniestria
AZE SEP | Nagorno-Karabakh, Nagorny Karabakh, Karabakh, Artsakh
BIH SEP | Bosnian Serb, Bosnian Serbs
CYP SEP | Turkish Cypriot, Turkish Cypriots, Northern Cyprus
LBY REB | Libyan National Army, LNA, Haftar's forces, Libya Dawn
LBY GOV | Government of National Accord, GNA, National Transitional Council
YEM SEP | Southern Transitional Council, STC
YEM GOV | Presidential Leadership Council
PSE REB | Popular Front for the Liberation of Palestine, PFLP, Popular Resistance Committees, Abu Nidal
LBN PTY | Phalange, Future Movement
EGY PTY | Muslim Brotherhood, Muslim Brothers
NGA REB | Movement for the Emancipation of the Niger Delta, MEND
SOM REB | Islamic Courts Union, Islamic Courts
MLI REB | MNLA, Ansar Dine, JNIM
CAF REB | Seleka, anti-balaka
HTI CRM | G9
MEX CRM | Sinaloa cartel, Los Zetas, Zetas, Jalisco New Generation Cartel
KHM REB | Khmer Rouge
NIC REB | Contras, Sandinistas
MMR OPP | National League for Democracy, NLD
MMR CVL | Rohingya, Rohingyas
CHN CVL | Uighur, Uighurs, Uyghur, Uyghurs, Tibetan, Tibetans
`
