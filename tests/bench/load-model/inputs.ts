import type { Load, Prices } from "./model.ts";

/**
 * The measured ones are `npm run load-model:measure -- 1000` of 28 November 2026 (two x86 cores, Node 24, local
 * Postgres 18): 1,000 pages of 23 kB HTML, 7 ms of CPU, 12.2 rows and 3.6 kB of database each. The others are choices.
 */
export const LOAD: Load = {
  domainsPerDay: 1_000_000,
  // A choice: what a contact scan needs of a small company's site.
  pagesPerDomain: 20,
  // Measured 0.3 ms a kB of HTML; a choice: 100 kB a page.
  cpuMsPerPage: 30,
  // A choice: a site answers in half a second, and politeness waits.
  secondsPerPage: 1,
  pagesInFlight: 4,
  // A choice: 100 kB of HTML compressed, TLS, and a share of robots.txt and sitemaps.
  wireBytesPerPage: 40_000,
  // Measured.
  rowsPerPage: 12.2,
  // Measured.
  storedBytesPerPage: 3_600,
  // A choice: two lines a slice, and one for some of the pages.
  logBytesPerPage: 150,
  // infra/crawler.ts
  crawlerMemoryMb: 1_024,
  // A choice: what one worker's checkpoints reached. Never measured on RDS.
  rowsPerSecond: 3_900,
};

/**
 * AWS list prices for us-east-1 in US dollars, from memory of the public price pages as of 2025. They could not be
 * looked up where this was written: check them before you rely on a sum.
 */
export const PRICES: Prices = {
  lambdaArmGbSecond: 0.0000133334,
  /** of x86_64, which the rendering function needs: npm has no Chromium for arm64 */
  lambdaX86GbSecond: 0.0000166667,
  lambdaRequest: 0.2e-6,
  natGb: 0.045,
  natHour: 0.045,
  sqsRequest: 0.4e-6,
  apiRequest: 1e-6,
  logGb: 0.5,
  metricMonth: 0.3,
  // db.t4g.medium, Multi-AZ
  rdsInstanceHour: 0.13,
  // gp3, Multi-AZ
  rdsStorageGbMonth: 0.23,
};
