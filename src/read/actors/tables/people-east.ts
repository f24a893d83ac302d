/** Who held high office in the states of the former Soviet Union, as `readPeople` reads it. */
export const east = `
SUN GOV | Leonid Brezhnev 1964..1982; Yuri Andropov 1982..1984; Konstantin Chernenko 1984..1985; Mikhail Gorbachev/Gorbachov 1985..1991; Nikita Khrushchev 1953..1964; Nikolai Ryzhkov 1985..1991
SUN MFA | Andrei Gromyko 1957..1985; Eduard Shevardnadze 1985..1991; Alexander Bessmertnykh 1991
RUS GOV | Boris Yeltsin 1991..1999; Vladimir Putin 1999-08-09..; Dmitry/Dmitri/Dmitriy Medvedev 2008-05-07..2020-01-16; Viktor Chernomyrdin 1992..1998; Sergei/Sergey Kiriyenko 1998; Yevgeny Primakov 1998..1999; Sergei/Sergey Stepashin 1999; Mikhail ~Kasyanov 2000..2004; Mikhail Fradkov 2004..2007; Viktor Zubkov 2007..2008; Mikhail Mishustin 2020-01-16..; Dmitry/Dmitri Peskov 2012..; Nikolai Patrushev 2008..2024; Igor ~Ivanov 2004..2007; Dmitry/Dmitri Rogozin 2008..2022; Yury/Yuri Ushakov 2012..; Kirill Dmitriev 2025..; Ramzan Kadyrov 2007..; Vyacheslav Volodin 2016..; Igor Sechin 2008..2012; Sergei/Sergey Aksyonov 2014..
RUS MFA | Andrei Kozyrev 1991..1996; Yevgeny Primakov 1996..1998; Igor ~Ivanov 1998..2004; Sergei/Sergey Lavrov 2004-03-09..; Maria Zakharova 2015..; Vitaly Churkin 2006..2017; Vasily Nebenzya/Nebenzia 2017..; Sergei/Sergey Ryabkov 2008..; Mikhail Bogdanov 2011..2025; Alexander Lukashevich 2011..2015; Sergei/Sergey Kislyak 2008..2017; Anatoly Antonov 2017..2024
RUS MOD | Pavel Grachev 1992..1996; Igor Rodionov 1996..1997; Igor ~Sergeyev 1997..2001; Sergei/Sergey ~Ivanov 2001..2007; Anatoly Serdyukov 2007..2012; Sergei/Sergey Shoigu 2012-11-06..2024-05-12; Andrei/Andrey Belousov 2024-05-14..; Igor Konashenkov 2009..
RUS MIL | Valery Gerasimov 2012..; Sergei/Sergey Surovikin 2017..2023; Anatoly Kvashnin 1997..2004; Nikolai Makarov 2008..2012; Alexander Lebed 1992..1995
RUS OPP | Alexei/Alexey Navalny 2011..2024; Boris Nemtsov 2004..2015; Mikhail Khodorkovsky 2003..; Garry Kasparov 2005..
RUS PRM | Yevgeny Prigozhin 2014..2023
UKR GOV | Leonid Kravchuk 1991..1994; Leonid Kuchma 1992..2005; Viktor Yushchenko 1999..2001, 2005..2010; Viktor/Victor Yanukovych/Yanukovich 2002..2004, 2006..2007, 2010..2014; Oleksandr Turchynov 2014; Petro Poroshenko 2014-06-07..2019-05-20; Volodymyr/Vladimir Zelenskyy/Zelensky/Zelenskiy 2019-05-20..; Yulia Tymoshenko 2005, 2007..2010; Mykola Azarov 2010..2014; Arseniy/Arseny Yatsenyuk 2014..2016; Volodymyr Groysman 2016..2019; Oleksiy Honcharuk 2019..2020; Denys Shmyhal/Shmygal 2020..2025; Yulia Svyrydenko 2025..; Andriy Yermak 2020..2025; Mykhailo Podolyak 2020..
UKR MFA | Pavlo Klimkin 2014..2019; Vadym Prystaiko 2019..2020; Dmytro Kuleba 2020..2024; Andrii/Andriy Sybiha 2024..
UKR MOD | Stepan Poltorak 2014..2019; Oleksii/Oleksiy Reznikov 2021..2023; Rustem Umerov 2023..2025
UKR MIL | Valerii/Valery/Valeriy Zaluzhny/Zaluzhnyi 2021..2024; Oleksandr Syrskyi/Syrsky 2024..; Kyrylo Budanov 2020..
UKR SEP | Denis Pushilin 2014..; Igor Girkin/Strelkov 2014; Alexander Zakharchenko 2014..2018
BLR GOV | Alexander/Aleksandr/Alyaksandr Lukashenko/Lukashenka 1994-07-20..; Stanislav Shushkevich 1991..1994
BLR MFA | Vladimir ~Makei 2012..2022; Sergei Aleinik 2022..2024; Maxim Ryzhenkov 2024..
BLR OPP | Svetlana/Sviatlana Tikhanovskaya/Tsikhanouskaya 2020..
GEO GOV | Eduard Shevardnadze 1992..2003; Mikheil/Mikhail Saakashvili 2004..2013; Giorgi Margvelashvili 2013..2018; Salome Zourabichvili/Zurabishvili 2018..2024; Bidzina Ivanishvili 2012..2013; Irakli Garibashvili 2013..2015, 2021..2024; Irakli Kobakhidze 2024..; Zviad Gamsakhurdia 1991..1992; Mikheil Kavelashvili 2024..; Giorgi Kvirikashvili 2015..2018
ARM GOV | Levon Ter-Petrosyan/Ter-Petrosian 1991..1998; Robert Kocharyan/Kocharian 1998..2008; Serzh Sargsyan/Sarkisian 2008..2018; Nikol Pashinyan/Pashinian 2018-05-08..; Ararat ~Mirzoyan 2018..2021
ARM MFA | Vartan Oskanian 1998..2008; Edward Nalbandian 2008..2018; Zohrab Mnatsakanyan 2018..2020; Ararat Mirzoyan 2021..
AZE GOV | Heydar/Heidar/Geidar ~Aliyev/Aliev 1993..2003; Ilham Aliyev/Aliev 2003-10-31..; Abulfaz Elchibey 1992..1993; Ayaz Mutalibov 1991..1992
AZE MFA | Elmar Mammadyarov 2004..2020; Jeyhun Bayramov 2020..
KAZ GOV | Nursultan Nazarbayev/Nazarbaev 1990..2019; Kassym-Jomart/Kasym-Jomart Tokayev 2019-03-20..
UZB GOV | Islam ~Karimov 1990..2016; Shavkat Mirziyoyev/Mirziyoev 2016..
TKM GOV | Saparmurat Niyazov 1990..2006; Gurbanguly ~Berdymukhamedov/Berdimuhamedow/Berdimuhamedov 2006..2022; Serdar ~Berdymukhamedov/Berdimuhamedow/Berdimuhamedov 2022..
KGZ GOV | Askar Akayev/Akaev 1990..2005; Kurmanbek Bakiyev/Bakiev 2005..2010; Roza Otunbayeva 2010..2011; Almazbek Atambayev/Atambaev 2011..2017; Sooronbay/Sooronbai Jeenbekov/Zheenbekov 2017..2020; Sadyr Japarov/Zhaparov 2020..
TJK GOV | Emomali/Imomali Rahmon/Rakhmonov/Rakhmon/Rahmonov 1992..
MDA GOV | Petru Lucinschi 1997..2001; Vladimir Voronin 2001..2009; Igor Dodon 2016..2020; Maia Sandu 2019, 2020-12-24..; Nicolae Timofti 2012..2016; Mircea Snegur 1990..1997; Dorin Recean 2023..2025
EST GOV | Lennart ~Meri 1992..2001; Toomas Hendrik Ilves 2006..2016; Kersti Kaljulaid 2016..2021; Alar Karis 2021..; Kaja Kallas 2021..2024; Andrus Ansip 2005..2014; Jüri Ratas 2016..2021; Taavi Rõivas 2014..2016; Mart Laar 1992..1994, 1999..2002; Kristen ~Michal 2024..
EST MFA | Urmas Paet 2005..2014; Urmas Reinsalu 2019..2021, 2022..2023; Margus Tsahkna 2023..
LVA GOV | Vaira Vike-Freiberga 1999..2007; Valdis Zatlers 2007..2011; Andris ~Berzins 2011..2015; Raimonds Vejonis 2015..2019; Egils ~Levits 2019..2023; Edgars Rinkevics/Rinkēvičs 2023..; Krisjanis Karins/Kariņš 2019..2023; Evika Silina/Siliņa 2023..; Valdis Dombrovskis 2009..2014
LVA MFA | Edgars Rinkevics/Rinkēvičs 2011..2023
LTU GOV | Vytautas Landsbergis 1990..1992; Algirdas Brazauskas 1993..1998, 2001..2006; Valdas ~Adamkus 1998..2003, 2004..2009; Dalia Grybauskaitė/Grybauskaite 2009..2019; Gitanas Nausėda/Nauseda 2019..; Ingrida Šimonytė/Simonyte 2020..2024; Andrius Kubilius 1999..2000, 2008..2012; Saulius Skvernelis 2016..2020; Rolandas ~Paksas 2003..2004
LTU MFA | Linas Linkevičius/Linkevicius 2012..2020; Gabrielius Landsbergis 2020..2024
`
