import { HOST_CONNECTIONS } from "./scan.ts";
import type { Day, Outcome } from "./stage.ts";

/** US dollars, us-east-1. */
export type Prices = {
  readonly lambdaArmGbSecond: number;
  readonly lambdaX86GbSecond: number;
  readonly lambdaRequest: number;
  /** of a byte that passes a NAT, whichever way; an instance takes nothing for it */
  readonly natGb: number;
  readonly natHour: number;
  /** of a byte that leaves for the internet */
  readonly internetOutGb: number;
  /** of a byte between two zones, at each end */
  readonly zoneGb: number;
  readonly publicIpHour: number;
  readonly sqsRequest: number;
  readonly apiRequest: number;
  readonly logGb: number;
  readonly metricMonth: number;
  readonly rdsInstanceHour: number;
  readonly rdsStorageGbMonth: number;
};

/** What of the stage is paid by the hour or by a caller's habits. */
export type Upkeep = {
  /** requests to the API for each site: its submit, looks at its status, its list of contacts */
  readonly apiRequestsPerSite: number;
  /** metrics of ours and of the alarms */
  readonly metrics: number;
  /** NAT gateways or instances, each with a public address */
  readonly nats: number;
  /** share of crawlers that run in another zone than the database */
  readonly otherZoneShare: number;
  /** bytes that a page leaves in the database with all that goes with it, indexes included, and for how many months */
  readonly storedBytesPerPage: number;
  readonly storageMonths: number;
};

/** send, receive, delete: batches would save some, but workers take messages as they have room */
const SQS_REQUESTS_A_MESSAGE = 3;
const DAY_SECONDS = 86_400;
const DAY_HOURS = 24;
const MONTH_HOURS = 730;
const DAYS_A_MONTH = MONTH_HOURS / DAY_HOURS;
/** The two ends of a way between zones, both of which are paid for. */
const ENDS = 2;
const GB = 1e9;
const MILLION = 1e6;

/** Dollars that a million pages of a simulated day cost, by what they are paid for. */
export function dollarsPerMillionPages(
  day: Day,
  outcome: Outcome,
  { prices, upkeep }: { prices: Prices; upkeep: Upkeep },
): Record<string, number> {
  const perMillion = MILLION / Math.max(1, outcome.pages);
  // An hour pays its part of a day, and who takes longer than the sites came for pays for as long as it takes.
  const days = Math.max(day.hours / DAY_HOURS, outcome.spanSeconds / DAY_SECONDS);
  const gbSeconds = (outcome.workerSeconds * day.stage.workers.memoryMb) / 1_024;
  const dollars = {
    "Lambda time": gbSeconds * prices.lambdaArmGbSecond,
    "Lambda, SQS and API requests":
      outcome.invocations * prices.lambdaRequest +
      outcome.sends * SQS_REQUESTS_A_MESSAGE * prices.sqsRequest +
      outcome.sites * upkeep.apiRequestsPerSite * (prices.apiRequest + prices.lambdaRequest),
    "NAT traffic": (outcome.nat.total / GB) * prices.natGb,
    // What is written is told to the database in no more bytes than its log has.
    "Traffic out and between zones":
      (outcome.nat.sent / GB) * prices.internetOutGb +
      ((outcome.log.total * upkeep.otherZoneShare) / GB) * ENDS * prices.zoneGb,
    Logs:
      ((outcome.pages * day.web.logBytesPerPage +
        outcome.sites * HOST_CONNECTIONS * day.web.flowLogBytesPerConnection) /
        GB) *
      prices.logGb,
    Storage:
      ((outcome.pages * upkeep.storedBytesPerPage) / GB) * upkeep.storageMonths * prices.rdsStorageGbMonth,
    "Fixed (NAT, database, metrics)":
      days *
      (DAY_HOURS * (upkeep.nats * (prices.natHour + prices.publicIpHour) + prices.rdsInstanceHour) +
        (upkeep.metrics * prices.metricMonth) / DAYS_A_MONTH),
  };
  return Object.fromEntries(Object.entries(dollars).map(([name, sum]) => [name, sum * perMillion]));
}
