/** Verbs of violence: CAMEO roots 18 to 20. */
export const verbsOfForce = `
180 | assault/maltreat/victimise/victimize/terrorise/terrorize/brutalise/brutalize/maim, carry out terror-attack,
  carry out terrorist-attack, use violence, attack civilian
181 | seize/hold/take diplomat/tourist/worker/aid-worker as hostage, hold captive
181 | abduct/kidnap/hijack, take hostage, kidnap PEOPLE, hold hostage, seize hostage, seize PEOPLE, hijack plane/
  ship, hold for ransom, commandeer plane, snatch
182 | beat/batter/stab/wound/injure/hurt/behead/lynch/mutilate/slap/punch/poison, beat up, rough up, behead PEOPLE
1821 | rape/molest, assault sexually, gang-rape
1822 | torture/electrocute, subject to torture
1823 | stab/hack to death, beat to death, strangle, burn to death, execute, behead, kill with knife, murder, slay
1832 | set off car-bomb/truck-bomb, detonate/explode car-bomb/truck-bomb, plant car-bomb
1833 | set off roadside-bomb, lay/plant/detonate mine/roadside-bomb
183 | bomb/detonate/dynamite/explode, set off bomb, detonate bomb/device/explosive, plant bomb/explosive/mine,
  explode bomb, blow up, go off, plant device, explode near
1831 | blow himself, blow themselves, carry out suicide-bombing, ram car
1833 | plant roadside-bomb
184 | hold/use/take as human-shield/shield, use as shield
185 | attempt to assassinate, try to assassinate, plot to kill, attempt to kill, try to kill, escape assassination,
  survive assassination
186 | assassinate, assassinate leader
190 | attack/fight/invade/clash/battle/retaliate/ambush/raid/storm/engage/kill/target/pound/destroy/overrun/
  combat/repel/repulse/skirmish/strike/hit/destroy/defeat/besiege/harm
190 | order STRIKE, clash with, fight with/against, exchange fire, battle with, wage war, wage war on/against,
  go to war, go to war with, declare war, declare war on, launch attack/offensive/strike/assault/operation/raid/war/
  invasion/incursion, launch attack on/against, mount attack/offensive, carry out attack/raid/strike/operation,
  carry attack/raid/strike, open fire, open fire on/at, strike back, hit back, fire on/at/into/across, trade fire,
  retaliate against, attack with, engage in firefight/battle/clash/fighting, fire at, send TROOPS into, cross into,
  march into, push into, enter, kill FIGHTER/PEOPLE, kill in, wound FIGHTER, attack TARGET, intervene militarily,
  take up arm, avenge, conduct strike/raid/attack/operation, use force, use force against, stage attack/raid/ambush,
  ambush patrol, launch counter-offensive, fight war, battle
191 | blockade/besiege/encircle/surround, impose blockade/siege, impose blockade on, lay siege, lay siege to,
  blockade port, cut off city/road/town, set up roadblock, place under siege, block port/strait/ship
none | kill in accident/crash/earthquake/flood/fire/collision/action/storm/avalanche, injure in accident/crash/earthquake/collision
none | beat/defeat/face/meet/host/play/thrash/crush/edge/fight/join team/side/champion/opponent/rival, win/lose match/game/title
none | fight/battle/combat/attack/target/defeat/beat epidemic/virus/disease/ebola/covid/coronavirus/pandemic/poverty/
  corruption/climate/warming/crime/inflation/hunger/trafficking/fire/blaze/problem/unemployment/cancer/drug/election/
  case/charge/terrorism/extremism, battle against disease/virus, fight against corruption/disease/poverty/crime/
  terrorism/extremism, fight for, hit by flood/storm/crisis/cyclone/earthquake, strike by, attack problem, kill bill,
  shoot film/video/picture, visit site/website/page
192 | occupy/annex/capture/conquer/overrun, seize BASE, seize control, take control, take control of, take over BASE,
  capture BASE, occupy BASE, annex BASE, take BASE, gain control, overrun BASE, recapture/retake BASE, seize city/
  town/territory/island/airport, settle land, wrest control, fall to
193 | shoot/gun/snipe, shoot at, shoot dead, gun down, shoot PEOPLE/FIGHTER, fire shot/bullet/gun, shoot at FIGHTER,
  fire round, spray bullet, exchange gunfire, machine-gun
194 | shell/bombard, fire shell/mortar/rocket/artillery/missile/grenade, fire shell/mortar/rocket/artillery/
  missile at/into/on, launch rocket/missile/mortar/grenade/shell at/into/on/against, lob rocket/mortar/shell,
  rain rocket, shell TARGET, pound with artillery, hit with artillery/rocket/missile, attack with artillery/rocket/
  missile, use artillery/tank
1951 | hit/bomb/strike/attack with precision-bomb/guided-missile/guided-bomb/precision-missile
195 | strafe/carpet-bomb, bomb TARGET/BASE/FIGHTER, launch airstrike/air-strike/air-raid, launch air-strike against/
  on, carry out airstrike/air-strike/air-raid, conduct airstrike/air-strike, bomb from, drop bomb, shoot down,
  shoot down plane/drone/jet/helicopter/aircraft/airliner, down plane/drone/jet/helicopter/aircraft/airliner,
  hit in airstrike/air-strike, kill in airstrike/air-strike, bomb from air, target in airstrike/air-strike,
  fly mission/sortie, attack from air, launch missile-strike, carry out missile-strike
1952 | hit/bomb/attack/target with drone, fire missile from drone
1952 | kill in drone-strike, launch drone, launch drone-strike, carry out drone-strike, attack with drone,
  strike with drone
196 | violate/break/breach VIOLATION, violate line, break CEASEFIRE
200 | annihilate/decimate, use mass-violence
201 | drive/push/force PEOPLE into/across/over, drive out PEOPLE/minority/population, chase from
201 | displace/uproot, drive from home/house, expel PEOPLE, displace PEOPLE, force from home/house
202 | massacre/slaughter/exterminate/butcher, massacre PEOPLE, commit massacre/genocide/atrocity
203 | cleanse, cleanse ethnically, commit ethnic-cleansing
204 | gas/nuke, use chemical-weapon, use chemical-weapons, use nuclear-weapon, use weapon/agent/gas,
  drop nuclear-bomb, attack with gas, detonate nuclear-bomb, carry out chemical-attack
182 | bludgeon/club/flog/whip
190 | flatten/obliterate/devastate/neutralise/neutralize/raze, reduce to ash/ashes/rubble/ruin/ruins/dust, turn into ash/ashes/rubble/ruin/ruins/
  dust/inferno/graveyard/wasteland/battlefield/sea
191 | keep/hold/put/place under blockade/siege
192 | usurp, encroach on/upon
202 | slaughter/butcher/exterminate PEOPLE
none | leave dead/wounded/injured/homeless/stranded/unconscious
194 | slam/crash/smash/plough/plow/rip/tear ^missile/rocket/shell/mortar into, land/fall/explode ^missile/rocket/shell/mortar in/on/near
1952 | slam/crash/smash/plough/plow ^drone into, explode ^drone in/over/near
190 | return fire
`
