import type { Pattern } from "./arrivals.ts";
import type { Scaling } from "./event-source.ts";
import type { ScanCosts } from "./scan-costs.ts";
import type { WorkerSettings } from "./worker.ts";

/** What the web is like: nothing of it could be measured here. */
export type Web = {
  /** pages of a site: quantiles at equal distances */
  readonly pagesQuantiles: readonly number[];
  /** s in which a site answers a request, on average, and the deviation of its logarithm from site to site */
  readonly latencySeconds: number;
  readonly latencySigma: number;
  /** share of sites at which nobody answers, and s until that is known */
  readonly deadShare: number;
  readonly deadSeconds: number;
  /** share of the pages behind start pages that answer an error, as of 404: they are visited, and told of */
  readonly failedShare: number;
  /** kB of HTML of a page */
  readonly pageKb: number;
  /** bytes of a compressed page by those that it was, and the share of pages that servers do not compress */
  readonly compressionRatio: number;
  readonly uncompressedShare: number;
  /** bytes of an answer's headers, and those of a request; both with what TLS, TCP and IP add */
  readonly answerHeaderBytes: number;
  readonly requestBytes: number;
  /** bytes of a connection's beginning */
  readonly handshakeReceivedBytes: number;
  readonly handshakeSentBytes: number;
  /** bytes of the answer to robots.txt, the sitemap or a file of the root */
  readonly otherAnswerBytes: number;
  /** bytes by which a crawler asks the queue for a scan's message and deletes it */
  readonly queueBytesPerScan: number;
  /** bytes of log that a page leaves, and that each connection leaves in the network's flow log */
  readonly logBytesPerPage: number;
  readonly flowLogBytesPerConnection: number;
};

/** A database instance. */
export type DatabaseSettings = {
  readonly cores: number;
  /** bytes of write-ahead log that its disk takes in a second beside the pages themselves */
  readonly diskBytesPerSecond: number;
  /** ms of one transaction beside its work: answers on their way, and the commit on two disks */
  readonly transactionMs: number;
  /** connections that it takes (max_connections), and how many of them are others' than the crawlers' */
  readonly connections: number;
  readonly otherConnections: number;
};

/** The stage on AWS. */
export type StageSettings = {
  readonly workers: WorkerSettings;
  readonly scaling: Scaling;
  /** messages of an invocation at most, and s that they are gathered for */
  readonly batchSize: number;
  readonly windowSeconds: number;
  /** scans of one user at work at a time; others wait */
  readonly maxActiveScans: number;
  readonly database: DatabaseSettings;
};

/** What is simulated. */
export type Day = {
  readonly pattern: Pattern;
  readonly sites: number;
  /** h in which the sites come; the simulation goes on until all are scanned */
  readonly hours: number;
  readonly web: Web;
  readonly costs: ScanCosts;
  readonly stage: StageSettings;
  readonly seed: number;
};

/** What a simulated day came to. Times are s, sizes bytes. */
export type Outcome = {
  readonly sites: number;
  readonly pages: number;
  /** pages of those that failed */
  readonly failed: number;
  /** from the first submit to the last scan's end */
  readonly spanSeconds: number;
  /** from the last submit to the last scan's end */
  readonly afterSeconds: number;
  readonly queueAge: { readonly p50: number; readonly p99: number; readonly max: number };
  /** from a submit to its scan's first page: of all scans, and of those of users with few */
  readonly firstPage: { readonly p50: number; readonly p95: number };
  readonly smallUsersFirstPage: { readonly p50: number; readonly p95: number };
  readonly peakQueue: number;
  readonly workers: { readonly peak: number; readonly mean: number };
  readonly peakContainers: number;
  readonly scansAWorker: number;
  /** share of their CPU that workers at work used */
  readonly cpuShare: number;
  readonly workerSeconds: number;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly sends: number;
  readonly rows: { readonly total: number; readonly peakPerSecond: number };
  readonly log: { readonly total: number; readonly peakPerSecond: number };
  /** share of the database's cores that was used, over the day */
  readonly databaseShare: number;
  /** rows a second that its cores or its disk write at most */
  readonly rowsCapacity: number;
  readonly peakConnections: number;
  /** bytes that passed the NAT both ways, and those of them that left */
  readonly nat: { readonly total: number; readonly peakPerSecond: number; readonly sent: number };
};
