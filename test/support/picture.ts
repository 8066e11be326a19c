import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Pixels of four bytes each: red, green, blue, and an alpha that is always full. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export async function decode(png: Uint8Array): Promise<Picture> {
  const {data, info} = await sharp(png).removeAlpha().ensureAlpha().raw().toBuffer({resolveWithObject: true});
  return {width: info.width, height: info.height, data};
}

/** A PNG with a palette, as small as it gets; it holds exactly what `reduce` leaves. */
export async function encode({width, height, data}: Picture): Promise<Uint8Array> {
  const options = {palette: true, quality: 100, dither: 0, effort: 10, compressionLevel: 9} as const;
  return sharp(data, {raw: {width, height, channels: 4}}).removeAlpha().png(options).toBuffer();
}

/** The height of a band of colour that soft pixels share. */
const band = 42.5;
const middleOf = (value: number) => Math.round(Math.min(Math.floor(value / band), 5) * band + band / 2);
const middles = new Set(Array.from({length: 256}, (_, value) => middleOf(value)));

/**
 * Leaves areas and lines their exact colour, and gives the soft edges of letters and curves one of a few: a picture of text
 * then takes a third of the bytes.
 */
export function reduce({width, height, data}: Picture): Picture {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const flat = flatColors(pixels, width, height);
  const reduced = new Uint8Array(data);
  for (const [index, color] of pixels.entries()) {
    if (flat.has(color)) continue;
    for (let at = index * 4; at < index * 4 + 3; at += 1) reduced[at] = middleOf(data[at] ?? 0);
  }
  return {width, height, data: reduced};
}

/** The colours that fill a row of 16 pixels or a column of 24, which edges of letters don't. */
function flatColors(pixels: Uint32Array, width: number, height: number): Set<number> {
  const counts = new Map<number, number>();
  const count = (lines: number, length: number, step: number, next: number, least: number) => {
    for (let line = 0; line < lines; line += 1) {
      let run = 1;
      for (let at = 1; at <= length; at += 1) {
        const color = pixels[line * next + (at - 1) * step] ?? 0;
        if (at < length && pixels[line * next + at * step] === color) {
          run += 1;
        } else {
          if (run >= least) counts.set(color, (counts.get(color) ?? 0) + run);
          run = 1;
        }
      }
    }
  };
  count(height, width, 1, width, 16);
  count(width, height, width, 1, 24);
  // A gradient has more than a palette holds.
  const frequent = [...counts].sort(([a, often], [b, rarely]) => rarely - often || a - b).slice(0, 48);
  return new Set(frequent.map(([color]) => color));
}

/** How many pixels may differ: less than the smallest thing that moves by one. */
const tolerated = 12;

/** What is wrong with a picture, beside the kept one; undefined where nothing is. */
export async function compare(kept: Picture, taken: Picture): Promise<{readonly pixels: number; readonly report: Uint8Array} | undefined> {
  const [width, height] = [Math.max(kept.width, taken.width), Math.max(kept.height, taken.height)];
  const [a, b] = [extend(kept, width, height), extend(taken, width, height)];
  const forgiven = forgive(a, b);
  const difference = {width, height, data: new Uint8Array(width * height * 4)};
  const pixels = pixelmatch(a.data, forgiven.data, difference.data, width, height, {threshold: 0, includeAA: true, alpha: 0.15});
  const isSameSize = kept.width === taken.width && kept.height === taken.height;
  return pixels <= tolerated && isSameSize ? undefined : {pixels, report: await sideBySide([a, b, difference])};
}

/** The taken picture, with the kept one's pixels where the two may differ by what was rounded off and by the noise of machines. */
function forgive(kept: Picture, taken: Picture): Picture {
  const data = new Uint8Array(taken.data);
  for (let at = 0; at < data.length; at += 4) {
    const is = [0, 1, 2].map((channel) => kept.data[at + channel] ?? 0);
    const allowed = is.every((value) => middles.has(value)) ? band / 2 + 6 : 4;
    if (is.every((value, channel) => Math.abs(value - (taken.data[at + channel] ?? 0)) <= allowed)) data.set(is, at);
  }
  return {...taken, data};
}

/** The same picture on a larger sheet. */
function extend({width, height, data}: Picture, toWidth: number, toHeight: number): Picture {
  if (width === toWidth && height === toHeight) return {width, height, data};
  const sheet = new Uint8Array(toWidth * toHeight * 4).fill(255);
  for (let row = 0; row < height; row += 1) sheet.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * toWidth * 4);
  for (let at = 0; at < sheet.length; at += 4) {
    const [column, row] = [(at / 4) % toWidth, Math.floor(at / 4 / toWidth)];
    // What only one of the two has is magenta, so that it differs.
    if (column >= width || row >= height) sheet.set([255, 0, 255], at);
  }
  return {width: toWidth, height: toHeight, data: sheet};
}

/** Expected, actual and difference, from left to right. */
async function sideBySide(pictures: readonly Picture[]): Promise<Uint8Array> {
  const gap = 16;
  const [{width, height} = {width: 0, height: 0}] = pictures;
  const sheet = {width: pictures.length * (width + gap) - gap, height, channels: 3, background: '#808080'} as const;
  const placed = pictures.map(({data}, index) => ({
    input: Buffer.from(data),
    raw: {width, height, channels: 4 as const},
    left: index * (width + gap),
    top: 0,
  }));
  return sharp({create: sheet}).composite(placed).png({palette: true}).toBuffer();
}
