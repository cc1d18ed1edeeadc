/** What something takes of the stage and leaves in the database. */
export type Cost = {
  /** ms of the worker's main thread */
  readonly mainMs: number;
  /** ms of its other threads, which read pages */
  readonly readerMs: number;
  /** ms of the database's CPU */
  readonly databaseMs: number;
  /** rows inserted, updated and deleted */
  readonly rows: number;
  /** bytes of write-ahead log */
  readonly logBytes: number;
};

/** What one statement or several store. */
export type StoredWork = {
  /** pages that were read */
  readonly pages: number;
  /** pages that failed */
  readonly failed: number;
  /** shares of what a scan takes beside its pages */
  readonly scans: number;
};

/** What it takes of one kind. */
export function costOfWork(
  { page, failed, scan }: ScanCosts,
  work: StoredWork,
  kind: "databaseMs" | "rows" | "logBytes",
): number {
  return work.pages * page[kind] + work.failed * failed[kind] + work.scans * scan[kind];
}

/** What scans take of CPU and database, wherever they run. */
export type ScanCosts = {
  readonly page: Cost;
  /** a page that answers an error, which is asked for once */
  readonly failed: Cost;
  /** beside its pages: claim, robots.txt, sitemap, the files of the site's root, completion */
  readonly scan: Cost;
  /** ms of CPU that one URL of a batch submit takes */
  readonly submit: { readonly stageMs: number; readonly databaseMs: number };
  /** Quantiles of a page's reading time, as shares of the mean. */
  readonly readingQuantiles: readonly number[];
};
