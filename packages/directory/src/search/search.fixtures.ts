import type {Service} from '@civic-widgets/model';
import {buildIndex} from '../index-format/build-index.js';
import type {BuildOptions, DirectoryIndex, OpenOptions} from '../index-format/directory-index.js';
import {openIndex} from '../index-format/open-index.js';
import cy from '../synonyms/cy.json' with {type: 'json'};
import en from '../synonyms/en.json' with {type: 'json'};
import ur from '../synonyms/ur.json' with {type: 'json'};

export const synonyms = {en, cy, ur};

/** Parts of a service that a test cares about. */
export function service(id: string, name: string, parts: Partial<Service> = {}): Service {
  return {id, name, status: 'active', ...parts};
}

/** A place with a point, where a service is given. */
export function at(
  latitude: number,
  longitude: number,
  parts: {readonly name?: string; readonly city?: string; readonly accessibility?: readonly string[]} = {},
): NonNullable<Service['service_at_locations']>[number] {
  const {name, city, accessibility = []} = parts;
  return {
    id: '1',
    location: {
      id: '1',
      location_type: 'physical',
      latitude,
      longitude,
      ...(name && {name}),
      ...(city && {addresses: [{id: '1', city}]}),
      accessibility: accessibility.map((description) => ({id: '1', description})),
    },
  };
}

/** The category of a service. */
export function category(name: string, parent?: string): NonNullable<Service['attributes']>[number] {
  return {
    id: name,
    taxonomy_term: {id: name.toLowerCase(), name, ...(parent && {parent_id: parent.toLowerCase()})},
  };
}

/** A directory of these services, read to its end. */
export async function directoryOf(
  services: readonly Service[],
  build: BuildOptions = {},
  open: OpenOptions = {},
): Promise<DirectoryIndex> {
  const index = await openIndex(buildIndex(services, {synonyms, ...build}), open);
  await index.complete;
  return index;
}

/** The ids of what a search finds, in its order. */
export async function found(index: DirectoryIndex, text: string): Promise<string[]> {
  const {hits} = await index.search({text, limit: 100});
  return hits.map(({record}) => record.id);
}
