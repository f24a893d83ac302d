/** Nouns that name an act: `code | noun`, a modifier before the hyphen; operators as in the table of verbs. */
export const nouns = `
012 | concern/worry/alarm/skepticism
013 | optimism/satisfaction
018 | condolence/sympathy/congratulation
010 | statement/comment/remark/speech/announcement/declaration/interview/address
intend 030 | plan/promise/pledge/vow/offer/intention/readiness/willingness/commitment/intent/desire/hope/undertaking/
  consent
intend 036 | invitation
appeal 020 | appeal/call/request/plea/urging
appeal 023 | aid-request
demand 100 | demand/insistence/pressure/order
reject 120 | refusal/rejection/rebuff/refusal/denial/opposition/objection/disapproval/reluctance/unwillingness
129 | veto
128 | violation/breach/defiance
threaten 130 | threat/warning/menace
139 | ultimatum
intend - | decision/vote/move
end - | end/suspension/halt/freeze/cessation/reduction/cut/lifting/easing/removal/cancellation/termination/
  relaxation/stoppage/cutoff/postponement/waiver/curtailment/ending
pass - | start/beginning/resumption/launch/renewal/imposition/continuation/extension/announcement/provision/delivery/
  implementation/conclusion/signing/ratification/opening/escalation/restoration/normalisation/normalization/
  establishment/strengthening/round/series/wave/possibility/preparation/option/use/exchange/campaign/act/string/set/
  package/spate/lot/part/kind/type/number/form/level/host/range/effort/efforts/bid/attempt/drive/process/mission/push
block - | prevention/blocking/obstruction
accuse 112 | accusation/allegation/blame
040= | talk/talks/meeting/consultation/dialogue/conversation/discussion/encounter/audience/lunch/dinner/breakfast/
  briefing/session
040= | contact/engagement/exchange-of-view
041= | phone-call/telephone-call/phone-conversation/phone-talk/telephone-conversation/telephone-talk/call-by-phone/
  videoconference
042 | visit/trip/tour/stopover/arrival/travel/pilgrimage/voyage
043 | reception/welcome/hosting
044= | summit/conference/forum/summit-meeting
045 | mediation/arbitration/brokering
046= | negotiation/bargaining/trade-talk/peace-talk/trade-talks/peace-talks
050 | rapprochement/reconciliation/friendship/diplomacy/overture/goodwill/detente/détente/alliance
054 | recognition/diplomatic-relation/diplomatic-relations/diplomatic-tie/diplomatic-ties/full-tie
050= | tie/ties/relation/relations/relationship/link/partnership/bond
051 | praise/support/endorsement/backing/gratitude/applause/thanks/commendation/solidarity/approval/tribute/
  compliment/admiration/appreciation/blessing
052 | defence-of/defense-of/vindication
055 | apology/regret
056 | forgiveness
057= | agreement/accord/pact/treaty/deal/memorandum/mou/protocol/contract/convention/joint-communique/
  joint-declaration/understanding/compromise/settlement/communique/communiqué
060 | cooperation/collaboration/coordination/co-operation/teamwork/joint-project/venture
061 | trade/export/import/investment/sale/purchase/shipment/commerce/transaction/gas-delivery/oil-delivery/
  economic-cooperation/economic-partnership/free-trade
062 | joint-exercise/joint-drill/joint-manoeuvre/joint-maneuver/military-cooperation/defence-cooperation/
  defense-cooperation/joint-exercises/joint-drills/joint-patrol/military-alliance
063 | extradition/judicial-cooperation/handover
064 | intelligence-sharing/information-sharing/intelligence-cooperation/data-sharing/information-exchange/sharing
070 | aid/assistance/help/relief/donation/contribution/grant/assistance-package
071 | loan/economic-aid/economic-assistance/financial-aid/financial-assistance/bailout/debt-relief/development-aid/
  credit/subsidy/funding/financing/development-assistance
072 | military-aid/military-assistance/arm-delivery/arms-delivery/arms-sale/arms-sales/arm-sale/weapon-sale/
  weapons-delivery/weapon-delivery/drone-sale/arms-supply/military-support/military-training/arm-supply/
  arms-shipment/arms-transfer/weapons-supply/sale-of-arms/missile-sale/arming
073 | humanitarian-aid/humanitarian-assistance/food-aid/medical-aid/relief-supply/emergency-aid/evacuation/
  relief-effort/aid-convoy/disaster-relief/emergency-relief/rescue/food-supply/relief-supplies/medical-supply
074 | protection/peacekeeping-mission/peacekeeping/escort
075 | asylum/refuge/resettlement
080 | concession/capitulation/compliance/yielding
083 | resignation/abdication/reform/election
084 | return/handover-of/repatriation/restitution
0841 | release/pardon/amnesty/prisoner-exchange/prisoner-swap/liberation/acquittal/clemency
0871 | ceasefire/cease-fire/truce/armistice
087 | de-escalation/deescalation/restraint
0873 | disarmament/demobilisation/demobilization/denuclearisation/denuclearization/decommissioning
0874 | withdrawal/retreat/pullout/pull-out/pullback/disengagement/drawdown/surrender/troop-reduction
090 | investigation/probe/inquiry/enquiry/inspection/interrogation/scrutiny/search/audit/examination
111 | verbal-attack/scathing-attack/personal-attack/blistering-attack/stinging-attack/criticism/condemnation/
  denunciation/rebuke/censure/outcry/reproach/reprimand/outrage/denouncement/backlash/tirade/slur/insult
110 | displeasure/dismay/anger/disappointment/indignation
112 | charge-of
114 | protest-note/diplomatic-protest/complaint/démarche/demarche
115 | lawsuit/suit/litigation/legal-action/legal-challenge
116 | conviction/guilty-verdict
141 | protest/demonstration/rally/march/sit-in/vigil
142 | hunger-strike
143 | general-strike/labour-strike/labor-strike/walkout
145 | riot/rioting/unrest/looting
150 | military-exercise/naval-exercise/military-drill/drill/manoeuvre/maneuver/manoeuvres/maneuvers/wargame/
  missile-test/missile-launch/nuclear-test/parade/show-of-force/patrol/military-exercises/exercise/
  military-manoeuvre/rocket-launch/incursion-airspace
152 | alert
154 | deployment/mobilisation/mobilization/buildup/build-up/troop-movement/reinforcement/military-presence
160 | estrangement/isolation
161 | recall/severance/rupture
162 | aid-cut/aid-freeze/aid-suspension
163 | sanction/sanctions/embargo/tariff/tariffs/boycott/trade-war/import-ban/export-ban/asset-freeze/travel-ban/
  trade-restriction/trade-ban/export-control/export-curb/duty/duties/trade-barrier/flight-ban/quota
166 | expulsion-of/walkout-of
170 | coercion/intimidation/harassment/interference/meddling/repression/oppression/persecution/bullying/intervention/
  crackdown/pressure-campaign
171 | damage/sabotage/vandalism
1711 | seizure/confiscation/expropriation/nationalisation/nationalization/capture
1712 | demolition/destruction
172 | restriction/restrictions/ban/curb/censorship/fine/penalty/prohibition/crackdown-on
1723 | curfew
1724 | martial-law
173 | arrest/detention/imprisonment/jailing/indictment/prosecution/trial/arrest-warrant/warrant/sentencing/custody/
  charge-against/incarceration/prison-sentence
174 | deportation/expulsion/eviction/exile
175 | repression/suppression
176 | cyberattack/cyber-attack/cyber-operation/hacking/hack/cyber-warfare/cyber-strike/cyber-espionage/cyber-assault/
  cyber-campaign
180 | violence/terror-attack/terrorist-attack/terrorism/atrocity
181 | abduction/kidnapping/hijacking/kidnap/hostage-taking
182 | beating/stabbing/injury/poisoning/wounding
1822 | torture
1823 | murder/beheading/execution/slaying
183 | bombing/bomb-attack/bomb/explosion/blast/car-bomb/car-bombing
1831 | suicide-bombing/suicide-attack/suicide-bomb
185 | assassination-attempt
186 | assassination
190 | attack/assault/offensive/raid/strike/war/invasion/incursion/clash/fighting/battle/hostility/hostilities/
  conflict/aggression/military-operation/military-action/retaliation/ambush/skirmish/combat/killing/firefight/
  operation/military-intervention/counterattack/counteroffensive/military-campaign/onslaught/fire/killings/
  military-strike/special-operation
191 | blockade/siege/encirclement
192 | occupation/annexation/takeover/conquest
193 | shooting/gunfire/gun-attack/sniper-fire/firing/crossfire
194 | shelling/bombardment/rocket-attack/rocket-fire/missile-attack/mortar-attack/artillery-fire/missile-strike/
  rocket-strike/barrage/tank-fire/mortar-fire/artillery-strike/artillery-attack/missile-fire
195 | airstrike/air-strike/air-raid/air-attack/aerial-bombing/air-campaign/air-bombardment/aerial-attack/
  bombing-campaign/bombing-raid/air-assault/air-offensive/air-operation/airstrikes/aerial-bombardment
1952 | drone-strike/drone-attack/drone-raid
196 | ceasefire-violation/truce-violation/cease-fire-violation
202 | massacre/genocide/mass-killing/slaughter/extermination
203 | ethnic-cleansing/cleansing
204 | chemical-attack/gas-attack/nuclear-attack/chemical-weapons-attack
018 | commiseration
051 | accolade/nod
073 | airlift
070 | compensation/reimbursement
0841 | exoneration/reprieve
090 | questioning/cross-examination
110 | animosity/contempt
111 | admonition/castigation/jibe/broadside/scolding/outburst/swipe
114 | summons
120 | snub
150 | overflight/interception
170 | humiliation/clampdown
190 | reprisal/foray
193= | shootout
194 | fusillade/salvo
202 | pogrom
`
