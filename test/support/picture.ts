import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Pixels of four bytes each: red, green, blue, and an alpha that is always full. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export async function decode(file: Uint8Array): Promise<Picture> {
  const {data, info} = await sharp(file)
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  return {width: info.width, height: info.height, data};
}

/** A file that holds the picture exactly. A PNG would be half as large again. */
export async function encode({width, height, data}: Picture): Promise<Uint8Array> {
  return sharp(data, {raw: {width, height, channels: 4}})
    .removeAlpha()
    .webp({lossless: true, effort: 6})
    .toBuffer();
}

/** The soft edges of letters and curves are kept as one of three greys: how bright each is, and the width of its band. */
const band = 256 / 3;
const greys = [0, 1, 2].map((index) => Math.round(band * index + band / 2));

/** The colour that stands for a grey: a little blue, so that nothing else has it. */
const softOf = (grey: number): readonly [number, number, number] => [grey, grey, grey + 1];

const brightness = (red: number, green: number, blue: number) => (red * 3 + green * 6 + blue) / 10;

/**
 * Leaves areas and lines their exact colour, and gives soft edges one of a few: a picture of text then takes a third of the bytes.
 */
export function reduce(picture: Picture): Picture {
  const {width, height, data} = picture;
  const pixels = pixelsOf(picture);
  const known = new Map([...flatColors(pixels, width, height)].map((color) => [color, color]));
  const reduced = {width, height, data: new Uint8Array(data)};
  const reducedPixels = pixelsOf(reduced);
  for (const [index, color] of pixels.entries()) {
    const soft = known.get(color);
    if (soft === undefined) {
      const at = index * 4;
      const bright = brightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      reduced.data.set(softOf(greys[Math.floor(bright / band)] ?? 0), at);
      known.set(color, reducedPixels[index] ?? 0);
    } else {
      reducedPixels[index] = soft;
    }
  }
  return reduced;
}

/** The same bytes, a number a pixel. */
function pixelsOf({width, height, data}: Picture): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, width * height);
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
export async function compare(
  kept: Picture,
  taken: Picture,
): Promise<{readonly pixels: number; readonly report: Uint8Array} | undefined> {
  const isSameSize = kept.width === taken.width && kept.height === taken.height;
  const [width, height] = [Math.max(kept.width, taken.width), Math.max(kept.height, taken.height)];
  const [a, b] = [extend(kept, width, height), extend(taken, width, height)];
  const forgiven = forgive(a, b);
  if (isSameSize && forgiven.wrong <= tolerated) return undefined;
  const difference = {width, height, data: new Uint8Array(width * height * 4)};
  pixelmatch(a.data, forgiven.data, difference.data, width, height, {
    threshold: 0,
    includeAA: true,
    alpha: 0.15,
  });
  return {pixels: forgiven.wrong, report: await sideBySide([a, b, difference])};
}

/** The taken picture, with the kept one's pixels where the two may differ by what was rounded off and by the noise of machines. */
function forgive(kept: Picture, taken: Picture): Picture & {readonly wrong: number} {
  const forgiven = {...taken, data: new Uint8Array(taken.data)};
  const [from, to] = [pixelsOf(kept), pixelsOf(forgiven)];
  let wrong = 0;
  for (const [index, color] of from.entries()) {
    if (to[index] === color) continue;
    if (isAlike(kept.data, taken.data, index * 4)) to[index] = color;
    else wrong += 1;
  }
  return {...forgiven, wrong};
}

function isAlike(kept: Uint8Array, taken: Uint8Array, at: number): boolean {
  const [red, green, blue] = [kept[at] ?? 0, kept[at + 1] ?? 0, kept[at + 2] ?? 0];
  const [r, g, b] = [taken[at] ?? 0, taken[at + 1] ?? 0, taken[at + 2] ?? 0];
  const isSoft = red === green && blue === red + 1 && greys.includes(red);
  if (isSoft) return Math.abs(brightness(r, g, b) - red) <= band / 2 + 6;
  return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) <= 4;
}

/** The same picture on a larger sheet. */
function extend({width, height, data}: Picture, toWidth: number, toHeight: number): Picture {
  if (width === toWidth && height === toHeight) return {width, height, data};
  const sheet = new Uint8Array(toWidth * toHeight * 4).fill(255);
  for (let row = 0; row < height; row += 1)
    sheet.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * toWidth * 4);
  for (let at = 0; at < sheet.length; at += 4) {
    const [column, row] = [(at / 4) % toWidth, Math.floor(at / 4 / toWidth)];
    // What only one of the two has is magenta, so that it differs.
    if (column >= width || row >= height) sheet.set([255, 0, 255], at);
  }
  return {width: toWidth, height: toHeight, data: sheet};
}

/** Pictures from left to right, as a PNG to look at. */
export async function sideBySide(pictures: readonly Picture[]): Promise<Uint8Array> {
  const gap = 16;
  let left = 0;
  const placed = pictures.map(({width, height, data}) => {
    left += width + gap;
    return {
      input: Buffer.from(data),
      raw: {width, height, channels: 4 as const},
      left: left - width - gap,
      top: 0,
    };
  });
  const height = Math.max(...pictures.map((picture) => picture.height));
  const sheet = {width: left - gap, height, channels: 3, background: '#808080'} as const;
  return sharp({create: sheet}).composite(placed).png({palette: true}).toBuffer();
}
