import { routeList } from "./route-list.ts";

/** The functions beside the routes': files of lambda/, and whether each may send to the scan queue. */
export const background = [
  { entry: "crawl", sendsJobs: true },
  { entry: "reconcile", sendsJobs: true },
  { entry: "dead-letters", sendsJobs: false },
  { entry: "migrate", sendsJobs: false },
  { entry: "operate", sendsJobs: true },
  /** API Gateway's `$default`: what no route takes */
  { entry: "no-route", sendsJobs: false },
] as const;

export type BackgroundEntry = (typeof background)[number]["entry"];

/** Whether a function may send to the scan queue. */
export function sendsJobs(entry: string): boolean {
  return (
    routeList.some((route) => route.entry === entry && route.rights === "submit") ||
    background.some((each) => each.entry === entry && each.sendsJobs)
  );
}
