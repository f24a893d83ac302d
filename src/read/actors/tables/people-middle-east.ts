/** Who held high office from Morocco to Iran, as `readPeople` reads it. */
export const middleEast = `
TUR GOV | Turgut Özal/Ozal 1983..1993; Süleyman/Suleyman Demirel 1991..2000; Tansu Çiller/Ciller 1993..1996; Necmettin Erbakan 1996..1997; Mesut ~Yılmaz/Yilmaz 1991, 1996, 1997..1999; Bülent/Bulent Ecevit 1999..2002; Ahmet Necdet ~Sezer 2000..2007; Abdullah Gül/Gul 2002..2003, 2007..2014; Recep Tayyip Erdoğan/Erdogan 2003-03-14..; Ahmet Davutoğlu/Davutoglu 2014..2016; Binali ~Yıldırım/Yildirim 2016..2018; İbrahim/Ibrahim ~Kalın/Kalin 2014..; Süleyman/Suleyman Soylu 2016..2023; Cevdet ~Yılmaz/Yilmaz 2023..
TUR MFA | Ismail ~Cem 1997..2002; Abdullah Gül/Gul 2003..2007; Ali Babacan 2007..2009; Ahmet Davutoğlu/Davutoglu 2009..2014; Mevlüt/Mevlut Çavuşoğlu/Cavusoglu 2014..2023; Hakan ~Fidan 2023-06-04..
TUR MOD | Vecdi Gönül 2002..2011; Hulusi ~Akar 2018..2023; Yaşar/Yasar ~Güler/Guler 2023..; Fikri Işık/Isik 2016..2017
TUR OPP | Kemal Kılıçdaroğlu/Kilicdaroglu 2010..2023; Ekrem İmamoğlu/Imamoglu 2019..; Selahattin Demirtaş/Demirtas 2014..2018; Fethullah Gülen/Gulen 1999..2024
IRN GOV | Ruhollah Khomeini 1979..1989; Ali Khamenei 1981..; Akbar/Hashemi Rafsanjani 1989..1997; Mohammad/Mohammed Khatami 1997..2005; Mahmoud/Mahmud Ahmadinejad 2005-08-03..2013-08-03; Hassan/Hasan Rouhani/Rohani/Ruhani 2013-08-03..2021-08-03; Ebrahim/Ibrahim Raisi 2021-08-03..2024-05-19; Masoud Pezeshkian 2024-07-28..; Ali Larijani 2005..2007, 2025..; Ali Shamkhani 2013..2023; Mohammad Javad ~Zarif 2024..2025; Ali Akbar Salehi 2009..2010, 2013..2021; Eshaq Jahangiri 2013..2021; Gholamreza Aghazadeh 1997..2009; Saeed Jalili 2007..2013; Mohammad ~Mokhber 2021..2024; Reza ~*Pahlavi 1941..1979
IRN MFA | Ali Akbar Velayati 1981..1997; Kamal Kharrazi 1997..2005; Manouchehr Mottaki 2005..2010; Ali Akbar Salehi 2010..2013; Mohammad/Mohammed/Javad Zarif 2013-08-15..2021-08-25; Hossein Amir-Abdollahian/Amirabdollahian 2021..2024; Abbas Araghchi/Araqchi 2024-08-21..; Ali ~*Bagheri 2024; Bahram Qassemi/Ghasemi 2016..2019; Abbas ~Mousavi 2019..2020; Saeed Khatibzadeh 2020..2022; Nasser Kanaani 2022..2024; Esmaeil Baghaei 2024..; Hamid-Reza Asefi 1999..2006; Ramin Mehmanparast 2009..2013
IRN MOD | Ali Shamkhani 1997..2005; Ahmad ~Vahidi 2009..2013; Hossein Dehghan 2013..2017; Amir Hatami 2017..2021
IRN MIL | Qasem/Qassem/Ghasem Soleimani/Suleimani 1998..2020; Hossein Salami 2019..2025; Esmail Qaani/Ghaani 2020..; Mohammad Ali Jafari 2007..2019; Mohammad ~Bagheri 2016..2025; Amir Ali Hajizadeh 2009..2025
IRN LEG | Ali Larijani 2008..2020; Mohammad Bagher/Baqer Qalibaf/Ghalibaf 2020..
IRQ GOV | *Saddam Hussein 1979-07-16..2003-04-09; Iyad/Ayad Allawi 2004..2005; Ibrahim ~*al-Jaafari/Jaafari 2005..2006; Nouri/Nuri *al-Maliki/Maliki 2006-05-20..2014-09-08; Haider *al-Abadi/Abadi 2014..2018; Adel/Adil *Abdul_Mahdi/Abdul-Mahdi 2018..2020; Mustafa *al-Kadhimi/Kadhimi 2020..2022; Mohammed Shia *al-Sudani 2022..; Jalal Talabani 2005..2014; Fuad ~Masum 2014..2018; Barham ~Salih 2018..2022; Tariq/Tareq ~Aziz 1991..2003; Massoud/Masoud/Nechirvan Barzani 2005..; Paul Bremer 2003..2004; Muqtada/Moqtada *al-Sadr 2003..; Ali *al-Sistani/Sistani 2003..
IRQ MFA | Tariq/Tareq ~Aziz 1983..1991; Hoshyar Zebari 2003..2014; Naji ~Sabri 2001..2003; Fuad ~Hussein 2020..
ISR GOV | Yitzhak Shamir 1986..1992; Yitzhak Rabin 1974..1977, 1992..1995; Shimon Peres 1984..1986, 1995..1996, 2007..2014; Benjamin/Benjamim/Binyamin/Bibi Netanyahu 1996..1999, 2009-03-31..2021-06-13, 2022-12-29..; Ehud ~Barak 1999..2001; Ariel Sharon 2001..2006; Ehud Olmert 2006..2009; Naftali Bennett 2021-06-13..2022-06-30; Yair Lapid 2022; Reuven Rivlin 2014..2021; Isaac Herzog 2021..; Menachem ~Begin 1977..1983; Golda Meir 1969..1974; Bezalel Smotrich 2022..; Itamar Ben-Gvir 2022..; Mark Regev 2007..2015; Moshe Katsav 2000..2007
ISR MFA | David ~Levy 1990..1992; Shimon Peres 1992..1995; Silvan Shalom 2003..2006; Tzipi Livni 2006..2009; Avigdor Lieberman/Liberman 2009..2015; Gabi Ashkenazi 2020..2021; Yair Lapid 2021..2022; Eli ~Cohen 2023; Israel ~Katz 2019..2020, 2024; Gideon ~Saar/Sa'ar 2024..; Danny/Daniel ~Danon 2015..2020
ISR MOD | Moshe Arens 1983..1984, 1990..1992; Shaul Mofaz 2002..2006; Amir Peretz 2006..2007; Ehud ~Barak 2007..2013; Moshe Ya'alon/Yaalon 2013..2016; Avigdor Lieberman/Liberman 2016..2018; Benny/Benjamin Gantz 2020..2022; Yoav Gallant 2022..2024; Israel ~Katz 2024..
ISR MIL | Gadi Eisenkot 2015..2019; Aviv Kochavi 2019..2023; Herzi Halevi 2023..2025; Daniel Hagari 2023..2025; Avichay ~Adraee 2005..
PSE GOV | Yasser/Yasir Arafat 1969..2004; Mahmoud Abbas 2003..; Salam Fayyad 2007..2013; Saeb Erekat 1994..2020; Mohammad Shtayyeh 2019..2024; Rami Hamdallah 2013..2019; Ahmed Qurei 2003..2006; Hanan Ashrawi 1991..2020; Riyad *al-Maliki 2007..2024; Riyad ~Mansour 2005..; Nabil *Abu_Rudeineh 2005..
HAMAS REB | Ismail Haniyeh/Haniya/Haniyya 2006..2024; Yahya Sinwar 2017..2024; Khaled Meshaal/Mashal/Meshal 1996..2017; Ahmed ~Yassin/Yassine 1987..2004; Sami *Abu_Zuhri 2006..; Mohammed Deif 2002..2024
HEZBOLLAH REB | Hassan/Hasan Nasrallah 1992..2024; Naim/Naeem ~Qassem/Kassem 2024..
LBN GOV | Rafik/Rafiq ~*Hariri/al-Hariri 1992..1998, 2000..2004; Elias Hrawi 1989..1998; Emile Lahoud 1998..2007; Fouad/Fuad Siniora/Saniora 2005..2009; Michel ~Suleiman/Sleiman 2008..2014; Saad/Sa'ad Hariri/al-Hariri 2009..2011, 2016..2020; Najib Mikati 2011..2014, 2021..2025; Tammam ~Salam 2014..2016; Michel Aoun 2016..2022; Hassan ~Diab 2020..2021; Joseph ~Aoun 2025..; Nawaf ~Salam 2025..; Nabih Berri 1992..; Walid Jumblatt 1977..2023; Samir Geagea 1986..
LBN MFA | Gebran ~Bassil 2014..2020
SYR GOV | Hafez ~*Assad/al-Assad 1971..2000; Bashar Assad/al-Assad 2000-07-17..2024-12-08; Ahmed *al-Sharaa/Sharaa 2024-12-08..; Buthaina Shaaban 2008..2024
SYR MFA | Farouk *al-Sharaa/al-Shara 1984..2006; Walid/Waleed *al-Moallem/Moallem/Muallem/al-Moualem/Moualem 2006..2020; Faisal/Fayssal Mekdad 2020..2024; Asaad *al-Shaibani/Shaibani 2024..; Bashar *Jaafari/al-Jaafari/Ja'afari 2006..2020
JOR GOV | King_Hussein 1952..1999; King_Abdullah 1999-02-07..; Abdullah_II 1999-02-07..; Omar ~Razzaz 2018..2020; Bisher ~Khasawneh 2020..2024
JOR MFA | Ayman Safadi 2017..; Nasser Judeh 2009..2017; Marwan Muasher 2002..2004
SAU JRN | Jamal Khashoggi 1985..2018
SAU GOV | King_Fahd 1982..2005; King_Salman 2015-01-23..; Mohammed/Mohammad/Muhammad bin ~*Salman/bin_Salman 2015..; Mohammed/Mohammad bin ~*Nayef/bin_Nayef 2012..2017; King_Abdullah 2005..2015; MBS 2015..; Khalid *al-Falih 2016..2019; Ali *al-Naimi 1995..2016
SAU MFA | Saud ~*al-Faisal 1975..2015; Adel *al-Jubeir/Jubeir 2015..2018; Faisal bin ~*Farhan/bin_Farhan 2019..; Turki ~*al-Faisal 1977..2007
YEM GOV | Ali Abdullah Saleh 1978..2012; Abed/Abd/Abdrabbuh Rabbo/Mansour/Mansur ~Hadi 2012..2022; Rashad *al-Alimi/Alimi 2022..; Ahmed *bin_Daghr/bin_Dagher 2016..2018
ANSARALLAH REB | Abdul-Malik/Abdulmalik/Abdel-Malek *al-Houthi 2004..; Mohammed ~*Abdul-Salam/Abdulsalam 2011..; Yahya Saree/Sarea 2018..; Yahya *Sare'e 2018..
ARE GOV | Zayed bin ~*Sultan 1971..2004; Mohammed/Mohamed bin ~*Zayed/bin_Zayed 2004..; Mohammed bin ~*Rashid/bin_Rashid 2006..; Anwar Gargash 2008..; Sultan *al-Jaber 2013..
ARE MFA | Abdullah bin ~*Zayed/bin_Zayed 2006..
QAT GOV | Hamad bin ~*Khalifa/bin_Khalifa 1995..2013; Tamim bin ~*Hamad/bin_Hamad 2013-06-25..; Hamad bin ~*Jassim/bin_Jassim 1992..2013
QAT MFA | Mohammed bin ~*Abdulrahman/bin_Abdulrahman 2016..; Khalid *al-Attiyah/Attiyah 2013..2016; Majed *al-Ansari 2021..
KWT GOV | Sabah *al-Ahmad 2003..2020; Nawaf *al-Ahmad 2020..2023
BHR GOV | Hamad bin ~*Isa 1999..
OMN GOV | Sultan_Qaboos 1970..2020; Sultan_Haitham 2020..
OMN MFA | Badr *al-Busaidi/Albusaidi 2020..; Yusuf *bin_Alawi 1997..2020
EGY GOV | Anwar Sadat/al-Sadat 1970..1981; Gamal ~*Abdel_Nasser/Nasser 1954..1970; Hosni Mubarak 1981-10-14..2011-02-11; Mohammed/Mohamed/Muhammad Morsi/Mursi/Morsy 2012-06-30..2013-07-03; Adly ~Mansour 2013..2014; Abdel/Abdul-Fattah *al-Sisi/el-Sisi/Sisi/el-Sissi/al-Sissi/Sissi 2013..; Ahmed Nazif 2004..2011; Mostafa Madbouly 2018..; Omar ~Suleiman 1993..2011; Mohamed ~ElBaradei 2013
EGY MFA | Boutros *Boutros-Ghali 1977..1991; Amr ~Moussa/Mussa 1991..2001; Ahmed *Aboul_Gheit/Abul_Gheit 2004..2011; Nabil ~Fahmy 2013..2014; Sameh Shoukry/Shukri 2014..2024; Badr Abdelatty 2024..
LAS GOV | Nabil *Elaraby/el-Araby 2011..2016; Ahmed *Aboul-Gheit 2016..
LBY GOV | Muammar/Moammar/Moamer/Muamar Gaddafi/Gadhafi/Qaddafi/Kadhafi/Gadafi/Khadafy/al-Gaddafi 1969-09-01..2011-10-20; Saif ~*al-Islam 2006..2011; Fayez/Fayiz Sarraj/al-Sarraj/Serraj 2016..2021; Abdul-Hamid/Abdulhamid Dbeibah/Dbeibeh 2021..; Ali Zeidan 2012..2014; Mustafa *Abdel_Jalil/Abdul-Jalil 2011..2012
LBY MIL | Khalifa/Khalifah Haftar/Hifter 2014..
TUN GOV | Zine *Ben_Ali 1987..2011; Habib Bourguiba 1957..1987; Moncef Marzouki 2011..2014; Beji *Caid_Essebsi/Essebsi 2011, 2014..2019; Kais/Kaïs Saied 2019-10-23..
DZA GOV | Chadli Bendjedid 1979..1992; Liamine Zeroual 1994..1999; Abdelaziz Bouteflika 1999..2019; Abdelmadjid Tebboune 2019-12-19..
DZA MFA | Ramtane Lamamra 2013..2017, 2021..2023; Ahmed Attaf 2023..; Mourad Medelci 2007..2013
MAR GOV | King_Hassan 1961..1999; Mohammed_VI 1999-07-23..; King_Mohammed 1999-07-23..
MAR MFA | Nasser Bourita 2017..
`
