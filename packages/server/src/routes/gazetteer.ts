import type {FastifyRequest} from 'fastify';
import * as v from 'valibot';
import {findPlaces, LONGEST_PLACE, type PlaceFound, type PlacesFound} from '@civic-widgets/model';
import {
  foldName,
  placeLabel,
  readTypedPlace,
  type Place,
  type PlaceSearch,
  type TypedPlace,
} from '@civic-widgets/directory/places.js';
import {ProblemError} from '../errors.js';
import {checkTexts} from '../json.js';
import type {Services} from '../services.js';
import type {Handlers} from './contract.js';
import {sendJson} from './etag.js';

const hour = 60 * 60;

/** Answers which places may be meant. What was asked is neither logged nor kept. */
export function gazetteerHandlers({gazetteer}: Pick<Services, 'gazetteer'>): Pick<Handlers, 'findPlaces'> {
  return {
    async findPlaces(request, reply) {
      const asked = readQuery(request);
      if (!gazetteer) throw new ProblemError('places-missing');
      const typed = readTypedPlace(asked);
      const found = foundOf(typed, await gazetteer.search(asked));
      reply.header('cache-control', keepingOf(asked, found));
      return sendJson(request, reply, JSON.stringify(found));
    },
  };
}

function readQuery({query, url}: FastifyRequest): string {
  const {success, output} = v.safeParse(findPlaces.query, query);
  if (!success || !isWellFormed(url)) {
    throw new ProblemError('invalid-query', {
      detail: `q must be one place name or outcode, of 1 to ${LONGEST_PLACE} characters in UTF-8.`,
    });
  }
  checkTexts(output.q);
  return output.q;
}

// What is no UTF-8 is left as it was by the reader of queries, and would be looked for with its percent signs.
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function foundOf(typed: TypedPlace, search: PlaceSearch): PlacesFound {
  const {candidates} = search;
  return {
    ...(typed.kind === 'outcode' && {outcode: typed.outcode}),
    shortened: typed.kind === 'outcode' && typed.shortened,
    ...(search.kind === 'none'
      ? // Spaces alone are refused before they are looked for; all that is left of other marks is no place.
        {reason: search.reason === 'nothing-typed' ? 'not-a-place' : search.reason}
      : {match: search.match}),
    ambiguous: search.kind !== 'none' && search.ambiguous,
    places: candidates.map((place) => describe(place, candidates)),
  };
}

function describe(place: Place, others: readonly Place[]): PlaceFound {
  const {kind, name, areas, size, lat, lon, precision} = place;
  return {
    kind,
    name,
    label: placeLabel(place, others),
    areas: [...areas],
    ...(size !== undefined && {size}),
    lat,
    lon,
    precision,
  };
}

/**
 * Who may keep the answer. A full postcode gives a home away, a street or an address nearly: caches keep answers under what was asked, so a
 * shared one gets those only whose question is no more than the public name that the answer has.
 */
function keepingOf(asked: string, {outcode, shortened, places}: PlacesFound): string {
  if (shortened) return 'no-store';
  const folded = foldName(asked);
  const isPublic =
    outcode !== undefined ||
    places.some(({name, label}) => foldName(name) === folded || foldName(label) === folded);
  return isPublic ? `public, max-age=${hour}` : `private, max-age=${hour}`;
}
