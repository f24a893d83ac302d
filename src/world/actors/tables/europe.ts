/** One line a state; columns as in `states.ts`. */
export const europe = `
ALA AX - | the Åland Islands | Ålandic, Ålander | Mariehamn | Aland | of FIN
ALB AL AL | Albania | Albanian | Tirana | |
AND AD AN | Andorra | Andorran | Andorra la Vella | |
AUT AT AU | Austria | Austrian | Vienna, Ballhausplatz | Republic of Austria |
BEL BE BE | Belgium | Belgian | Brussels | |
BGR BG BU BUL | Bulgaria | Bulgarian | Sofia | |
BIH BA BK BOS | Bosnia and Herzegovina | Bosnian, Herzegovinian | Sarajevo | Bosnia, Bosnia-Herzegovina | 1992-03-03
BLR BY BO BYS | Belarus | Belarusian, Belarusan, Belorussian, Byelorussian | Minsk | Byelorussia, White Russia | 1991-08-25
CHE CH SZ SUI | Switzerland | Swiss | Bern, Berne | Swiss Confederation |
CZE CZ EZ CZR | Czechia | Czech | Prague | Czech Republic | 1993-01-01
DEU DE GM GER GMY GFR FRG | Germany | German | Berlin, Bonn | Federal Republic of Germany, German Federal Republic, West Germany |
DNK DK DA DEN | Denmark | Danish, Dane | Copenhagen, Christiansborg | Kingdom of Denmark |
ESP ES SP SPN | Spain | Spanish, Spaniard | Madrid, Moncloa | Kingdom of Spain |
EST EE EN | Estonia | Estonian | Tallinn | | 1991-08-20
FIN FI FI | Finland | Finnish, Finn | Helsinki | |
FRA FR FR FRN | France | French, Frenchman, Frenchwoman, Frenchmen | Paris, Élysée, Quai d'Orsay, Matignon | French Republic |
FRO FO FO | the Faroe Islands | Faroese | Tórshavn | Faeroe Islands, Faroes | of DNK
GBR GB UK UKG | the United Kingdom | British, Briton, Brit | London, Downing Street, Whitehall, Westminster | UK, U.K., Great Britain, Britain, United Kingdom of Great Britain and Northern Ireland, England, Scotland, Wales, Northern Ireland |
GGY GG GK | Guernsey | Guernseyman | Saint Peter Port | Bailiwick of Guernsey | of GBR
GIB GI GI | Gibraltar | Gibraltarian | | | of GBR
GRC GR GR GRE | Greece | Greek | Athens | Hellenic Republic |
HRV HR HR CRO | Croatia | Croatian, Croat | Zagreb | | 1991-06-25
HUN HU HU | Hungary | Hungarian, Magyar | Budapest | |
IMN IM IM | the Isle of Man | Manx, Manxman | | | of GBR
IRL IE EI IRE | Ireland | Irish, Irishman, Irishmen | Dublin | Republic of Ireland, Éire, Irish Republic |
ISL IS IC ICE | Iceland | Icelandic, Icelander | Reykjavík | |
ITA IT IT | Italy | Italian | Rome, Palazzo Chigi, Farnesina, Quirinale | Italian Republic |
JEY JE JE | Jersey | Jerseyman | Saint Helier | Bailiwick of Jersey | of GBR
LIE LI LS | Liechtenstein | Liechtensteiner | Vaduz | |
LTU LT LH LIT | Lithuania | Lithuanian | Vilnius | | 1990-03-11
LUX LU LU | Luxembourg | Luxembourgish, Luxembourger | Luxembourg City | Luxemburg |
LVA LV LG LAT | Latvia | Latvian, Lett | Riga | | 1990-05-04
MCO MC MN MNC | Monaco | Monégasque, Monacan | | |
MDA MD MD MLD | Moldova | Moldovan | Chişinău, Chișinău, Kishinev | Republic of Moldova, Moldavia | 1991-08-27
MKD MK MK | North Macedonia | Macedonian, North Macedonian | Skopje | Macedonia, Former Yugoslav Republic of Macedonia, FYROM, Macedonia (FYROM) | 1991-09-08
MLT MT MT | Malta | Maltese | Valletta | | 1964-09-21
MNE ME MJ | Montenegro | Montenegrin | Podgorica | | 2006-06-03
NLD NL NL NED NTH | the Netherlands | Dutch, Dutchman, Dutchmen, Netherlander | The Hague, Amsterdam, Binnenhof | Holland, Kingdom of the Netherlands |
NOR NO NO | Norway | Norwegian | Oslo | |
POL PL PL | Poland | Polish, Pole | Warsaw | |
PRT PT PO POR | Portugal | Portuguese | Lisbon | |
ROU RO RO ROM RUM | Romania | Romanian, Rumanian | Bucharest | Rumania |
RUS RU RS | Russia | Russian | Moscow, Kremlin, Smolenskaya | Russian Federation | 1991-12-25
SJM SJ SV | Svalbard and Jan Mayen | Svalbardian | Longyearbyen | Svalbard, Spitsbergen | of NOR
SMR SM SM SNM | San Marino | Sammarinese, San Marinese | | |
SRB RS RI SER | Serbia | Serbian, Serb | Belgrade | Republic of Serbia | 2006-06-05
SVK SK LO SLO | Slovakia | Slovak, Slovakian | Bratislava | Slovak Republic | 1993-01-01
SVN SI SI | Slovenia | Slovenian, Slovene | Ljubljana | | 1991-06-25
SWE SE SW SWD | Sweden | Swedish, Swede | Stockholm, Rosenbad | |
UKR UA UP | Ukraine | Ukrainian | Kyiv, Kiev, Bankova | the Ukraine | 1991-08-24
VAT VA VT | the Holy See | Vatican, Papal | Vatican City, Vatican | Vatican City State |
XKX XK KV XKO KOS KSV | Kosovo | Kosovar, Kosovan | Pristina, Prishtina, Priština | Kosova, Republic of Kosovo | 2008-02-17 user-assigned
`
