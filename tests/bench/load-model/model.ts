/** What one page and one scan take of each resource. Measured figures say how; the rest are choices. */
export type Load = {
  /** domains scanned a day */
  readonly domainsPerDay: number;
  /** pages a scan visits, on average */
  readonly pagesPerDomain: number;
  /** ms of CPU a page takes on one whole core, parsing, extraction and its share of the checkpoint included */
  readonly cpuMsPerPage: number;
  /** seconds from a page's request to its last byte, politeness included */
  readonly secondsPerPage: number;
  /** pages of one site in flight */
  readonly pagesInFlight: number;
  /** bytes of a page as they pass the NAT: compressed, with its share of robots.txt and sitemaps */
  readonly wireBytesPerPage: number;
  /** rows inserted, updated and deleted a page, of a domain's first scan */
  readonly rowsPerPage: number;
  /** bytes a page leaves in the database, indexes included */
  readonly storedBytesPerPage: number;
  /** bytes of log a page leaves */
  readonly logBytesPerPage: number;
  /** MB of the crawler's function, which decide its share of a core: 1,769 are one */
  readonly crawlerMemoryMb: number;
  /** rows a second that the database writes in checkpoints */
  readonly rowsPerSecond: number;
};

/** US dollars, us-east-1. */
export type Prices = {
  readonly lambdaArmGbSecond: number;
  readonly lambdaX86GbSecond: number;
  readonly lambdaRequest: number;
  readonly natGb: number;
  readonly natHour: number;
  readonly sqsRequest: number;
  readonly apiRequest: number;
  readonly logGb: number;
  readonly metricMonth: number;
  readonly rdsInstanceHour: number;
  readonly rdsStorageGbMonth: number;
};

export type Estimate = {
  readonly pagesPerDay: number;
  /** crawler functions at the same time, spread evenly over the day */
  readonly concurrency: number;
  readonly databaseConnections: number;
  readonly rowsPerSecond: number;
  /** share of what the database writes, in % */
  readonly databaseBusyPercent: number;
  readonly natMegabitsPerSecond: number;
  readonly sqsRequestsPerSecond: number;
  readonly storedGbPerDay: number;
  /** dollars a million pages, by what they are paid for */
  readonly dollarsPerMillionPages: Readonly<Record<string, number>>;
};

const DAY_SECONDS = 86_400;
const MONTH_HOURS = 730;
const DAYS_A_MONTH = MONTH_HOURS / 24;
/** MB of memory that come with one whole core (AWS Lambda, "Configure memory"). */
const MB_A_CORE = 1_769;
/** receive, delete, send; empty polls are left out: under load there are few */
const SQS_REQUESTS_A_SLICE = 3;
/** submit, then a look at the status every now and then */
const API_REQUESTS_A_DOMAIN = 10;
/** the checkpoint's and the heartbeat's */
const CONNECTIONS_A_CRAWLER = 2;
/** metrics of ours and of the alarms, roughly */
const METRICS = 40;
const GB = 1e9;

/** Pure arithmetic from what a page takes to what a day takes and a million pages cost. */
export function estimate(load: Load, prices: Prices): Estimate {
  const pagesPerDay = load.domainsPerDay * load.pagesPerDomain;
  const cores = load.crawlerMemoryMb / MB_A_CORE;
  // A page waits for its site or for the CPU: pages in flight share the first, none the second.
  const secondsOfCrawler = Math.max(
    load.secondsPerPage / load.pagesInFlight,
    load.cpuMsPerPage / 1_000 / cores,
  );
  const concurrency = (pagesPerDay * secondsOfCrawler) / DAY_SECONDS;
  const rowsPerSecond = (pagesPerDay * load.rowsPerPage) / DAY_SECONDS;
  const natGbPerDay = (pagesPerDay * load.wireBytesPerPage) / GB;
  const million = 1e6;
  const perMillion = million / pagesPerDay;
  const storedGb = (million * load.storedBytesPerPage) / GB;
  return {
    pagesPerDay,
    concurrency,
    databaseConnections: concurrency * CONNECTIONS_A_CRAWLER,
    rowsPerSecond,
    databaseBusyPercent: (100 * rowsPerSecond) / load.rowsPerSecond,
    natMegabitsPerSecond: (natGbPerDay * GB * 8) / DAY_SECONDS / 1e6,
    sqsRequestsPerSecond: (load.domainsPerDay * SQS_REQUESTS_A_SLICE) / DAY_SECONDS,
    storedGbPerDay: (pagesPerDay * load.storedBytesPerPage) / GB,
    dollarsPerMillionPages: {
      "Lambda time": million * secondsOfCrawler * (load.crawlerMemoryMb / 1_024) * prices.lambdaArmGbSecond,
      "Lambda, SQS and API requests":
        (million / load.pagesPerDomain) *
        (prices.lambdaRequest +
          SQS_REQUESTS_A_SLICE * prices.sqsRequest +
          API_REQUESTS_A_DOMAIN * (prices.apiRequest + prices.lambdaRequest)),
      "NAT traffic": ((million * load.wireBytesPerPage) / GB) * prices.natGb,
      Logs: ((million * load.logBytesPerPage) / GB) * prices.logGb,
      "Storage, a month": storedGb * prices.rdsStorageGbMonth,
      "Fixed (NAT, database, metrics)":
        perMillion *
        (24 * (2 * prices.natHour + prices.rdsInstanceHour) + (METRICS * prices.metricMonth) / DAYS_A_MONTH),
    },
  };
}
