/** Who held high office in Africa south of the Sahara, as `readPeople` reads it. */
export const africa = `
ZAF GOV | PW/Pieter Botha 1978..1989; FW/Frederik *de_Klerk/De_Klerk 1989..1996; Nelson Mandela 1994-05-10..1999-06-14; Thabo Mbeki 1999-06-14..2008-09-24; Kgalema Motlanthe 2008..2009; Jacob Zuma 2009-05-09..2018-02-14; Cyril Ramaphosa 2018-02-15..
ZAF MFA | Pik ~Botha 1977..1994; Alfred ~Nzo 1994..1999; Nkosazana *Dlamini-Zuma/Dlamini_Zuma 1999..2009; Maite Nkoana-Mashabane 2009..2018; Naledi Pandor 2019..2024; Ronald Lamola 2024..
NGA GOV | Ibrahim Babangida 1985..1993; Sani Abacha 1993..1998; Abdulsalami ~Abubakar 1998..1999; Olusegun Obasanjo 1976..1979, 1999-05-29..2007-05-29; Umaru Yar'Adua 2007..2010; Goodluck ~Jonathan 2010..2015; Muhammadu/Mohammadu Buhari 1983..1985, 2015-05-29..2023-05-29; Bola Tinubu 2023-05-29..; Yemi Osinbajo 2015..2023; Atiku ~Abubakar 1999..2007; Lai ~Mohammed 2015..2023
NGA MFA | Geoffrey Onyeama 2015..2023; Yusuf ~Tuggar 2023..
KEN GOV | Daniel ~*arap_Moi 1978..2002; Mwai Kibaki 2002..2013; Uhuru Kenyatta 2013-04-09..2022-09-13; William Ruto 2013..; Raila Odinga 2008..2013; Jomo ~Kenyatta 1963..1978
KEN MFA | Amina ~Mohamed 2013..2018; Monica ~Juma 2018..2020; Musalia Mudavadi 2023..; Raychelle Omamo 2020..2021
ETH GOV | *Mengistu Haile 1977..1991; *Meles Zenawi 1991..2012; *Hailemariam Desalegn 2012..2018; *Abiy Ahmed 2018-04-02..; *Sahle-Work Zewde 2018..2024; *Mulatu Teshome 2013..2018; Girma ~*Wolde-Giorgis 2001..2013
ETH MFA | *Seyoum Mesfin 1991..2010; *Tedros Adhanom 2012..2016; *Workneh Gebeyehu 2016..2019; *Gedu Andargachew 2019..2020; *Demeke Mekonnen 2020..2024; *Gedion Timothewos 2024..; Dina Mufti 2013..2022
ERI GOV | *Isaias/Isayas Afwerki/Afewerki 1993..; Isaias/Isayas Afwerki/Afewerki 1993..
ERI MFA | Osman_Saleh 2007..
SOM GOV | *Siad_Barre 1969..1991; Abdullahi ~*Yusuf 2004..2008; Sharif ~*Sheikh_Ahmed/Sheikh_Sharif 2009..2012; Hassan ~*Sheikh_Mohamud 2012..2017, 2022-05-23..; Mohamed *Farmajo/Farmaajo 2017..2022; Mohamed Abdullahi ~Mohamed 2017..2022; Mohamed Hussein *Roble 2020..2022; Hassan Ali *Khaire 2017..2020
SOM REB | Mohamed Farah ~*Aidid/Aideed 1991..1996; Mohamed Farrah *Aidid/Aideed 1991..1996
SDN GOV | Jaafar Nimeiri/Nimeiry 1969..1985; Omar/Omer *al-Bashir/Bashir/el-Bashir 1989-06-30..2019-04-11; Abdel/Abdelfattah Fattah *al-Burhan/Burhan/al-Burhane 2019-04-12..; Abdalla/Abdallah Hamdok 2019..2022; Hassan *al-Turabi/Turabi 1989..1999
SDN MFA | Mustafa *Osman_Ismail 1998..2005; Ali ~Karti 2010..2015; Ibrahim Ghandour 2015..2018; Mariam *al-Mahdi/al-Sadiq 2021
RSF PRM | Mohamed Hamdan *Dagalo/Daglo 2013..; Hemedti/Hemeti 2013..
SSD GOV | Salva Kiir 2005..; John ~Garang 2005; Taban ~*Deng_Gai 2016..
SSD REB | Riek/Reik Machar 2013..2020
UGA GOV | Idi Amin 1971..1979; Milton ~Obote 1980..1985; Yoweri Museveni 1986-01-26..; Muhoozi Kainerugaba 2017..; Sam ~Kutesa 2005..2021
UGA OPP | Kizza Besigye 2001..; Bobi ~Wine 2017..
RWA GOV | Juvénal/Juvenal Habyarimana 1973..1994; Pasteur Bizimungu 1994..2000; Paul Kagame 1994..; Louise Mushikiwabo 2009..2018; Vincent ~Biruta 2019..2024; Olivier Nduhungirehe 2024..
BDI GOV | Pierre Buyoya 1987..1993, 1996..2003; Pierre Nkurunziza 2005..2020; Evariste Ndayishimiye 2020..
COD GOV | *Mobutu Sese/Seko 1965..1997; Laurent-Désiré/Laurent ~Kabila 1997..2001; Joseph Kabila 2001-01-17..2019-01-24; Felix/Félix Tshisekedi 2019-01-24..; Lambert Mende 2008..2019; Christophe ~Lutundula 2021..2023; Thérèse Kayikwamba ~*Wagner 2024..
COG GOV | Denis *Sassou_Nguesso/Sassou-Nguesso/Nguesso 1979..1992, 1997..; Pascal Lissouba 1992..1997
AGO GOV | José/Jose Eduardo *dos_Santos/Dos_Santos 1979..2017; João/Joao *Lourenço/Lourenco 2017-09-26..
AGO REB | Jonas Savimbi 1975..2002
MOZ GOV | Joaquim Chissano 1986..2005; Armando Guebuza 2005..2015; Filipe Nyusi 2015..2025; Daniel ~Chapo 2025..; Samora ~Machel 1975..1986
ZMB GOV | Kenneth Kaunda 1964..1991; Frederick Chiluba 1991..2002; Levy Mwanawasa 2002..2008; Rupiah ~Banda 2008..2011; Michael ~Sata 2011..2014; Edgar ~Lungu 2015..2021; Hakainde Hichilema 2021..
ZWE GOV | Robert Mugabe 1980..2017-11-21; Emmerson Mnangagwa 2017-11-24..; Morgan Tsvangirai 2009..2013; Constantino ~Chiwenga 2017..; Ian ~Smith 1964..1979
MWI GOV | Bakili Muluzi 1994..2004; Bingu *wa_Mutharika/Mutharika 2004..2012; Peter Mutharika 2014..2020, 2025..; Joyce ~Banda 2012..2014; Lazarus Chakwera 2020..2025
TZA GOV | Julius Nyerere 1964..1985; Benjamin Mkapa 1995..2005; Jakaya Kikwete 2005..2015; John Magufuli 2015..2021; Samia ~*Suluhu_Hassan/Suluhu 2021-03-19..; Ali Hassan ~Mwinyi 1985..1995
NAM GOV | Sam Nujoma 1990..2005; Hifikepunye Pohamba 2005..2015; Hage Geingob 2015..2024; Netumbo Nandi-Ndaitwah 2025..
BWA GOV | Festus Mogae 1998..2008; Ian ~*Khama 2008..2018; Mokgweetsi Masisi 2018..2024; Duma ~Boko 2024..
SWZ GOV | King_Mswati 1986..; Mswati 1986..
LSO GOV | Thomas Thabane 2012..2015, 2017..2020; Pakalitha Mosisili 1998..2012, 2015..2017
MDG GOV | Didier Ratsiraka 1975..1993, 1997..2002; Marc Ravalomanana 2002..2009; Andry Rajoelina 2009..2014, 2019..2025
GHA GOV | Jerry Rawlings 1981..2001; John Kufuor 2001..2009; John *Atta_Mills 2009..2012; John ~Mahama 2012..2017, 2025..; Nana *Akufo-Addo 2017..2025; Kwame Nkrumah 1957..1966
CIV GOV | Félix Houphouët-Boigny 1960..1993; Henri Konan *Bédié/Bedie 1993..1999; Robert ~Guéï 1999..2000; Laurent Gbagbo 2000..2011; Alassane Ouattara 2010-12-04..; Guillaume ~Soro 2007..2012
LBR GOV | Samuel ~Doe 1980..1990; Charles ~Taylor 1997..2003; Ellen *Johnson_Sirleaf/Johnson-Sirleaf/Sirleaf 2006..2018; George ~Weah 2018..2024; Joseph ~Boakai 2024..
SLE GOV | Ahmad Tejan *Kabbah 1996..2007; Ernest *Bai_Koroma/Koroma 2007..2018; Julius ~*Maada_Bio/Bio 2018..
SLE REB | Foday Sankoh 1991..2000
GIN GOV | Lansana Conté/Conte 1984..2008; Alpha Condé/Conde 2010..2021; Mamady/Mamadi Doumbouya 2021-09-05..; Moussa Dadis *Camara 2008..2009
GNB GOV | João Bernardo ~Vieira 1980..1999, 2005..2009; Umaro *Sissoco_Embaló/Sissoco_Embalo/Embalo 2020..2025; José Mário ~Vaz 2014..2020
SEN GOV | Abdou Diouf 1981..2000; Abdoulaye Wade 2000..2012; Macky Sall 2012..2024; Bassirou Diomaye ~Faye 2024-04-02..; Ousmane Sonko 2024..
GMB GOV | Yahya/Yahyah Jammeh 1994..2017; Adama ~Barrow 2017-01-19..
MLI GOV | Amadou Toumani ~Touré 2002..2012; Ibrahim Boubacar Keïta/Keita 2013..2020; Assimi Goïta/Goita 2020..; Alpha Oumar ~Konaré 1992..2002; Choguel ~Maïga 2021..2024; Abdoulaye ~Diop 2014..2017, 2020..
BFA GOV | Thomas Sankara 1983..1987; Blaise Compaoré/Compaore 1987-10-15..2014-10-31; Roch *Kaboré/Kabore 2015..2022; Paul-Henri Damiba 2022; Ibrahim Traoré/Traore 2022-09-30..
NER GOV | Mamadou Tandja 1999..2010; Mahamadou Issoufou 2011..2021; Mohamed Bazoum 2021..2023; Abdourahamane/Abdourahmane Tiani/Tchiani 2023-07-28..; Ibrahim Baré ~Maïnassara 1996..1999
TCD GOV | Hissène/Hissene Habré/Habre 1982..1990; Idriss Déby/Deby 1990..2021; Mahamat Déby/Deby 2021-04-20..; Succès Masra 2024
CMR GOV | Paul Biya 1982-11-06..
CAF GOV | Ange-Félix Patassé 1993..2003; François ~Bozizé/Bozize 2003..2013; Michel Djotodia 2013..2014; Catherine Samba-Panza 2014..2016; Faustin-Archange Touadéra/Touadera 2016-03-30..; Jean-Bédel Bokassa 1966..1979
GAB GOV | Omar Bongo 1967..2009; Ali Bongo 2009..2023; Brice *Oligui_Nguema/Nguema 2023-08-30..
GNQ GOV | Teodoro *Obiang_Nguema/Obiang 1979..
TGO GOV | Gnassingbé/Etienne Eyadéma/Eyadema 1967..2005; Faure Gnassingbé/Gnassingbe 2005..
BEN GOV | Mathieu Kérékou 1972..1991, 1996..2006; Thomas ~*Boni_Yayi/Yayi 2006..2016; Patrice ~Talon 2016..
DJI GOV | Hassan ~*Gouled 1977..1999; Ismail/Ismaïl *Omar_Guelleh/Guelleh 1999..; Mahmoud Ali *Youssouf 2005..2025
MRT GOV | Maaouya *Ould_Taya 1984..2005; Mohamed *Ould_Abdel_Aziz 2008..2019; Mohamed *Ould_Ghazouani/Ghazouani 2019..
MUS GOV | Pravind Jugnauth 2017..2024; Navin Ramgoolam 1995..2000, 2005..2014, 2024..; Anerood Jugnauth 1982..1995, 2000..2003, 2014..2017
AU GOV | Moussa ~*Faki_Mahamat/Faki 2017..2025; Jean ~Ping 2008..2012; Nkosazana *Dlamini-Zuma/Dlamini_Zuma 2012..2017; Mahmoud Ali *Youssouf 2025..; Alpha Oumar ~Konaré 2003..2008; Salim Ahmed ~Salim 1989..2001
`
