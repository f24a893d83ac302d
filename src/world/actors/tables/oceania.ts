/** One line a state; columns as in `states.ts`. Holds the Antarctic codes as well. */
export const oceania = `
ASM AS AQ ASA | American Samoa | American Samoan | Pago Pago | | of USA
ATA AQ AY | Antarctica | Antarctic | | |
ATF TF FS | the French Southern Territories | | Port-aux-Français | French Southern and Antarctic Lands | of FRA
AUS AU AS AUL | Australia | Australian, Aussie | Canberra | Commonwealth of Australia |
BVT BV BV | Bouvet Island | | | Bouvetøya | of NOR
CCK CC CK | the Cocos (Keeling) Islands | Cocos Islander | West Island | Cocos Islands, Keeling Islands | of AUS
COK CK CW | the Cook Islands | Cook Islander | Avarua | |
CXR CX KT | Christmas Island | Christmas Islander | Flying Fish Cove | | of AUS
FJI FJ FJ FIJ | Fiji | Fijian | Suva | | 1970-10-10
FSM FM FM | Micronesia | Micronesian | Palikir | Federated States of Micronesia | 1986-11-03
GUM GU GQ | Guam | Guamanian | Hagåtña | | of USA
HMD HM HM | Heard Island and McDonald Islands | | | Heard and McDonald Islands | of AUS
KIR KI KR | Kiribati | I-Kiribati, Gilbertese | South Tarawa, Tarawa | Gilbert Islands | 1979-07-12
MHL MH RM MSI | the Marshall Islands | Marshallese | Majuro | Republic of the Marshall Islands | 1986-10-21
MNP MP CQ | the Northern Mariana Islands | Northern Mariana Islander | Saipan | Northern Marianas | of USA
NCL NC NC | New Caledonia | New Caledonian | Nouméa | | of FRA
NFK NF NF | Norfolk Island | Norfolk Islander | | | of AUS
NIU NU NE | Niue | Niuean | Alofi | |
NRU NR NR NAU | Nauru | Nauruan | Yaren | | 1968-01-31
NZL NZ NZ NEW | New Zealand | New Zealander, Kiwi | Wellington, Beehive | Aotearoa |
PCN PN PC | the Pitcairn Islands | Pitcairn Islander | Adamstown | Pitcairn | of GBR
PLW PW PS PAL | Palau | Palauan | Ngerulmud, Koror | Belau | 1994-10-01
PNG PG PP | Papua New Guinea | Papua New Guinean | Port Moresby | | 1975-09-16
PYF PF FP | French Polynesia | French Polynesian, Tahitian | Papeete | Tahiti | of FRA
SGS GS SX | South Georgia and the South Sandwich Islands | | Grytviken | South Georgia | of GBR
SLB SB BP SOL | the Solomon Islands | Solomon Islander | Honiara | Solomons | 1978-07-07
TKL TK TL | Tokelau | Tokelauan | | | of NZL
TON TO TN TGA | Tonga | Tongan | Nuku'alofa | | 1970-06-04
TUV TV TV | Tuvalu | Tuvaluan | Funafuti | Ellice Islands | 1978-10-01
UMI UM - | the United States Minor Outlying Islands | | | Wake Island, Midway Atoll | of USA
VUT VU NH VAN NHB | Vanuatu | Ni-Vanuatu, Vanuatuan | Port Vila | New Hebrides | 1980-07-30
WLF WF WF | Wallis and Futuna | Wallisian, Futunan | Mata-Utu | Wallis and Futuna Islands | of FRA
WSM WS WS SAM | Samoa | Samoan | Apia | Western Samoa | 1962-01-01
`
