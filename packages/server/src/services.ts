import type {Config} from './config.js';
import type {Harvester} from './directories/harvester.js';
import type {Library} from './directories/library.js';
import type {Gazetteer} from './directories/places.js';
import type {Metrics} from './metrics.js';
import type {Origins} from './origins.js';
import type {Translators} from './pages/translators.js';
import type {Consultations} from './repositories/consultations.js';
import type {Directories} from './repositories/directories.js';
import type {ReportStore} from './repositories/reports.js';
import type {Postbox} from './reports/postbox.js';
import type {Responses} from './repositories/responses.js';
import type {ResultsReader} from './results.js';
import type {Seals} from './seals.js';
import type {ServiceReader} from './repositories/services.js';
import type {Submit} from './submissions.js';

/** What the routes work with; app.ts puts it together. */
export interface Services {
  readonly config: Config;
  readonly consultations: Consultations;
  readonly library: Library;
  /** Finds places by their names, where the content folder has the files for it. */
  readonly gazetteer: Gazetteer | undefined;
  readonly directories: Directories;
  readonly serviceReader: ServiceReader;
  readonly reports: ReportStore;
  /** Tells the owners of directories of reports. */
  readonly postbox: Postbox;
  /** How the harvest of each feed went. */
  readonly harvester: Harvester;
  readonly responses: Responses;
  readonly results: ResultsReader;
  readonly submit: Submit;
  readonly seals: Seals;
  /** This server's word on what time it is, in milliseconds since 1970. */
  readonly clock: () => number;
  readonly origins: Origins;
  readonly translators: Translators;
  readonly metrics: Metrics;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
}
