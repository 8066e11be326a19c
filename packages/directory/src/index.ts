export type {Synonyms, SynonymGroup} from './index-format/format.js';
export {indexLines} from './index-format/build-index.js';
export * from './search/index.js';
export {COLUMN_FIELDS, type ColumnField} from './reading/column-names.js';
export {
  guessColumns,
  readColumnChoice,
  type ColumnChoice,
  type ColumnChoices,
  type ColumnGuess,
  type ColumnReason,
} from './reading/columns.js';
export {readSheet, type Sheet} from './reading/csv.js';
export {
  decodeBytes,
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
  confidentialPlaces,
  hasConfidentialPlace,
  isConfidential,
  withoutConfidential,
  type ConfidentialPlaces,
} from './quality/confidential.js';
export {
  OPTIONAL_SENSITIVE,
  SENSITIVE_CATEGORIES,
  sensitiveCategories,
  sensitiveList,
  type SensitiveCategory,
  type SensitiveChoice,
} from './quality/sensitive.js';
