/** CAMEO roots 09 to 20, one line a code: `code name`. */
export const conflict = `
09 investigate
090 investigate, kind not given
091 investigate crime or corruption
092 investigate human rights abuses
093 investigate military action
094 investigate war crimes
10 demand
100 demand, kind not given
101 demand material cooperation
1011 demand economic cooperation
1012 demand military cooperation
1013 demand judicial cooperation
1014 demand cooperation on intelligence
102 demand diplomatic cooperation
103 demand aid
1031 demand economic aid
1032 demand military aid
1033 demand humanitarian aid
1034 demand military protection or peacekeeping
104 demand political reform
1041 demand a change of leaders
1042 demand a change of policy
1043 demand rights
1044 demand a change of institutions
105 demand to yield
1051 demand to ease administrative sanctions
1052 demand to ease political dissent
1053 demand to release people or property
1054 demand to ease economic sanctions, boycott or embargo
1055 demand to let others in from abroad (not as mediators)
1056 demand to de-escalate militarily
106 demand to meet or negotiate
107 demand to settle a dispute
108 demand mediation
11 disapprove
110 disapprove, kind not given
111 criticise or denounce
112 accuse
1121 accuse of crime or corruption
1122 accuse of human rights abuses
1123 accuse of aggression
1124 accuse of war crimes
1125 accuse of espionage or treason
113 rally opposition against
114 complain officially
115 bring a lawsuit against
116 find guilty or liable in law
12 reject
120 reject, kind not given
121 reject material cooperation
1211 reject economic cooperation
1212 reject military cooperation
1213 reject judicial cooperation
1214 reject cooperation on intelligence
122 reject a request for aid
1221 reject a request for economic aid
1222 reject a request for military aid
1223 reject a request for humanitarian aid
1224 reject a request for military protection or peacekeeping
123 reject a request for political reform
1231 reject a request for a change of leaders
1232 reject a request for a change of policy
1233 reject a request for rights
1234 reject a request for a change of institutions
124 refuse to yield
1241 refuse to ease administrative sanctions
1242 refuse to ease political dissent
1243 refuse to release people or property
1244 refuse to ease economic sanctions, boycott or embargo
1245 refuse to let others in from abroad (not as mediators)
1246 refuse to de-escalate militarily
125 reject a proposal to meet or negotiate
126 reject mediation
127 reject a plan to settle a dispute
128 defy norms or law
129 veto
13 threaten
130 threaten, kind not given
131 threaten without force
1311 threaten to reduce or stop aid
1312 threaten boycott, embargo or sanctions
1313 threaten to reduce or break relations
132 threaten administrative sanctions
1321 threaten to restrict political freedoms
1322 threaten to ban parties or politicians
1323 threaten a curfew
1324 threaten a state of emergency or martial law
133 threaten political dissent or protest
134 threaten to halt negotiations
135 threaten to halt mediation
136 threaten to halt involvement from abroad (not mediation)
137 threaten violent repression
138 threaten military force
1381 threaten a blockade
1382 threaten occupation
1383 threaten unconventional violence
1384 threaten a conventional attack
1385 threaten weapons of mass destruction
139 give an ultimatum
14 protest
140 dissent politically, kind not given
141 demonstrate or rally
1411 demonstrate for a change of leaders
1412 demonstrate for a change of policy
1413 demonstrate for rights
1414 demonstrate for a change of institutions
142 go on hunger strike
1421 hunger strike for a change of leaders
1422 hunger strike for a change of policy
1423 hunger strike for rights
1424 hunger strike for a change of institutions
143 strike or boycott
1431 strike or boycott for a change of leaders
1432 strike or boycott for a change of policy
1433 strike or boycott for rights
1434 strike or boycott for a change of institutions
144 obstruct passage
1441 obstruct passage for a change of leaders
1442 obstruct passage for a change of policy
1443 obstruct passage for rights
1444 obstruct passage for a change of institutions
145 protest violently, riot
1451 protest violently for a change of leaders
1452 protest violently for a change of policy
1453 protest violently for rights
1454 protest violently for a change of institutions
15 show force
150 show military or police power, kind not given
151 raise police alert
152 raise military alert
153 mobilise or increase police
154 mobilise or increase armed forces
155 mobilise or increase cyber forces
16 reduce relations
160 reduce relations, kind not given
161 reduce or break diplomatic relations
162 reduce or stop aid
1621 reduce or stop economic aid
1622 reduce or stop military aid
1623 reduce or stop humanitarian aid
163 impose embargo, boycott or sanctions
164 halt negotiations
165 halt mediation
166 expel or withdraw
1661 expel or withdraw peacekeepers
1662 expel or withdraw inspectors or observers
1663 expel or withdraw aid agencies
17 coerce
170 coerce, kind not given
171 seize or damage property
1711 confiscate property
1712 destroy property
172 impose administrative sanctions
1721 restrict political freedoms
1722 ban parties or politicians
1723 impose a curfew
1724 impose a state of emergency or martial law
173 arrest, detain or charge
174 expel or deport people
175 repress violently
176 attack by cyber means
18 assault
180 use unconventional violence, kind not given
181 abduct, hijack or take hostage
182 assault physically
1821 assault sexually
1822 torture
1823 kill by physical assault
183 bomb without military means
1831 bomb by suicide
1832 bomb by car
1833 bomb by the roadside
1834 bomb a place
184 use as a human shield
185 attempt to assassinate
186 assassinate
19 fight
190 use conventional military force, kind not given
191 blockade or restrict movement
192 occupy territory
193 fight with small arms and light weapons
194 fight with artillery and tanks
195 use aerial weapons
1951 use precision-guided aerial munitions
1952 use remotely piloted aircraft
196 violate a ceasefire
20 use unconventional mass violence
200 use unconventional mass violence, kind not given
201 expel masses
202 kill masses
203 cleanse ethnically
204 use weapons of mass destruction
2041 use chemical, biological or radiological weapons
2042 detonate nuclear weapons
`
