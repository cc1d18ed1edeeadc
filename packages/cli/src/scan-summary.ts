import { LIMITS } from "@contact-scanner/core/config";
import type { StoppedBy } from "@contact-scanner/core/crawl/outcome";
import { FAILURES, LEFT_OUT, NOT_RENDERED } from "@contact-scanner/core/crawl/reason-words";
import type { ResultSummary } from "@contact-scanner/core/jobs/result-summary";
import { counted } from "./counted.ts";

/** What was asked of the scan, for advice on what to ask next. */
export type ScanLimits = { readonly maxPages: number; readonly maxDepth: number };

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
      `${pages}: a browser reads such pages. Install one with contact-scanner browser install, or name yours in CHROMIUM_PATH.`,
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
