/**
 * Places and buildings that stand for who governs from them, beside the capitals and seats of `world/actors`: `STATE | names`.
 * A former seat has the years in which it was one.
 */
export const seats = `
RUS | the Kremlin, Smolenskaya Square, Old Square
USA | the White House, Foggy Bottom, Capitol Hill, the Beltway, Mar-a-Lago, Camp David, Langley
GBR | Downing Street, 10 Downing Street, No 10, No. 10, Number 10, Number Ten, Whitehall, Westminster, Chequers
FRA | the Élysée, Élysée Palace, Elysee Palace, the Quai d'Orsay, Quai d’Orsay, Matignon, Hôtel Matignon, Hotel Matignon
DEU | the Chancellery, Federal Chancellery
CHN | Zhongnanhai, Great Hall of the People
KOR | the Blue House, Cheong Wa Dae, Cheongwadae
JPN | Kantei, Kasumigaseki, Nagatacho
IND | South Block, North Block, Raisina Hill, Rashtrapati Bhavan
PAK | Rawalpindi, GHQ Rawalpindi, Aiwan-e-Sadr
TUR | Beştepe, Çankaya, Sublime Porte
UKR | Bankova, Bankova Street
ITA | Palazzo Chigi, the Farnesina, Farnesina, the Quirinale, Quirinal
ESP | Moncloa, La Moncloa
BRA | Planalto, Itamaraty
ARG | Casa Rosada, the Pink House
CHL | La Moneda
COL | Casa de Nariño
VEN | Miraflores, Miraflores Palace
PHL | Malacañang, Malacañang Palace
AUT | Ballhausplatz, Hofburg
NLD | the Binnenhof, Binnenhof
DNK | Christiansborg
SWE | Rosenbad
POL | Belweder
VAT | the Vatican, Vatican, Holy See
ISR | Balfour Street
IRN | Pasteur Street
AFG | the Arg
IDN | Istana Merdeka, Merdeka Palace
MYS | Putrajaya
ZAF | Union Buildings, Tuynhuys
NGA | Aso Rock, Aso Villa
KEN | Harambee House
AUS | Kirribilli
`
