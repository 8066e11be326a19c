/**
 * Opening hours in the forms in which mappers leave them on libraries, post offices, town halls, shops, surgeries, churches and places to eat, one a line:
 * written by us after the habits of four countries, the untidy ones too.
 */
const united = `
24/7
24/7 open
24/7; Dec 25 off
24/7 "ring the bell at night"
open
closed
off
unknown
"by appointment"
"By appointment only"
by appointment
"call us"
Mo-Fr 09:00-17:00
Mo-Fr 09:00-17:30; Sa 09:00-12:30
Mo-Fr 09:00-17:30; Sa 09:00-12:30; Su off
Mo-Fr 09:00-17:30; Sa 09:00-12:30; Su,PH off
Mo-Fr 09:00-17:30; Sa 09:00-12:30; Su,PH closed
Mo-Fr 09:00-17:30, Sa 09:00-12:30
Mo-Fr 09:00-17:30,Sa 09:00-12:30
Mo-Fr 09:00-17:30;Sa 09:00-12:30
Mo-Fr 09:00-17:30;Sa 09:00-12:30;
Mo-Fr 09:00-17:30; Sa 09:00-12:30;
Mo-Fr 09:00-17:30 ; Sa 09:00-12:30 ; PH off
Mo-Fr  09:00-17:30;  Sa 09:00-12:30
mo-fr 09:00-17:30; sa 09:00-12:30
MO-FR 09:00-17:30; SA 09:00-12:30
Mo-fr 09:00-17:30
Mo-Fr: 09:00-17:30
Mo-Fr:09:00-17:30
Mo - Fr 09:00 - 17:30
Mo-Fr 09:00 -17:30
Mo-Fr 9:00-17:30
Mo-Fr 9-17
Mo-Fr 9-17:30
Mo-Fr 9am-5pm
Mo-Fr 9am-5:30pm
Mo-Fr 9:00am-5:30pm
Mo-Fr 09:00 AM-05:30 PM
Mo-Fr 9.30am-5pm
Mo-Fr 9.00-17.30
Mo-Fr 09.00-17.30
Mo-Fr 0900-1730
Mo-Fr 09:00–17:30
Mo–Fr 09:00–17:30
Mo-Fr 09:00—17:30
Mo-Fr 09:00 to 17:30
Mo to Fr 09:00-17:30
Mon-Fri 09:00-17:30
Mon - Fri 09:00 - 17:30, Sat 09:00 - 12:30
Mon-Fri: 9am-5pm, Sat: 10am-4pm, Sun: Closed
Monday-Friday 09:00-17:30
Monday to Friday 9am to 5pm
Mon 09:00-17:00; Tues 09:00-17:00; Wed 09:00-13:00; Thurs 09:00-19:00; Fri 09:00-17:00
Mo 09:00-17:00; Tue 09:00-17:00; Weds 09:00-13:00
Mo 10:00-17:00; Tu 10:00-19:00; We off; Th 10:00-17:00; Fr 10:00-19:00; Sa 10:00-16:00; Su off
Mo,Tu,Th,Fr 10:00-17:00; We 10:00-13:00
Mo, Tu, Th, Fr 10:00-17:00; We 10:00-13:00
Mo,Tu 09:30-17:00;Th 09:30-19:00;Fr 09:30-17:00;Sa 09:30-16:00
Mo,We,Fr 09:30-12:30,13:30-17:00; Tu,Th 13:30-19:00; Sa 09:30-13:00
Tu 14:00-17:00; Th 10:00-12:00,14:00-19:00; Sa 10:00-12:00
Tu,Th 10:00-12:00; Sa[1] 10:00-12:00
Mo-Sa 08:00-22:00; Su 10:00-16:00
Mo-Sa 08:00-22:00; Su 10:00-16:00; PH 09:00-18:00
Mo-Sa 07:00-23:00; Su,PH 08:00-22:00
Mo-Sa 06:00-24:00; Su 10:00-16:00
Mo-Sa 06:00-00:00; Su 10:00-16:00
Mo 06:00-24:00; Tu-Fr 00:00-24:00; Sa 00:00-22:00; Su 10:00-16:00
Mo 08:00+; Tu-Fr 00:00-24:00; Sa 00:00-22:00; Su 10:00-16:00
Mo-Su 07:00-22:00
Mo-Su,PH 07:00-22:00
Mo-Su,PH 00:00-24:00
Mo-Su 00:00-24:00
00:00-24:00
00:00-23:59
0:00-24:00
06:00-22:00
06:00-22:00; PH off
08:00-18:00; Dec 25 off
Mo-Su 08:00-18:00; Dec 25-26 off; Jan 1 off
Mo-Su 08:00-18:00; Dec 25,26 off; Jan 01 off
Mo-Su 10:00-17:00; Dec 24-26 off; Dec 31-Jan 1 off
Mo-Su 10:00-17:00; Dec 24 10:00-13:00; Dec 25-Jan 01 off
Mo-Su 10:00-17:00; Dec 24-Jan 2 closed
Mo-Sa 09:00-17:30; Dec 25 off; Dec 26 off; Jan 1 off; easter off
Mo-Su 10:00-17:00; easter off; Dec 25 off
Mo-Sa 10:00-17:00; easter -2 days off; easter +1 day off
Mo-Su 10:00-16:00; Good Friday off
Mar-Oct: 10:00-17:00
Mar-Oct: Mo-Su 10:00-17:00; Nov-Feb: Sa-Su 10:00-16:00
Mar-Oct Mo-Su 10:00-17:00; Nov-Feb Sa,Su 10:00-16:00
Apr-Sep Mo-Su 10:00-18:00; Oct-Mar Mo-Su 10:00-16:00
Apr-Sep: Mo-Fr 09:00-19:00, Sa 09:00-17:00; Oct-Mar: Mo-Fr 09:00-17:00
Apr-Oct 10:00-17:00; Nov-Mar off
Jan-Mar 10:00-16:00; Apr-Dec 10:00-18:00
Jan 1-Mar 15 10:00-16:00; Mar 16-Dec 31 10:00-18:00
Jan 01-Mar 15: Tu-Su 10:00-16:00
Apr 01-Oct 31 08:00-20:00; Nov 01-Mar 31 08:00-16:00
Apr 1 - Oct 31: 08:00-20:00
Apr-Oct: Sa,Su,PH 11:00-17:00
May-Sep Su 14:00-17:00
May-Sep Su[1] 14:00-17:00
May Su[1]-Sep Su[-1] Sa,Su 14:00-17:00
Mar Su[-1]-Oct Su[-1] 08:00-20:00; Oct Su[-1]-Mar Su[-1] 08:00-16:00
Mar Su[-1]-Oct Su[-1] -1 day 07:00-21:00
easter-Oct 31 10:00-17:00
easter-Oct: Sa,Su 11:00-17:00
Good Friday-Oct 31 10:00-17:00
summer 10:00-18:00; winter 10:00-16:00
2026 Apr 03-2026 Nov 01: 10:00-17:00
2026 Jan 01-2026 Dec 31 Mo-Fr 09:00-17:00
2025 Mo-Fr 09:00-17:00; 2026 Tu-Fr 10:00-16:00
2026+ Mo-Fr 09:00-17:00
2024-2026 Mo-Fr 09:00-17:00
2026 Mar 01-Oct 31 Sa,Su 10:00-16:00
2026 Nov 22 off
2026 Nov 22 10:00-16:00 || Mo-Fr 09:00-17:00
Mo-Fr 09:00-17:00; 2026 Dec 28-2027 Jan 1 off
Mo-Fr 09:00-17:00; 2026 Dec 24 09:00-12:00; 2026 Dec 25-28 off
week 1-53/2 Tu 10:00-12:00
week 2-53/2 Tu 10:00-12:00
week 01-53/2 We 14:00-16:00; week 02-52/2 Fr 14:00-16:00
week 1,3,5,7 Mo 10:00-12:00
week 10-20 Mo-Fr 10:00-12:00
week 40-10 Mo 10:00-12:00
week 1-52/4: Th 11:15-11:45
Th[1] 10:00-12:00
Th[1],Th[3] 10:00-12:00
Th[1,3] 10:00-12:00
We[2,4] 13:30-15:30; Sa[-1] 10:00-12:00
Su[-1] 10:00-12:00
Sa[1-3] 09:00-12:00
Mo[1] 19:00-21:00 "committee meeting"
1st Monday 19:00-21:00
Mo-Fr 09:00-17:00; PH off
Mo-Fr 09:00-17:00; PH,SH off
Mo-Fr 09:00-17:00; SH off
Mo-Fr 09:00-17:00; SH,PH off
Mo-Fr 09:00-17:00; SH 10:00-14:00; PH off
SH off; Mo-Fr 08:30-15:30
Mo-Fr,SH 09:00-17:00
Mo-Fr 15:30-18:00; SH Mo-Fr 08:00-18:00
Mo-Sa,PH 10:00-17:00
Tu-Su,PH 10:00-17:00
Tu-Su, PH 10:00-17:00
Tu-Su PH 10:00-17:00
PH,Mo-Fr 10:00-17:00
Mo-Sa 10:00-17:00; PH,Su 11:00-16:00
Mo-Sa 10:00-17:00; Su, PH 11:00-16:00
Mo-Fr 09:00-17:00; PH Mo 10:00-14:00
Mo-Fr 09:00-17:00; PH -1 day 09:00-13:00
Mo-Fr 09:00-17:00; PH unknown
Mo-Fr 09:00-17:00; PH "hours may vary"
Mo-Fr 09:00-17:00; PH,Dec 24 off
Mo-Fr 09:00-17:00; PH,Dec 24-31 off
Mo-Fr 09:00-17:00; Dec 24-31,PH off
Mo-Fr 09:00-17:00; PH 10:00-12:00; Dec 25 off
Mo-Fr 09:00-17:00 || "by appointment"
Mo-Fr 09:00-17:00 || unknown "by appointment"
Mo-Fr 09:00-12:00; Mo-Fr 12:00-17:00 "by appointment"
Mo-Fr 09:00-17:00; Sa "by appointment"
Mo-Fr 09:00-17:00; Sa unknown
Mo-Fr 09:00-17:00; Sa unknown "ring first"
Mo-Fr 09:00-17:00, Sa by appointment
Mo-Fr 09:00-17:00 "by appointment"; Sa 10:00-12:00
Mo-Fr 09:00-17:00 open "ring first"
Mo-Fr 09:00-17:00 "last admission 16:30"
Mo-Fr 09:00-17:00; "other times by appointment"
Mo-Fr 09:00-17:00 || 17:00-19:00 "members only"
Tu 10:00-12:00 || Th 10:00-12:00 || "call"
Mo-Fr 09:00-17:00; Sa,Su off "open by arrangement"
Mo-Fr 08:30-17:30 off; Sa 09:00-12:00
Su 10:30-11:30
Su 10:30+
Su 08:00,10:30,18:30
Su 10:00-12:00,18:00-19:30; We 19:30-21:00
Su[1,3] 09:30-10:30; Su[2,4] 11:00-12:00
Fr 13:00-14:00 "Jumu'ah"
Mo-Th 12:00-23:00; Fr,Sa 12:00-00:30; Su 12:00-22:30
Mo-Th 11:00-23:00; Fr-Sa 11:00-01:00; Su 12:00-22:30
Mo-Th 11:00-23:00; Fr,Sa 11:00-25:00; Su 12:00-22:30
Mo-Su 17:00-02:00
Mo-Su 17:00-26:00
Fr,Sa 22:00-03:00+
18:00+
Mo-Su 18:00+
Mo-Fr 17:00+; Sa,Su 12:00+
We-Su 12:00-14:00,17:00+
Tu-Sa 12:00-15:00,17:30-22:00+
Mo-Fr 12:00-15:00, 17:00-23:00; Sa 12:00-23:00
Mo-Fr 12:00-15:00,17:00-23:00;Sa 12:00-23:00;Su 12:00-15:00,19:00-22:30
Mo-Fr 12:00-15:00 17:00-23:00
Mo-Fr 12:00-15:00 and 17:00-23:00
Mo-Fr 12:00-15:00/17:00-23:00
Mo-Fr 12:00-15:00;17:00-23:00
Mo-Fr 12:00-15:00; 17:00-23:00; Sa 12:00-23:00
sunrise-sunset
dawn-dusk
Mo-Su sunrise-sunset
Mo-Su sunrise-21:00
08:00-sunset
08:00-dusk
Mo-Su 08:00-(sunset+00:30)
(sunrise+01:00)-(sunset-01:00)
Apr-Sep sunrise-sunset; Oct-Mar 08:00-16:00
Mo-Fr 07:00-19:00; Sa,Su sunrise-sunset
Mo-Su 09:30-dusk "last entry one hour before"
Mo-Fr 09:00-17:30; Sa 09:00-17:30; Su 10:30-16:30
Su-Th 11:00-22:00; Fr-Sa 11:00-23:00
Sa-Su 10:00-16:00
Sa-Mo 10:00-16:00
Fr-Mo 22:00-04:00
Mo-Su 07:00-22:00; We 10:00-22:00
Mo-Fr 09:00-17:30; We 09:00-13:00; Sa 09:00-13:00
Mo-Fr 09:00-17:30; We off
Mo-Fr 09:00-17:30; We closed; Sa 09:00-13:00
Mo-Fr 09:00-13:00,14:00-17:30; We 14:00-17:30 off
Mo off
Mo off; Tu-Su 10:00-17:00
Mo,Su off; Tu-Sa 10:00-17:00
Tu-Su 10:00-17:00; Mo closed
Mo closed, Tu-Su 10:00-17:00
PH off; Mo-Fr 09:00-17:00
off; Mo-Fr 09:00-17:00
closed "until further notice"
off "closed for refurbishment"
2026 Jan 01-2026 Dec 31 off "refurbishment"
Mo-Fr 09:00-17:00; Aug off
Mo-Fr 09:00-17:00; Aug 1-15 off
Mo-Fr 09:00-17:00; Jul 15-Aug 31 10:00-14:00
Mo-Fr 09:00-17:00; Aug Mo-Fr 09:00-13:00
Sep-Jul Mo-Fr 09:00-17:00; Aug Mo-Fr 09:00-13:00
Sep 15-Jun 15 Mo-Fr 09:00-19:00; Jun 16-Sep 14 Mo-Fr 09:00-14:00
"term time" Mo-Fr 09:00-15:00
"Term time": Mo-Fr 09:00-15:00
Mo-Fr 09:00-15:00 "term time only"
Jan,Feb,Mar Mo-Fr 10:00-16:00
Jan,Apr,Jul,Oct Sa[1] 10:00-12:00
Nov-Feb,Jun Mo-Fr 10:00-16:00
Nov,Dec,Jan 10:00-15:00; Feb-Oct 10:00-17:00
Jun-Aug,Dec 10:00-18:00
Mo-Fr 10:00-16:00; Dec 10:00-14:00
Dec Su 12:00-17:00
Dec Su[-1] 10:00-12:00
Nov Fr[4] 07:00-22:00; Mo-Sa 09:00-18:00
Dec Sa,Su 10:00-18:00; Mo-Fr 09:00-17:00
Dec 01-24 Mo-Sa 09:00-20:00, Su 11:00-17:00
Mo-Fr Apr-Sep 09:00-18:00
Mo-Fr 09:00-18:00 Apr-Sep
Mo-Fr 00:00-24:00; Sa 00:00-12:00
Mo-Fr 07:30-18:00; Sa-Su,PH off
Mo-Fr 07:30-18:00; Sa+Su off
Mo-Fr 07:30-18:00; Sa/Su 09:00-12:00
Mo-Fr 07:30-18:00, Sa&Su 09:00-12:00
Mo & We 10:00-12:00
Mo and We 10:00-12:00
Mo/We/Fr 10:00-12:00
Mo We Fr 10:00-12:00
Mo We Fr 10:00-12:00; Tu Th 14:00-16:00
Mo;We;Fr 10:00-12:00
Mo-We-Fr 10:00-12:00
Fr-Mo,We 10:00-12:00
Su-Mo 10:00-12:00
Mo-Fr 17:00-09:00
Mo-Fr 09:00-09:00
Mo-Fr 09:00-00:00
Mo-Fr 00:00-00:00
Mo-Fr 23:00-01:00; PH off
Mo-Fr 12:00-12:30,13:00-13:30,14:00-14:30
Mo-Fr 12:00-14:00,13:00-15:00
Mo-Fr 14:00-17:00,09:00-12:00
daily 09:00-17:00
Daily 9am-5pm
Every day 09:00-17:00
everyday 10:00-16:00
weekdays 09:00-17:00
Weekdays 9am-5pm; Weekends 10am-4pm
weekends 10:00-16:00
7 days a week 8am-10pm
24 hours
24h
24/24
24 / 7
24x7
24/7 24/7
7/7
always
All day
all year
dawn till dusk
N/A
none
?
TBC
see website
http://www.example.org
www.example.org/hours
01234 567890
Mo-Fr 09:00-17:00 (closed 13:00-14:00)
Mo-Fr 09:00-17:00 (by appointment)
Mo-Fr 09:00-17:00, closed for lunch
Mo-Fr 09:00-17:00 except PH
Mo-Fr 09:00-17:00 except Bank Holidays
Mo-Fr 09:00-17:00; Bank Holidays off
Mo-Fr 09:00-17:00; Bank Holidays closed
Mo-Fr 09:00-17:00; bank holidays 10:00-16:00
Mo-Fr 09:00-17:00; public holidays off
Mo-Fr 09:00-17:00; Ph off
Mo-Fr 09:00-17:00; ph off
Mo-Fr 09:00-17:00; PH Off
Mo-Fr 09:00-17:00; Su Closed
Mo-Fr 09:00-17:00; PH
Mo-Fr 09:00-17:00; Sa
Mo-Fr
Mo-Fr, Su
Mo-Fr open
Apr-Oct
Apr-Oct; Nov-Mar off
Apr 1-Oct 31
Mo-Fr 9:00-12:30/13:30-17:00
Mo-Fr 9h-17h
Mo-Fr 9h00-17h30
Mo-Fr 09:00-17:00h
Mo-Fr 09:00-17:00 Uhr
Mo-Fr 09:00-17:00.
Mo-Fr 09:00-17:00,
Mo-Fr 09:00-17:00;;Sa 09:00-12:00
Mo-Fr 09:00-17:00|Sa 09:00-12:00
Mo-Fr 09:00-17:00 | Sa 09:00-12:00
Mo-Fr 09:00-17:00 / Sa 09:00-12:00
Mo-Fr 09:00-17:00 Sa 09:00-12:00
Mo-Fr 09:00-17:00 & Sa 09:00-12:00
Mo-Fr 09:00-17:00 and Sa 09:00-12:00
Mo-Fr 09:00-17:00 Sa-Su off
Mo-Fr 09:00-17:00. Sa 09:00-12:00
Mo-Fr 09:00-17:00 + Sa 09:00-12:00
Mo-Fr=09:00-17:00
Mo-Fr [09:00-17:00]
Mo-Fr 09:00:00-17:00:00
Mo-Fr 09;00-17;00
Mo-Fr 09:00:17:00
Mo-Fr 09:00-1700
Mo-Fr 9-5
Mo-Fr 9-5pm
Mo-Fr 9:30-5:30pm
Mo-Fr 10am-noon
Mo-Fr noon-14:00
Mo-Fr 12noon-2pm
Mo-Fr 10am-12pm
Mo-Sa 6pm-12am
Mo-Sa 6pm-midnight
Mo-Su 11:30 a.m.-11:00 p.m.
Mo-Sa from 10:00
Mo-Sa until 18:00
Mo-Sa 10:00-late
Mo-Sa 10:00-close
Mo-Sa 10:00-?
Mo-Fr 08:00-18:00; Sa 08:00-13:00; Su,PH off; Dec 25-Jan 1 off; Aug 10-20 off
Mo-Fr 08:00-18:00; Sa 08:00-13:00; Su,PH off || "emergencies: ring"
Mo-Fr 08:00-18:00/90
Mo-Sa 10:00-16:00/01:30
10:00,12:00,14:00
Mo-Fr 10:00
Su[2] -1 day 10:00-12:00
Sa[1] +1 day 10:00-12:00
10:00-12:00 Mo-Fr
9am-5pm Mon-Fri
9am-5pm Mon-Fri, 10am-4pm Sat
9am-5pm daily
10:00-12:00 Mo 13:00-14:00 Tu
Mo-Fr 1900-2300
Mo-Fr 0830-1200, 1300-1630
Mo-Su 0-24
Mo-Su 0:00-24:00h
Apr-Oct, Sa 10:00-12:00
easter -2 days-easter +1 day off; Mo-Su 10:00-17:00
easter +1 day off; Mo-Su 10:00-17:00
easter -47 days 10:00-14:00
2026 easter-Oct 31 Sa,Su 11:00-16:00
Apr 1-easter 10:00-12:00
Dec 25 +1 day off; Mo-Su 10:00-17:00
Oct Su[-1]-Mar Su[-1] Sa,Su 10:00-16:00; Mar Su[-1]-Oct Su[-1] 10:00-18:00
May Mo[1]-Sep Mo[1] 10:00-18:00
May Mo[1]-Sep 30 10:00-18:00
Apr 1-Oct Su[-1] 10:00-18:00
Jun Sa[2] 10:00-16:00
Jun Sa[2],Sep Sa[2] 10:00-16:00
Jan-Dec Su[1] 10:00-16:00
Jan Su[1]-Jan Su[3] off; Mo-Su 10:00-16:00
2026 May Su[2]-Jun Su[1] 10:00-16:00
PH +1 day off; Mo-Su 10:00-16:00
PH -1 day off; Mo-Su 10:00-16:00
Mo-Su 10:00-16:00; PH,Mo off
Mo-Su 10:00-16:00; Mo,PH +1 day off
Mo-Fr 9:00-12:00 13:00-17:00; Sa 9:00-12:00
Mo-Fr 9.00-12.00, 14.00-18.00
Mo-Fr: 09:00-12:00, 13:00-17:00; Sa: 10:00-12:00
Mo-Fr 09:00-12:00; 13:00-17:00
Tu-Fr 10:00-17:00; Sa,Su 11:00-17:00; PH 11:00-17:00; Dec 24,25,31 off; Jan 1 off
Llun-Gwener 9yb-5yp
dydd Llun-dydd Gwener 09:00-17:00
Llun-Gwener 09:00-17:00; Sadwrn 10:00-13:00; Sul ar gau
easter +1 day-Oct 31 10:00-17:00
Mo-Fr 09:00-17:00; Sep Mo[1] off; Nov Th[4] off
`;

const continent = `
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

/** Those of the United Kingdom, and what is written everywhere. */
export const BRITISH_HOURS: readonly string[] = lines(united);

/** Those of Italy, France and Germany. */
export const CONTINENTAL_HOURS: readonly string[] = lines(continent);

/** Each of them once, in this order. */
function lines(text: string): readonly string[] {
  const written = text.split('\n').map((line) => line.trim());
  return [...new Set(written)].filter((line) => line !== '');
}
