import fc from 'fast-check';

/**
 * Opening hours as people write them for OpenStreetMap, drawn from the grammar of its specification: rules that replace, add to and stand
 * in for each other, for days of the week and of the month, for parts of the year, weeks, years and bank holidays.
 */
export function hoursStrings(): fc.Arbitrary<string> {
  return fc
    .tuple(rule(), fc.array(fc.tuple(separator(), rule()), {maxLength: 3}))
    .map(([first, rest]) => first + rest.map(([sign, next]) => sign + next).join(''));
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function separator(): fc.Arbitrary<string> {
  return fc.oneof(
    {weight: 6, arbitrary: fc.constant('; ')},
    {weight: 3, arbitrary: fc.constant(', ')},
    {weight: 1, arbitrary: fc.constant(' || ')},
  );
}

function rule(): fc.Arbitrary<string> {
  return fc.oneof(
    {weight: 8, arbitrary: words(days(), times())},
    {weight: 3, arbitrary: words(season(), days(), times())},
    {weight: 2, arbitrary: words(days(), fc.constant('off'))},
    {weight: 2, arbitrary: words(season(), fc.constant('off'))},
    {weight: 1, arbitrary: words(days(), times(), fc.constant('off'))},
    {weight: 1, arbitrary: words(days(), times(), note())},
    {weight: 1, arbitrary: words(days(), times(), fc.constant('open'), note())},
    {weight: 1, arbitrary: words(days(), times(), fc.constant('unknown'))},
    {
      weight: 1,
      arbitrary: words(
        fc.constantFrom('PH', 'PH', 'PH -1 day', 'PH +1 day'),
        fc.oneof(times(), fc.constant('off')),
      ),
    },
    {weight: 1, arbitrary: words(movable(), fc.oneof(times(), fc.constant('off'), words(days(), times())))},
    {
      weight: 1,
      arbitrary: words(
        fc.constant('PH,').chain((ph) => days().map((it) => ph + it)),
        times(),
      ),
    },
    {weight: 1, arbitrary: words(season(), times())},
  );
}

function words(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((them) => them.join(' '));
}

function note(): fc.Arbitrary<string> {
  return fc.constantFrom('"by appointment"', '"ring first"');
}

function days(): fc.Arbitrary<string> {
  const one = fc.constantFrom(...weekdays);
  const span = fc
    .tuple(one, one)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from}-${to}`);
  const nth = fc
    .tuple(one, fc.constantFrom('1', '2', '3', '4', '-1', '1,3', '2,4', '1-2'))
    .map(([day, at]) => `${day}[${at}]`);
  return fc.oneof(
    {weight: 4, arbitrary: span},
    {weight: 3, arbitrary: one},
    {weight: 2, arbitrary: fc.uniqueArray(one, {minLength: 2, maxLength: 3}).map((them) => them.join(','))},
    {weight: 1, arbitrary: nth},
  );
}

function season(): fc.Arbitrary<string> {
  const month = fc.constantFrom(...months);
  const date = fc.tuple(month, fc.integer({min: 1, max: 28})).map(([name, day]) => `${name} ${two(day)}`);
  return fc.oneof(
    fc
      .tuple(month, month)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from}-${to}`),
    month,
    date,
    fc
      .tuple(date, date)
      .filter(([from, to]) => from.slice(0, 3) !== to.slice(0, 3))
      .map(([from, to]) => `${from}-${to}`),
    fc
      .tuple(fc.integer({min: 1, max: 26}), fc.integer({min: 27, max: 52}), fc.constantFrom('', '/2'))
      .map(([from, to, step]) => `week ${two(from)}-${two(to)}${step}`),
    fc.tuple(fc.integer({min: 2025, max: 2027}), month).map(([year, name]) => `${year} ${name}`),
    fc.constantFrom('2026', '2026-2027', '2026+', '2026 Dec 20-2027 Jan 05', '2026 Jul 01-15'),
  );
}

/** Days of which the date is another every year, and spans between them. */
function movable(): fc.Arbitrary<string> {
  const nth = fc
    .tuple(fc.constantFrom(...months), fc.constantFrom(...weekdays), fc.constantFrom('1', '2', '4', '-1'))
    .map(([month, day, at]) => `${month} ${day}[${at}]`);
  const easter = fc.constantFrom('easter', 'easter -2 days', 'easter +1 day', 'easter +39 days');
  const fixed = fc
    .tuple(fc.constantFrom(...months), fc.integer({min: 1, max: 28}))
    .map(([name, day]) => `${name} ${two(day)}`);
  return fc.oneof(
    easter,
    fc
      .tuple(nth, nth)
      .filter(([from, to]) => from.slice(0, 3) !== to.slice(0, 3))
      .map(([from, to]) => `${from}-${to}`),
    fc
      .tuple(nth, fixed)
      .filter(([from, to]) => from.slice(0, 3) !== to.slice(0, 3))
      .map(([from, to]) => `${from}-${to}`),
    fc
      .tuple(easter, fixed)
      .filter(([, to]) => to > 'N')
      .map(([from, to]) => `${from}-${to}`),
    fc
      .tuple(
        fc.constantFrom(...weekdays),
        fc.constantFrom('1', '2', '-1'),
        fc.constantFrom('+1 day', '-1 day', '+2 days'),
      )
      .map(([day, at, shift]) => `${day}[${at}] ${shift}`),
  );
}

function times(): fc.Arbitrary<string> {
  const quarter = fc.integer({min: 0, max: 95});
  const day = fc
    .tuple(quarter, fc.integer({min: 1, max: 96}))
    .filter(([from, length]) => from + length <= 96);
  const range = day.map(([from, length]) => `${clock(from)}-${clock(from + length)}`);
  const split = fc
    .uniqueArray(quarter, {minLength: 4, maxLength: 4})
    .map((them) => them.sort((a, b) => a - b).map(clock))
    .map(([a, b, c, d]) => `${a}-${b},${c}-${d}`);
  const late = fc
    .tuple(fc.integer({min: 60, max: 95}), fc.integer({min: 1, max: 24}))
    .map(([from, to]) => `${clock(from)}-${clock(to)}`);
  const later = fc
    .tuple(fc.integer({min: 60, max: 95}), fc.integer({min: 97, max: 120}))
    .map(([from, to]) => `${clock(from)}-${clock(to)}`);
  return fc.oneof(
    {weight: 8, arbitrary: range},
    {weight: 5, arbitrary: split},
    {weight: 2, arbitrary: late},
    {weight: 1, arbitrary: later},
    {weight: 1, arbitrary: quarter.map((from) => `${clock(from)}+`)},
    {weight: 1, arbitrary: range.map((it) => `${it}+`)},
  );
}

function clock(quarters: number): string {
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
