/** Set phrases of the wire services, by what they mean between states; one line a code, in the order of the codes. */
export const idioms = `
011 | keep/maintain silence, keep/stay/remain mum/silent, withhold comment, break silence about
011 | silent/mum/tight-lipped/noncommittal/non-committal/evasive
012 | uneasy/apprehensive/wary/anxious/fearful/alarmed/troubled
012< | alarm/worry/trouble/unsettle/perturb
012 | express/voice unease/disquiet/apprehension/trepidation, sound alarm, ring alarm, take view of
013 | have/hold hope for
013 | upbeat/sanguine/buoyant/heartened/reassured, pin hope on, have faith/confidence in, sound note
013< | hearten/reassure/encourage by
013 | strike note about/on/over
014 | weigh/study/review/ponder/explore option/options, rethink/reassess/reevaluate/re-evaluate/re-examine, toy with
015 | own up to, plead guilty, come clean, accept/shoulder/take blame
016 | dismiss/reject/refute/rebut/repudiate CHARGE, brush off/aside CHARGE, shrug off CHARGE, wave away/aside/off CHARGE,
  laugh off CHARGE, scoff at CHARGE
017 | fly ^flag, bow head, stand in silence, observe mourning, declare mourning, hold minute
018 | mourn with, grieve with, offer/send/extend/convey/express/cable/wire/relay WISH
020 | make plea/entreaty
appeal 020 | prevail on/upon, push to, turn to for, look to for, nudge/prod/coax/cajole, knock on door
intend 030 | give word, give assurance, signal
intend 036 | due in/at
intend 030 | undertake to, swear to, stand ready, stand by to, hold out prospect of, hold out hope of
intend 036 | open door to TALKS, extend invitation, hold out invitation, be open to TALKS
intend 039 | offer to host
032 | extend/offer/hold/wave/proffer olive-branch, hold out olive-branch
040 | write to, send/dispatch envoy/emissary/delegation/negotiator/letter
040 | convey/deliver/carry/relay/pass message, compare note/notes with, break bread with
040= | sit down with, come face to face with, put head together
042 | touch down in, fly in/into, jet off to, jet to, set foot in, make stop in, pass through, be on trip
043 | fete/fête/feast, lay on banquet/feast, receive in audience
045 | secure/win/negotiate release/freedom
045 | act/serve as mediator/peacemaker, act/serve as go-between/intermediary/broker, bring together, bring to table
046= | return to table, sit at table
050 | make overtures/overture, warm to, break ice with, turn page with, court favour/favor, curry favour/favor
050= | improve/warm/thaw/flourish/blossom/recover ^TIES, move/grow/draw/come closer, mend fence/fences, patch up quarrel/
  difference, bury hatchet, make up, make peace, break ice, turn page, renew friendship/TIES, upgrade/deepen/mend/repair/rebuild/elevate/lift TIES
051 | heap/shower/lavish/pile praise, sing praise, give credit, give nod, give thumb/thumbs, tip/take hat, give vote of confidence, give vote,
  rally to side, rally behind/around/round, line up behind, stand shoulder with, swing behind, throw weight behind, come out for,
  come out in support/favour/favor, give blessing, lend weight to, lend voice to, vouch for, cheer on, champion, hold up as, put faith in,
  take side with, stand side with, speak well/highly of, get behind, be behind, back, raise glass to
051 | stand by/with, speak in favour/favor/support
051 | endorse/back/support/welcome/hail/applaud/champion DEMAND/candidacy/bid/effort/efforts/stance/stand, call as friend/ally/partner/brother/model/hero/fruitful/constructive/positive/useful/successful/productive/historic/important/welcome/
  brave/courageous/excellent
051< | receive/get/win/draw/enjoy/earn backing/praise/applause/endorsement from
051 | appreciative/supportive/grateful/thankful
052 | leap/spring/rush/jump/rise/rally/come to defence/defense, go to bat, speak up for, stick up for, take up cudgel,
  take up cudgels, make excuse for, stand up for
054 | switch recognition/allegiance/TIES, restore/return/reinstate/post/send ambassador, inaugurate/reopen embassy, lift to ambassador
057= | hammer out ACCORD, thrash out ACCORD, work out ACCORD
057= | come to term/terms, put pen, put name, shake HAND on, see eye to eye
060 | work hand/tandem, work in tandem/concert with, make cause with, make common-cause
060= | pool effort/resource/force/strength/expertise, link arm
061 | win/land/secure/clinch/bag contract/order/tender/concession from/in/with
061= | grow/rise/fall/increase/double/resume/shrink/expand/jump/reach ^trade/commerce
062= | take part in EXERCISE with, participate in EXERCISE with, join EXERCISE with, join in EXERCISE with, drill together
070 | shore up economy/government/currency, foot bill, pick up tab/bill, chip in, throw lifeline, lend hand, come to rescue, prop up,
  dole out AID, pump AID into, pour AID into, bring succour/relief
070 | reach/arrive/land ^AID
071 | deposit/inject/transfer/lend/loan $/€/£, roll over LOAN, pump $/€/£ into, pour $/€/£ into, bail out
071< | borrow from, borrow/obtain/secure/get/receive/win LOAN from
072 | furnish with ARMS
070 | furnish with
072< | receive/obtain/acquire/get/secure/take ARMS from, take delivery from
073< | receive/obtain/get medicine/food/vaccine/relief/grain from
070< | receive/obtain/get/secure AID from
073 | send/fly/dispatch/deploy/rush/airlift RELIEVERS, send/fly/dispatch/rush RELIEVERS to/into
075 | open door to REFUGE, take in PEOPLE
080 | accede to DEMAND, bow to DEMAND
080 | bow/yield/bend/succumb/cave to pressure, give in to pressure, knuckle under, toe line, heed call/warning/appeal/advice,
  meet/accept condition/term, agree to term/terms/condition, bend knee, eat word, come round
081 | simplify/speed process/procedure, restore visa, restore visa for
0841 | send home CAPTIVE, let go, let walk, trade prisoner/captive, set at liberty
085 | reinstate/restore privilege/status/trade
085 | take off blacklist/list, strike from/off list/blacklist, remove ban, scrap ban/SANCTION, roll back SANCTION
0863 | let aid/convoy/truck through, let through convoy/truck/aid
087 | call off offensive/attack/raid/strike/assault
087 | silence gun/guns, hold fire, sheathe sword, step back from brink, pull back from brink, cool tension
090 | comb/frisk/sift/vet
demand 100 | lean on, turn up heat on/under, turn heat on, turn screw on, tighten screw on, put squeeze on, put heat on, twist arm,
  browbeat, read act to, hold feet to
110 | bristle/seethe at/over, fume at/over, see red, cry foul, take umbrage at, take exception to, raise eyebrow at, react angrily/furiously to,
  react angrily/furiously, react with anger/fury/outrage/dismay/disgust, wag finger at, take view, chafe at
110< | anger/outrage/upset/irk/offend/dismay/disappoint/infuriate/enrage/annoy/appal/appall/incense/exasperate/displease
110= | squabble/quarrel/bicker/wrangle/feud/spar/argue/tussle with, cross sword/swords, lock horn/horns, fall out with/over, be at odds,
  be at loggerheads, clash over
110= | trade/exchange/swap barb/insult/accusation/recrimination/jibe/jab/blame/charge/word/allegation
110= | odds/odd/loggerhead/loggerheads with
111 | rip/assail record/decision/policy/remark/comment/move, rip into
111 | pour/heap scorn/criticism/blame/abuse/ridicule/opprobrium, vent anger/fury/frustration/spleen/ire/rage, turn fire on, train fire on,
  round on, rage at/against, storm at, come down on, read riot-act, dress down, rap over knuckle, give earful, liken to, compare to,
  level criticism at, direct criticism at, fire broadside, fire broadside at, attack verbally, clash verbally, hit out over,
  call as
112 | lay blame, pin blame on, put blame on, see hand in, see hand behind, point finger at, trace to, lay at door
113 | rally/unite/galvanise/galvanize/rouse * against
114 | hand/deliver/present/serve/lodge/send/file note/protest/complaint/objection/protest-note, hand to note
115 | drag/haul/bring/take before COURT, haul into COURT, take to COURT
120 | say no, say no to
120 | pour/throw/dump water on, give shoulder, turn shoulder, slam/shut/close door on/in, give shrift, thumb nose at, turn ear to, turn nose at,
  dig in heel, dig heel, hold out against, drag foot/feet, stonewall, balk/baulk at, stand firm/ground against, go back on, cut short visit/trip,
  wave off, wave away, swat away, scoff at, laugh off, spurn/snub, leave in lurch, draw line at
120 | block/thwart/torpedo/scupper/derail/frustrate/oppose bid/proposal/membership/accession/entry/candidacy
reject 120 | tear up ACCORD, rip up ACCORD, walk away from ACCORD, pull out of ACCORD, back out of ACCORD, back away from ACCORD,
  pull back from ACCORD, turn back on ACCORD, break off ACCORD, bow out of ACCORD, opt out of ACCORD
125 | scrap/cancel/postpone/skip summit/meeting/visit/trip, stand up at
125 | balk/baulk at TALKS, shun TALKS, stay away from TALKS, stay away from summit/conference, boycott TALKS/summit/conference
threaten 130 | raise prospect/spectre/specter of, hint at, rattle sabre/saber/sabres, put on notice, issue threat
130 | put on notice, talk tough, rattle sabre/saber, brandish threat
138 | vow/pledge/promise/threaten to avenge/hit/strike/retaliate
138 | raise prospect/spectre/specter of war/attack, threaten/vow to wipe, vow to crush/destroy/annihilate/avenge/obliterate, threaten with blow/
  annihilation/destruction/attack/strike, swear revenge/vengeance/retaliation, swear to avenge, call for destruction
139 | give until, give time to
145 | hurl/throw stone/bottle at
152 | put/place TROOPS on alert, put/place on footing/war/war-footing/standby/readiness
154 | move/bring up TROOPS/ARMS, move forward TROOPS/ARMS
153 | step up patrol/patrols, beef up patrol/patrols, tighten patrol
160= | sour/worsen/deteriorate/fray/chill/nosedive/plunge/plummet/sink/collapse/cool/sour/unravel/suffer ^TIES, be at low
160 | turn back on, wash hand of, keep distance from, cold-shoulder, freeze ties
161 | order home ENVOY, bring home ENVOY, pull out ENVOY, call home ENVOY, kick out ENVOY, send home ENVOY, boot out ENVOY, throw out ENVOY,
  order out ENVOY
162 | turn off tap, pull plug on AID
163 | revoke/suspend/remove privilege/status
163 | turn off gas/oil/water/power/electricity/supply/tap, shut off gas/oil/water/power/electricity/supply, choke off gas/oil/supply/trade,
  cut off gas/oil/water/power/electricity, slam/shut door on GOODS, clamp SANCTION, clamp SANCTION on, strip of status,
  put embargo on, close market to, shut market to
164 | pull plug on TALKS, walk away from TALKS
1661 | pull PEACEKEEPERS, pull out PEACEKEEPERS, pull PEACEKEEPERS out/from
170 | manhandle/jostle/hassle, use/fire/turn water-cannon, throw weight around, hold to ransom, hold ransom
172 | shut/slam/seal/block BORDER, bar from entry, bar from entering, refuse entry, put on travel-ban
173 | capture PEOPLE/CAPTIVE
1711 | hold ship/vessel/tanker/boat/trawler
172 | block access/website/site
173 | charge PEOPLE/FIGHTER/CAPTIVE with, clap in jail/irons, haul before COURT, throw in prison/jail
174 | evict PEOPLE/REFUGE, send back PEOPLE, send packing, turn back PEOPLE
176 | break into account/email/e-mail/computer/server/network/system/website, hack account/email/computer/server
185 | try/attempt/seek/plot/conspire to poison/kill/murder/assassinate
190= | lock in battle/combat/fighting/war
190= | clash/battle/skirmish, clash with, skirmish with, exchange/trade/swap fire/gunfire/shot/shots/shelling/blow/blows, do battle, come to blow/blows,
  exchange gunfire
190 | rout/torpedo/sink/maul/overpower/trounce/crush/vanquish/smash FIGHTER/TARGET/PROPERTY/TROOPS, set upon, rain fire on, let fly at, turn gun on,
  torpedo/sink/scuttle ship/boat/vessel/frigate/submarine/destroyer/patrol-boat, fire across, mow down, go on offensive, go on attack, rout
194 | rain/lob/hurl/unleash/pour missile/rocket/shell/mortar, unleash barrage, unleash barrage on, unleash volley, rain shell on,
  fire volley/barrage/salvo
none | enter day/week/month/year/round/phase/stage/hour/race/service/force/market/talk/politics, enter into force, freeze to death, freeze at,
  turn to page, land in hospital, mark anniversary, call meeting/press, sink ^ship/boat/ferry/vessel, rise/fall to
160= | hit/reach/sink/fall/plumb low ^TIES, be low ^TIES, break down ^TIES
051 | ratify/approve/endorse/back accession/membership/candidacy/bid
081 | grant/give/offer/allow passage
`
