export type {
  AttendingType,
  Category,
  Cost,
  IndexHead,
  IndexSource,
  Synonyms,
  SynonymGroup,
} from './index-format/format.js';
export {ATTENDING_TYPES, COSTS, INDEX_VERSION} from './index-format/format.js';
export type {
  BuildOptions,
  DirectoryIndex,
  IndexFault,
  IndexInput,
  IndexProgress,
  OpenOptions,
  ServiceDetails,
} from './index-format/directory-index.js';
export {IndexError} from './index-format/directory-index.js';
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
} from './search/request.js';
export {AGE_BANDS, FIELDS, SORTS} from './search/request.js';
export type {Point} from './places/distance.js';
