// The forms that Royal Mail's Programmers' Guide to the Postcode Address File gives: A9, A99, AA9, AA99, A9A, AA9A, then 9AA.
const outcode = /^(?:[A-Z]{1,2}\d{1,2}|[A-Z]{1,2}\d[A-Z]|GIR)$/;
const incode = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/** A postcode as people type it, in its written form: `sy38hq` is `SY3 8HQ`. Nothing when it is none. */
export function readPostcode(text: string, precision: 'postcode' | 'outcode'): string | undefined {
  const letters = text.toUpperCase().replace(/[\s.-]+/g, '');
  const [first, second] = [letters.slice(0, -3), letters.slice(-3)];
  if (outcode.test(first) && incode.test(second))
    return precision === 'outcode' ? first : `${first} ${second}`;
  return precision === 'outcode' && outcode.test(letters) ? letters : undefined;
}
