/** Rarer forms of opening hours, after what the format allows and what its validators find, one a line. */
export const RARE = `
Mo-Fr 08:00-12:00,13:00-17:30; PH off; "only after registration"
Mo-Su,PH 15:00-03:00; easter off
Jan 01-Dec 31/8 10:00-12:00
SH 08:00-12:00; Mo-Fr 10:00-12:00
sunset-sunrise
Mo-Su sunset-sunrise
Dec 25: 09:00-12:00
2025 Dec 25-2026 Jan 2: closed
2025 Dec 25-2026 Jan 2 closed; 24/7
Jan Su[1] 10:00-12:00
Mo[1],Mo[3] 10:00-12:00
Mo[1],We[2-3],Fr[-1] 10:00-12:00
Mo-Fr 08:00-18:00 "comment";
Mo-Su 12:00-15:00+
24/7 closed
24/7 off
24/7 unknown
24/7 unknown "x"
24/7 open "x"
24/7; We 10:00-12:00 off
24/7; Mo 10:00-12:00
24/7; 2026 Dec 24-2026 Dec 26 off
24/7 || "x"
Mo-Fr 10:00-18:00; Sa-Su 24/7
Sa-Su 24/7
Mo-Fr 24/7
Apr-Oct 24/7
Mo-Fr 00:00-24:00 open
Mo 22:00-Tu 02:00
Mo 08:00-Fr 18:00
week 1-10,20-30: Mo 10:00-12:00
week 1-10,20-30 Mo 10:00-12:00, week 31 Tu 10:00-12:00
Week 1 10:00-12:00
week 53 10:00-12:00
week1-3 Mo 10:00-12:00
PH Mo-Fr off; Mo-Fr 10:00-12:00
PH Sa 10:00-14:00; Mo-Fr 09:00-12:00
Sa PH 10:00-14:00
Mo-Sa 10:00-18:00; PH Sa off
Mo-Fr 8-18
Mo-Fr 8:30-17
Mo-Fr 8.30-17.00 Uhr
Mo,Tu,Th,Fr: 8-12 Uhr, 13-17 Uhr; We 8-12 Uhr
Mo.-Fr. 8.00-12.00 Uhr
Mo bis Fr 8-12 Uhr
Apr.-Oct. 10:00-18:00
Mo-Fr 10:00-18:00; 2026-12-24 off
24.12. off; 24/7
Montags geschlossen; Di-So 10-18 Uhr
täglich 10-18 Uhr
tägl. 10:00-18:00
Mo-Fr 10-18, Sa 10-14
Mo-Fr 10-18,Sa 10-14
Mo-Fr 10-18 Sa 10-14
Mo-Fr 10-12,14-18
Mo-Fr 10-12 + 14-18
Mo-Fr 10:00-12:00+14:00-18:00
Mo-Fr 10:00-12:00 & 14:00-18:00
Mo-Fr:10:00-12:00;Sa:10:00-12:00
Mo-Fr: 10:00-12:00; Sa: 10:00-12:00;
Mo-Fr 10:00-12:00;  ; Sa 10:00-12:00
; Mo-Fr 10:00-12:00
Mo-Fr 10:00-12:00, , Sa 10:00-12:00
"Mo-Fr 10:00-12:00"
Mo-Fr "10:00-12:00"
Mo-Fr 10:00-12:00 ""
Mo-Fr 10:00-12:00 || unknown
Mo-Fr 10:00-12:00 || off
Mo-Fr 10:00-12:00 || closed "x"
Mo-Fr 10:00-12:00 || Sa "x" || "y"
Mo-Fr 10:00-12:00 unknown "x" || Sa 10:00-12:00
We 10:00-12:00 unknown || Mo-Fr 09:00-17:00
Mo-Fr 09:00-12:00, We off
Mo-Fr 09:00-12:00, PH off
Mo-Fr 09:00-12:00, Dec 25 off
Mo-Fr 09:00-12:00, Mo-Fr 10:00-14:00 unknown "x"
Mo-Fr 09:00-12:00, 14:00-18:00 "ring"
Mo-Fr 09:00-12:00, Tu 14:00-18:00 off
Mo-Sa 09:00-19:00; Dec Mo-Sa 09:00-22:00; Dec Su 10:00-18:00; Dec 24 09:00-14:00
Jan 01-06,Dec 24-31 off; Mo-Fr 09:00-17:00
Jan 1-6, Dec 24-31 off; Mo-Fr 09:00-17:00
Dec 24-26,31 off; 24/7
Dec 24,25,26 off; 24/7
May 1-Sep 30,Dec 1-31 10:00-18:00
May-Sep,Dec 10:00-18:00
May 01-May 31 10:00-18:00
May 01-31 10:00-18:00
May 15-Jun 15: Sa,Su 10:00-18:00; Jun 16-Aug 31: Mo-Su 10:00-20:00
Feb 29 10:00-12:00
Feb 30 10:00-12:00
Nov 31 off
2024 Feb 29 10:00-12:00
2026 10:00-12:00
2026 Mo 10:00-12:00
2026-2027 Mo 10:00-12:00
2026+ Mo 10:00-12:00; 2025 Tu 10:00-12:00
2020-2030 Jan-Mar Mo[1] 10:00-12:00
2026,2028 Mo 10:00-12:00
2026/2 Mo 10:00-12:00
2026 Jan 1 10:00-12:00; 2026 Jan 2 11:00-12:00
2026 Jan 1,2026 Mar 5 10:00-12:00
2026 Jan 1, 2026 Mar 5 10:00-12:00
2026 Jan 1,5,9 10:00-12:00
2026 week 10-20 Mo 10:00-12:00
2026 Apr-Oct: Sa 10:00-12:00; 2027 Apr-Oct: Su 10:00-12:00
Su,PH 10:00-12:00; Mo-Sa 09:00-17:00; PH 09:00-10:00
Mo-Sa,SH 10:00-12:00
Fr-Su,PH,SH 10:00-12:00
PH,SH,Su off; Mo-Sa 10:00-12:00
Mo-Fr 09:00-17:00; easter Su,easter Mo off
easter,May 1,Dec 25 off; 24/7
easter -2 days,easter +1 day off; 24/7
easter +1 day-easter +6 days 10:00-12:00
easter +39 days off, easter +50 days off; 24/7
easter Mo off
Mo-Su 08:00-20:00; easter +1 day 10:00-12:00; Dec 25 10:00-11:00
Jul Sa[1]-Aug Sa[-1] 10:00-18:00
Jul Sa[1] +1 day 10:00-18:00
Nov Th[4] +1 day 06:00-22:00
May Mo[-1] off; 24/7
Sep Mo[1] off; Mo-Fr 10:00-12:00
Dec Su[1-4] 10:00-12:00
Dec Su[1],Dec Su[2] 10:00-12:00
Jan,Mar Mo[1] 10:00-12:00
Apr-Sep Su[1,3] 14:00-17:00; Oct-Mar Su[1] 14:00-16:00
Mo-Fr 00:00-06:00,22:00-24:00
Mo-Fr 22:00-06:00; Sa,Su off
Mo-Fr 22:00-06:00; Sa 20:00-08:00
Su-Th 22:00-06:00
Th-Sa 22:00-04:00; Su 14:00-18:00
Mo-Su 23:30-00:30
Mo-Su 09:00-24:00+
Mo-Su 00:00-02:00,09:00-24:00
Mo-Su 09:00-02:00; Dec 24 09:00-14:00
Mo-Su 09:00-02:00, Dec 24 09:00-14:00
Fr 20:00-03:00, Sa 20:00-04:00; Su off
10:00-24:00
10:00-00:00
10:00-26:00
09:00-12:00,12:00-14:00
09:00-12:00; 14:00-17:00
09:00-12:00, 14:00-17:00; Su off
Mo 09:00-12:00; 14:00-17:00; Tu 10:00-12:00
Mo,We 09:00-12:00; Tu,Th 14:00-17:00; 18:00-19:00
18:00-22:00; Sa,Su 12:00-22:00; Mo off
Tu-Sa 18:00+; Su 12:00-14:30,18:00+
Mo-Su 11:00+; Dec 25 off
sunrise+
10:00-sunset+
(sunset-02:00)-sunset
Mo-Fr (sunrise+02:00)-17:00
dawn-21:00
08:00-dusk; Nov-Mar 08:00-16:00
Mo-Fr 09:00-17:00/30
Mo-Fr 09:00-17:00/01:00
09:00,11:00,15:00
Mo-Fr 09:00,11:00-12:00
`;
