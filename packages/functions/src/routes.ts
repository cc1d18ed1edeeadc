/**
 * Every route of the API: infra deploys a function for each, the local stage serves them all. An open one needs no
 * token, and its function no database and no secret; one that `sendsJobs` may send to the scan queue,
 * one that `hashesEmails` has the key of the suppression list, no other may and has. One that `isLimited` counts as a
 * submit of its user.
 */
export const routes = [
  {
    method: "POST",
    path: "/api/v3/scan/website",
    entry: "submit-scan",
    access: "authenticated",
    sendsJobs: true,
    isLimited: true,
  },
  {
    method: "POST",
    path: "/api/v3/scan/batch",
    entry: "submit-batch",
    access: "authenticated",
    sendsJobs: true,
    isLimited: true,
  },
  { method: "GET", path: "/api/v3/scan/status/{job_id}", entry: "scan-status", access: "authenticated" },
  { method: "GET", path: "/api/v3/scan/{job_id}/contacts", entry: "scan-contacts", access: "authenticated" },
  { method: "GET", path: "/api/v3/scan/{job_id}/pages", entry: "scan-pages", access: "authenticated" },
  { method: "POST", path: "/api/v3/scan/{job_id}/cancel", entry: "cancel-scan", access: "authenticated" },
  { method: "GET", path: "/api/v3/scan/jobs", entry: "list-jobs", access: "authenticated" },
  {
    method: "POST",
    path: "/api/v3/domains",
    entry: "create-domain",
    access: "authenticated",
    isLimited: true,
  },
  { method: "GET", path: "/api/v3/domains", entry: "list-domains", access: "authenticated" },
  { method: "GET", path: "/api/v3/domains/{domain_id}", entry: "get-domain", access: "authenticated" },
  { method: "DELETE", path: "/api/v3/domains/{domain_id}", entry: "delete-domain", access: "authenticated" },
  {
    method: "GET",
    path: "/api/v3/domains/{domain_id}/contacts",
    entry: "domain-contacts",
    access: "authenticated",
  },
  {
    method: "DELETE",
    path: "/api/v3/contacts",
    entry: "remove-contact",
    access: "authenticated",
    hashesEmails: true,
    isLimited: true,
  },
  { method: "GET", path: "/healthz", entry: "healthz", access: "open" },
  { method: "GET", path: "/openapi.json", entry: "openapi", access: "open" },
  { method: "GET", path: "/docs", entry: "docs", access: "open" },
] as const;

/** A file of lambda/, and a key of handlers. */
export type RouteEntry = (typeof routes)[number]["entry"];

export type Route = (typeof routes)[number];
