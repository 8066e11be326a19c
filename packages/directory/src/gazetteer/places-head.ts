import type {PlacesFile} from '../places/index.js';
import type {PlacesCounts} from './build-places.js';
import type {Attribution} from './gazetteer-formats.js';

/** What `places.json` in the folder says: which files there are, and whose data it is, so that a page can name it. */
export interface PlacesHead {
  readonly format: 'civic-places/1';
  /** When the files were made, ISO 8601. */
  readonly built: string;
  readonly letters: readonly string[];
  readonly outcodes: number;
  readonly names: number;
  readonly sources: readonly Attribution[];
}

/** The head of these files, made now. */
export function placesHead(
  files: readonly PlacesFile[],
  {outcodes, names}: PlacesCounts,
  sources: readonly Attribution[],
  now: Date,
): PlacesHead {
  const letters = files.map(({letter}) => letter);
  return {format: 'civic-places/1', built: now.toISOString(), letters, outcodes, names, sources};
}
