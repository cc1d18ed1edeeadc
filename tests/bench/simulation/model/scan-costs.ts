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

/** What scans take of CPU and database, wherever they run. */
export type ScanCosts = {
  readonly page: Cost;
  /** beside its pages: claim, robots.txt, sitemap, the files of the site's root, completion */
  readonly scan: Cost;
  /** ms of CPU that one URL of a batch submit takes */
  readonly submit: { readonly stageMs: number; readonly databaseMs: number };
  /** Quantiles of a page's reading time, as shares of the mean. */
  readonly readingQuantiles: readonly number[];
};
