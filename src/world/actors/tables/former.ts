/**
 * States that are no more: alpha-3 as in ISO 3166-3 (RVN and ZAN had none there and bear the Correlates of War's);
 * columns: codes | name | demonyms | seats | other names | first day..last day | successors.
 * Renamed states (Burma, Zaire) are not former states: their old codes stand with the present one.
 */
export const formerStates = `
ANT AN NT | the Netherlands Antilles | Netherlands Antillean | Willemstad | | 1954-12-15..2010-10-09 | CUW SXM BES
CSK CS - TCH | Czechoslovakia | Czechoslovak, Czechoslovakian | Prague | Czechoslovak Socialist Republic, CSSR, Czech and Slovak Federative Republic | 1918-10-28..1992-12-31 | CZE SVK
DDR DD - GDR | East Germany | East German | East Berlin | German Democratic Republic, GDR, East Germany (GDR) | 1949-10-07..1990-10-02 | DEU
RVN - - | South Vietnam | South Vietnamese | Saigon | Republic of Vietnam | 1955-10-26..1975-04-30 | VNM
SCG CS YI | Serbia and Montenegro | Serbian and Montenegrin | Belgrade | State Union of Serbia and Montenegro | 2003-02-04..2006-06-04 | SRB MNE
SUN SU UR URS USR USSR | the Soviet Union | Soviet | Moscow, Kremlin | USSR, U.S.S.R., Union of Soviet Socialist Republics | 1922-12-30..1991-12-26 | RUS UKR BLR EST LVA LTU MDA ARM AZE GEO KAZ KGZ TJK TKM UZB
VDR VD - | North Vietnam | North Vietnamese | Hanoi | Democratic Republic of Vietnam | 1945-09-02..1976-07-01 | VNM
YMD YD - YPR | South Yemen | South Yemeni | Aden | People's Democratic Republic of Yemen, People's Republic of Yemen, Yemen People's Republic, Democratic Yemen | 1967-11-30..1990-05-21 | YEM
YUG YU YO | Yugoslavia | Yugoslav, Yugoslavian | Belgrade | Socialist Federal Republic of Yugoslavia, Federal Republic of Yugoslavia, FRY, SFRY | 1918-12-01..2003-02-03 | SVN HRV BIH MKD SCG
ZAN - - | Zanzibar | Zanzibari | Zanzibar City | Sultanate of Zanzibar | 1963-12-10..1964-04-26 | TZA
`
