/** Names and demonyms of states beside those of `world/actors`: `STATE | names | demonyms`. */
export const furtherNames = `
GBR | Britain, Great Britain, England, Scotland, Wales, Northern Ireland, United Kingdom | English, Scottish, Scot, Welsh, Northern Irish, Englishman, Englishmen, Welshman
TUR | Turkey, Türkiye, Turkiye |
MMR | Burma, Myanmar | Burman
CIV | Ivory Coast, Cote d'Ivoire |
COD | Congo, DR Congo, DRC, Zaire | Congolese, Zairean, Zairian
COG | Congo Brazzaville, Congo Republic |
KOR | South Korea, Republic of Korea, S Korea, S. Korea, Korea, SKorea | South Korean, Korean, S. Korean
PRK | North Korea, N Korea, N. Korea, NKorea, DPRK | North Korean, N. Korean
BIH | Bosnia, Bosnia-Herzegovina | Bosnian, Bosniak
CZE | Czech Republic |
MKD | Macedonia, North Macedonia, FYR Macedonia |
SWZ | Swaziland |
CPV | Cape Verde |
TLS | East Timor |
ARE | UAE, Emirates, Dubai, Sharjah | Emirati
SAU | Saudi Arabia, Saudi, Kingdom of Saudi Arabia, KSA | Saudi, Saudi Arabian
USA | US, U.S.A., United States, United States of America, America, Uncle Sam | American
CHN | China, PRC, People's Republic of China, Red China, Communist China, mainland China | Chinese
TWN | Taiwan, Republic of China |
HKG | Hong Kong |
PSE | Palestine, Gaza, Gaza Strip, West Bank, Palestinian territories, Palestinian Territories | Palestinian, Gazan
IRN | Iran, Islamic Republic, Islamic Republic of Iran | Iranian, Persian
IRQ | Iraq | Iraqi
ISR | Israel, Jewish state, Jewish State, Zionist entity, Zionist regime | Israeli
RUS | Russia, Russian Federation | Russian
XKX | Kosovo | Kosovo Albanian, Kosovan, Kosovar, Kosovo Serb
NLD | Netherlands, Holland | Dutch
LKA | Sri Lanka | Sri Lankan, Sinhalese, Lankan
BGD | Bangladesh | Bangladeshi
NER | Niger | Nigerien
GMB | Gambia |
PHL | Philippines | Philippine, Filipino, Filipina
ARG | Argentina | Argentine, Argentinian
VAT | Vatican, Holy See | Papal
SYR | Syria | Syrian
VNM | Vietnam, Viet Nam | Vietnamese
PNG | Papua New Guinea |
KGZ | Kyrgyzstan, Kirghizstan | Kyrgyz
DEU | Germany | German
ROU | Romania, Rumania | Romanian
MDG | Madagascar | Malagasy
TTO | Trinidad | Trinidadian
ATG | Antigua |
ZAF | South Africa, S. Africa, RSA | South African
NZL | New Zealand, NZ | New Zealander
GEO | Georgia | Georgian
`

/** First parts of compounds: `Sino-Indian`, `Russo-Turkish`. */
export const prefixes =
  'Sino CHN · Indo IND · Russo RUS · Franco FRA · Anglo GBR · Israelo ISR · Turko TUR · Greco GRC · Italo ITA · Nippo JPN · Irano IRN · Serbo SRB'

/** Capitals and seats of `world/actors` that are commoner as names of people or of other places. */
export const doubtfulSeats =
  'Victoria, Kingston, Hamilton, Stanley, Plymouth, Moroni, San Juan, San José, The Valley, West Island, Jamestown, Roseau, Sucre, George Town, Georgetown, Beehive, Stanley, Saint John’s, Nassau, Brades, Marigot, Praia, Apia, Saint-Pierre, Saint-Denis, Amsterdam, Dubai, Cape Town, Lagos, Benghazi, Tobruk, Almaty, Yangon, Rangoon, Tel Aviv'

/** Of those, cities that are well known as such. */
export const cityOf =
  'Amsterdam NLD · Cape Town ZAF · Lagos NGA · Benghazi LBY · Tobruk LBY · Almaty KAZ · Yangon MMR · Rangoon MMR · Nassau BHS'

/** Names that people bear too: no state where a given name stands before or a family name behind. */
export const borne =
  'jordan chad georgia israel washington paris kenya india london sydney austin florence vienna santiago wellington houston dallas jackson lincoln berlin lima cuba milan virginia brooklyn ireland holland france england wales german roman dakota montana carolina israel jamaica malta darwin perth adelaide nice cork tyre hama cali java uri'
