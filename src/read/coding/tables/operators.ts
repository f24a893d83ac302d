/**
 * Words that say how an act stands, in the format that `lexicon.ts` reads: `operator code | patterns`. The code is what
 * they mean by themselves, `-` where they need an act under them.
 */
export const operators = `
pass - | hold/have/host/conduct/carry/carry-out/launch/mount/stage/undertake/perform/wage/initiate/open/start/begin/
  commence/resume/continue/renew/restart/relaunch/reopen/repeat
pass - | carry out, embark on, engage in, take part in, participate in, join/attend/enter, enter into, go into, go on,
  proceed with, press with, go ahead with, be in, set up, step up, speed up, kick off, ramp up, keep up, move to
pass - | make/give/do/take/issue/deliver/extend/express/voice/convey/send/pay/lodge/file/raise/present/submit/level/
  direct/announce/declare/unveil/proclaim/reveal/publish/release
pass - | sign/ink/conclude/reach/strike/seal/clinch/finalise/finalize/complete/adopt/ratify/approve/forge/cement/
  negotiate/draft/initial/implement/fulfil/fulfill/honour/honor/endorse/renew/extend
pass - | impose/slap/place/put/apply/enforce/introduce/levy/tighten/toughen/strengthen/expand/widen/intensify/
  escalate/increase/boost/maintain/keep/prolong/reimpose/reinstate/authorise/authorize/approve/pass/back
pass - | provide/supply/grant/allocate/deliver/ship/send/channel/donate
pass - | establish/build/develop/deepen/enhance/upgrade/expand/improve/broaden/restore/normalise/normalize/
  reestablish/re-establish/promote/foster/further/reinforce/consolidate/cultivate/forge/nurture/revive/reaffirm/
  advance
pass - | decide/determine/choose/opt/vote/move/resolve/proceed/manage/succeed/rush/start/begin/continue/keep/
  help/use/allow/come/go/go-on/contribute
pass - | commit/perpetrate/inflict/unleash/trigger/spark/mastermind/orchestrate/sponsor/lead/coordinate/execute/
  spearhead
pass - | guilty/responsible
pass -< | receive/get/obtain/win/draw/face/suffer/endure/attract/earn/secure/provoke/sustain/undergo/experience
pass -< | come under, come in for, be under, benefit from, run into
pass -= | exchange/trade/share/swap
intend 030 | agree/promise/pledge/vow/intend/undertake/commit/volunteer/propose/consent
intend - | plan/aim
intend 030 | ready/willing/prepared/keen/eager/determined/committed, open to
intend 030 | offer
intend - | prepare/set/poised/due/likely/about/interested/want/seek/look/try/attempt/strive/work/endeavour/endeavor/expect/
  schedule/reaffirm/reiterate/move/hope/aspire/mean/wish/consider/contemplate/mull
intend - | announce plan/intention/readiness/willingness, express readiness/willingness/intention/desire/interest/
  commitment/hope/determination/wish, reaffirm commitment, signal readiness/willingness, have plan/intention
intend 030 | agree on/to/with, commit to, plan for, hope for
intend 0312 | plan EXERCISE
intend 036 | agree TALKS, propose TALKS, agree to TALKS, plan TALKS, plan visit/trip, schedule TALKS/visit,
  offer TALKS, invite, invite to/for
intend 039 | offer to mediate/mediation, ready to mediate, willing to mediate, prepared to mediate, offer mediation/office
intend 037 | agree to settle/resolve/solve, ready to settle/resolve, readiness/willingness to settle/resolve, promise/pledge to settle/resolve,
  express readiness to settle/resolve, offer to settle/resolve, propose settlement/solution
intend 038 | accept mediation/mediator, agree mediation, agree to mediation, accept offer to mediate, accept offer of mediation
intend 033 | promise AID/LOAN, pledge AID/LOAN, offer AID/LOAN, commit AID/LOAN, agree AID/LOAN, vow AID/LOAN,
  earmark AID/LOAN
intend 033 | promise/pledge/offer/commit/earmark $/€/£
intend 0332 | promise/pledge/offer/vow ARMS
appeal 020 | urge/ask/request/appeal/beg/implore/plead/encourage/petition/solicit/exhort/press/lobby/beseech/entreat
appeal - | call/invite/advise/recommend/seek/persuade/suggest/propose/need/advocate/counsel
appeal 020 | call on/upon, call for, appeal for/to, ask for, plead for/with, push for, press for, lobby for, seek from
appeal 023 | seek AID/LOAN, request AID/LOAN, ask for AID/LOAN, appeal for AID/LOAN, call for AID/LOAN, beg for AID/
  LOAN, seek ASYLUM, request ASYLUM, apply for ASYLUM, seek ASYLUM in, ask for ASYLUM, plead for AID/LOAN
appeal 0232 | seek/request ARMS, ask for ARMS, call for ARMS, appeal for ARMS
appeal 0234 | request/seek PEACEKEEPERS, call for PEACEKEEPERS, ask for PEACEKEEPERS
appeal 026 | call for TALKS, seek/request/urge TALKS, appeal for TALKS, ask for TALKS, push for TALKS
appeal 0256 | call for CEASEFIRE, urge CEASEFIRE/restraint/calm/peace, appeal for CEASEFIRE/calm/restraint,
  seek CEASEFIRE, call for restraint/calm, push for CEASEFIRE, urge against
appeal 028 | ask to mediate, seek/request mediation, call for mediation
appeal 022 | seek support/backing/recognition/membership, ask for support/backing, rally support,
  apply for membership/accession, call for unity/solidarity
appeal 0233 | appeal for food/tent/medicine/relief/blanket/vaccine/rescuer, ask for food/tent/medicine/relief/blanket/
  vaccine/grain/rice/doctor, request food/tent/medicine/relief/blanket/vaccine/grain/rice/doctor, seek food/medicine/relief
appeal 0231 | ask for LOAN, request LOAN, appeal for LOAN, seek LOAN
appeal 0232 | plead for ARMS, beg for ARMS, press for ARMS, lobby for ARMS
appeal 0234 | appeal for PEACEKEEPERS/TROOPS/protection, seek protection, request protection/TROOPS, ask for protection
appeal 027 | urge/ask/press to settle/resolve/solve/overcome, call on to settle/resolve, appeal to settle/resolve,
  urge solution/settlement/resolution/reconciliation, call for solution/settlement/reconciliation
appeal 0254 | call for lifting, urge lifting, seek waiver/exemption, ask for waiver/exemption
appeal 0253 | call for release, appeal for release, urge release, seek release, ask for release, plead for release
appeal 0255 | seek access, call for access, request access, ask for access
appeal 0244 | call for constitution/commission/assembly
appeal 0213 | seek/request extradition/arrest, ask for extradition, call for arrest/extradition
appeal 021 | seek/request/urge cooperation/investment, call for cooperation/investment, ask for cooperation, seek help
appeal 0241 | call for resignation/ouster/removal/departure
appeal 024 | call for reform/election/change, urge reform/election/change
appeal 0243 | call for rights/freedom/independence, seek rights/independence
demand 100 | demand/pressure/order
demand - | insist/instruct/require/command/compel/force/oblige/pressurise/tell
demand 100 | insist on, press into, put pressure, exert pressure, pile pressure, put pressure on, pressure into
demand 1056 | demand CEASEFIRE/withdrawal/pullout/pull-out
demand 105 | demand end/halt/release/lifting
demand 1041 | demand resignation/ouster/removal/departure
demand 104 | demand reform/election/change
demand 1013 | demand extradition/arrest/explanation/investigation/inquiry/probe
demand 102 | demand apology/recognition
demand 103 | demand AID
demand 1031 | demand LOAN/compensation/reparation/reparations/payment/refund
demand 1032 | demand ARMS
demand 1033 | demand food/medicine/relief/tent/shelter
demand 1034 | demand protection/PEACEKEEPERS/guarantee
demand 101 | demand cooperation/collaboration
demand 1011 | demand investment/market/contract/trade
demand 1014 | demand information/intelligence/data/document/clarification
demand 1043 | demand right/rights/freedom/autonomy/independence/equality
demand 1044 | demand constitution/commission/assembly
demand 1042 | demand policy, demand change in policy
demand 105 | demand concession/concessions
demand 1053 | demand release/return/handover
demand 1054 | demand lifting
demand 1055 | demand access/entry/admission
demand 106 | demand TALKS
demand 107 | demand solution/settlement/resolution, demand to settle/resolve
demand 108 | demand mediation/mediator/arbitration
reject 120 | refuse/reject/rebuff/spurn/snub/oppose/resist/disagree/object/ignore/disregard/shun/repudiate
reject - | fail/hesitate/neglect/decline/dismiss/dodge/scorn
reject 120 | rule out, turn down, brush off, brush aside, shrug off, object to, say no to, push back,
  push back against, back away from, back out of, walk out of, walk away from, renege on,
  backtrack on, stand in, reluctant/unwilling/unable/averse/loath
reject 120 | renege/backtrack, abandon/scrap/tear ACCORD/plan, tear up ACCORD, cancel/annul/revoke/rescind/
  void ACCORD/plan, withdraw from ACCORD, pull out of ACCORD, walk out of ACCORD, quit/exit/leave/denounce ACCORD,
  reject/dismiss DEMAND, refute DEMAND
reject 125 | refuse/reject/cancel/boycott/skip/decline/snub TALKS/visit/trip, cancel/postpone/call visit/trip,
  call off visit/trip/TALKS, pull out of TALKS/summit, walk out of TALKS, refuse/decline invitation, rule out TALKS,
  withdraw from TALKS, decline to meet, stay away from TALKS
reject 126 | reject/refuse/decline/dismiss mediation/mediator/arbitration, turn down mediation, rule out mediation,
  reject/decline offer to mediate, refuse to mediate
reject 127 | reject/dismiss/refuse/oppose peace-plan/peace-proposal/settlement/peace-deal/peace-initiative,
  turn down settlement/peace-plan/peace-proposal, refuse to settle/resolve
reject 1223 | refuse/deny/reject food/relief, turn down appeal/plea for food/relief
reject 1221 | refuse/deny/reject LOAN
reject 1222 | refuse/deny/reject ARMS, rule out ARMS
reject 1224 | refuse/deny/reject PEACEKEEPERS
reject 1213 | reject/deny/refuse/block extradition
reject 1244 | rule out end, rule out lifting, refuse waiver
reject 1245 | deny ENTRY, refuse ENTRY, reject ENTRY, bar/ban/block from entering, deny ENTRY to, turn away,
  turn back REFUGE, withhold ENTRY
reject 122 | deny/refuse/reject AID/LOAN
reject 1243 | refuse release, reject/deny/refuse extradition
reject 129 | veto, veto resolution
reject 128 | defy/flout/violate/breach/contravene/transgress, violate/breach/flout LAW
threaten 130 | threaten/warn/menace
threaten 130 | threaten with, warn of, warn against
threaten 130 | vow/promise/threaten to respond
threaten 138 | threaten force/war/attack/retaliation, threaten to retaliate, vow revenge/retaliation/vengeance,
  threaten STRIKE, threaten with force/war, warn of STRIKE/war/retaliation, vow to retaliate, consider/contemplate/
  weigh STRIKE
threaten 1312 | threaten SANCTION, threaten with SANCTION, warn of SANCTION, consider/weigh/mull/prepare SANCTION
threaten 136 | threaten to withdraw/pull, threaten withdrawal/pullout
threaten 133 | threaten protest/strike/demonstration
threaten 134 | threaten to walk, threaten walkout
threaten 1313 | threaten to sever
end - | end/stop/halt/suspend/cease/terminate/discontinue/freeze/cut/curtail/scale/reduce/slash/interrupt/break/
  pause/quit/call/cancel/drop/lift/ease/relax/remove/loosen/abolish/scrap/repeal/rescind/revoke/waive/withdraw/
  withhold/postpone/delay/sever/abandon/downgrade/limit/abort/shelve/lower/soften/reverse/unfreeze/undo/trim/axe/
  shut/shut-down/close/stall/put
end - | call off, cut off, break off, scale back, scale down, wind down, cut back, put on hold, pull back from,
  put off, phase out, do away with, give up, stop from, refrain from, desist from, roll back, shut down, hold back,
  hold off, hold up, back down, put end, bring end, put to end, bring to end/halt
block - | block/prevent/bar/ban/prohibit/hinder/hamper/obstruct/thwart/impede/forbid/disrupt
accuse 112 | accuse/blame/implicate
accuse 112 | allege
accuse - | claim/contend/assert/maintain/charge
accuse 112 | accuse of, blame for, charge with, hold responsible, hold accountable, point finger, implicate in,
  suspect of, point finger at, level accusation/charge
speak 010 | say/state/tell/add/declare/announce/comment/remark/note/speak/explain/report/argue/insist/stress/
  emphasise/emphasize/reiterate/assert/maintain/claim/affirm/mention/describe/observe/confirm/respond/
  reply/tweet/write/contend/believe/think/recall/underline/underscore/point/boast/indicate/inform/predict/
  disclose/answer/quote/deem/conclude
speak 015 | acknowledge/admit/confess/concede
speak 010 | speak to/at/of/about, comment on, make statement/comment/remark/announcement/speech, issue statement/
  communique/communiqué, deliver speech/address/remark, give speech/address/interview, break silence, react to,
  respond to, refer to, talk of/about, point out, hold conference, address conference/nation/parliament/audience/
  rally
demand 100 | clamour/clamor for
reject 120 | abrogate/renounce/disown/ditch ACCORD
reject 129 | block/kill resolution/motion/draft/statement
threaten 130 | caution/forewarn, caution against/that
block - | foil/stymie/forestall
end - | defer/quash/renounce
`
