import {dayFrom} from '../calendar.js';

/** Easter Sunday of a year of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher), as days since 1970-01-01. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moon + 1) / 3) + 15) % 30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const sum = epact + shift - 7 * correction + 114;
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1);
}
