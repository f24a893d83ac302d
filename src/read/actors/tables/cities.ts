/** Cities and regions by which reports say where somebody is or comes from; never a government: `STATE | names`. Places that two states claim are left out. */
export const cities = `
USA | New York, New York City, Los Angeles, Chicago, Houston, San Francisco, Boston, Philadelphia, Dallas, Detroit, Atlanta, Miami, Seattle, Denver, Las Vegas, San Diego, Baltimore, New Orleans, Minneapolis, Guantanamo Bay, Guantanamo, Pearl Harbor, Wall Street, Silicon Valley, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Washington DC, Washington state
CAN | Toronto, Montreal, Vancouver, Calgary, Quebec, Ontario, British Columbia, Alberta, Manitoba, Nova Scotia
MEX | Guadalajara, Monterrey, Tijuana, Ciudad Juarez, Acapulco, Sinaloa, Chiapas
BRA | Rio de Janeiro, São Paulo
ARG | Rosario
COL | Medellín, Cali, Cúcuta
VEN | Maracaibo
GBR | Manchester, Liverpool, Birmingham, Glasgow, Edinburgh, Cardiff, Belfast, Salisbury, Ulster, Yorkshire
FRA | Marseille, Marseilles, Lyon, Strasbourg, Calais, Toulouse, Bordeaux, Corsica, Normandy
DEU | Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Bavaria, Saxony, Ramstein, Dresden, Leipzig
ITA | Milan, Naples, Turin, Sicily, Lampedusa, Venice, Genoa, Florence
ESP | Barcelona, Catalonia, Valencia, Seville, Bilbao
PRT | Porto
CHE | Geneva, Zurich, Davos, Basel
AUT | Salzburg
NLD | Rotterdam
BEL | Antwerp
POL | Gdansk, Krakow, Rzeszów, Lublin
CZE | Brno
TUR | Istanbul, Izmir, Adana, Diyarbakir, Gaziantep, Incirlik, Kilis, Hatay, Antalya
RUS | St Petersburg, Saint Petersburg, Leningrad, Vladivostok, Sochi, Kazan, Novosibirsk, Yekaterinburg, Rostov, Belgorod, Kursk, Bryansk, Grozny, Chechnya, Dagestan, Ingushetia, Siberia, Kaliningrad, Murmansk, Voronezh, Tatarstan, Beslan, Ufa, Chechen Republic, North Ossetia
UKR | Kharkiv, Kharkov, Odesa, Odessa, Lviv, Lvov, Dnipro, Zaporizhzhia, Zaporizhia, Mariupol, Donetsk, Luhansk, Lugansk, Donbas, Donbass, Kherson, Mykolaiv, Bakhmut, Avdiivka, Chernobyl, Chernihiv, Sumy, Kramatorsk, Sloviansk, Slavyansk, Vinnytsia, Poltava, Izyum
GEO | Batumi, Gori, Poti
SYR | Aleppo, Homs, Idlib, Raqqa, Latakia, Deir el-Zour, Deir ez-Zor, Deir al-Zor, Daraa, Deraa, Hama, Palmyra, Kobani, Afrin, Manbij, Tartus, Ghouta, Eastern Ghouta, Douma, Khan Sheikhoun, al-Bab, Qamishli
IRQ | Mosul, Basra, Fallujah, Kirkuk, Irbil, Erbil, Tikrit, Najaf, Karbala, Ramadi, Anbar, Sinjar, Iraqi Kurdistan, Sulaimaniya, Nineveh
IRN | Isfahan, Natanz, Bushehr, Qom, Shiraz, Tabriz, Mashhad, Bandar Abbas, Fordow, Arak, Chabahar, Kharg Island, Khuzestan
ISR | Haifa, Eilat, Ashkelon, Sderot, Beersheba, Ashdod, Galilee, Dimona, Ben-Gurion Airport, Netanya, Nazareth
PSE | Gaza City, Rafah, Khan Younis, Hebron, Jenin, Nablus, Bethlehem, Jericho, Tulkarm, Jabalia, Deir al-Balah, Qalqilya
LBN | Sidon, Tyre, Bekaa, Bekaa Valley, Baalbek
EGY | Alexandria, Sinai, Sharm el-Sheikh, Suez, Luxor, Suez Canal, Sinai Peninsula
LBY | Misrata, Sirte, Derna, Zintan, Ajdabiya
YEM | Aden, Mukalla, Hodeidah, Hudaydah, Taiz, Marib, Saada, Hadramawt
SAU | Jeddah, Mecca, Medina, Dhahran, Abqaiq, Najran, Jizan, Asir
JOR | Aqaba, Zarqa
AFG | Kandahar, Herat, Jalalabad, Helmand, Kunduz, Mazar-i-Sharif, Ghazni, Bagram, Nangarhar, Khost, Paktika, Panjshir, Kunar
PAK | Karachi, Lahore, Peshawar, Quetta, Gwadar, Waziristan, North Waziristan, South Waziristan, Swat, Balochistan, Baluchistan, Punjab province, Sindh, Khyber Pakhtunkhwa, Abbottabad, Multan, Faisalabad, Torkham, Chaman, Balakot, Buner
IND | Mumbai, Bombay, Kolkata, Calcutta, Chennai, Madras, Bangalore, Bengaluru, Hyderabad, Gujarat, Assam, Kerala, Tamil Nadu, Uttar Pradesh, Bihar, Ahmedabad, Goa, Manipur, Nagaland, Pune, Pathankot, Pulwama, Rajasthan, Maharashtra, Amritsar, Jaipur, Lucknow, Sikkim, Agra
BGD | Chittagong, Cox's Bazar
LKA | Jaffna
MMR | Rakhine, Mandalay, Kachin, Rakhine State
THA | Pattaya, Chiang Mai, Phuket, Pattani
VNM | Ho Chi Minh City, Da Nang, Haiphong, Saigon
IDN | Bali, Aceh, Papua, West Papua, Sumatra, Surabaya
PHL | Mindanao, Marawi, Davao, Subic Bay, Zamboanga
MYS | Penang, Sabah, Johor
CHN | Shanghai, Xinjiang, Tibet, Guangzhou, Shenzhen, Wuhan, Tianjin, Chongqing, Guangdong, Urumqi, Lhasa, Tiananmen, Tiananmen Square, Inner Mongolia, Yunnan, Hainan, Fujian, Dalian, Nanjing, Harbin, Hubei, Sichuan, Chengdu
JPN | Osaka, Okinawa, Hiroshima, Nagasaki, Fukushima, Hokkaido, Kyoto, Nagoya, Sapporo, Yokosuka
KOR | Busan, Incheon, Jeju, Panmunjom, Daegu, Pyeongchang, Gyeongju, Yeonpyeong
PRK | Kaesong, Yongbyon, Rason, Wonsan, Punggye-ri, Sinuiju
TWN | Kaohsiung, Kinmen, Matsu
AUS | Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Queensland, New South Wales, Tasmania
NZL | Auckland, Christchurch
NGA | Kano, Maiduguri, Borno, Port Harcourt, Niger Delta, Chibok, Kaduna, Yobe, Adamawa
KEN | Mombasa, Dadaab, Garissa, Kisumu, Mandera
ETH | Tigray, Mekelle, Amhara, Oromia, Ogaden, Gambella
SDN | Darfur, Omdurman, South Kordofan, El Fasher, Nyala, Blue Nile state
SOM | Kismayo, Puntland, Baidoa, Somaliland, Jubaland
COD | Goma, Bukavu, North Kivu, South Kivu, Kivu, Ituri, Lubumbashi, Katanga
MLI | Timbuktu, Gao, Kidal
ZAF | Johannesburg, Durban, Soweto
MAR | Casablanca, Marrakesh
DZA | Oran, In Amenas
TUN | Sousse
MOZ | Cabo Delgado, Beira
CIV | Abidjan
AZE | Ganja
KGZ | Osh
UZB | Andijan, Samarkand
TJK | Gorno-Badakhshan
BIH | Banja Luka, Srebrenica, Republika Srpska, Mostar
SRB | Novi Sad, Vojvodina
ROU | Timisoara, Transylvania
GRC | Thessaloniki, Salonika, Lesbos, Crete, Rhodes, Piraeus
CYP | Limassol, Larnaca
NPL | Pokhara
HKG | Kowloon
CUB | Bay of Pigs
PAN | Panama Canal
NOR | Tromso, Bergen
SWE | Malmo, Gothenburg, Gotland
UGA | Entebbe
TZA | Arusha, Zanzibar
BFA | Ouahigouya, Dori
NER | Agadez, Diffa, Maradi
`
