export type {AttendingType, Category, Cost, IndexHead, IndexSource} from '../index-format/format.js';
export {ATTENDING_TYPES, COSTS, INDEX_VERSION} from '../index-format/format.js';
export type {
  BuildOptions,
  DirectoryIndex,
  IndexFault,
  IndexInput,
  IndexProgress,
  OpenOptions,
  ServiceDetails,
} from '../index-format/directory-index.js';
export {IndexError} from '../index-format/directory-index.js';
export {buildIndex} from '../index-format/build-index.js';
export {openIndex} from '../index-format/open-index.js';
export type {Point} from '../places/distance.js';
export {filtersToParams, paramsToFilters, type LinkedSearch} from './filter-params.js';
export type {
  Facets,
  Field,
  FilterName,
  Filters,
  Hit,
  HitGroup,
  Match,
  MatchKind,
  OpenFound,
  SearchRequest,
  SearchResult,
  ServicePlace,
  ServiceRecord,
  Sort,
  WayOut,
} from './request.js';
export {AGE_BANDS, FIELDS, SORTS} from './request.js';
export {foldedWords} from './words.js';
