/** Every route of the API: infra deploys a function for each, the local stage serves them all. */
export const routes = [
  { method: "POST", path: "/api/v3/scan/website", entry: "submit-scan" },
  { method: "POST", path: "/api/v3/scan/batch", entry: "submit-batch" },
  { method: "GET", path: "/api/v3/scan/status/{job_id}", entry: "scan-status" },
  { method: "GET", path: "/api/v3/scan/{job_id}/contacts", entry: "scan-contacts" },
  { method: "POST", path: "/api/v3/scan/{job_id}/cancel", entry: "cancel-scan" },
  { method: "POST", path: "/api/v3/domains", entry: "create-domain" },
] as const;

/** A file of lambda/, and a key of handlers. */
export type RouteEntry = (typeof routes)[number]["entry"];
