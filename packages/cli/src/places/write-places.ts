import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {PlacesHead} from '@civic-widgets/directory/gazetteer.js';
import type {PlacesFile} from '@civic-widgets/directory/places.js';

/** Writes a folder of places for any static host. Returns how many bytes they are. */
export async function writePlaces(
  folder: string,
  files: readonly PlacesFile[],
  head: PlacesHead,
): Promise<number> {
  await mkdir(folder, {recursive: true});
  let bytes = 0;
  for (const file of files) {
    const text = JSON.stringify(file);
    bytes += Buffer.byteLength(text);
    await writeFile(join(folder, `${file.letter}.json`), text);
  }
  await writeFile(join(folder, 'places.json'), `${JSON.stringify(head, null, 2)}\n`);
  await writeFile(join(folder, 'ATTRIBUTION.md'), attribution(head));
  return bytes;
}

function attribution({built, sources}: PlacesHead): string {
  const parts = sources.map(
    ({name, licence, url, text}) =>
      `## ${name}\n\n${text}\n\n- Licence: ${licence}${url === '' ? '' : `\n- Source: ${url}`}\n`,
  );
  return [
    '# Where these places come from\n',
    `Built on ${built.slice(0, 10)} by \`civic places build\`. Keep this file beside the data, and show what it says where the data is used.\n`,
    ...parts,
  ].join('\n');
}
