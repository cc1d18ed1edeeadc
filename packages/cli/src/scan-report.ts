import { LIMITS } from "@contact-scanner/core/config";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import { readableHost } from "@contact-scanner/core/url/readable-host";
import type { ApiClient, ScanReport } from "./api-client.ts";
import { formatChangeSummary, formatChangeTable } from "./change-table.ts";
import { formatContactTable } from "./contact-table.ts";
import { EXIT } from "./exit.ts";
import type { ScanArguments } from "./scan-arguments.ts";
import { formatSummary } from "./scan-summary.ts";
import { oneLine } from "./table.ts";

/** Characters of a line where nobody says how wide the terminal is. */
const DEFAULT_COLUMNS = 120;

/** Prints what a scan found, or what changed, as its caller asked; gives back the command's exit code. */
export async function printReport(
  report: ScanReport,
  api: ApiClient,
  scan: Pick<ScanArguments, "format" | "bom" | "changes" | "maxPages" | "maxDepth">,
): Promise<number> {
  const { format, bom } = scan;
  if (format === "json") {
    const contacts = await api.contacts(report.job_id);
    const changed = scan.changes ? await api.changes(report.job_id) : {};
    process.stdout.write(`${terminalSafeJson({ ...report, contacts, ...changed }, 2)}\n`);
  }
  if (report.status === "failed") {
    process.stderr.write(`${oneLine(report.error ?? "The scan failed.")}\n`);
    return EXIT.failed;
  }
  if (format === "csv") {
    process.stdout.write(await api.csv(report.job_id, scan.changes ? "changes" : "contacts", { bom }));
  }
  if (format === "table") process.stdout.write(await formatReport(report, api, scan));
  return EXIT.complete;
}

async function formatReport(
  { job_id, result_data: result, domain }: ScanReport,
  api: ApiClient,
  {
    changes: isComparing,
    maxPages = LIMITS.defaultMaxPages,
    maxDepth = LIMITS.defaultMaxDepth,
  }: Pick<ScanArguments, "changes" | "maxPages" | "maxDepth">,
): Promise<string> {
  const columns = process.stdout.columns ?? DEFAULT_COLUMNS;
  const contacts = await api.contacts(job_id);
  const { since, changes } = isComparing ? await api.changes(job_id) : { since: null, changes: [] };
  const rows = since === null ? contacts.length : changes.length;
  const table = since === null ? formatContactTable(contacts, columns) : formatChangeTable(changes, columns);
  const host = domain === null ? "the site" : readableHost(domain);
  const about = { host, contacts: contacts.length, limits: { maxPages, maxDepth } };
  return [
    ...(rows === 0 ? [] : [table, ""]),
    ...(result === null ? [] : [formatSummary(result, about)]),
    ...(isComparing ? [formatChangeSummary(changes, since === null ? null : await api.endOf(since))] : []),
  ]
    .map((part) => `${part}\n`)
    .join("");
}
