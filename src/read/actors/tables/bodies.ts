/**
 * Well-known organs of one state, by the names they are reported under: `STATE ROLE kind | names`. Names in capitals
 * must stand in capitals, others with their capitals. Seats of government that stand for it are in `seats.ts`.
 */
export const bodies = `
USA MIL forces | Pentagon, US Army, United States Army, US Navy, US Air Force, US Marine Corps, US Marines, US Central Command, CENTCOM, Centcom, AFRICOM, INDOPACOM, Joint Chiefs of Staff, National Guard, US Coast Guard, Navy SEALs, Green Berets
USA MFA ministry | State Department, Department of State, Foggy Bottom, USAID
USA MOD ministry | Department of Defense, Defense Department
USA GOV ministry | White House, Oval Office, Treasury Department, Department of Justice, Justice Department, Commerce Department, Department of Commerce, Department of Homeland Security, Homeland Security, Department of Energy, National Security Council, Federal Reserve, US Treasury, FDA, NASA, EPA, USTR, OFAC, US Trade Representative, Trump administration, Biden administration, Obama administration, Bush administration, Clinton administration, Reagan administration, Carter administration, Nixon administration
USA COP forces | FBI, Federal Bureau of Investigation, DEA, Drug Enforcement Administration, US Marshals, ICE, Immigration and Customs Enforcement, Customs and Border Protection
USA SPY forces | CIA, Central Intelligence Agency, NSA, National Security Agency, Defense Intelligence Agency, Secret Service
USA LEG ministry | Congress, US Senate, US House of Representatives, House of Representatives, US Congress, Capitol Hill, House Foreign Affairs Committee, Senate Foreign Relations Committee, GOP, House Republicans, Senate Republicans, House Democrats, Senate Democrats
USA PTY organisation | Republicans, Democrats, Republican Party, Democratic Party
RUS MIL forces | Red Army, Black Sea Fleet, Baltic Fleet, Northern Fleet
RUS SPY forces | FSB, GRU, SVR, KGB, Federal Security Service
RUS LEG ministry | State Duma, Duma, Federation Council
RUS GOV ministry | Roscosmos
RUS PTY organisation | United Russia
RUS MED common | TASS, Itar-Tass, RIA Novosti, RIA, Interfax, Sputnik, Izvestia, Kommersant, Rossiya-24
RUS BUS common | Gazprom, Rosneft, Lukoil, Rosatom, Rosoboronexport, Transneft, Sberbank, Aeroflot
RUS COP forces | Rosgvardia
CHN GOV ministry | State Council, Taiwan Affairs Office, National People's Congress Standing Committee
CHN PTY organisation | Communist Party of China, Chinese Communist Party, CCP, CPC
CHN MIL forces | People's Liberation Army, PLA, PLA Navy, Central Military Commission
CHN LEG ministry | National People's Congress, NPC
CHN MED common | Xinhua, Global Times, People's Daily, CCTV, CGTN, China Daily
CHN BUS common | Huawei, ZTE, Alibaba, Tencent, Sinopec, CNPC, CNOOC, TikTok, ByteDance
GBR MFA ministry | Foreign and Commonwealth Office, Foreign, Commonwealth and Development Office, FCO, FCDO
GBR MOD ministry | MoD
GBR MIL forces | Royal Navy, Royal Air Force, RAF, Royal Marines, British Army
GBR SPY forces | MI5, MI6, GCHQ
GBR COP forces | Scotland Yard
GBR LEG ministry | House of Commons, House of Lords
GBR PTY organisation | Tories, Labour Party, Conservative Party, Sinn Fein, Scottish National Party
GBR MED common | BBC, The Guardian, Daily Telegraph, Sunday Times
GBR GOV ministry | Home Office, Bank of England, Buckingham Palace
FRA SPY forces | DGSE, DGSI
FRA MIL forces | Foreign Legion
FRA LEG ministry | French National Assembly
DEU LEG ministry | Bundestag, Bundesrat, Reichstag
DEU MIL forces | Bundeswehr, Luftwaffe, Wehrmacht
DEU SPY forces | BND
DEU PTY organisation | CDU, SPD, AfD
DEU GOV ministry | Bundesbank
ISR MIL forces | IDF, Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, Israeli Defence Forces, Israeli Air Force, Israel Air Force
ISR SPY forces | Mossad, Shin Bet, Shabak
ISR LEG ministry | Knesset
ISR PTY organisation | Likud
PSE GOV organisation | Palestinian Authority, Palestinian National Authority, PA
PAK SPY forces | ISI, Inter-Services Intelligence
PAK MIL forces | ISPR, Inter-Services Public Relations, GHQ, Frontier Corps, Pakistan Army, Pakistan Navy, Pakistan Air Force
PAK PTY organisation | PTI, PML-N, PPP, Pakistan Tehreek-e-Insaf, Pakistan Peoples Party
IND LEG ministry | Lok Sabha, Rajya Sabha
IND SPY forces | Research and Analysis Wing
IND MIL forces | Indian Army, Indian Air Force, Indian Navy, IAF, Border Security Force, BSF
IND MFA ministry | MEA
IND PTY organisation | BJP, Bharatiya Janata Party, Indian National Congress
IRN MIL forces | IRGC, Islamic Revolutionary Guard Corps, Islamic Revolutionary Guards Corps, Revolutionary Guard Corps, Revolutionary Guards Corps, Revolutionary Guards, Revolutionary Guard, Quds Force, Qods Force, Al-Quds Force
IRN PRM forces | Basij
IRN LEG ministry | Majlis
IRN GOV ministry | Guardian Council, Assembly of Experts, Atomic Energy Organization of Iran
IRN MED common | Press TV, IRNA, Tasnim
USA BUS common | Boeing, Lockheed Martin, Raytheon, Northrop Grumman, ExxonMobil, Exxon Mobil, Chevron, Westinghouse, General Dynamics, SpaceX
FRA BUS common | Airbus, Dassault, Thales, TotalEnergies, Areva, Alstom
GBR BUS common | BP, BAE Systems, Rolls-Royce
DEU BUS common | Siemens, Rheinmetall, ThyssenKrupp
ITA BUS common | ENI, Leonardo SpA, Fincantieri
KOR BUS common | Hanwha, Kepco, KEPCO
JPN BUS common | Mitsubishi Heavy Industries
BRA BUS common | Petrobras, Embraer
TUR BUS common | Baykar, Botas, Turkish Airlines
IND BUS common | ONGC
IRN BUS common | National Iranian Oil Company
SAU BUS common | Aramco, Saudi Aramco
ARE BUS common | DP World
QAT MED common | Al Jazeera, Al-Jazeera
TUR PTY organisation | AKP, Justice and Development Party
JPN LEG ministry | Diet
JPN MIL forces | Self-Defense Forces, Self-Defence Forces
JPN PTY organisation | Liberal Democratic Party
KOR SPY forces | National Intelligence Service
KOR MED common | Yonhap
KOR MFA ministry | Ministry of Unification, Unification Ministry
PRK MED common | KCNA, Rodong Sinmun
PRK MIL forces | Korean People's Army
PRK PTY organisation | Workers' Party of Korea
UKR LEG ministry | Verkhovna Rada, Rada
UKR SPY forces | SBU
UKR BUS common | Naftogaz
POL LEG ministry | Sejm
IRL LEG ministry | Dail
EGY GOV ministry | Suez Canal Authority
MMR MIL forces | Tatmadaw
IDN MIL forces | TNI
VEN BUS common | PDVSA
KEN MIL forces | KDF
ZWE PTY organisation | ZANU-PF, Zanu-PF
ZAF PTY organisation | ANC, African National Congress
SYR MED common | SANA
CAN COP forces | RCMP, Royal Canadian Mounted Police
CAN GOV ministry | Global Affairs Canada
MEX BUS common | Pemex
TWN PTY organisation | DPP, Kuomintang
`
