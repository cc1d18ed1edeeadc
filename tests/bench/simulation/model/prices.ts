import type { Day, Outcome } from "./stage.ts";

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

/** What of the stage is paid by the hour or by a caller's habits. */
export type Upkeep = {
  /** requests to the API for each site: its submit, looks at its status, its list of contacts */
  readonly apiRequestsPerSite: number;
  /** metrics of ours and of the alarms */
  readonly metrics: number;
  /** NAT gateways or instances */
  readonly nats: number;
  /** share of a NAT's traffic that goes another way: by IPv6 and its egress-only gateway */
  readonly ipv6Share: number;
};

/** send, receive, delete: batches would save some, but workers take messages as they have room */
const SQS_REQUESTS_A_MESSAGE = 3;
const DAY_SECONDS = 86_400;
const DAY_HOURS = 24;
const MONTH_HOURS = 730;
const DAYS_A_MONTH = MONTH_HOURS / DAY_HOURS;
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
    "NAT traffic": (outcome.nat.total / GB) * (1 - upkeep.ipv6Share) * prices.natGb,
    Logs: ((outcome.pages * day.web.logBytesPerPage) / GB) * prices.logGb,
    "Storage, a month": (outcome.storedBytes / GB) * prices.rdsStorageGbMonth,
    "Fixed (NAT, database, metrics)":
      days *
      (DAY_HOURS * (upkeep.nats * prices.natHour + prices.rdsInstanceHour) +
        (upkeep.metrics * prices.metricMonth) / DAYS_A_MONTH),
  };
  return Object.fromEntries(Object.entries(dollars).map(([name, sum]) => [name, sum * perMillion]));
}
