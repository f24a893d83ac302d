/** Who held high office in the Americas, as `readPeople` reads it. */
export const americas = `
USA GOV | Jimmy Carter 1977..1981; Ronald Reagan 1981..1989; George H W ~Bush 1989-01-20..1993-01-20; Bill/William Clinton 1993-01-20..2001-01-20; George W Bush 2001-01-20..2009-01-20; Barack Obama 2009-01-20..2017-01-20; Donald Trump 2017-01-20..2021-01-20, 2025-01-20..; Joe/Joseph Biden 2009-01-20..2017-01-20, 2021-01-20..2025-01-20
USA GOV | Dan ~Quayle 1989..1993; Al Gore 1993..2001; Dick Cheney 2001..2009; Mike ~Pence 2017..2021; Kamala ~Harris 2021-01-20..2025-01-20; JD/J Vance 2025-01-20..
USA GOV | Jake ~Sullivan 2021..2025; John ~Bolton 2018..2019; Robert ~O'Brien 2019..2021; HR/H/Herbert McMaster 2017..2018; Susan ~Rice 2013..2017; Zbigniew Brzezinski 1977..1981; Brent Scowcroft 1989..1993; Sandy Berger 1997..2001; Anthony ~Lake 1993..1997; Stephen ~Hadley 2005..2009; Michael ~Flynn 2017; Mike ~Waltz 2025
USA GOV | Steven/Steve Mnuchin 2017..2021; Janet Yellen 2021..2025; Timothy/Tim Geithner 2009..2013; Jack/Jacob ~Lew 2013..2017; Henry/Hank ~Paulson 2006..2009; Scott Bessent 2025..; Steve/Steven Witkoff 2025..; Richard Holbrooke 1994..2010; Zalmay Khalilzad 2004..2021; Robert Lighthizer 2017..2021; Nikki Haley 2017..2018; Samantha ~Power 2013..2017; Linda Thomas-Greenfield 2021..2025; Jen Psaki 2021..2022; Karoline Leavitt 2025..; Sarah ~Sanders 2017..2019
USA MFA | Henry Kissinger 1973..1977; Cyrus ~Vance 1977..1980; Alexander ~Haig 1981..1982; George ~Shultz 1982..1989; James ~Baker 1989..1992; Lawrence ~Eagleburger 1992..1993; Warren ~Christopher 1993..1997; Madeleine Albright 1997..2001; Colin ~Powell 2001..2005; Condoleezza Rice 2005..2009; Hillary ~Clinton 2009..2013; John ~Kerry 2013..2017; Rex Tillerson 2017..2018; Mike ~Pompeo 2018-04-26..2021-01-20; Antony/Anthony/Tony Blinken 2021-01-26..2025-01-20; Marco ~Rubio 2025-01-21..; Heather Nauert 2017..2019; Ned ~Price 2021..2023; Morgan ~Ortagus 2019..2021; Victoria Nuland 2011..2024
USA MOD | Caspar Weinberger 1981..1987; Les ~Aspin 1993..1994; William ~Perry 1994..1997; William ~Cohen 1997..2001; Donald Rumsfeld 1975..1977, 2001..2006; Robert ~Gates 2006..2011; Leon Panetta 2011..2013; Chuck ~Hagel 2013..2015; Ash/Ashton ~Carter 2015..2017; James/Jim Mattis 2017..2018; Mark ~Esper 2019..2020; Lloyd ~Austin 2021-01-22..2025-01-20; Pete ~Hegseth 2025-01-25..
USA MIL | Mark Milley 2015..2023; David Petraeus 2007..2011; Stanley McChrystal 2009..2010; Martin ~Dempsey 2011..2015; Mike/Michael ~Mullen 2007..2011; Norman Schwarzkopf 1988..1991; Wesley ~Clark 1997..2000
USA LEG | Nancy Pelosi 2007..2011, 2019..2023; Paul ~Ryan 2015..2019; John Boehner 2011..2015; Newt Gingrich 1995..1999; Kevin ~McCarthy 2023; Mitch McConnell 2007..2025; John ~McCain 1987..2018; Lindsey ~Graham 2003..; Bernie ~Sanders 2007..; Chuck Schumer 1999..; Jesse ~Helms 1995..2001; Mike ~Johnson 2023..
CAN GOV | Brian Mulroney 1984..1993; Jean Chrétien 1993..2003; Paul ~Martin 2003..2006; Stephen ~Harper 2006..2015; Justin Trudeau 2015-11-04..2025-03-14; Mark Carney 2025-03-14..; Pierre Trudeau 1968..1984; Chrystia Freeland 2019..2024
CAN MFA | Lloyd Axworthy 1996..2000; John ~Baird 2011..2015; Stéphane ~Dion 2015..2017; Chrystia Freeland 2017..2019; François-Philippe ~Champagne 2019..2021; Marc Garneau 2021; Mélanie/Melanie ~Joly 2021..2025; Anita Anand 2025..
CAN MOD | Harjit Sajjan 2015..2021; Anita Anand 2021..2023; Peter MacKay 2007..2013
MEX GOV | Carlos ~Salinas 1988..1994; Ernesto Zedillo 1994..2000; Vicente ~Fox 2000..2006; Felipe ~Calderón 2006..2012; Enrique ~*Peña_Nieto 2012..2018; Andrés Manuel ~*López_Obrador 2018..2024; Claudia Sheinbaum 2024-10-01..
MEX MFA | Jorge ~Castañeda 2000..2003; Luis Videgaray 2017..2018; Marcelo Ebrard 2018..2023
BRA GOV | Fernando ~Collor 1990..1992; Itamar ~Franco 1992..1994; Fernando Henrique ~Cardoso 1995..2002; Luiz Inácio Lula/Lula_da_Silva 2003..2010, 2023..; Dilma Rousseff 2011..2016; Michel Temer 2016..2018; Jair Bolsonaro 2019..2022
BRA MFA | Celso Amorim 1993..1994, 2003..2010; Ernesto ~Araújo 2019..2021; Mauro ~Vieira 2015..2016, 2023..
ARG GOV | Raúl ~Alfonsín 1983..1989; Carlos Menem 1989..1999; Néstor/Nestor Kirchner 2003..2007; Cristina *Fernández_de_Kirchner/Kirchner 2007..2015; Mauricio Macri 2015..2019; Alberto ~Fernández 2019..2023; Javier Milei 2023-12-10..; Fernando *de_la_Rúa 1999..2001; Eduardo Duhalde 2002..2003
ARG MFA | Guido *di_Tella 1991..1999; Héctor Timerman 2010..2015; Susana Malcorra 2015..2017; Diana Mondino 2023..2024
CHL GOV | Augusto Pinochet 1973..1990; Patricio Aylwin 1990..1994; Eduardo ~Frei 1994..2000; Ricardo ~Lagos 2000..2006; Michelle Bachelet 2006..2010, 2014..2018; Sebastián/Sebastian Piñera 2010..2014, 2018..2022; Gabriel Boric 2022-03-11..
COL GOV | César Gaviria 1990..1994; Ernesto Samper 1994..1998; Andrés Pastrana 1998..2002; Álvaro/Alvaro Uribe 2002..2010; Juan Manuel ~Santos 2010..2018; Iván/Ivan ~Duque 2018..2022; Gustavo ~Petro 2022-08-07..
COL MFA | María Ángela Holguín 2010..2018; Carlos Holmes Trujillo 2018..2019
VEN GOV | Carlos Andrés ~Pérez 1989..1993; Rafael ~Caldera 1994..1999; Hugo Chávez/Chavez 1999-02-02..2013-03-05; Nicolás/Nicolas Maduro 2013-03-05..; Delcy ~Rodríguez 2018..
VEN MFA | Nicolás/Nicolas Maduro 2006..2013; Jorge Arreaza 2017..2021; Delcy ~Rodríguez 2014..2017; Yván Gil 2023..
VEN MOD | Vladimir ~*Padrino 2014..
VEN OPP | Juan Guaidó 2019..2023; María Corina ~Machado 2012..; Leopoldo ~López 2009..
CUB GOV | Fidel Castro 1959..2008; Raúl/Raul Castro 2008..2018; Miguel Díaz-Canel/Diaz-Canel 2018-04-19..
CUB MFA | Bruno ~Rodríguez 2009..; Felipe *Pérez_Roque 1999..2009; Roberto Robaina 1993..1999
ECU GOV | Rafael Correa 2007..2017; Lenín/Lenin Moreno 2017..2021; Guillermo ~Lasso 2021..2023; Daniel Noboa 2023-11-23..
PER GOV | Alberto Fujimori 1990..2000; Alejandro Toledo 2001..2006; Alan ~García 1985..1990, 2006..2011; Ollanta Humala 2011..2016; Pedro Pablo Kuczynski 2016..2018; Martín Vizcarra 2018..2020; Pedro ~Castillo 2021..2022; Dina Boluarte 2022-12-07..2025
BOL GOV | Evo Morales 2006..2019; Luis ~Arce 2020..2025; Jeanine ~Áñez 2019..2020; Carlos ~Mesa 2003..2005
NIC GOV | Daniel Ortega 1979..1990, 2007..; Violeta ~Chamorro 1990..1997
HND GOV | Manuel Zelaya 2006..2009; Roberto Micheletti 2009..2010; Juan Orlando ~Hernández 2014..2022; Xiomara ~Castro 2022..
SLV GOV | Nayib Bukele 2019-06-01..
GTM GOV | Jimmy ~Morales 2016..2020; Alejandro Giammattei 2020..2024; Bernardo Arévalo 2024..
HTI GOV | Jean-Bertrand Aristide 1991..2004; René Préval 1996..2001, 2006..2011; Jovenel Moïse 2017..2021; Ariel ~Henry 2021..2024; Jean-Claude Duvalier 1971..1986
PRY GOV | Fernando ~Lugo 2008..2012; Horacio ~Cartes 2013..2018; Mario ~Abdo 2018..2023
URY GOV | José ~Mujica 2010..2015; Tabaré Vázquez 2005..2010, 2015..2020
PAN GOV | Manuel Noriega 1983..1989; Ricardo Martinelli 2009..2014; José Raúl Mulino 2024..
`
