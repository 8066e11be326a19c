import type {StoreObserver} from './repositories/responses.js';

const batchSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

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

  print(queueDepth: number): string {
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
    ];
    return `${lines.join('\n')}\n`;
  }
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
