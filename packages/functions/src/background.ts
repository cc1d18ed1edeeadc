import type { DatabaseUser } from "@contact-scanner/core/db/users";
import type { Rights } from "./http/route.ts";
import { routeList } from "./route-list.ts";

/**
 * Whom a function signs in to the database as: the schema's owner, or one who has its rows alone; undefined = no
 * database.
 */
export type SignsInAs = DatabaseUser | "owner" | undefined;

type BackgroundFunction = {
  /** a file of lambda/ */
  readonly entry: string;
  /** whether it may send to the scan queue */
  readonly sendsJobs: boolean;
  readonly signsInAs: SignsInAs;
};

/** The functions beside the routes'. */
export const background = [
  { entry: "crawl", sendsJobs: true, signsInAs: "crawler" },
  /** made where RENDER_CONCURRENCY is not 0 */
  { entry: "render", sendsJobs: false, signsInAs: undefined },
  { entry: "reconcile", sendsJobs: true, signsInAs: "keeper" },
  { entry: "dead-letters", sendsJobs: false, signsInAs: "keeper" },
  { entry: "deliver", sendsJobs: false, signsInAs: "deliverer" },
  { entry: "migrate", sendsJobs: false, signsInAs: "owner" },
  { entry: "operate", sendsJobs: true, signsInAs: "operator" },
  /** API Gateway's `$default`: what no route takes */
  { entry: "no-route", sendsJobs: false, signsInAs: undefined },
] as const satisfies readonly BackgroundFunction[];

const USER_OF_ROUTE: Readonly<Record<Rights, DatabaseUser | undefined>> = {
  open: undefined,
  read: "reader",
  edit: "editor",
  limited: "submitter",
  submit: "submitter",
  "sealed-submit": "submitter",
  removal: "remover",
  tools: "assistant",
  webhooks: "subscriber",
  keys: "locksmith",
};

export type BackgroundEntry = (typeof background)[number]["entry"];

/** The rights of routes that send to the scan queue. */
export const SENDING_RIGHTS: readonly Rights[] = ["submit", "sealed-submit", "tools"];

/** Whether a function may send to the scan queue. */
export function sendsJobs(entry: string): boolean {
  return (
    routeList.some((route) => route.entry === entry && SENDING_RIGHTS.includes(route.rights)) ||
    background.some((each) => each.entry === entry && each.sendsJobs)
  );
}

/** Functions that send no jobs and have metrics of their own. */
const WITH_METRICS: readonly string[] = ["dead-letters", "deliver", "remove-contact"];

/**
 * Whether a function's work is told by OpenTelemetry where that is set up: whatever starts scans, runs them, looks
 * after them and tells of them. Those that read rows, or change some, have API Gateway's metrics and a line in the log.
 */
export function hasTelemetry(entry: string): boolean {
  return sendsJobs(entry) || WITH_METRICS.includes(entry);
}

/** Whom a route's or background function signs in to the database as. */
export function signsInAs(entry: string): SignsInAs {
  const route = routeList.find((each) => each.entry === entry);
  if (route) return USER_OF_ROUTE[route.rights];
  return background.find((each) => each.entry === entry)?.signsInAs;
}
