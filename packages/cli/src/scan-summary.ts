import { LIMITS } from "@contact-scanner/core/config";
import type { StoppedBy } from "@contact-scanner/core/crawl/outcome";
import type { SkipReason } from "@contact-scanner/core/crawl/skip-reason";
import type { SiteFaultCode } from "@contact-scanner/core/http/site-fault";
import type { ResultSummary } from "@contact-scanner/core/jobs/result-summary";
import { counted } from "./counted.ts";

/** What was asked of the scan, for advice on what to ask next. */
export type ScanLimits = { readonly maxPages: number; readonly maxDepth: number };

/** Failed pages after their number: "3 refused to us (HTTP 403)". `gone` is no failure. */
const FAILURES: Readonly<Record<Exclude<SiteFaultCode, "gone">, string>> = {
  address_refused: "at an address that is never fetched",
  dns_not_found: "on a host that does not exist",
  dns_failed: "on a host whose name was not resolved",
  connection_refused: "on a host that takes no connection",
  connection_reset: "broken off by the server",
  connect_timeout: "on a host that does not answer",
  page_timeout: "that did not arrive in time",
  tls_invalid: "without a safe connection (TLS)",
  too_large: "too large",
  too_many_redirects: "that redirect in a circle",
  bad_redirect: "that redirect to nowhere",
  bad_response: "that cannot be read",
  unauthorized: "only for those who sign in (HTTP 401)",
  forbidden: "refused to us (HTTP 403)",
  server_error: "with a fault of the server (HTTP 5xx)",
  http_status: "answered with another error (HTTP 4xx)",
  robots_disallowed: "forbidden by robots.txt",
  robots_unreachable: "on a host whose robots.txt cannot be read",
  blocked: "behind a bot check, a login or a consent wall",
  host_unavailable: "on a host that stopped serving us",
  reading_timeout: "that took too long to read",
  reading_failed: "that broke our reading",
  unparsable: "that cannot be parsed",
};

/** Pages left out that a person may miss; the other reasons leave out what is no page, or no other page. */
const LEFT_OUT: Readonly<Partial<Record<SkipReason, string>>> = {
  robots: "forbidden by robots.txt",
  unavailable: "on a host that stopped serving us",
  nofollow: "behind links that are not to be followed (nofollow)",
  excluded: "as you asked",
  language: "in other languages",
  frontier_full: "more than a scan remembers",
  file_limit: "more PDFs, vCards or text files than a scan reads",
};

/** Pages that a browser was to render and did not, after their number. */
const NOT_RENDERED: Readonly<Record<string, string>> = {
  render_timeout: "that gave nothing in time",
  render_crashed: "that broke the browser",
  render_refused: "whose site did not give them",
  render_unavailable: "as no browser started",
  render_unfilled: "whose scripts brought nothing",
  render_left_site: "whose scripts lead to another site",
  ...FAILURES,
};

/** Why the scan ended before the site did, and what to do. */
const ENDINGS: Readonly<Partial<Record<StoppedBy | "interrupted", (limits: ScanLimits) => string>>> = {
  interrupted: () => "It was stopped before it ended.",
  page_limit: ({ maxPages }) =>
    `It ended at ${counted(maxPages, "page")} and knows of more${maxPages < LIMITS.maxPages ? ": raise --max-pages" : ""}.`,
  depth_limit: ({ maxDepth }) =>
    `It left out pages more than ${counted(maxDepth, "link")} away from the start page: raise --max-depth.`,
  blocked: () => "The site showed a bot check, a login or a consent wall instead of its pages.",
  site_unavailable: () => "The site stopped serving us: scan it again later.",
  trap: () => `The last ${LIMITS.maxFruitlessVisits} visits gave nothing new, so the rest was left.`,
};

/** What a complete scan saw of its site, a sentence a line; `host` as a person writes it. */
export function formatSummary(
  result: ResultSummary,
  { host, contacts, limits }: { host: string; contacts: number; limits: ScanLimits },
): string {
  const heading = `${counted(contacts, "contact")} on ${counted(result.pages_scanned, "page")} of ${host}`;
  const reasons = [
    ...pdfs(result),
    ...incompleteness(result, limits),
    ...deadLinks(result),
    ...scriptFiles(result),
  ];
  const extent = hasChoice(result) ? "all that you asked for" : "all of it";
  if (result.evidence === "complete") return [`${heading}, ${extent}.`, ...reasons].join("\n");
  return [`${heading}. Evidence: ${result.evidence}.`, ...reasons].join("\n");
}

/** Whether the caller left pages of the site out. */
function hasChoice({ pages_skipped: { excluded = 0, language = 0 } }: ResultSummary): boolean {
  return excluded + language > 0;
}

function incompleteness(result: ResultSummary, limits: ScanLimits): string[] {
  const { gone: _, ...failed } = result.pages_failed_by_reason ?? {};
  const ending = tellOf(ENDINGS, result.stopped_by)?.(limits);
  const failures = listed(failed, FAILURES, "failed for another reason");
  const left = listed(result.pages_skipped, LEFT_OUT);
  const unrendered = listed(result.pages_render_failed ?? {}, NOT_RENDERED, "for another reason");
  const { pages_truncated: truncated = 0 } = result;
  return [
    ...(ending === undefined ? [] : [ending]),
    ...(result.evidence === "empty" ? ["No page had words to read."] : []),
    ...unfilledPages(result),
    ...(unrendered === "" ? [] : [`Not rendered: ${unrendered}.`]),
    ...(failures === "" ? [] : [`Failed: ${failures}.`]),
    ...(left === "" ? [] : [`Left out: ${left}.`]),
    ...(truncated === 0 ? [] : [`${counted(truncated, "page")} larger than what is read of one.`]),
  ];
}

function pdfs({ pdfs_read: read = 0 }: ResultSummary): string[] {
  return read === 0 ? [] : [`PDFs among them: ${read}.`];
}

/** Pages that only scripts fill and that none filled, with what there is to do. */
function unfilledPages(result: ResultSummary): string[] {
  const {
    pages_needing_script: unfilled = 0,
    has_renderer: hasRenderer,
    render,
    pages_render_failed: failures = {},
  } = result;
  if (unfilled === 0) return [];
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  const shells = `${counted(unfilled, "page")} that only scripts fill`;
  const wasBudgetLeft =
    failed >= unfilled || render === "always" || failures.render_unavailable !== undefined;
  // The reasons follow: its scripts may have run and brought nothing.
  if (failed > 0 && wasBudgetLeft) return [`${shells}, and that the browser did not fill.`];
  const pages = `${shells}, which were not run`;
  if (render === "never") return [`${pages}, as you asked: leave out --render never.`];
  if (hasRenderer !== true) {
    return [
      `${pages}: a browser reads such pages. Install one with npm run browser -- install, or name yours in CHROMIUM_PATH.`,
    ];
  }
  return [`${pages}: more than are rendered unasked (--render always).`];
}

function scriptFiles({ script_files: read = 0 }: ResultSummary): string[] {
  return read === 0 ? [] : [`${counted(read, "script file")} read for pages that scripts fill.`];
}

function deadLinks({ pages_failed_by_reason: failed }: ResultSummary): string[] {
  const gone = failed?.gone ?? 0;
  return gone === 0 ? [] : [`Dead links (HTTP 404, 410): ${gone}.`];
}

/** Counts in the order of their size, each with its words; a reason without words counts under `others`, if at all. */
function listed(
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
  others?: string,
): string {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([reason, count]) => {
      const told = tellOf(words, reason) ?? others;
      return told === undefined || count === 0 ? [] : [`${count} ${told}`];
    })
    .join(", ");
}

function tellOf<Words>(table: Readonly<Record<string, Words>>, reason: string): Words | undefined {
  return Object.hasOwn(table, reason) ? table[reason] : undefined;
}
