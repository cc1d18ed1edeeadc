import type { Load, Prices } from "./model.ts";

/** Measured by tests/bench/load-model/measure.ts (docs/scale.md tells when and on what), and choices where it says so. */
export const LOAD: Load = {
  domainsPerDay: 1_000_000,
  // A choice: what a contact scan needs of a small company's site.
  pagesPerDomain: 20,
  cpuMsPerPage: 15,
  // A choice: a site answers in half a second, and politeness waits.
  secondsPerPage: 1,
  pagesInFlight: 4,
  // A choice: the median HTML document of the web is about 30 kB compressed (HTTP Archive), robots.txt and sitemaps beside.
  wireBytesPerPage: 40_000,
  rowsPerPage: 12,
  storedBytesPerPage: 3_000,
  logBytesPerPage: 150,
  crawlerMemoryMb: 1_024,
  rowsPerSecond: 9_000,
};

/**
 * AWS list prices for us-east-1 in US dollars, from memory of the public price pages as of 2025. They could not be looked
 * up where this was written: check them before you rely on a sum.
 */
export const PRICES: Prices = {
  lambdaArmGbSecond: 0.0000133334,
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
