/**
 * CAMEO to PLOVER, one line a rule: `codes | TYPE [mode]`, or `codes | - reason` where no one type will do. A rule for a code holds for what is below it,
 * unless a longer code has a rule of its own.
 */
export const crosswalk = `
01 | - PLOVER has no comments: a statement is an event there only if it changes something
02 | - PLOVER coded no appeals; its REQUEST holds them now, but turns verbal cooperation into verbal conflict
03 | AGREE
04 | CONSULT
041 | CONSULT phone
042 043 | CONSULT visit
044 | CONSULT third-party
05 | SUPPORT
055 | CONCEDE
06 | COOPERATE
07 | AID
08 080 | - a yielding in words is CONCEDE, in deed RETREAT
081 082 083 | CONCEDE
084 085 087 0874 | RETREAT
0841 | RETREAT release
0842 | RETREAT return
086 | RETREAT access
0871 | RETREAT ceasefire
0872 | RETREAT withdraw
0873 | RETREAT disarm
09 | ACCUSE investigate
10 | REQUEST
101 102 103 | REQUEST assist
104 | REQUEST change
105 | REQUEST yield
106 107 108 | REQUEST meet
11 | ACCUSE disapprove
112 115 | ACCUSE allege
116 | SANCTION convict
12 | REJECT
121 122 | REJECT assist
123 | REJECT change
124 | REJECT yield
125 126 127 | REJECT meet
13 | THREATEN
1311 1313 134 135 | THREATEN relations
1312 132 1381 | THREATEN restrict
1322 | THREATEN ban
136 | THREATEN expel
137 138 | THREATEN violence
1382 | THREATEN territory
14 | PROTEST
141 | PROTEST demo
142 | PROTEST hunger
144 | PROTEST obstruct
145 | PROTEST riot
15 | MOBILIZE
151 153 | MOBILIZE police
152 154 | MOBILIZE troops
16 166 | SANCTION
161 162 | SANCTION discontinue
163 | - an embargo is COERCE restrict in one published table and SANCTION in another
164 165 | SANCTION withdraw
17 | COERCE
171 | - property seized is COERCE seize, destroyed ASSAULT destroy
1711 | COERCE seize
1712 | ASSAULT destroy
172 | COERCE restrict
1722 | COERCE ban
1723 | COERCE curfew
1724 | COERCE martial-law
173 | COERCE arrest
174 | COERCE deport
175 | ASSAULT
176 | COERCE cyber
18 | ASSAULT
181 184 | ASSAULT abduct
182 | ASSAULT beat
1821 | ASSAULT sexual
1822 | ASSAULT torture
1823 | ASSAULT
1831 | ASSAULT suicide-attack
1832 1833 1834 | ASSAULT explosives
185 186 | ASSAULT assassinate
19 | - fighting is ASSAULT, blockade and occupation are COERCE
190 196 | ASSAULT
191 | COERCE restrict
192 | COERCE seize
193 | ASSAULT firearms
194 | ASSAULT heavy-weapons
195 | ASSAULT aerial
1952 | ASSAULT drone
20 | ASSAULT
204 | ASSAULT unconventional
201 203 | ASSAULT cleansing
202 | ASSAULT massacre
`
