export {
  harvest,
  harvestIssues,
  type HarvestedFeed,
  type HarvestedFile,
  type HarvestOptions,
  type HarvestProgress,
  type MissedAnswer,
} from './harvest.js';
export {HarvestError, type HarvestFault} from './harvest-error.js';
export {
  PoliteClient,
  type HarvestCache,
  type HarvestTools,
  type KeptAnswer,
  type PoliteOptions,
  type RequestCounts,
} from './polite-client.js';
