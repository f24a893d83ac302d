/** One line a state; columns as in `states.ts`. */
export const africa = `
AGO AO AO ANG | Angola | Angolan | Luanda | | 1975-11-11
BDI BI BY BUI | Burundi | Burundian, Murundi, Barundi | Gitega, Bujumbura | | 1962-07-01
BEN BJ BN DHY | Benin | Beninese | Porto-Novo, Cotonou | Dahomey | 1960-08-01
BFA BF UV BUR BFO HVO | Burkina Faso | Burkinabe, Burkinabè | Ouagadougou | Burkina, Upper Volta | 1960-08-05
BWA BW BC BOT | Botswana | Botswanan, Motswana, Batswana | Gaborone | Bechuanaland | 1966-09-30
CAF CF CT CEN | the Central African Republic | Central African | Bangui | | 1960-08-13
CIV CI IV CDI | Côte d'Ivoire | Ivorian, Ivoirian | Yamoussoukro, Abidjan | Ivory Coast | 1960-08-07
CMR CM CM CAO | Cameroon | Cameroonian | Yaoundé | Cameroun | 1960-01-01
COD CD CG ZAR DRC | the Democratic Republic of the Congo | Congolese | Kinshasa | Democratic Republic of Congo, DR Congo, DRC, Congo-Kinshasa, Zaire | 1960-06-30
COG CG CF CGO CON | the Republic of the Congo | Congolese | Brazzaville | Congo, Republic of Congo, Congo-Brazzaville | 1960-08-15
COM KM CN | the Comoros | Comorian, Comoran | Moroni | Union of the Comoros | 1975-07-06
CPV CV CV CAP | Cabo Verde | Cabo Verdean, Cape Verdean | Praia | Cape Verde | 1975-07-05
DJI DJ DJ AFI | Djibouti | Djiboutian | Djibouti City | French Somaliland | 1977-06-27
DZA DZ AG ALG | Algeria | Algerian | Algiers | | 1962-07-05
EGY EG EG | Egypt | Egyptian | Cairo | United Arab Republic |
ERI ER ER | Eritrea | Eritrean | Asmara | | 1993-05-24 from ETH
ESH EH WI | Western Sahara | Sahrawi, Saharawi | Laayoune, El Aaiún | Sahrawi Arab Democratic Republic, Spanish Sahara |
ETH ET ET | Ethiopia | Ethiopian | Addis Ababa | Abyssinia |
GAB GA GB | Gabon | Gabonese | Libreville | | 1960-08-17
GHA GH GH | Ghana | Ghanaian | Accra | Gold Coast | 1957-03-06
GIN GN GV GUI | Guinea | Guinean | Conakry | Guinea-Conakry | 1958-10-02
GMB GM GA GAM | the Gambia | Gambian | Banjul | | 1965-02-18
GNB GW PU GBS | Guinea-Bissau | Bissau-Guinean | Bissau | Portuguese Guinea | 1974-09-10
GNQ GQ EK GEQ EQG | Equatorial Guinea | Equatorial Guinean, Equatoguinean | Malabo, Ciudad de la Paz | Spanish Guinea | 1968-10-12
IOT IO IO | the British Indian Ocean Territory | Chagossian | Diego Garcia | Chagos Archipelago | of GBR
KEN KE KE | Kenya | Kenyan | Nairobi | | 1963-12-12
LBR LR LI | Liberia | Liberian | Monrovia | |
LBY LY LY LBA LIB | Libya | Libyan | Tripoli, Benghazi, Tobruk | Libyan Arab Jamahiriya | 1951-12-24
LSO LS LT LES | Lesotho | Basotho, Mosotho | Maseru | Basutoland | 1966-10-04
MAR MA MO MOR | Morocco | Moroccan | Rabat | Kingdom of Morocco | 1956-03-02
MDG MG MA MAG | Madagascar | Malagasy, Madagascan | Antananarivo | Malagasy Republic | 1960-06-26
MLI ML ML | Mali | Malian | Bamako | French Sudan | 1960-09-22
MOZ MZ MZ MZM | Mozambique | Mozambican | Maputo | | 1975-06-25
MRT MR MR MTN MAA | Mauritania | Mauritanian | Nouakchott | Islamic Republic of Mauritania | 1960-11-28
MUS MU MP MRI MAS | Mauritius | Mauritian | Port Louis | | 1968-03-12
MWI MW MI MAW | Malawi | Malawian | Lilongwe | Nyasaland | 1964-07-06
MYT YT MF | Mayotte | Mahoran | Mamoudzou | | of FRA
NAM NA WA | Namibia | Namibian | Windhoek | South West Africa | 1990-03-21 from ZAF
NER NE NG NIG NIR | Niger | Nigerien | Niamey | Republic of the Niger | 1960-08-03
NGA NG NI NGR | Nigeria | Nigerian | Abuja, Lagos | Federal Republic of Nigeria | 1960-10-01
REU RE RE | Réunion | Réunionese, Reunionese | Saint-Denis | | of FRA
RWA RW RW | Rwanda | Rwandan, Rwandese | Kigali | | 1962-07-01
SDN SD SU SUD | Sudan | Sudanese | Khartoum, Port Sudan | Republic of the Sudan | 1956-01-01
SEN SN SG | Senegal | Senegalese | Dakar | | 1960-04-04
SHN SH SH | Saint Helena, Ascension and Tristan da Cunha | Saint Helenian | Jamestown | Saint Helena, St Helena, Ascension Island, Tristan da Cunha | of GBR
SLE SL SL SIE | Sierra Leone | Sierra Leonean | Freetown | | 1961-04-27
SOM SO SO | Somalia | Somali, Somalian | Mogadishu | Federal Republic of Somalia | 1960-07-01
SSD SS OD | South Sudan | South Sudanese | Juba | Republic of South Sudan | 2011-07-09 from SDN
STP ST TP | São Tomé and Príncipe | São Toméan, Santomean | São Tomé | | 1975-07-12
SWZ SZ WZ SWA | Eswatini | Swazi | Mbabane, Lobamba | Swaziland | 1968-09-06
SYC SC SE SEY | Seychelles | Seychellois | Victoria | the Seychelles | 1976-06-29
TCD TD CD CHA | Chad | Chadian | N'Djamena | Tchad | 1960-08-11
TGO TG TO TOG | Togo | Togolese | Lomé | Togoland | 1960-04-27
TUN TN TS | Tunisia | Tunisian | Tunis | | 1956-03-20
TZA TZ TZ TAN TAZ | Tanzania | Tanzanian | Dodoma, Dar es Salaam | United Republic of Tanzania, Tanganyika | 1961-12-09
UGA UG UG | Uganda | Ugandan | Kampala | | 1962-10-09
ZAF ZA SF RSA SAF | South Africa | South African | Pretoria, Cape Town, Bloemfontein | Republic of South Africa |
ZMB ZM ZA ZAM | Zambia | Zambian | Lusaka | Northern Rhodesia | 1964-10-24
ZWE ZW ZI ZIM RHO | Zimbabwe | Zimbabwean | Harare | Rhodesia, Southern Rhodesia | 1965-11-11
`
