export {distanceUnit, inMetres, inUnit, metresBetween, type DistanceUnit, type Point} from './distance.js';
export {
  findPlace,
  placeLabel,
  type FoundPlace,
  type NoPlace,
  type PlaceMatch,
  type PlaceSearch,
  type PlacesSource,
} from './find-place.js';
export {fromNationalGrid} from './national-grid.js';
export {foldName, letterOf, nameKeys, typingDistance} from './place-name.js';
export {
  PLACE_REACH,
  placesIn,
  readPlacesFile,
  writePlacesFile,
  type Place,
  type PlacesFile,
  type PlaceSize,
} from './places-file.js';
export {readTypedPlace, type NoPlaceReason, type TypedPlace} from './typed-place.js';
