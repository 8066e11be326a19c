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
export {buildIndex, indexLines} from './index-format/build-index.js';
export {openIndex} from './index-format/open-index.js';
export {filtersToParams, paramsToFilters, type LinkedSearch} from './search/filter-params.js';
export type {Point} from './places/distance.js';
export {COLUMN_FIELDS, type ColumnField} from './reading/column-names.js';
export {guessColumns, type ColumnChoices, type ColumnGuess, type ColumnReason} from './reading/columns.js';
export {readSheet, type Sheet} from './reading/csv.js';
export {
  detectFormat,
  DIRECTORY_FORMATS,
  DirectoryError,
  type DirectoryErrorCode,
  type DirectoryFormat,
} from './reading/detect.js';
export {
  countIssues,
  ISSUES,
  SEVERITIES,
  type Issue,
  type IssueCode,
  type Severity,
} from './reading/issues.js';
export {plainText} from './reading/plain-text.js';
export {
  readDirectory,
  type Directory,
  type ReadingReport,
  type ReadOptions,
} from './reading/read-directory.js';
export {checkQuality, type QualityOptions, type QualityReport} from './quality/quality.js';
export {csvCell, reportAsCsv} from './quality/report-csv.js';
export {
  hasConfidentialPlace,
  isConfidential,
  SENSITIVE_CATEGORIES,
  sensitiveCategories,
  withoutConfidential,
  type SensitiveCategory,
} from './quality/sensitive.js';
