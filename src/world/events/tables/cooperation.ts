/** CAMEO roots 01 to 08, one line a code: `code name`. */
export const cooperation = `
01 make a public statement
010 make a statement, kind not given
011 decline to comment
012 comment with pessimism
013 comment with optimism
014 consider a policy
015 acknowledge or claim responsibility
016 deny responsibility
017 act as a symbol
018 comment with empathy
019 express agreement
02 appeal
020 appeal, kind not given
021 appeal for material cooperation
0211 appeal for economic cooperation
0212 appeal for military cooperation
0213 appeal for judicial cooperation
0214 appeal for intelligence
022 appeal for diplomatic cooperation
023 appeal for aid
0231 appeal for economic aid
0232 appeal for military aid
0233 appeal for humanitarian aid
0234 appeal for military protection or peacekeeping
024 appeal for political reform
0241 appeal for a change of leaders
0242 appeal for a change of policy
0243 appeal for rights
0244 appeal for a change of institutions
025 appeal to yield
0251 appeal to ease administrative sanctions
0252 appeal to ease political dissent
0253 appeal to release people or property
0254 appeal to ease economic sanctions, boycott or embargo
0255 appeal to let others in from abroad (not as mediators)
0256 appeal to de-escalate militarily
026 appeal to others to meet or negotiate
027 appeal to others to settle a dispute
028 appeal to others to mediate or accept mediation
03 express intent to cooperate
030 express intent to cooperate, kind not given
031 intend material cooperation
0311 intend economic cooperation
0312 intend military cooperation
0313 intend judicial cooperation
0314 intend cooperation on intelligence
032 intend diplomatic cooperation
033 intend to give aid
0331 intend to give economic aid
0332 intend to give military aid
0333 intend to give humanitarian aid
0334 intend to give military protection or peacekeeping
034 intend political reform
0341 intend a change of leaders
0342 intend a change of policy
0343 intend to grant rights
0344 intend a change of institutions
035 intend to yield
0351 intend to ease administrative sanctions
0352 intend to ease political dissent
0353 intend to release people or property
0354 intend to ease economic sanctions, boycott or embargo
0355 intend to let others in from abroad (not as mediators)
0356 intend to de-escalate militarily
036 intend to meet or negotiate
037 intend to settle a dispute
038 intend to accept mediation
039 intend to mediate
04 consult
040 consult, kind not given
041 talk by telephone
042 make a visit
043 host a visit
044 meet in a third place
045 mediate
046 negotiate
05 cooperate diplomatically
050 cooperate diplomatically, kind not given
051 praise or endorse
052 defend in words
053 rally support for
054 recognise diplomatically
055 apologise
056 forgive
057 sign an agreement
06 cooperate materially
060 cooperate materially, kind not given
061 cooperate economically
062 cooperate militarily
063 cooperate in judicial matters
064 share intelligence or information
07 give aid
070 give aid, kind not given
071 give economic aid
072 give military aid
073 give humanitarian aid
074 give military protection or peacekeeping
075 grant asylum
08 yield
080 yield, kind not given
081 ease administrative sanctions
0811 ease restrictions on political freedoms
0812 ease a ban on parties or politicians
0813 ease a curfew
0814 ease a state of emergency or martial law
082 ease political dissent
083 accede to political reform
0831 accede to a change of leaders
0832 accede to a change of policy
0833 accede to rights
0834 accede to a change of institutions
084 return or release
0841 release people
0842 return property
085 ease economic sanctions, boycott or embargo
086 let others in from abroad
0861 receive peacekeepers
0862 receive inspectors
0863 let humanitarian aid through
087 de-escalate militarily
0871 declare a truce or ceasefire
0872 ease a blockade
0873 demobilise
0874 retreat or surrender
`
