/** Verbs of aid, yielding, sanctions and coercion: CAMEO roots 07, 08, 14 to 17. */
export const verbsOfDeeds = `
070 | turn over AID, turn over boat/vehicle/ambulance/truck/bus, hand over boat/vehicle/ambulance/truck/bus, hand over AID, hand over AID to, aid/assist/help/sustain/rescue/sponsor/bolster/succour/supply, help with,
  assist with/in, come to aid, provide for, provide, provide with, provide AID, provide to, give to, offer, supply,
  supply with, aid with, lend hand, send AID, send AID to, deliver, deliver AID, deliver to, provide/give/grant/
  extend/offer/lend/send/supply/deliver/donate/contribute/allocate/ship/channel/pour/allot/bring/distribute/airlift/
  dispatch/airdrop/rush AID, donate, donate to, contribute, contribute to, contribute AID, dispatch team, send team,
  send expert, help to, distribute to, award grant, assist victim
071 | deposit/inject/transfer million/billion/dollar/euro, deposit million/billion in, roll over loan/debt, extend credit-line
070 | support/back AID, support economic-aid/economic-assistance
070 | provide/give/grant/donate/contribute/allocate/send/extend/disburse $/€/£
070 | donor/benefactor/contributor
061 | supplier/buyer/importer/exporter/customer/investor
071 | fund/finance/bankroll/subsidise/subsidize/lend/invest/loan, lend to, invest AID, fund project, provide/give/
  grant/extend/offer/approve LOAN, provide/give/grant/extend/offer/approve LOAN to, bail out, cancel/forgive/reduce/
  write debt, write off debt, reschedule debt, disburse, disburse LOAN/AID, transfer money/AID, pay for, pump money,
  give dollar/euro, provide economic-aid, provide economic-assistance, grant dollar/euro, reduce debt
072 | hand over ARMS to, turn over ARMS to, arm/train/equip, supply/provide/give/send/deliver/donate/sell/ship/transfer/grant/lease/approve/offer ARMS,
  supply/provide/give/send/deliver/donate/sell/ship/transfer ARMS to, supply with ARMS, provide with ARMS, arm with,
  equip with, train FIGHTER/TROOPS, train pilot/police/rebel, provide/give/send/approve/grant military-aid, provide/
  give/send/approve/grant military-assistance, provide/give military-support, provide training, send adviser/advisor/
  trainer/instructor, back rebel/militia/insurgent, support rebel/militia/insurgent, arm rebel, approve sale,
  smuggle ARMS
073 | fly/airlift/ferry/truck AID, fly/airlift/ferry/truck AID to/into, fly in AID, fly blanket/antibiotic/medicine/food/doctor
073 | feed/evacuate/shelter/vaccinate/rescue/airlift/treat, provide/give/send/deliver/offer/donate/supply/dispatch/
  ship/airlift/bring/distribute humanitarian-aid, provide/send/deliver/give humanitarian-assistance, send/deliver/
  donate/provide/ship/supply/airlift/give food/medicine/vaccine/blanket/tent/relief/mask/ventilator/dose/oxygen/
  doctor/medic, send rescuer/rescue-team, send doctor/medic, treat wounded, evacuate PEOPLE, provide shelter/relief,
  set up camp, help victim/refugee, save PEOPLE, rescue PEOPLE
074 | send/deploy/dispatch TROOPS to serve, send/deploy/dispatch/contribute TROOPS to peacekeep-force/peacekeep-mission/peacekeep-operation
074 | send/deploy/dispatch/contribute/station TROOPS to protect/guard/secure/safeguard/keep
074 | participate in peacekeeping-mission/peacekeeping-operation/peacekeeping-operations/peacekeeping-force,
  take part in peacekeeping-mission/peacekeeping-operation, serve as peacekeeper/peacekeeping-force, send/deploy/
  dispatch/contribute TROOPS to peacekeeping-force/peacekeeping-mission/peacekeeping-operation/mission,
  send TROOPS as peacekeeping-force, protect/safeguard/shield/escort/guard, protect from, send/deploy/contribute/
  dispatch/provide PEACEKEEPERS, send TROOPS to mission, send/contribute TROOPS to peacekeeping, join mission,
  provide security/protection, join force, contribute to mission/force, lead mission, peacekeep, escort ship/convoy/
  tanker
075 | accept/admit/host/shelter PEOPLE, take in PEOPLE, grant/give/offer/provide ASYLUM, take in REFUGE, take in,
  accept REFUGE, shelter REFUGE, host REFUGE, welcome REFUGE, admit REFUGE, resettle, resettle REFUGE,
  open border to REFUGE, open door, naturalise/naturalize, grant citizenship/passport, harbour/harbor, receive REFUGE,
  give passport/citizenship
080 | accept, approve/grant/accept request/demand/bail, concede to DEMAND, yield/capitulate/concede/relent/comply/
  submit/accede/acquiesce/bow, give in, give in to, give way, back down, back off, make concession, give ground,
  climb down, comply with, abide by, bow to, cave in, cave in to, accede to, soften stance/position, agree to DEMAND,
  accept DEMAND, meet DEMAND, drop objection/opposition/claim/demand, drop charge, concede defeat, step back,
  admit defeat, reverse course, grant request, lift veto
082 | call off protest/demonstration/rally/march/sit-in/blockade, end/suspend/halt/stop/cancel protest/demonstration/rally/
  march/sit-in, leave street/streets, clear street/square
081 | relax/ease/loosen/waive/simplify/lift/remove/drop rules/rule/visa/requirement/control/controls/curb/fee/check,
  give/grant/issue permission/authorisation/authorization/green-light/go-ahead/approval/consent, lift/ease/relax/
  loosen/remove/end restriction/ban/curfew/emergency/lockdown/requirement/law/rule, waive requirement/visa, allow to,
  permit to, allow, permit, legalise/legalize, unban, unblock, issue visa, grant ENTRY, grant ENTRY to,
  reopen school, scrap visa, decriminalise/decriminalize, relax rule, lift state
0831 | resign/abdicate, step down, hand over power, cede/relinquish/surrender power, step aside, give up power,
  leave/quit office/post/power, relinquish office/post, hand over presidency
0832 | change/alter/revise/reverse/reconsider/amend/rethink/adjust/soften/modify/overhaul/drop policy/law/stance/rule/
  legislation/approach/strategy, reconsider plan/decision, withdraw/drop/scrap plan/bill
0833 | respect/guarantee/protect/uphold/grant/give/restore/extend/recognise/recognize/ensure/expand right/rights/freedom/
  liberty/autonomy/franchise
0834 | set up commission/court/assembly/council, establish commission/court/assembly, draft/adopt/write/amend/replace/
  rewrite constitution, overhaul system/institution, abolish monarchy, replace commission/court, create court/commission/assembly
083 | hold/call election, introduce/pass/approve/enact/implement/undertake/make/carry-out/begin reform, carry out reform,
  restore democracy, grant independence
084 | return *, return PROPERTY, hand back, give back, hand over, hand over to, hand over PROPERTY/
  BASE, turn over, send back, repatriate body/remains
0841 | release/free/liberate/pardon/amnesty/acquit/exonerate, release CAPTIVE/PEOPLE, release from, set free,
  free CAPTIVE, swap CAPTIVE, exchange CAPTIVE, let go, order release, release on bail, drop charge, grant amnesty/
  pardon/clemency, commute sentence, overturn conviction, hand over CAPTIVE, repatriate CAPTIVE, return CAPTIVE
0842 | return artefact/artifact/asset/land/territory/plane/ship/vessel/drone/painting/relic, release PROPERTY,
  unfreeze asset/fund/account, unfreeze, release fund/asset, hand back territory/land
085 | lift/ease/relax/suspend/remove/end/loosen/waive/drop/scrap/reduce SANCTION, lift/ease/relax/suspend/remove/end/
  loosen/waive SANCTION on/against, resume import/export/purchase, cut/lower/reduce/scrap tariff/tariffs/duty/duties,
  exempt from SANCTION, grant waiver, delist, remove from list, take off list, lift ban, lift ban on, end boycott,
  remove from blacklist
086 | admit REFUGE/INSPECTORS, let in, open border/door/airspace/crossing, open up, reopen border/crossing/airspace/
  strait, allow entry/access/overflight/flight, allow into, allow in, grant access, readmit, let into, open territory,
  open BORDER to, reopen BORDER
0861 | accept/allow/admit/welcome/receive PEACEKEEPERS
0862 | accept/allow/admit/receive INSPECTORS
0863 | allow aid/convoy/delivery/shipment, let aid/convoy, let through, allow through
087 | de-escalate/deescalate/defuse/stand, defuse tension/crisis, reduce/ease/lower tension/tensions, stand down,
  exercise restraint, calm situation, end STRIKE/fighting/war/hostility/hostilities, stop STRIKE/fighting/war/fire,
  halt STRIKE/fighting/war, suspend STRIKE/war/EXERCISE, cancel EXERCISE/STRIKE, cease fire, call off STRIKE/
  EXERCISE, end conflict, postpone EXERCISE, halt EXERCISE, suspend test/program/programme
0871 | declare/announce/observe/accept/call CEASEFIRE, honour/honor CEASEFIRE, lay down ARMS, extend CEASEFIRE,
  accept ceasefire
0872 | lift/ease/end/relax blockade/siege, lift blockade of, end occupation, ease closure, end siege, lift closure
0873 | demobilise/demobilize/disarm/disband/decommission/dismantle/denuclearise/denuclearize, disarm FIGHTER,
  destroy stockpile/arsenal, dismantle program/programme/site/reactor/arsenal, give up ARMS, surrender ARMS,
  hand over ARMS, lay down, freeze program/programme, disband militia, shut down reactor
0874 | begin/start/complete withdrawal/pullout/retreat/drawdown, hand over position/base
0874 | retreat/withdraw/surrender/disengage/evacuate, withdraw TROOPS, withdraw from BASE, withdraw from, pull out,
  pull out TROOPS, pull out of, pull back, pull back from, pull TROOPS, withdraw TROOPS from, retreat from,
  bring home TROOPS, bring back TROOPS, remove TROOPS/ARMS, vacate, leave BASE, evacuate base, cede territory,
  end occupation, hand over base, reduce TROOPS, redeploy from, draw down, draw down TROOPS, cut TROOPS
140 | protest/dissent, protest against, stage protest/demonstration, hold protest
141 | picket, demonstrate against/outside/in, march on/to/against, take to street/streets, rally against, stage/hold/
  organise/organize/join/attend demonstration/rally/march/protest/sit-in/vigil, burn flag/effigy, gather outside,
  chant slogan, wave banner, protest outside
142 | fast, go on hunger-strike, stage hunger-strike, begin hunger-strike
143 | boycott, stop work, go on strike, walk out, stage walkout/strike, call strike, down tool, stage boycott,
  boycott election/product/olympics
144 | obstruct, block road/street/highway/entrance/traffic/access, occupy building/square/street, block off,
  storm building
145 | riot/loot/vandalise/vandalize/ransack/rampage, storm/ransack/torch/attack/burn embassy/consulate, set fire,
  throw stone/bottle/firebomb, pelt, hurl stone/bottle/firebomb, clash with police, go on rampage, burn down, stone
150 | fire/launch/test missile/rocket over, fire/launch missile/rocket/projectile into sea/ocean/water/waters,
  fly near/close, send warplane/jet/bomber/aircraft close/near, sail close, hold/stage parade
150 | hold/conduct/stage/launch/perform/begin war-game, parade/flex/brandish, flex muscle, show force,
  show off missile, hold/conduct/stage/carry/carry-out/begin/start/launch/plan/complete EXERCISE, hold/conduct/stage/
  launch/begin wargame, carry out EXERCISE, display missile, test/test-fire missile/rocket, fire missile into sea,
  launch missile/rocket/satellite, conduct test, fly over, enter/violate/cross airspace/waters/water, intercept, scramble jet/
  fighter, sail through/into/near, patrol, conduct flight, buzz, shadow
151 | put police on alert, raise police-alert, step up patrol
152 | put TROOPS on alert, put on alert, raise alert, place on alert, be on alert, go on alert, heighten alert
153 | send/deploy/dispatch/add/increase/boost/double police/policeman/policemen/gendarme/border-guard, increase/step patrol
153 | deploy/mobilise/mobilize police, send police, beef up security, step up security, tighten security,
  deploy riot-police
154 | send/dispatch/move/order TROOPS to water/waters/sea/area/region/border/frontier/strait/island/zone,
  send/dispatch/move/sail TROOPS near/off/into/toward/towards/along/through
154 | beef up presence, bolster/expand/raise/reinforce presence, step up presence, build up presence
154 | mobilise/mobilize/deploy/mass/amass/concentrate/reinforce/redeploy/station/garrison/militarise/militarize,
  deploy TROOPS, deploy ARMS, deploy TROOPS to, send/dispatch/move/mass/amass/position/station/build/mobilise/
  mobilize/gather/rush/order/reinforce/call TROOPS, send/dispatch/move TROOPS to/into/toward, build up TROOPS,
  call up TROOPS/reservist, beef up TROOPS, send warship/carrier/bomber/reinforcement, move missile/tank/artillery/
  ARMS, increase/boost/strengthen presence, fortify border, boost/increase spending, develop/build missile/ARMS/bomb,
  enrich uranium, enrich, expand arsenal, conscript, call up, militarise/militarize island, establish/open/
  build base, mass at/on/along
155 | activate/strengthen/expand/mobilise/mobilize cyber-defence/cyber-command/cyber-unit, raise alert against hacker
155 | mobilise/mobilize cyber-force
160 | alienate/isolate/ostracise/ostracize, freeze out, distance from, turn back on, drift apart, downgrade,
  cool TIES, revise TIES, review TIES, drop off, cut cooperation, suspend/end/halt/cease/freeze/
  terminate cooperation, suspend membership/participation, suspend from, expel from, exclude from, strip of
161 | sever/cut/break/suspend/downgrade/freeze/end/reduce/rupture/dissolve/curtail TIES, cut off TIES, break off TIES,
  sever TIES with, recall/withdraw ENVOY, close/shut/evacuate embassy/consulate/mission, withdraw/revoke recognition,
  call back ENVOY, pull ENVOY, pull out ENVOY, shut down embassy/consulate, expel DIPLOMAT, declare persona,
  expel ENVOY, order ENVOY to leave, declare grata, expel embassy, kick out DIPLOMAT, withdraw DIPLOMAT from,
  cut contact, order closure, break with
162 | cut/suspend/halt/freeze/stop/end/reduce/withhold/slash/withdraw/block/deny/discontinue/cancel AID/LOAN,
  cut off AID/LOAN, suspend/cut/halt/stop/withhold/freeze AID/LOAN to, cut off, pull AID/LOAN, hold back AID/LOAN,
  stop aiding/supporting, withdraw support, stop helping, stop funding, defund, suspend training
1622 | deny/refuse/withdraw ARMS, halt delivery of ARMS
1622 | cut/suspend/halt/freeze/stop/end/reduce/withhold/block/cancel ARMS, suspend/freeze/cut/reduce/stop/halt/
  withhold military-aid, suspend/halt/stop/block sale, suspend/halt/freeze/stop delivery, suspend/
  freeze military-assistance
163 | order/unveil/enact/prepare SANCTION, add SANCTION, hit SANCTION, bar from market, shut out
163 | sanction/embargo/blacklist/boycott, impose/slap/tighten/expand/extend/renew/reimpose/reinstate/adopt/approve/
  introduce/announce/levy/place/toughen/widen/maintain/enforce/restore SANCTION, impose SANCTION on/against,
  slap SANCTION on, ban/bar/block/halt/stop/restrict/suspend/prohibit/cut/limit import/export/GOODS, ban import/
  export from, suspend/halt/cut/stop/ban/restrict TRADE, suspend/cancel/halt/ban/stop flight/flights, cut off supply/
  gas/oil/water/electricity, suspend/halt/stop/cut supply/supplies/gas/oil/shipment, ban GOODS, freeze asset/account/
  fund, raise/increase/hike/impose tariff/tariffs/duty/duties, close airspace, close airspace to, ban flight/airline,
  add to list/blacklist, put on list/blacklist, cut exports, hit with SANCTION, target with SANCTION, designate,
  designate as, restrict export, block purchase/takeover/deal, ban from, ban travel, revoke status/license/licence,
  shut off gas, turn off tap, expel from swift
164 | break/suspend/halt/end/abandon/freeze/cancel/postpone/stop/leave/quit TALKS, break off TALKS,
  call off negotiation, walk out of negotiation, break down, suspend dialogue, pull out of negotiation
166 | evict/oust, withdraw observer/mission/staff, expel PEACEKEEPERS/INSPECTORS/observer, expel agency/ngo/group/
  worker, withdraw from organisation/organization, pull out staff, leave/quit/exit organisation/organization/union/
  nato/bloc, evacuate staff/citizen, order out
1663 | expel/ban/evict/close agency/ngo/charity, throw out agency/ngo/charity, kick out agency/ngo/charity,
  tell/order agency/ngo/charity to leave, shut agency/charity
166 | order out mission/force, order mission/force to leave, tell mission/force to leave, pull out staff/mission
165 | end/stop/quit/suspend/halt/abandon/drop mediation/mediating, withdraw as mediator, withdraw from mediation, pull out of mediation
1661 | expel/withdraw PEACEKEEPERS
1662 | expel/withdraw/bar INSPECTORS
170 | force plane/jet/aircraft/ship/vessel/boat/tanker, force plane/jet/aircraft/ship/vessel/boat to land/stop/turn
170 | coerce/bully/intimidate/harass/blackmail/strong-arm/repress/oppress/persecute/punish/subjugate/mistreat,
  crack down on, clamp down on, exert pressure, twist arm, put pressure on, impose will, put down, meddle in,
  interfere in, intervene in, undermine, destabilise/destabilize, pressure
171 | smash/wreck/ransack/trample, cut net/cable, ram ship/boat/vessel, damage/sabotage/deface, plunder, vandalise/vandalize
1711 | confiscate/seize/impound/expropriate/nationalise/nationalize/requisition/appropriate/board/commandeer/
  intercept, seize PROPERTY, seize ship/vessel/tanker/boat/trawler/asset, detain ship/vessel/tanker/boat/trawler,
  impound ship/vessel/car, board ship/vessel, freeze property, take over company
1712 | demolish/bulldoze/raze/torch, demolish/destroy/bulldoze/raze house/home/building/structure/village/tunnel
172 | suspend/ban/halt publication/newspaper/broadcast, censor/curb/muzzle/gag/silence/restrict/outlaw/ban/fine/
  penalise/penalize/suppress/tax/dissolve/regulate, suspend/revoke/cancel/withdraw licence/license/accreditation/card/permit, ban/block/shut/
  close/censor newspaper/website/channel/media/broadcast/app/book/film/site/platform, shut down newspaper/website/
  channel/office, block website/access/app, impose fine/restriction, fine dollar, close border/crossing/office/
  school, close BORDER, close off, bar, deny visa, refuse visa, revoke visa/citizenship/passport, restrict movement/
  travel, seal border, seal off, impose visa, remove from office, sack, bar from, dismiss DIPLOMAT/minister/official/
  judge, close down, jam, throttle
1722 | ban party/group/organisation/organization/politician, outlaw party/group, dissolve parliament/party
1723 | clamp/slap/place/order/enforce/extend/tighten curfew, put under curfew, place under curfew
1723 | impose curfew/lockdown, declare curfew
1724 | impose/declare/proclaim/extend emergency-rule/martial-law/emergency-law, declare/impose state-of-emergency, place under martial-law
1724 | declare/impose/extend emergency, impose martial-law, declare martial-law, declare state
173 | order trial/retrial/arrest/detention/imprisonment, sign arrest-warrant
173 | capture FIGHTER/PEOPLE, arrest/detain/jail/imprison/apprehend/indict/intern/incarcerate/remand/prosecute/
  sentence/nab/charge, arrest PEOPLE/CAPTIVE/FIGHTER, take into custody, round up, charge with, put on trial,
  issue warrant, put behind bar, place under arrest, throw in jail, sentence to, hold in custody, take prisoner,
  put under arrest, lock up, detain for/on, jail for, press charge, file charge, bring charge, hold captive, bust,
  issue arrest-warrant, put in prison, lay charge
174 | send home PEOPLE, turn away, drive away, tell to leave, order PEOPLE to leave
174 | deport/expel/evict/exile/banish, expel PEOPLE/REFUGE/journalist, kick out, send home, throw out, order to leave,
  deport to, expel from, strip of citizenship, drive out, force out, turn back, send back PEOPLE/REFUGE,
  push back REFUGE, repatriate PEOPLE, force to leave
175 | crush attempt/rebellion/uprising/revolt/resistance
175 | teargas/suppress/disperse/quell/brutalise/brutalize, fire tear-gas, fire on protester, disperse PEOPLE,
  crush protest/uprising/revolt/dissent, break up protest/demonstration/rally, use tear-gas, open fire on protester,
  beat protester, crack down, clash with protester/demonstrator/rioter, baton-charge, put down uprising/protest
176 | hack/phish/ddos, hack into, launch cyber-attack, launch cyberattack, infect with malware, breach network/
  system/server/computer, break into computer/network, steal data/secret, target with malware, attack website/
  network/computer/server
070 | compensate/reimburse/indemnify
080 | appease/accommodate
0841 | exonerate/reprieve
160 | decouple from, disinvite/uninvite, derecognise/derecognize
170 | goad/humiliate/hound/blackmail/extort/squeeze/destabilise/destabilize/subjugate
1711 | interdict/impound, interdict PROPERTY
172 | disqualify/proscribe/quarantine/penalise/penalize/debar, disqualify from
173 | arraign/corral, hold as suspect/witness/spy, stand trial, face trial
174 | eject/uproot PEOPLE
175 | purge/pacify/subdue/stifle
170 | chase/drive/scare/warn off/away
`
