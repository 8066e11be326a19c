/** As mappers of the United Kingdom write opening hours, mostly by the rules of the format, one a line. */
export const BRITISH = `
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
`;
