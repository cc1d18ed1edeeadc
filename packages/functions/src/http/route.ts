import type { Scope } from "@contact-scanner/core/auth/scope";
import type { Contract } from "./contract.ts";

/**
 * A route of the API: where it is found, what its function may use, and what it takes and answers. Each is a file of
 * routes/ with its handler; `npm run routes` makes the table of them all, `routes.ts`.
 */
export type Route = RouteFacts & Access;

type RouteFacts = Contract & {
  /** The name of its file, of its function and of its OpenAPI operation. */
  readonly entry: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As API Gateway writes it: `/api/v3/scan/{job_id}/cancel`. */
  readonly path: `/${string}`;
  /** Whether its handler describes the API: it is given the table of all routes then. */
  readonly describesApi?: true;
  /** Its place among the routes of its tag, wherever they are listed. The numbers leave gaps for new routes. */
  readonly place: number;
};

/** A route that needs a token names the scope that a caller must have; one that anybody may call has none. */
type Access =
  | { readonly rights: "open"; readonly scope?: undefined }
  | { readonly rights: Exclude<Rights, "open">; readonly scope: Scope };

/**
 * What a route's function is given, and infra grants it. Each has a context of its own in context.ts:
 *
 * - `open`: neither a database nor a secret; anybody may call the route. All others need a token.
 * - `read`: the database, whose rows it can only read.
 * - `edit`: the same, and it can cancel jobs, change schedules, and delete schedules, scans and domains.
 * - `limited`: as `read`, and what one user may submit: a call counts as a submit. It can make domains, schedules and
 *   jobs.
 * - `submit`: the same, and the right to send to the scan queue.
 * - `sealed-submit`: the same, and the keys that headers of callers' own sites are sealed by.
 * - `removal`: what `limited` has but for its rows, the keys of the suppression list, and it can remove addresses.
 * - `tools`: what `submit` and `removal` have, for who does in a caller's name what they do.
 * - `keys`: the database, in which it can list, make and revoke API keys.
 * - `webhooks`: the database, whose webhooks it can change, and the keys that their secrets are sealed by.
 *
 * Which rows it can read and write is its database user's to say (core's db/user-rights.ts).
 */
export type Rights =
  | "open"
  | "read"
  | "edit"
  | "limited"
  | "submit"
  | "sealed-submit"
  | "removal"
  | "tools"
  | "keys"
  | "webhooks";

/** Whether a call must carry a token. */
export function needsToken({ rights }: Pick<Route, "rights">): boolean {
  return rights !== "open";
}
