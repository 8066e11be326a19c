import {existsSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** Where the shared data is. */
export const sharedData =
  process.env['CIVIC_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
export const openReferral = join(sharedData, 'open-referral');
export const hubs = join(sharedData, 'hubs');
/** Why tests on it are skipped, or that they are not. */
export const noDirectories =
  existsSync(openReferral) && existsSync(hubs) ? false : `the directories are not in ${sharedData}`;

/** The payloads of the specifications: the folders with them, and their files. */
export function payloads(): {folder: string; name: string; path: string}[] {
  return ['example', 'large-list', 'hsds-examples', 'uk-profile-examples'].flatMap((folder) =>
    readdirSync(join(openReferral, folder)).map((name) => ({
      folder,
      name,
      path: join(openReferral, folder, name),
    })),
  );
}

/** How many services a payload of the specification holds: those in its array, or the one that it is or holds. */
export function servicesIn(name: string, json: Record<string, unknown>): number {
  if (/^service(?:_at_location)?_list/.test(name)) return (json['contents'] as unknown[]).length;
  if (/^service(?:_at_location)?_full/.test(name)) return 1;
  if (name === 'tabular.json') return (json['services.csv'] as unknown[]).length;
  return Array.isArray(json['services']) ? json['services'].length : 0;
}
