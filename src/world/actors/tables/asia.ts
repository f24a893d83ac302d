/** One line a state; columns as in `states.ts`. */
export const asia = `
AFG AF AF | Afghanistan | Afghan | Kabul | Islamic Republic of Afghanistan, Islamic Emirate of Afghanistan |
ARE AE AE UAE | the United Arab Emirates | Emirati | Abu Dhabi, Dubai | UAE, Emirates, Trucial States | 1971-12-02
ARM AM AM | Armenia | Armenian | Yerevan | | 1991-09-21
AZE AZ AJ | Azerbaijan | Azerbaijani, Azeri | Baku | | 1991-08-30
BGD BD BG BNG | Bangladesh | Bangladeshi | Dhaka, Dacca | East Pakistan | 1971-03-26 from PAK
BHR BH BA BAH | Bahrain | Bahraini | Manama | Kingdom of Bahrain | 1971-08-15
BRN BN BX BRU | Brunei | Bruneian | Bandar Seri Begawan | Brunei Darussalam | 1984-01-01
BTN BT BT BHU | Bhutan | Bhutanese | Thimphu | |
CHN CN CH PRC | China | Chinese | Beijing, Peking, Zhongnanhai | People's Republic of China, PRC, PR China, mainland China |
CYP CY CY | Cyprus | Cypriot, Greek Cypriot | Nicosia | Republic of Cyprus | 1960-08-16
GEO GE GG GRG | Georgia | Georgian | Tbilisi | Republic of Georgia | 1991-04-09
HKG HK HK | Hong Kong | Hong Konger, Hongkonger | | Hong Kong SAR | of CHN
IDN ID ID INA INS | Indonesia | Indonesian | Jakarta, Djakarta, Nusantara | Dutch East Indies | 1945-08-17
IND IN IN | India | Indian | New Delhi, Delhi, South Block | Republic of India, Bharat | 1947-08-15
IRN IR IR IRI | Iran | Iranian | Tehran, Teheran | Islamic Republic of Iran, Persia |
IRQ IQ IZ | Iraq | Iraqi | Baghdad | Republic of Iraq |
ISR IL IS | Israel | Israeli | Jerusalem, Tel Aviv | State of Israel | 1948-05-14
JOR JO JO | Jordan | Jordanian | Amman | Hashemite Kingdom of Jordan, Transjordan | 1946-05-25
JPN JP JA | Japan | Japanese | Tokyo, Kantei | |
KAZ KZ KZ KZK | Kazakhstan | Kazakh, Kazakhstani | Astana, Nur-Sultan, Almaty | Kazakstan | 1991-12-16
KGZ KG KG KYR | Kyrgyzstan | Kyrgyz, Kyrgyzstani | Bishkek | Kyrgyz Republic, Kirghizia | 1991-08-31
KHM KH CB CAM | Cambodia | Cambodian, Khmer | Phnom Penh | Kampuchea, Khmer Republic | 1953-11-09
KOR KR KS ROK | South Korea | South Korean | Seoul, Blue House | Republic of Korea, ROK | 1948-08-15
KWT KW KU KUW | Kuwait | Kuwaiti | Kuwait City | State of Kuwait | 1961-06-19
LAO LA LA | Laos | Laotian, Lao | Vientiane | Lao People's Democratic Republic, Lao PDR | 1953-10-22
LBN LB LE LEB | Lebanon | Lebanese | Beirut | |
LKA LK CE SRI | Sri Lanka | Sri Lankan | Colombo, Sri Jayawardenepura Kotte | Ceylon | 1948-02-04
MAC MO MC | Macao | Macanese | | Macau, Macao SAR | of CHN
MDV MV MV MAD | the Maldives | Maldivian | Malé | Maldive Islands | 1965-07-26
MMR MM BM MYA | Myanmar | Burmese, Myanma | Naypyidaw, Nay Pyi Taw, Rangoon, Yangon | Burma | 1948-01-04
MNG MN MG MGL | Mongolia | Mongolian, Mongol | Ulaanbaatar, Ulan Bator | Outer Mongolia |
MYS MY MY MAL | Malaysia | Malaysian | Kuala Lumpur, Putrajaya | Malaya | 1957-08-31
NPL NP NP NEP | Nepal | Nepali, Nepalese | Kathmandu, Katmandu | |
OMN OM MU OMA | Oman | Omani | Muscat | Sultanate of Oman, Muscat and Oman |
PAK PK PK | Pakistan | Pakistani | Islamabad, Rawalpindi | Islamic Republic of Pakistan | 1947-08-14
PHL PH RP PHI | the Philippines | Philippine, Filipino, Filipina | Manila, Malacañang | | 1946-07-04
PRK KP KN DPRK | North Korea | North Korean | Pyongyang | Democratic People's Republic of Korea, People's Republic of Korea, DPRK | 1948-09-09
PSE PS WE GZ PLE | Palestine | Palestinian | Ramallah | State of Palestine, Palestinian Territories, Occupied Palestinian Territory, Palestinian Authority, West Bank, Gaza, Gaza Strip |
QAT QA QA | Qatar | Qatari | Doha | State of Qatar | 1971-09-03
SAU SA SA KSA | Saudi Arabia | Saudi, Saudi Arabian | Riyadh | Kingdom of Saudi Arabia, KSA |
SGP SG SN SIN | Singapore | Singaporean | | | 1965-08-09 from MYS
SYR SY SY | Syria | Syrian | Damascus | Syrian Arab Republic | 1946-04-17
THA TH TH | Thailand | Thai | Bangkok | Siam |
TJK TJ TI TAJ | Tajikistan | Tajik, Tajikistani | Dushanbe | | 1991-09-09
TKM TM TX | Turkmenistan | Turkmen, Turkmenistani | Ashgabat, Ashkhabad | Turkmenia | 1991-10-27
TLS TL TT TMP ETM | Timor-Leste | Timorese, East Timorese | Dili | East Timor | 2002-05-20 from IDN
TUR TR TU | Türkiye | Turkish, Turk | Ankara | Turkey, Republic of Türkiye |
TWN TW TW TPE TAW ROC | Taiwan | Taiwanese | Taipei | Republic of China, Chinese Taipei, Formosa |
UZB UZ UZ | Uzbekistan | Uzbek, Uzbekistani | Tashkent | | 1991-08-31
VNM VN VM VIE DRV | Vietnam | Vietnamese | Hanoi | Viet Nam, Socialist Republic of Vietnam | 1976-07-02
YEM YE YM YAR | Yemen | Yemeni | Sanaa, Sana'a | Republic of Yemen, Yemen Arab Republic, North Yemen, Yemen Arab Republic (North Yemen) |
`
