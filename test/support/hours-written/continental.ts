/** As mappers of Italy, France and Germany write opening hours, one a line. */
export const CONTINENTAL = `
Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-12:30
Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-12:30; PH off
Mo-Fr 09:00-12:30, 14:00-18:00; Sa 09:00-12:30; PH off
Mo 14:00-18:00; Tu-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00
Mo 14:00-19:00; Tu-Sa 09:30-12:30,15:30-19:30
Mo-Sa 09:00-13:00,16:00-20:00; PH off
Mo-We,Fr 08:30-13:00; Th 08:30-13:00,15:00-17:30
Mo-Fr 08:20-13:35; Sa 08:20-12:35
Mo-Fr 08:20-19:05; Sa 08:20-12:35; PH off
Mo,We,Fr 08:30-12:30; Tu,Th 08:30-12:30,14:30-17:00
Mo,Tu,We,Th,Fr 08:30-12:30; Tu,Th 14:30-17:30
Mo-Fr 08:30-12:30; Tu,Th 14:30-17:30
Mo-Fr 08:30-12:30, Tu,Th 14:30-17:30
Lu-Ve 09:00-13:00
Lun-Ven 09:00-13:00; Sab 09:00-12:00
lunedì-venerdì 9-13
Lu-Sa 9.00-12.30 / 15.30-19.30
Lunedì chiuso
Mo-Sa 08:00-20:00; Su 09:00-13:00
Mo-Su 07:30-20:30; PH 08:00-13:00
Tu-Su 10:00-19:00; Mo off; Dec 25 off; May 1 off; Jan 1 off
Tu-Su 09:00-13:00,14:00-18:00; Mo,Dec 25,Jan 1 off
Jun-Sep Tu-Su 10:00-13:00,16:00-20:00; Oct-May Tu-Su 10:00-17:00
Jun 15-Sep 15: Mo-Sa 08:00-14:00; Sep 16-Jun 14: Mo-Sa 08:30-13:00,15:00-18:30
Jul-Aug Mo-Fr 08:00-14:00; Sep-Jun Mo-Fr 09:00-13:00,15:00-19:00; Sa 09:00-13:00
Jul,Aug Mo-Fr 08:00-14:00
Apr 25,May 1,Jun 2,Aug 15,Nov 1,Dec 8,Dec 25-26 off; Tu-Su 10:00-18:00
Mo-Sa 07:00-13:00,17:00-20:00; Th 07:00-13:00
Mo-Sa 07:30-13:00,17:00-20:00; We 17:00-20:00 off; Su off
Mo-Sa 09:00-12:30,15:30-19:30; Mo 09:00-12:30 off
Mo[1] 15:00-17:00; We 09:00-12:00
Su 08:00-12:30; PH 08:00-12:30
Su[3] 08:00-19:00
Nov-Mar Su 09:00-12:00; Apr-Oct Su 08:00-12:00
Mo-Fr 08:45-12:15,13:45-17:15; Sa 09:00-12:00; Jul 14,Aug 15 off
Mo-Fr 09:00-12:00,14:00-17:00; We 09:00-12:00; PH,SH off
Mo 13:30-17:00; Tu-Th 08:30-12:00,13:30-17:00; Fr 08:30-12:00,13:30-16:30; Sa[1] 09:00-12:00
Tu,Fr 16:00-18:30; We 10:00-12:00,14:00-18:00; Sa 10:00-12:30,14:00-17:00; SH Tu-Sa 10:00-12:00
Lu-Ve 9h-12h 14h-18h
lun-ven 9h-12h/14h-18h; sam 9h-12h
Du lundi au vendredi de 9h à 17h
Mo-Fr 09h00-12h00,14h00-18h00
Mo-Fr 9h30-18h30
Mo-Sa 08:30-19:30; Su 09:00-12:30; PH 09:00-12:30
Mo-Sa 08:30-19:30; Su,PH 09:00-12:30; May 01,Dec 25,Jan 01 off
Tu-Sa 12:00-14:00,19:00-22:00; Su 12:00-14:00
Tu-Su 12:00-14:00,19:00-22:00; Tu-Su[1] off
Mo-Su 10:00-18:00; Tu off
We-Mo 10:00-18:00
We-Mo 10:00-18:00; May 01,Dec 25 off
We-Mo 10:00-18:00; We,Fr 10:00-21:45
Apr 01-Sep 30: We-Mo 10:00-18:30; Oct 01-Mar 31: We-Mo 10:00-17:30; Jan 01 off, May 01 off, Dec 25 off
May 02-Aug 31 09:00-19:00; Sep 01-Apr 30 09:00-18:00
week 1-53/2 Fr 09:00-12:00; week 2-52/2 We 09:00-12:00
week 01-26,34-52 Mo-Fr 08:00-16:00
week 01-26/2 Tu 10:00-11:00
Mo-Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00
Mo-Fr 08:00-12:00, Th 14:00-18:00
Mo-Fr 08:00-12:00; Th 14:00-18:00
Mo,Tu,Th,Fr 08:00-12:00,14:00-18:00; We 08:00-12:00
Mo-Fr 08:00-18:30; Sa 08:00-14:00; PH off
Mo-Sa 07:00-20:00; PH off
Mo-Sa 07:00-20:00; Su,PH 08:00-11:00
Mo-Sa 08:00-20:00; Dec 24,Dec 31 08:00-14:00; PH off
Mo-Sa 08:00-20:00; Dec 24,31 08:00-14:00; PH off
Mo-Fr 09:00-18:00; Sa 09:00-14:00; Dec 24-Jan 01 off
Mo-Do 8-16 Uhr
Mo-Do 08:00-16:00; Fr 08:00-12:00
Mo, Di, Do, Fr 08:00-12:00
Di-So 10:00-18:00
Mo,Mi,Fr 10:00-12:00
Montag-Freitag 08:00-18:00
Mo-Fr 08:00-12:00 Uhr und 14:00-18:00 Uhr
Mo-Fr 08:00-12:00 und 14:00-18:00
Mo-Fr 08:00 - 12:00 , 14:00 - 18:00
Mo-Fr 8:00-12:00 u. n. V.
Mo-Fr 08:00-12:00 "und nach Vereinbarung"
Mo-Fr 08:00-12:00 || "nach Vereinbarung"
"nach Vereinbarung"
nach Vereinbarung
sur rendez-vous
su appuntamento
Mo-Fr 08:00-12:00; Mo,Tu,Th 15:00-18:00 || "Termine nach Vereinbarung"
Mo-Fr 08:00-12:00, Mo,Tu,Th 15:00-18:00 || "nach Vereinbarung"
Mo-Th 07:30-12:00,13:00-16:30; Fr 07:30-13:00; PH off; Dec 24 off; Dec 31 off
Apr-Oct Mo-Fr 09:00-18:00, Sa 09:00-13:00; Nov-Mar Mo-Fr 09:00-17:00
Apr 15-Oct 15 Tu-Su 10:00-18:00; Oct 16-Apr 14 Sa,Su,PH 11:00-17:00
Mar 15-Oct 31: Mo-Su,PH 09:00-19:00; Nov 1-Mar 14: Mo-Su 10:00-17:00; Dec 24-25 off
Sa[1] 10:00-12:00; Jan Sa[1] off
Sa[2] 10:00-13:00; Aug Sa[2] off
We 15:00-18:00; SH We off
Tu 16:00-19:00; Fr 15:00-18:00; SH,PH off
Tu-Fr 16:00-20:00; SH Mo-Fr 12:00-18:00; PH off
Mo-Fr 06:00-22:00; Sa,Su,PH 08:00-22:00
Mo-Fr 06:00-22:00; Sa-Su,PH 08:00-22:00
Su-Fr 11:30-14:30,17:00-23:30; Sa 17:00-24:00; Tu off
Mo-Fr 11:30-14:00,17:30-22:30; Sa,Su,PH 11:30-23:00; Tu[1] off
Mo-Th,Su 17:00-01:00; Fr,Sa 17:00-03:00
Mo-Th,Su 17:00-01:00; Fr,Sa 17:00-03:00+
Mo-Th 18:00-24:00; Fr 18:00-02:00; Sa 20:00-05:00
Fr-Sa 23:00-06:00; PH -1 day 23:00-06:00
Mo-Fr 10:00-18:30 open; Sa 10:00-16:00 open
Mo-Fr 10:00-18:30 closed "en travaux"
Mo-Fr 10:00-18:30, Sa 10:00-16:00, PH off
Mo-Fr 10:00-18:30, PH off
Mo-Fr 10:00-18:30, Sa off
Mo-Fr 09:00-17:00, We 09:00-20:00
Mo-Fr 09:00-17:00, Fr 18:00-20:00 "youth"
2026 Jun 01-2026 Sep 30 Mo-Su 09:00-23:00
2026 Jun-2026 Sep Mo-Su 09:00-23:00
2026 Jun-Sep Mo-Su 09:00-23:00
2026 Jun 1-Sep 30: Mo-Su 09:00-23:00
2025-2026 Jul-Aug Sa 10:00-12:00
2026-2030/2 Jul-Aug Sa 10:00-12:00
Dec 24-2027 Jan 06 off
2026 Dec 24-Jan 06 off; Mo-Fr 09:00-17:00
Nov 01-Feb 28 off; Mar-Oct 10:00-18:00
Nov 01-Feb 29 off; Mar-Oct 10:00-18:00
Oct 15-Apr off; May-Oct 14 10:00-18:00
Oct-Apr 15 10:00-16:00
Mar 15-Oct 10:00-16:00
Mo-Su 10:00-12:00 "messe"
Mo-Sa 18:30-19:15; Su 08:00-09:00,10:30-11:45,18:30-19:30
Jun-Aug Mo-Sa 19:00-19:45; Su 09:00-10:00
PH 10:00-12:00
SH 10:00-12:00
PH,SH 10:00-12:00
SH,Sa 10:00-12:00
SH,PH,Sa,Su 10:00-18:00
PH,Su 10:00-18:00; Sa 10:00-14:00
Su,PH 10:00-18:00 open, Dec 25 off
Mo-Fr 08:00-17:00; PH off; Mo-Fr 07:00-19:00 "telephone"
Mo-Fr 08:30-17:00; May 01-05 off, Dec 23-Jan 06 off
Jan 01,06; Dec 25,26 off
Jan 01, Jan 06, Dec 25, Dec 26 off; Tu-Su 10:00-18:00
Jan 1,Jan 6,Dec 25-26 off; Tu-Su 10:00-18:00
1 Jan off; Mo-Su 10:00-18:00
25 Dec off; Mo-Su 10:00-18:00
24-26 Dec off; Mo-Su 10:00-18:00
25/12 off; Mo-Su 10:00-18:00
Dec 25th off; Mo-Su 10:00-18:00
December 25-January 1 off; Mo-Su 10:00-18:00
April-October 10:00-18:00
Sept-Jun Mo-Fr 09:00-17:00
Mär-Okt 10:00-18:00
Mai-Sep 10:00-18:00
avr-oct 10:00-18:00
Fête du Travail off; Mo-Su 10:00-18:00
Mo-Fr 08:00-18:00; Sa,Su,PH 00:00-24:00 "self-service"
Mo-Fr 08:00-20:00,Sa 08:00-18:00,Su 10:00-16:00; PH off
Mo-Fr,Su 08:00-20:00
Mo-Fr,Sa,Su 08:00-20:00
Mo,Tu-Th,Sa 08:00-20:00
Th-Tu 10:00-18:00
Sa,Su 10:00-18:00, Mo-Fr 14:00-18:00
Mo-Fr 14:00-18:00; Sa,Su 10:00-18:00; Jul-Aug 10:00-18:00
Mo-Fr 14:00-18:00; Jul-Aug Mo-Fr 10:00-18:00; Jul-Aug Sa 10:00-18:00
Mo-Fr 14:00-18:00; Jul-Aug: Mo-Fr 10:00-18:00, Sa 10:00-12:00
Mo-Fr 07:00-07:30,08:00-24:00; Sa 00:00-02:00
Mo-Sa 11:30-15:00, 18:00-22:30; Su,PH 12:00-22:00; Dec 24-26 off
Mo-Fr 12:00-14:30,18:00-24:00;Sa 18:00-24:00;Su off
Mo-Fr 12:00-14:30,18:00-00:30;Sa 18:00-00:30;Su off
Mo-Fr 12:00-14:30,18:00-00:30; Sa 12:00-00:30; PH 18:00-23:00
Mo-Sa 05:30-13:30; Fr 05:30-13:30,16:00-19:00
Th 08:00-13:00; PH off
Sa 07:00-13:00; Th 15:00-19:00; Th PH off
Mo-Sa 07:00-13:00; PH Th off
`;
