/** Opening hours that are not of the format, as people leave them all the same, one a line. */
export const UNTIDY = `
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
