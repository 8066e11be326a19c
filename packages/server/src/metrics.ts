import type {StoreObserver} from './repositories/responses.js';

const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** What the database knows, for every process the same. */
export interface DirectoryNumbers {
  /** Each feed: seconds since it was asked, and the code of what went wrong then. */
  readonly feeds: readonly {
    readonly directory: string;
    readonly age: number | undefined;
    readonly failure: string | undefined;
  }[];
  /** Reports that no e-mail has told of. */
  readonly unsent: number;
  /** E-mails that this process could not send. */
  readonly failures: number;
}

/** Counts for /metrics, in Prometheus' text format. Routes are patterns, never addresses: no receipt can appear in them. */
export class Metrics implements StoreObserver {
  readonly #requests = new Map<string, number>();
  readonly #batches = new Map(batchSizes.map((size) => [size, 0]));
  #commits = 0;
  #stored = 0;
  #batchCount = 0;
  #batchRows = 0;

  onRequest(method: string, route: string, status: number): void {
    // Without the regular expressions that a pattern may hold.
    const pattern = route.replace(/\(\^.*?\$\)/g, '');
    const labels = `method="${method}",route="${pattern}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
  }

  onCommit(rows: number, stored: number): void {
    this.#batchCount += 1;
    this.#batchRows += rows;
    this.#stored += stored;
    // A batch of repeats writes nothing, so there is nothing to sync.
    if (stored > 0) this.#commits += 1;
    for (const size of batchSizes) {
      if (rows <= size) this.#batches.set(size, (this.#batches.get(size) ?? 0) + 1);
    }
  }

  print(queueDepth: number, {feeds, unsent, failures}: DirectoryNumbers): string {
    const lines = [
      ...head('civic_http_requests_total', 'counter', 'Requests by route and status'),
      ...[...this.#requests].map(([labels, count]) => `civic_http_requests_total{${labels}} ${count}`),
      ...head('civic_responses_stored_total', 'counter', 'Answers stored by this process'),
      `civic_responses_stored_total ${this.#stored}`,
      ...head('civic_commits_total', 'counter', 'Commits that stored at least one answer'),
      `civic_commits_total ${this.#commits}`,
      ...head('civic_commit_batch_size', 'histogram', 'Answers in one commit, repeats included'),
      ...[...this.#batches].map(([size, count]) => `civic_commit_batch_size_bucket{le="${size}"} ${count}`),
      `civic_commit_batch_size_bucket{le="+Inf"} ${this.#batchCount}`,
      `civic_commit_batch_size_sum ${this.#batchRows}`,
      `civic_commit_batch_size_count ${this.#batchCount}`,
      ...head('civic_queue_depth', 'gauge', 'Answers that wait for a commit'),
      `civic_queue_depth ${queueDepth}`,
      ...head('civic_feed_age_seconds', 'gauge', 'Seconds since a feed was last asked'),
      ...feeds
        .filter(({age}) => age !== undefined)
        .map(({directory, age}) => `civic_feed_age_seconds{directory="${directory}"} ${age}`),
      ...head('civic_feed_failed', 'gauge', 'Whether the last look at a feed brought nothing, and why'),
      ...feeds.map(
        ({directory, failure}) =>
          `civic_feed_failed{directory="${directory}",code="${failure ?? ''}"} ${failure === undefined ? 0 : 1}`,
      ),
      ...head('civic_reports_unsent', 'gauge', 'Reports of entries that no e-mail has told of'),
      `civic_reports_unsent ${unsent}`,
      ...head('civic_mail_failures_total', 'counter', 'E-mails that this process could not send'),
      `civic_mail_failures_total ${failures}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
