import type { Prices, Upkeep } from "./model/prices.ts";
import type { StageSettings, Web } from "./model/stage.ts";

/** Assumptions about the web: no network was at hand to measure it. */
export const WEB: Web = {
  // A choice: 19 pages a site on average, half of the sites with fewer than 13.
  pagesQuantiles: [1, 4, 9, 17, 30, 65],
  // A choice: a site answers in half a second, and politeness waits; most in less, some in several.
  latencySeconds: 1,
  latencySigma: 0.7,
  // A choice: names that no longer resolve, and servers that are gone.
  deadShare: 0.04,
  deadSeconds: 10,
  // A choice: links that lead nowhere. What one costs is measured.
  failedShare: 0.03,
  // A choice.
  pageKb: 100,
  // Measured: 869 pages of 50 to 200 kB from 711 hosts, by gzip at its usual level 6 (docs/scale.md, "On the wire").
  compressionRatio: 0.219,
  // An assumption: servers that are not set up for it.
  uncompressedShare: 0.1,
  // Assumptions: headers as most sites send them, and a packet's 40 bytes for each 1,460.
  answerHeaderBytes: 1_500,
  // The crawler's own headers, TLS' and TCP's, and an acknowledgement for every other packet that comes.
  requestBytes: 1_100,
  // TLS 1.3 with a certificate and the one above it; the key exchange that OpenSSL 3.5 offers first is in the latter.
  handshakeReceivedBytes: 5_000,
  handshakeSentBytes: 2_500,
  // An assumption: a robots.txt is less, a page that says "not found" rather more.
  otherAnswerBytes: 5_000,
  // An assumption: a receive, a share of those that get nothing, and a delete, 2 kB each.
  queueBytesPerScan: 6_000,
  // A choice: two lines a slice, and one for some of the pages.
  logBytesPerPage: 150,
  // A record of 110 bytes for each way at the function, and at both sides of the NAT.
  flowLogBytesPerConnection: 660,
};

/** The stage: a crawler that shares its wait among scans, and one m7g.large. */
export const STAGE: StageSettings = {
  workers: {
    memoryMb: 1_024,
    // Those that 1,024 MB have room for.
    scansAtWork: 16,
    takesFurther: 1,
    mostCpuShare: 0.8,
    // functions' crawler-context.ts
    pool: 2,
    // core's jobs/timing.ts: 300 s less a reserve of 60
    sliceSeconds: 240,
    slicePages: 10_000,
    leastSliceSeconds: 10,
    // Assumptions.
    coldStartMs: 1_500,
    containerIdleSeconds: 600,
  },
  // CRAWLER_CONCURRENCY=20: more than the default, for a million domains a day.
  scaling: { mode: "standard", maximumConcurrency: 20 },
  batchSize: 10,
  windowSeconds: 0,
  // LIMITS.maxActiveScans
  maxActiveScans: 100,
  database: {
    // m7g.large has two.
    cores: 2,
    // gp3 below 400 GB has 125 MB a second (Amazon RDS User Guide, "DB instance storage"); each byte of the log is
    // followed by one of its page at the next checkpoint.
    diskBytesPerSecond: 62_500_000,
    // An assumption: three answers of 1 ms, and 5 ms for the commit on two disks.
    transactionMs: 8,
    // infra/database.ts and infra/crawler.ts, in production.
    connections: 260,
    otherConnections: 120,
  },
};

export const UPKEEP: Upkeep = {
  // Choices.
  apiRequestsPerSite: 10,
  metrics: 40,
  // A gateway in each of two zones.
  nats: 2,
  // The database is in one of two zones.
  otherZoneShare: 0.5,
  // Measured: `npm run bench:size`, which fills a database with a million pages and all that goes with them.
  storedBytesPerPage: 2_100,
  storageMonths: 1,
};

/**
 * AWS list prices for us-east-1 in US dollars, from memory of the public price pages as of 2025; that of NAT and of
 * storage agrees with what others wrote about them in 2026. Check them before you rely on a sum.
 */
export const PRICES: Prices = {
  lambdaArmGbSecond: 0.0000133334,
  /** of x86_64, which the rendering function needs: npm has no Chromium for arm64 */
  lambdaX86GbSecond: 0.0000166667,
  lambdaRequest: 0.2e-6,
  natGb: 0.045,
  natHour: 0.045,
  internetOutGb: 0.09,
  zoneGb: 0.01,
  publicIpHour: 0.005,
  sqsRequest: 0.4e-6,
  apiRequest: 1e-6,
  logGb: 0.5,
  metricMonth: 0.3,
  // db.m7g.large, Multi-AZ
  rdsInstanceHour: 0.337,
  // gp3, Multi-AZ
  rdsStorageGbMonth: 0.23,
};
