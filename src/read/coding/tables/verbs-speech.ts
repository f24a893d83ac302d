/** Verbs by which an actor judges, appeals, accuses or protests in words: CAMEO roots 01, 05 (words), 09 and 11. */
export const verbsOfSpeech = `
011 | decline to comment, refuse to comment, refuse comment, decline comment
011 | have comment
011 | decline to say/discuss/confirm/answer/elaborate, refuse to say/discuss/confirm/answer
017 | lay wreath/flower/wreaths/flowers, lower flag, observe minute/silence, commemorate, fly flag, light candle
012 | pessimistic/doubtful/worried/gloomy/sceptical/skeptical
013 | optimistic/hopeful/confident/pleased/glad
012 | lament/doubt/bemoan, express concern/worry/alarm/pessimism/doubt/fear/misgiving/anxiety/reservation/skepticism/
  scepticism, voice concern/worry/alarm/doubt/fear, worry about, raise concern/doubt, fear, doubt
013 | express hope/optimism/confidence/satisfaction/appreciation, voice hope/optimism/confidence, welcome decision/
  move/news/announcement/progress, rejoice
014 | consider/mull/weigh/contemplate/study/review
015 | claim/accept/take/acknowledge responsibility, admit, admit to, acknowledge, confess, confess to, own up
016 | deny/disclaim, deny/refute/rebut CHARGE, deny responsibility/involvement/role/wrongdoing/knowledge/charge/accusation/allegation/claim/
  report, disavow
018 | condole/mourn, express condolence/sympathy/sorrow/grief/sadness, offer condolence/sympathy,
  send condolence/sympathy, convey condolence/sympathy, congratulate, congratulate on, mourn, pay tribute,
  extend condolence/sympathy/congratulation, express congratulation, convey congratulation/greeting,
  send congratulation/greeting, sympathise/sympathize with
019 | concur/agree, share view/concern/opinion, express agreement, echo view/concern
051 | praise/laud/hail/applaud/commend/acclaim/extol/salute/endorse/welcome/cheer/honour/honor/thank/admire/
  compliment/celebrate/support/back/favour/favor/appreciate/approve/embrace/uphold/esteem/decorate/award
051 | express support/backing/admiration/gratitude/thanks/respect/praise, voice support/backing, give support/
  backing, lend support/backing, show support, throw support/weight, speak in-favour, pay homage, award/confer/
  bestow/present MEDAL, stand by/with, side with, stand behind, reaffirm/reiterate/pledge/express/vow/
  declare support/solidarity/friendship/commitment, express solidarity, rally behind, vote for, declare support,
  get behind, promise/pledge support, come out in, give blessing, reiterate backing, commit to support
052 | defend/justify/vindicate, speak in defence/defense, come to defence/defense, stand up for, stick up for
053 | lobby/campaign/speak/plead on behalf, rally ally/allies/world/support around/behind
053 | rally support, campaign for, mobilise/mobilize support, drum up support, muster support, lobby for
054 | recognise/recognize, recognise/recognize independence/RIGHTS, recognise/recognize as, accord recognition,
  grant recognition, extend recognition, establish TIES, restore/resume/normalise/normalize TIES, open/
  reopen embassy/consulate/mission, exchange ambassador/envoy, upgrade TIES, appoint ambassador/envoy, re-establish/
  reestablish TIES, set up TIES, accredit, name ambassador/envoy, send back ambassador, forge TIES
055 | apologise/apologize/regret, apologise/apologize to/for, express regret/remorse/apology, offer/issue/
  make apology, say sorry
056 | forgive/pardon/excuse
090 | investigate/probe/examine/inspect/inquire/enquire/interrogate/question/search/scrutinise/scrutinize/audit/
  monitor
090 | look into, inquire into, enquire into, open/launch/start/begin/conduct/order/announce investigation/probe/
  inquiry/enquiry/review, open case/file, send inspector, raid home/house/office/residence, carry out investigation/
  inspection/search, conduct search/inspection/raid/audit, start case, seek evidence
091 | investigate corruption/fraud/crime/murder/killing/bribery, probe corruption/fraud/crime/murder/killing,
  investigate for corruption/fraud/espionage/murder
092 | investigate abuse/torture
093 | investigate attack/strike/bombing/airstrike/shelling, probe attack/strike/bombing/airstrike
090 | under investigation
094 | investigate/probe genocide, open/launch investigation/probe/case into war-crime/war-crimes/genocide, investigate over killing/massacre, investigate war-crime
110 | dispute/challenge/refute/contest/question/resent/dislike/scold/decry/deride/mock/ridicule/insult/
  belittle/shame/antagonise/antagonize
110 | disapprove of, express displeasure/dismay/disappointment/outrage/anger/indignation/dissatisfaction/frustration/
  disapproval/opposition, voice displeasure/dismay/disappointment/outrage/anger/disapproval/opposition, speak against,
  speak out against, come out against, criticise/criticize as, frown on, disappoint by, be critical, critical of,
  angry at/with/over, furious at/with/over, disappointed by/with, concerned about/by/over
111 | criticise/criticize/condemn/denounce/slam/blast/rebuke/castigate/censure/deplore/lambast/lambaste/chide/
  chastise/berate/admonish/reprimand/vilify/decry/assail/excoriate/disparage/upbraid/reproach/deprecate/pillory/
  fault/rap/reprove/skewer/reprehend/flay/trash/savage/bash/label/brand/dub/compare
111 | describe remark/comment/decision/move/claim/statement/action/act/attack, call remark/comment/decision/move/claim/statement
111 | lash out at, lash out, hit out at, hit out, hit back at, take aim at, take issue with, take to task,
  rail against, rail at, inveigh against, speak ill of, express condemnation, issue condemnation/rebuke, call out,
  dress down, tear into, lay into, fire back at, snap at, take swipe, take shot, find fault with, call liar,
  be critical of, sneer at, scoff at
112 | accuse, accuse of, blame, blame for, blame on, point finger, say behind, be behind, charge of, denounce for,
  hold responsible, finger
1121 | accuse of corruption/fraud/bribery/terrorism/theft/crime/murder/smuggling/laundering/trafficking/manipulation/
  stealing
1122 | accuse of torture/abuse/repression/violation/persecution/discrimination
1123 | accuse of aggression/invasion/attack/violation/incursion/interference/meddling/provocation/bombing/shelling/
  destabilisation/attacking/invading, accuse of sponsoring, accuse of backing
1124 | accuse of genocide/massacre/crime/cleansing
1125 | accuse of espionage/spying/treason/hacking/sabotage, spy on, eavesdrop on, wiretap, bug
1123 | expose plot, present/produce/release/show/provide evidence, present evidence against, have evidence,
  find evidence, uncover/expose plot/network/ring
113 | close rank/ranks against, unite against, join against, mobilise/mobilize/rally/unite ally/allies/world/support against, urge/ask boycott/isolation
113 | rally against, rally opposition, mobilise/mobilize opposition, campaign against, lobby against, vote against
114 | complain/protest/grumble/remonstrate, complain to/about/of/over, lodge/file/submit/make/send protest/complaint/
  note, file with complaint, protest against/over/to, summon/summons ENVOY, call in ENVOY, summon to ministry,
  hand note, deliver protest, make representation/démarche/demarche, send note/letter, issue protest, raise issue/
  matter, lodge objection
115 | sue/litigate, take to COURT, file/bring/lodge/launch lawsuit/suit/case, file/bring/lodge/launch/start action/
  proceeding/complaint, sue for/over, bring to COURT, appeal to COURT, drag to COURT, file against, bring case
139 | give hour/hours/day/days/week/weeks/deadline, set deadline
139 | issue/give/deliver/set/present ultimatum, issue ultimatum to, set/give/impose deadline
116 | hold liable/guilty, find responsible
116 | convict, find guilty, convict of, rule against, find liable, declare guilty, hold liable, condemn to death,
  order to pay
130< | face consequence/consequences/retaliation/reprisal/response/wrath/punishment, pay price, suffer consequence/consequences,
  bear consequence/consequences
010 | take note of
018 | commiserate/console
051 | eulogise/eulogize/herald/toast
052 | condone/excuse
110 | abhor/loathe/affront/betray
111 | malign/smear/slander/revile/demean/denigrate/defame/heckle/jeer/boo/taunt/caricature/slate/savage/roast/scathe, scathing about/of/towards,
  contemptuous/dismissive/scornful/disdainful of/towards
016 | dismiss/reject/denounce as baseless/false/untrue/nonsense/absurd/groundless/unfounded/fabrication/lie/propaganda/slander
111< | come under fire over/for
1124 | declare/call/label/brand/describe/denounce as genocide/massacre/war-crime/atrocity
`
