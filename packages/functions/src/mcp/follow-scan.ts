import { setTimeout as delay } from "node:timers/promises";
import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import { readableHost } from "@contact-scanner/core/url/readable-host";
import * as z from "zod/mini";
import { scanStatusSchema } from "../http/scan-schemas.ts";
import { scanStatusRoute } from "../routes/scan-status.ts";
import { type Asked, ask } from "./call-api.ts";
import type { Turn } from "./tool.ts";

/** ms between two looks at a scan that is waited for: the API says that its row changes about every two seconds */
const LOOK_MS = 1_000;

const { shape: result } = resultSummarySchema;
const { shape: status } = scanStatusSchema;

/** A scan as tools tell of it: its status without the addresses, which are find_contacts' to list. */
export const scanView = z.object({
  job_id: status.job_id,
  status: status.status,
  waiting: status.waiting,
  paused_at: z.nullable(z.string()),
  progress: status.progress,
  domain: status.domain,
  error: status.error,
  result_data: z.nullable(
    z.object({
      evidence: result.evidence,
      stopped_by: result.stopped_by,
      pages_scanned: result.pages_scanned,
      pages_failed: result.pages_failed,
      pages_known: result.pages_known,
      pages_needing_script: result.pages_needing_script,
      contacts_found: result.contacts_found,
      contacts_by_type: result.contacts_by_type,
    }),
  ),
});

export type ScanView = z.output<typeof scanView>;

/** A scan once it has ended, or as it stands when the turn's time is up. Tells how far it is meanwhile. */
export async function followScan(jobId: string, turn: Turn): Promise<Asked<ScanView>> {
  const { callApi, signal, waitMs } = turn;
  const over = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
  for (;;) {
    const asked = await ask(callApi, {
      route: scanStatusRoute,
      path: { job_id: jobId },
      schema: scanView,
      signal,
    });
    if (asked.kind === "refused" || !goesOn(asked.body) || waitMs === 0 || over.aborted) return asked;
    await turn.report(asked.body.progress, `The scan of ${siteOf(asked.body)} ${activity(asked.body)}.`);
    await delay(LOOK_MS, undefined, { signal: over }).catch(() => {});
  }
}

/** Whether more will come of a scan by itself. */
function goesOn({ status, paused_at }: ScanView): boolean {
  return (status === "pending" || status === "running") && paused_at === null;
}

/** Where a scan stands, in our words, and what to call next. */
export function scanSentence(scan: ScanView): string {
  const site = siteOf(scan);
  switch (scan.status) {
    case "pending":
    case "running":
      return `The scan of ${site} ${activity(scan)}. It goes on by itself: scan_status tells more of it in some seconds.`;
    case "complete":
      return `The scan of ${site} is complete. ${told(scan)}`;
    case "cancelled":
      return `The scan of ${site} was cancelled. ${told(scan)}`;
    case "failed":
      return `The scan of ${site} failed; error says why.`;
  }
}

function siteOf({ domain }: ScanView): string {
  return domain === null ? "a domain that was deleted" : readableHost(domain);
}

function activity({ status, waiting, paused_at, progress }: ScanView): string {
  if (paused_at !== null) return "is paused";
  if (waiting) return "waits until another scan has ended";
  if (status === "pending") return "begins in a moment";
  return `is running, ${Math.floor(progress * 100)} % done`;
}

function told({ result_data: result }: ScanView): string {
  if (result === null) return "Nothing was read.";
  const { contacts_found, pages_scanned, evidence } = result;
  return `Contacts found: ${contacts_found}, on ${pages_scanned} pages read; evidence: ${evidence}. find_contacts lists them.`;
}
