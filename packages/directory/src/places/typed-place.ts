import {readPostcode} from '@civic-widgets/model';

/** Why what somebody typed leads to no place. */
export type NoPlaceReason =
  /** Nothing but spaces. */
  | 'nothing-typed'
  /** Neither a name nor a postcode: a telephone number, a house number, a code of another country. */
  | 'not-a-place'
  /** A postcode, or the first half of one, that the site's files don't have. */
  | 'unknown-outcode'
  /** A name that the site's files don't have. */
  | 'unknown-place';

/** What somebody typed into "postcode or place", told apart. Of a postcode only the first half is kept, from here on. */
export type TypedPlace =
  /** `shortened`: more than the outcode was typed, and the rest is not looked at. Say so to whoever typed it. */
  | {readonly kind: 'outcode'; readonly outcode: string; readonly shortened: boolean}
  | {readonly kind: 'place'; readonly name: string; readonly within?: string}
  | {readonly kind: 'other'; readonly reason: 'nothing-typed' | 'not-a-place'};

/** A full postcode at the end of an address. */
const postcodeAtEnd = /(?:^|[\s,])([A-Z]{1,2}\d[A-Z\d]?)[\s.-]*(\d[A-Z]{2})[\s.]*$/i;
/** A postcode that somebody has begun: its first half, a space, and one or two more characters. */
const postcodeBegun = /^([A-Z]{1,2}\d[A-Z\d]?)\s+\d[A-Z]?$/i;

/**
 * Tells a postcode from a place from anything else. Any spelling of a postcode will do (`sy38hq`, `SY3-8HQ`, `SY3 8`, an O for a nought),
 * alone or at the end of an address; "Newport, Isle of Wight" is a name and what it lies within.
 */
export function readTypedPlace(text: string): TypedPlace {
  const typed = text.normalize('NFKC').slice(0, 300).replace(/\s+/g, ' ').trim();
  if (typed === '') return {kind: 'other', reason: 'nothing-typed'};
  const outcode = outcodeOf(typed);
  if (outcode !== undefined) {
    const shortened = typed.toUpperCase().replace(/[\s.-]+/g, '') !== outcode;
    return {kind: 'outcode', outcode, shortened};
  }
  const [name, within] = typed
    .split(/[,;()/]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part) && !/\d/.test(part));
  if (name === undefined) return {kind: 'other', reason: 'not-a-place'};
  return {kind: 'place', name, ...(within !== undefined && {within})};
}

function outcodeOf(typed: string): string | undefined {
  const whole = /\d/.test(typed) ? readPostcode(typed, 'outcode') : undefined;
  if (whole !== undefined) return whole;
  const ending = postcodeAtEnd.exec(typed) ?? postcodeBegun.exec(typed);
  if (ending) return ending[1]?.toUpperCase();
  return lookalike(typed);
}

/** Nought and O, one and I, five and S stand for each other where a postcode can only have the one: `SYI OAA` is `SY1 0AA`. */
function lookalike(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s.-]+/g, '');
  const incode = letters.slice(-3);
  // Without a digit anywhere, or a space before the last three, it is a word: "Solo", "Bodiam".
  if (!/\d/.test(letters) || !/^[A-Z01]{1,2}[\dOISA-Z]{1,2}[\dOILS][A-Z]{2}$/.test(letters)) return undefined;
  const first = letters.slice(0, -3);
  const digits = (part: string) => part.replace(/O/g, '0').replace(/[IL]/g, '1').replace(/S/g, '5');
  for (const area of [2, 1]) {
    const guess = first.slice(0, area).replace(/0/g, 'O').replace(/1/g, 'I') + digits(first.slice(area));
    const read = readPostcode(`${guess} ${digits(incode.slice(0, 1))}${incode.slice(1)}`, 'outcode');
    if (read !== undefined && first.length > area) return read;
  }
  return undefined;
}
