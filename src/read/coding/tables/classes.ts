/** Classes of nouns that frames name in capitals: `CLASS | noun, noun`. */
export const classes = `
ACCORD | agreement, accord, deal, treaty, pact, memorandum, protocol, convention, charter, contract, mou, declaration,
  communique, communiqué, arrangement, partnership, roadmap, framework, concordat
TALKS | talk, talks, negotiation, dialogue, discussion, consultation, meeting, summit, conference, conversation
TIES | tie, ties, relation, relations, relationship, link, links, contact, diplomacy, friendship, alliance
AID | aid, assistance, help, relief, grant, donation, fund, funds, funding, money, support, supply, supplies, food,
  medicine, vaccine, package, equipment, dollar, euro, pound, million, billion, backing, blanket, tent, shelter,
  wheat, rice, grain
LOAN | loan, credit, investment, subsidy, bailout, debt, capital, finance, financing
WISH | wish, wishes, greeting, greetings, congratulation, condolence, condolences, sympathy, regards, felicitation
RELIEVERS | rescuer, rescue-worker, rescue-team, aid-worker, relief-worker, doctor, medic, nurse, firefighter, field-hospital, hospital-ship,
  medical-team, search-team, paramedic, surgeon, rescue-crew, rescue-dog, rescue-unit, hospital
ARMS | weapon, weapons, arm, arms, weaponry, missile, ammunition, munition, munitions, rifle, tank, helicopter, jet,
  drone, aircraft, warplane, fighter, rocket, artillery, howitzer, hardware, explosive, shell, gun, submarine,
  frigate, radar, launcher, armour, armor, f-16, f-35, mig-29, patriot, leopard, abrams, himars, javelin, stinger, bullet,
  warhead, defence-system, defense-system, missile-system, s-300, s-400, f-16s, f-35s, mig-29s, plane
TROOPS | platoon, personnel, serviceman, servicemen, troop, troops, soldier, force, forces, army, military, navy,
  battalion, brigade, regiment, division, unit, contingent, warship, ship, fleet, carrier, bomber, submarine,
  destroyer, frigate, marine, commando, paratrooper, reinforcement, squadron, jet, warplane, aircraft, tank, missile,
  battery, artillery, vessel
PEACEKEEPERS | peacekeeper, peacekeepers, blue-helmet, observer, monitor
ENVOY | ambassador, envoy, commissioner, diplomat, attaché, attache, consul, embassy, staff, emissary, representative, official,
  mission
DIPLOMAT | ambassador, envoy, commissioner, diplomat, attaché, attache, consul, emissary, chargé
INSPECTORS | inspector, inspectors, observer, observers, monitor, monitors
CAPTIVE | prisoner, hostage, captive, detainee, inmate, journalist, reporter, activist, sailor, fisherman, fishermen,
  crew, pilot, pow, convict, dissident, opponent, leader, politician
PEOPLE | people, citizen, civilian, national, man, men, woman, women, child, children, person, resident, villager,
  student, worker, refugee, migrant, protester, demonstrator, family, tourist, member, teacher, pastor, priest, cleric, lawyer, doctor, trader, farmer, driver, labourer, laborer,
  pilgrim, settler, villagers, youth, minority, population, engineer, aid-worker, diplomat, scientist, teenager
FIGHTER | soldier, soldiers, fighter, militant, rebel, troops, insurgent, gunman, terrorist, commander, policeman,
  policemen, officer, guard, guerrilla, militiaman
BASE | territory, land, city, town, village, area, region, border, island, airport, port, province, capital, district,
  position, outpost, hill, zone, country, peninsula, field, mosque, airbase, base, headquarters, heights, strait,
  palace
TARGET | target, position, camp, base, facility, building, site, depot, convoy, hospital, school, house, home, post,
  airport, airfield, refinery, headquarters, infrastructure, village, town, city, stronghold, hideout, compound,
  vehicle, tank, installation, pipeline, bridge, plant, warehouse
GOODS | goods, good, product, products, oil, gas, import, imports, export, exports, coal, wine, beef, meat, fruit,
  vegetable, fish, grain, wheat, rice, cotton, steel, aluminium, aluminum, car, soybean, soy, uranium, electricity,
  energy, fuel, commodity, crop, technology, chip, semiconductor, timber, sugar
FLIGHT | flight, flights, airspace, air-space
TRADE | trade, commerce, business, transit
BORDER | border, crossing, frontier, checkpoint, gate, road, port, airport, strait, airspace, corridor
DEMAND | demand, request, call, appeal, proposal, offer, plea, bid, plan, idea, invitation, resolution, suggestion,
  initiative, claim, application, petition, ultimatum, condition, notion, possibility, decision, compromise, overture,
  settlement, deal, agreement, ruling, protest
CHARGE | charge, accusation, allegation, claim, report, criticism, suggestion, rumour, rumor, blame
SANCTION | sanction, sanctions, embargo, tariff, tariffs, duty, duties, boycott, ban, restriction, restrictions,
  quota, curb, levy, penalty, prohibition, freeze
STRIKE | attack, strike, raid, assault, offensive, operation, bombing, shelling, bombardment, airstrike, incursion,
  invasion, sortie, ambush, rocket, missile, mortar, barrage, shell
CURB | curfew, emergency, lockdown
COURT | court, arbitration, icj, tribunal
DEATH | death, life
ASYLUM | asylum, refuge, shelter, sanctuary
REFUGE | refugee, refugees, migrant, migrants, asylum-seeker, evacuee
ENTRY | entry, visa, visas, access, admission, permission, permit, accreditation
CEASEFIRE | ceasefire, cease-fire, truce, armistice, peace
RIGHTS | freedom, right, rights, sovereignty, independence, government, statehood, state, legitimacy, border, regime
PROPERTY | asset, assets, property, account, accounts, vessel, ship, tanker, boat, cargo, shipment, fund, embassy,
  territory, land, plane, trawler, oil
HAND | hand
PHONE | phone, telephone, call, videoconference, video
MEDAL | order, medal, award, prize, honour, honor, decoration, freedom
VIOLATION | ceasefire, cease-fire, truce, armistice, ceasefire-agreement, truce-agreement, ceasefire-deal,
  ceasefire-line
LAW | law, agreement, treaty, resolution, sovereignty, airspace, rule, convention, border, accord, deal, right, water,
  waters, territory, norm
EXERCISE | exercise, exercises, drill, drills, game, war-game, manoeuvre, manoeuvres, maneuver, maneuvers, wargame,
  missile-test, nuclear-test, rocket-test, patrol, parade
`
