import { LIMITS } from "@contact-scanner/core/config";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import { readableHost } from "@contact-scanner/core/url/readable-host";
import type { ApiClient, ScanReport } from "./api-client.ts";
import { formatChangeSummary, formatChangeTable } from "./change-table.ts";
import { chooseContacts, choosesAll } from "./contact-choice.ts";
import { formatContactTable } from "./contact-table.ts";
import { formatContents } from "./contents-table.ts";
import { chooseCsvRows } from "./csv-choice.ts";
import { EXIT } from "./exit.ts";
import { siteResult } from "./list/site-result.ts";
import { writeResults } from "./list/write-results.ts";
import { writeOutput } from "./output.ts";
import type { SiteScanArguments } from "./scan-arguments.ts";
import { formatSummary } from "./scan-summary.ts";
import { oneLine, tableWidth } from "./table.ts";

/** How a report is printed; `site`: what was scanned, as its caller wrote it. */
type ReportArguments = Omit<SiteScanArguments, "site"> & { readonly site: string };

/** Prints what a scan found, or what changed, as its caller asked; gives back the command's exit code. */
export async function printReport(
  report: ScanReport,
  api: ApiClient,
  scan: ReportArguments,
): Promise<number> {
  const hasFailed = report.status === "failed";
  const tellsOfFailure = scan.format !== "table" && scan.format !== "csv";
  if (!hasFailed || tellsOfFailure) await writeOutput(scan.out, reportChunks(report, api, scan));
  if (hasFailed) process.stderr.write(`${oneLine(report.error ?? "The scan failed.")}\n`);
  return hasFailed ? EXIT.failed : EXIT.complete;
}

async function* reportChunks(
  report: ScanReport,
  api: ApiClient,
  scan: ReportArguments,
): AsyncGenerator<string | Uint8Array> {
  switch (scan.format) {
    case "json": {
      const contacts = await chosenContacts(report, api, scan);
      const changed = scan.changes ? await api.changes(report.job_id) : {};
      const contents = await api.contents(report.job_id);
      yield `${terminalSafeJson({ ...report, contacts, ...contents, ...changed }, 2)}\n`;
      break;
    }
    case "csv":
      yield await reportCsv(report, api, scan);
      break;
    case "table":
      yield await formatReport(report, api, scan);
      break;
    default: {
      const result = siteResult(
        { line: 1, site: scan.site },
        report,
        await chosenContacts(report, api, scan),
      );
      yield* writeResults(only(result), {
        ...scan,
        format: scan.format,
        columns: tableWidth(process.stdout),
      });
    }
  }
}

async function chosenContacts(report: ScanReport, api: ApiClient, { choice, site }: ReportArguments) {
  return chooseContacts(await api.contacts(report.job_id), choice, report.domain ?? site);
}

async function reportCsv(
  { job_id, domain }: ScanReport,
  api: ApiClient,
  { bom, changes, choice, site }: ReportArguments,
): Promise<string> {
  const csv = await api.csv(job_id, changes ? "changes" : "contacts", { bom });
  return choosesAll(choice) ? csv : chooseCsvRows(csv, choice, domain ?? site);
}

async function formatReport(report: ScanReport, api: ApiClient, scan: ReportArguments): Promise<string> {
  const { job_id, result_data: result, domain } = report;
  const { maxPages = LIMITS.defaultMaxPages, maxDepth = LIMITS.defaultMaxDepth } = scan;
  const columns = tableWidth(process.stdout);
  const contacts = await chosenContacts(report, api, scan);
  const { since, changes } = scan.changes ? await api.changes(job_id) : { since: null, changes: [] };
  const contents = since === null ? formatContents(await api.contents(job_id), columns) : [];
  const rows = since === null ? contacts.length : changes.length;
  const table = since === null ? formatContactTable(contacts, columns) : formatChangeTable(changes, columns);
  const host = domain === null ? "the site" : readableHost(domain);
  const about = { host, contacts: contacts.length, limits: { maxPages, maxDepth } };
  return [
    ...(rows === 0 ? [] : [table, ""]),
    ...contents.flatMap((block) => [block, ""]),
    ...(result === null ? [] : [formatSummary(result, about)]),
    ...(scan.changes ? [formatChangeSummary(changes, since === null ? null : await api.endOf(since))] : []),
  ]
    .map((part) => `${part}\n`)
    .join("");
}

async function* only<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}
