// Made by `npm run routes` of the files in routes/.
/** Every route of the API: infra deploys a function for each, the local stage serves them all. */
export const routeList = [
  { entry: "submit-scan", method: "POST", path: "/api/v3/scan/website", rights: "submit" },
  { entry: "submit-batch", method: "POST", path: "/api/v3/scan/batch", rights: "submit" },
  { entry: "batch-status", method: "GET", path: "/api/v3/scan/batch/{batch_id}", rights: "read" },
  { entry: "batch-contacts", method: "GET", path: "/api/v3/scan/batch/{batch_id}/contacts", rights: "read" },
  { entry: "cancel-batch", method: "POST", path: "/api/v3/scan/batch/{batch_id}/cancel", rights: "edit" },
  { entry: "pause-batch", method: "POST", path: "/api/v3/scan/batch/{batch_id}/pause", rights: "edit" },
  { entry: "resume-batch", method: "POST", path: "/api/v3/scan/batch/{batch_id}/resume", rights: "submit" },
  { entry: "scan-status", method: "GET", path: "/api/v3/scan/status/{job_id}", rights: "read" },
  { entry: "scan-contacts", method: "GET", path: "/api/v3/scan/{job_id}/contacts", rights: "read" },
  { entry: "scan-pages", method: "GET", path: "/api/v3/scan/{job_id}/pages", rights: "read" },
  { entry: "scan-changes", method: "GET", path: "/api/v3/scan/{job_id}/changes", rights: "read" },
  { entry: "cancel-scan", method: "POST", path: "/api/v3/scan/{job_id}/cancel", rights: "edit" },
  { entry: "pause-scan", method: "POST", path: "/api/v3/scan/{job_id}/pause", rights: "edit" },
  { entry: "resume-scan", method: "POST", path: "/api/v3/scan/{job_id}/resume", rights: "submit" },
  { entry: "delete-scan", method: "DELETE", path: "/api/v3/scan/{job_id}", rights: "edit" },
  { entry: "list-jobs", method: "GET", path: "/api/v3/scan/jobs", rights: "read" },
  { entry: "create-schedule", method: "POST", path: "/api/v3/schedules", rights: "limited" },
  { entry: "list-schedules", method: "GET", path: "/api/v3/schedules", rights: "read" },
  { entry: "get-schedule", method: "GET", path: "/api/v3/schedules/{schedule_id}", rights: "read" },
  { entry: "change-schedule", method: "PATCH", path: "/api/v3/schedules/{schedule_id}", rights: "edit" },
  { entry: "delete-schedule", method: "DELETE", path: "/api/v3/schedules/{schedule_id}", rights: "edit" },
  { entry: "create-domain", method: "POST", path: "/api/v3/domains", rights: "limited" },
  { entry: "list-domains", method: "GET", path: "/api/v3/domains", rights: "read" },
  { entry: "get-domain", method: "GET", path: "/api/v3/domains/{domain_id}", rights: "read" },
  { entry: "delete-domain", method: "DELETE", path: "/api/v3/domains/{domain_id}", rights: "edit" },
  { entry: "domain-contacts", method: "GET", path: "/api/v3/domains/{domain_id}/contacts", rights: "read" },
  { entry: "remove-contact", method: "DELETE", path: "/api/v3/contacts", rights: "removal" },
  { entry: "usage", method: "GET", path: "/api/v3/usage", rights: "read" },
  { entry: "healthz", method: "GET", path: "/healthz", rights: "open" },
  { entry: "openapi", method: "GET", path: "/openapi.json", rights: "open" },
  { entry: "docs", method: "GET", path: "/docs", rights: "open" },
] as const;

/** A file of routes/ and of lambda/. */
export type RouteEntry = (typeof routeList)[number]["entry"];
