import {occurrences, type Holidays, type Hours} from '@civic-widgets/hours';

const day = 86_400_000;

/** The next time that it is open, from a moment on, where that is a date to put down: not what goes on day and night. */
export function nextDate(
  hours: Hours,
  now: Date,
  holidays: Holidays | undefined,
): {readonly start: number; readonly end: number} | undefined {
  const coming = occurrences(hours, now.getTime(), now.getTime() + 62 * day, holidays).find(
    ({state, start}) => state === 'open' && start > now.getTime(),
  );
  return coming && coming.end - coming.start < 0.6 * day ? coming : undefined;
}

/** An iCalendar file (RFC 5545) with one date. */
export function calendarFile({
  start,
  end,
  name,
  place,
  id,
  now,
}: {
  start: number;
  end: number;
  name: string;
  place: string;
  id: string;
  now: Date;
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Civic Widgets//Service finder//EN',
    'BEGIN:VEVENT',
    `UID:${start}-${escaped(id)}`,
    `DTSTAMP:${stamp(now.getTime())}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(name)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Hands a file over as a download: made on this device, when somebody asks for it. */
export function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/calendar;charset=utf-8'}));
  const link = document.createElement('a');
  Object.assign(link, {href: url, download: fileName});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r?\n/g, String.raw`\n`);
}

// A line is 75 bytes at most; the next begins with a space. No character is cut in two.
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (encoder.encode(part + character).length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
