/** One line a state; columns as in `states.ts`. */
export const americas = `
ABW AW AA ARU | Aruba | Aruban | Oranjestad | | of NLD
AIA AI AV | Anguilla | Anguillan | The Valley | | of GBR
ARG AR AR | Argentina | Argentine, Argentinian, Argentinean | Buenos Aires, Casa Rosada | Argentine Republic |
ATG AG AC AAB | Antigua and Barbuda | Antiguan, Barbudan | Saint John's | Antigua | 1981-11-01
BES BQ - | the Caribbean Netherlands | Bonairean | Kralendijk | Bonaire, Sint Eustatius, Saba | of NLD
BHS BS BF BHM | the Bahamas | Bahamian | Nassau | Commonwealth of the Bahamas | 1973-07-10
BLM BL TB | Saint Barthélemy | Barthélemois | Gustavia | St Barts | of FRA
BLZ BZ BH BIZ | Belize | Belizean | Belmopan | British Honduras | 1981-09-21
BMU BM BD BER | Bermuda | Bermudian, Bermudan | Hamilton | | of GBR
BOL BO BL | Bolivia | Bolivian | La Paz, Sucre | Plurinational State of Bolivia |
BRA BR BR | Brazil | Brazilian | Brasília, Planalto, Itamaraty | Federative Republic of Brazil |
BRB BB BB BAR | Barbados | Barbadian, Bajan | Bridgetown | | 1966-11-30
CAN CA CA | Canada | Canadian | Ottawa | |
CHL CL CI | Chile | Chilean | Santiago, Santiago de Chile, La Moneda | |
COL CO CO | Colombia | Colombian | Bogotá, Casa de Nariño | |
CRI CR CS CRC COS | Costa Rica | Costa Rican | San José | |
CUB CU CU | Cuba | Cuban | Havana | Republic of Cuba |
CUW CW UC | Curaçao | Curaçaoan | Willemstad | | of NLD
CYM KY CJ CAY | the Cayman Islands | Caymanian | George Town | Caymans | of GBR
DMA DM DO | Dominica | Dominican | Roseau | Commonwealth of Dominica | 1978-11-03
DOM DO DR | the Dominican Republic | Dominican | Santo Domingo | |
ECU EC EC | Ecuador | Ecuadorian, Ecuadorean | Quito | |
FLK FK FK | the Falkland Islands | Falkland Islander | Stanley, Port Stanley | Falklands, Malvinas, Islas Malvinas, Falkland Islands (Malvinas) | of GBR
GLP GP GP | Guadeloupe | Guadeloupean | Basse-Terre | | of FRA
GRD GD GJ GRN | Grenada | Grenadian | Saint George's | | 1974-02-07
GRL GL GL | Greenland | Greenlandic, Greenlander | Nuuk | Kalaallit Nunaat | of DNK
GTM GT GT GUA | Guatemala | Guatemalan | Guatemala City | |
GUF GF FG | French Guiana | French Guianese | Cayenne | Guyane | of FRA
GUY GY GY | Guyana | Guyanese | Georgetown | British Guiana | 1966-05-26
HND HN HO HON | Honduras | Honduran | Tegucigalpa | |
HTI HT HA HAI | Haiti | Haitian | Port-au-Prince | |
JAM JM JM | Jamaica | Jamaican | Kingston | | 1962-08-06
KNA KN SC SKN | Saint Kitts and Nevis | Kittitian, Nevisian | Basseterre | St Kitts | 1983-09-19
LCA LC ST SLU | Saint Lucia | Saint Lucian | Castries | | 1979-02-22
MAF MF RN | Saint Martin | Saint-Martinois | Marigot | Saint Martin (French part) | of FRA
MEX MX MX | Mexico | Mexican | Mexico City | United Mexican States |
MSR MS MH | Montserrat | Montserratian | Brades, Plymouth | | of GBR
MTQ MQ MB | Martinique | Martinican, Martiniquais | Fort-de-France | | of FRA
NIC NI NU NCA | Nicaragua | Nicaraguan | Managua | |
PAN PA PM | Panama | Panamanian | Panama City | |
PER PE PE | Peru | Peruvian | Lima | |
PRI PR RQ PUR | Puerto Rico | Puerto Rican | San Juan | | of USA
PRY PY PA PAR | Paraguay | Paraguayan | Asunción | |
SLV SV ES ESA SAL | El Salvador | Salvadoran, Salvadorean | San Salvador | |
SPM PM SB | Saint Pierre and Miquelon | Saint-Pierrais | Saint-Pierre | | of FRA
SUR SR NS | Suriname | Surinamese | Paramaribo | Surinam, Dutch Guiana | 1975-11-25
SXM SX NN | Sint Maarten | Sint Maartener | Philipsburg | Sint Maarten (Dutch part) | of NLD
TCA TC TK | the Turks and Caicos Islands | Turks and Caicos Islander | Cockburn Town | Turks and Caicos | of GBR
TTO TT TD TRI | Trinidad and Tobago | Trinidadian, Tobagonian | Port of Spain | Trinidad | 1962-08-31
URY UY UY URU | Uruguay | Uruguayan | Montevideo | |
USA US US | the United States | American | Washington, Washington DC, White House, Pentagon, Foggy Bottom, Capitol Hill | United States of America, U.S., U.S.A., America |
VCT VC VC VIN SVG | Saint Vincent and the Grenadines | Vincentian, Saint Vincentian | Kingstown | Saint Vincent | 1979-10-27
VEN VE VE | Venezuela | Venezuelan | Caracas, Miraflores | Bolivarian Republic of Venezuela |
VGB VG VI IVB | the British Virgin Islands | British Virgin Islander | Road Town | | of GBR
VIR VI VQ ISV | the United States Virgin Islands | United States Virgin Islander | Charlotte Amalie | U.S. Virgin Islands | of USA
`
