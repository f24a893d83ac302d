/** Verbs of talks, visits, agreements and cooperation: CAMEO roots 03 to 06. */
export const verbsOfAccord = `
040= | meet/confer/consult/huddle/converse/parley/lunch/dine, meet with, meet up with, confer with, consult with/on,
  sit down with, talk with, discuss with, speak with, get together with, hold TALKS, hold TALKS with, have TALKS,
  discuss with, exchange view, exchange view with, brief, sit with, shake HAND, shake HAND with, have lunch/dinner/
  breakfast, huddle with, rub shoulder, come together, see off, greet, chat with, touch base
040= | talk to, conduct/open/start/begin/resume/attend/conclude/complete/wrap/chair TALKS, wrap up TALKS,
  engage in TALKS, enter TALKS, take part in TALKS, participate in TALKS, join TALKS, be in TALKS, hold consultation,
  gather for TALKS, convene TALKS, convene, gather
041= | call, phone/telephone/ring, speak by PHONE, talk by PHONE, speak on PHONE, talk on PHONE, speak over PHONE,
  hold phone-call, call to discuss, discuss by PHONE, hold call, telephone call
042 | visit/tour/leave/depart/exit, visit, travel to, arrive in/at/to/from, fly to/into, go to, pay visit, make visit/trip/stopover,
  make visit to, leave for, depart for, head to/for, set off for, embark on visit/trip/tour, stop in/over, begin/
  start/end/conclude/wrap visit/trip/tour, land in/at, pay call, call on, kick off visit/tour, wrap up visit/trip,
  be on visit, undertake visit, attend ceremony/funeral/opening/inauguration/olympics/game/games/celebration/parade/
  wedding/anniversary, take part in ceremony, end trip in, transit through, stay in, drop by, swing by, stop by,
  on tour
043 | host/entertain/greet, host visit/TALKS/delegation, receive/welcome DIPLOMAT/president/minister/premier/
  delegation/leader/secretary/chief/counterpart, play host, roll out carpet, host dinner/reception/banquet,
  meet at airport, welcome to
044= | attend summit/conference/forum, meet at summit/conference, meet on sideline/sidelines, host summit/conference,
  meet in geneva/vienna/zurich, hold summit
045 | mediate/arbitrate/broker/facilitate/moderate, mediate between/in, broker ACCORD/CEASEFIRE/TALKS, intercede,
  act as mediator, serve as mediator, shuttle between, bridge gap, help to mediate, offer office
046= | negotiate/bargain/haggle, negotiate with/on/over, negotiate ACCORD, hold negotiation, enter negotiation, begin/
  start/open/resume negotiation, engage in negotiation, hammer out, thrash out, iron out difference, work out ACCORD
050 | ally/befriend/court/woo, ally with, align with, cosy up to, reach out to, extend hand, build bridge, mend fence,
  mend fence with, patch up, improve/strengthen/deepen/boost/cement/develop/expand/enhance/promote TIES,
  strengthen bond, reconcile, make up with, reconcile with, bury hatchet, make peace, make peace with, join alliance,
  draw close, join force, join hand, thaw, cooperate diplomatically, co-sponsor, cosponsor
057= | sign/initial/ink/ratify/conclude/seal/clinch/strike/reach/finalise/finalize/adopt/forge/approve ACCORD,
  sign up to, enter into ACCORD, agree to ACCORD, agree on ACCORD, agree ACCORD, sign CEASEFIRE, come to agreement/
  understanding/terms, put signature, sign with, strike deal with, cut deal, make deal, do deal, join/enter ACCORD, accede to, agree terms, issue communique/communiqué, reach compromise/settlement/understanding/
  consensus/compromise, renew/extend ACCORD, cement ACCORD
060= | cooperate/collaborate/partner, cooperate with/in/on, collaborate with/on, work with, work together,
  work together with, team up, team up with, join force, join force with, partner with, step up cooperation,
  pool resource, coordinate, coordinate with, work jointly, work closely with, link up with
061 | export/trade/invest, export to, import from, buy from, sell to, trade with, do business with, invest in,
  sell GOODS, sell GOODS to, supply GOODS, supply with GOODS, buy GOODS, purchase GOODS, purchase from, import GOODS,
  export GOODS, pump GOODS, ship GOODS, open/reopen market, deliver GOODS, order GOODS, build pipeline/plant/railway/
  road/dam/reactor/port, resume/start/restart/launch flight, resume TRADE/flight, boost/increase/expand/promote/
  resume TRADE, award contract, join market, lease, develop field, acquire stake, buy stake, set up plant/venture,
  launch project, connect grid
062= | train together/alongside, drill together/with, exercise with/together
062= | train with, hold/conduct/stage/carry-out/begin/start/launch/complete/perform joint-exercise, hold/conduct/
  stage/begin/start/launch/perform joint-game, hold/conduct/stage/begin/start/carry/launch joint-drill,
  fight alongside, hold/conduct joint-maneuver, patrol jointly, conduct joint-patrol, allow base, share base
063 | extradite/repatriate, extradite to, hand over suspect/fugitive, hand over to, cooperate with investigation,
  turn over suspect, cooperate in investigation, help investigate, surrender suspect
064 | share information/intelligence/data/evidence, exchange information/intelligence/data, share information/
  intelligence/data with, provide information/intelligence/evidence, pass information/intelligence,
  supply information/intelligence, tip off, hand over evidence/data, give information/intelligence
040= | deliberate with, collude with, hold deliberation, debate with
`
