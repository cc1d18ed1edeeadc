import { randomUUID } from "node:crypto";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import type { TestRequest } from "../api-call.ts";
import type { Site, Subjects } from "./subjects.ts";

/** A request of a route, by what it asks for; the n-th of a kind changes other rows than those before it. */
export type RouteRequest = { readonly what: string; readonly request: (n: number) => TestRequest };

/** Requests of each route: the plain one, and each filter that makes another statement. */
export function routeRequests(subjects: Subjects): Readonly<Record<RouteEntry, readonly RouteRequest[]>> {
  const { large, usual, idle, running, batchId, scheduleIds, webhookIds, delivery, keyIds, emails } =
    subjects;
  const site = (n: number): Site => at(idle, n);
  const newUrl = () => `https://${randomUUID()}.com`;
  const scan = ({ jobId }: Site) => ({ path: { job_id: jobId } });
  const domain = ({ domainId }: Site) => ({ path: { domain_id: domainId } });
  const list = (
    of: TestRequest,
    queries: Readonly<Record<string, Record<string, string>>>,
  ): RouteRequest[] => [
    { what: "", request: () => of },
    ...Object.entries(queries).map(([what, query]) => ({ what, request: () => ({ ...of, query }) })),
  ];
  const one = (request: RouteRequest["request"]): RouteRequest[] => [{ what: "", request }];
  const webhook = { path: { webhook_id: at(webhookIds, 0) } };
  const spare = (n: number) => ({ path: { webhook_id: at(webhookIds, 1 + n) } });
  const contactFilters = {
    "1000 rows": { limit: "1000" },
    "q, in many": { q: "orders" },
    "q, in one": { q: "person 54321" },
    "q, in none": { q: "nowhere to be found" },
    "a type": { type: "free" },
    "a mail domain": { domain: "gmail.com" },
    "with a person": { has_person: "1" },
    "of a department": { department: "sales" },
    confident: { min_confidence: "60" },
  };
  const peopleFilters = { "of a department": { department: "sales" } };
  return {
    "submit-scan": [
      { what: "a new site", request: () => ({ body: { url: newUrl() } }) },
      { what: "a known one", request: (n) => ({ body: { url: `https://${site(200 + n).domain}` } }) },
      {
        what: "with a key",
        request: () => ({ body: { url: newUrl() }, headers: { "Idempotency-Key": randomUUID() } }),
      },
    ],
    "submit-batch": one(() => ({ body: { urls: Array.from({ length: 100 }, newUrl) } })),
    "batch-status": one(() => ({ path: { batch_id: batchId } })),
    "batch-contacts": list(
      { path: { batch_id: batchId } },
      { q: { q: "orders" }, "one a scan": { per_domain: "1" } },
    ),
    "cancel-batch": one(() => ({ path: { batch_id: batchId } })),
    "pause-batch": one(() => ({ path: { batch_id: batchId } })),
    "resume-batch": one(() => ({ path: { batch_id: batchId } })),
    "scan-status": [...list(scan(usual), {}), { what: "large", request: () => scan(large) }],
    "scan-contacts": [
      ...list(scan(large), contactFilters),
      { what: "usual site", request: () => scan(usual) },
    ],
    "scan-people": list(scan(large), peopleFilters),
    "scan-contact-points": list(scan(large), { "a kind": { kind: "phone" } }),
    "scan-organization": one(() => scan(large)),
    "scan-pages": list(scan(large), { "1000 rows": { limit: "1000" } }),
    "scan-changes": list(scan(large), { gone: { change: "gone" } }),
    "cancel-scan": one((n) => ({ path: { job_id: at(running, n) } })),
    "pause-scan": one((n) => ({ path: { job_id: at(running, 5 + n) } })),
    "resume-scan": one((n) => ({ path: { job_id: at(running, 5 + n) } })),
    "delete-scan": one((n) => scan(site(n))),
    "list-jobs": list(
      {},
      {
        "1000 rows": { limit: "1000" },
        "a status": { status: "failed" },
        "a domain": { domain_id: usual.domainId },
        "a batch": { batch_id: batchId },
      },
    ),
    "create-schedule": one((n) => ({ body: { domain_id: site(300 + n).domainId, every: "24h" } })),
    "list-schedules": list({}, { "a domain": { domain_id: usual.domainId } }),
    "get-schedule": one(() => ({ path: { schedule_id: at(scheduleIds, 0) } })),
    "change-schedule": one((n) => ({
      path: { schedule_id: at(scheduleIds, n) },
      body: { max_pages: 20 + n },
    })),
    "delete-schedule": one((n) => ({ path: { schedule_id: at(scheduleIds, n) } })),
    "create-domain": one(() => ({ body: { domain: `${randomUUID()}.com` } })),
    "list-domains": list({}, { "1000 rows": { limit: "1000" }, "a name": { domain: usual.domain } }),
    "get-domain": one(() => domain(usual)),
    "delete-domain": one((n) => domain(site(50 + n))),
    "domain-contacts": [
      ...list(domain(large), {
        ...contactFilters,
        "a state": { state: "gone" },
        "confirmed since": { confirmed_since: new Date(0).toISOString() },
      }),
      { what: "usual site", request: () => domain(usual) },
    ],
    "domain-people": list(domain(large), peopleFilters),
    "domain-contact-points": list(domain(large), { "a kind": { kind: "phone" } }),
    "domain-organization": one(() => domain(large)),
    "remove-contact": [
      { what: "dry run", request: (n) => ({ query: { email: at(emails, n), dry_run: "1" } }) },
      { what: "an address", request: (n) => ({ query: { email: at(emails, n) } }) },
      { what: "one that nobody has", request: (n) => ({ query: { email: `nobody${n}@nowhere.com` } }) },
    ],
    mcp: one(() => ({
      body: {
        jsonrpc: "2.0",
        id: 1,
        method: "tools/call",
        params: { name: "find_contacts", arguments: { job_id: usual.jobId } },
      },
      headers: { Accept: "application/json, text/event-stream" },
    })),
    usage: list(
      { query: { from: day(300), to: day(1) } },
      { "by key": { from: day(300), to: day(1), by: "key" } },
    ),
    "list-keys": list({}, {}),
    "create-key": one(() => ({ body: { name: "one more" } })),
    "revoke-key": one((n) => ({ path: { key_id: at(keyIds, n) } })),
    "create-webhook": one((n) => ({
      body: { url: `https://hooks.acme.com/${n}`, events: ["scan.completed"] },
    })),
    "list-webhooks": list({}, {}),
    "get-webhook": one(() => webhook),
    "update-webhook": one((n) => ({ ...webhook, body: { url: `https://hooks.acme.com/new/${n}` } })),
    "delete-webhook": one(spare),
    "test-webhook": one(() => webhook),
    "rotate-webhook": one(() => webhook),
    "list-deliveries": list(webhook, {}),
    redeliver: one(() => ({ path: { webhook_id: delivery.webhook_id, delivery_id: delivery.id } })),
    healthz: one(() => ({})),
    openapi: one(() => ({})),
    docs: one(() => ({})),
  };
}

function at<Item>(items: readonly Item[], n: number): Item {
  const item = items[n];
  if (item === undefined) throw new Error("The database is too small for so many calls.");
  return item;
}

/** A date so many days ago, in UTC. */
function day(ago: number): string {
  return new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}
