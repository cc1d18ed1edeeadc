import type { Schema } from "../../../packages/console/src/api/client.ts";

/** A scan as the API gives it, of a site that was seen whole; with what a test wants otherwise. */
export function exampleScan(
  scan: Partial<Schema<"Scan">>,
  result: Partial<Schema<"ScanResult">> = {},
): Schema<"Scan"> {
  return {
    job_id: "0b7c8a52-6d2e-4f0c-9a1f-3d5f4b0c7e11",
    job_type: "website_scan",
    status: "complete",
    waiting: false,
    paused_at: null,
    progress: 1,
    domain_id: "9c1f7e4a-1b5d-4c3e-8f60-2a7b9d8e6c55",
    domain: "acme.com",
    created_by: "5d0a6f3b-7c8e-4d19-b2a4-6e1f0c9d8b73",
    scan_rows: "own",
    error: null,
    created_at: "2026-01-01T10:00:00Z",
    updated_at: "2026-01-01T10:01:00Z",
    started_at: "2026-01-01T10:00:01Z",
    finished_at: "2026-01-01T10:01:00Z",
    result_data: exampleResult(result),
    ...scan,
  };
}

/** What a scan that saw all of a site of three pages tells of it. */
export function exampleResult(result: Partial<Schema<"ScanResult">> = {}): Schema<"ScanResult"> {
  return {
    evidence: "complete",
    stopped_by: "frontier_empty",
    pages_scanned: 3,
    pages_failed: 0,
    pages_skipped: {},
    pages_known: 3,
    contacts_found: 2,
    contacts_by_type: { service: 2 },
    bytes: 1_000,
    cpu_ms: 10,
    emails: ["info@acme.com", "sales@acme.com"],
    ...result,
  };
}
