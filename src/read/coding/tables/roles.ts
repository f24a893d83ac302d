/** Nouns for those who act in politics without a state being named with them. */

/** who hold or seek office, and the bodies they sit in */
export const officials = `
president, vice-president, minister, premier, chancellor, senator, congressman, congresswoman, lawmaker, legislator,
governor, mayor, councilman, councilwoman, councillor, councilor, ambassador, envoy, diplomat, spokesman,
spokeswoman, spokesperson, official, secretary, general, commander, leader, activist, advocate, candidate,
prosecutor, king, queen, prince, emir, sheikh, sultan, monarch, opposition, party, government, administration,
parliament, congress, senate, cabinet, ministry, regime, politician, deputy, mp, dissident, negotiator,
commissioner, junta, judge, court, justice, magistrate, tribunal, authority, authorities, commission, attorney,
delegation, coalition
`

/** who bear arms, for a state or against it, and crowds */
export const armed = `
gunman, gunmen, militant, rebel, insurgent, terrorist, bomber, jihadist, jihadi, extremist, soldier, troops, troop,
policeman, policemen, army, military, forces, guerrilla, militia, militiaman, militiamen, protester, protestor,
demonstrator, rioter, separatist, fighter, paramilitary, police, hijacker, kidnapper, warplane, jet, marine,
marines, mercenary, insurgency
`
