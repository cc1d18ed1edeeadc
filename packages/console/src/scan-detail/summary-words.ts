import { FAILURES, LEFT_OUT, NOT_RENDERED } from "@contact-scanner/core/crawl/reason-words";
import type { Schema } from "../api/client.ts";
import { counted } from "../parts/counted.ts";

type Result = Schema<"ScanResultSummary">;

/** Why a scan ended before its site did, and what to do. */
const ENDINGS: Readonly<Record<string, string>> = {
  cancelled: "It was cancelled before it had seen all of the site.",
  page_limit: "It ended at its limit of pages and knows of more: scan the site again with more pages.",
  depth_limit:
    "It left out pages too many links away from the start page: scan the site again with more links.",
  blocked: "The site showed a bot check, a login or a consent wall instead of its pages.",
  site_unavailable: "The site stopped serving us: scan it again later.",
  trap: "The last pages gave nothing new, one after another, so the rest was left.",
};

const EXTENTS: Readonly<Record<Result["evidence"], string>> = {
  complete: "All of the site was seen.",
  partial: "A part of the site was not seen, so there may be more contacts.",
  blocked: "The site did not let itself be read: what is there is not known.",
  empty: "No page had words to read: what is there is not known.",
};

/**
 * What a scan saw, a sentence each: first how far it can be trusted, then what was read, what stopped it, what failed
 * and what was left out, and why.
 */
export function summarySentences(result: Result): string[] {
  // A scan of an older version does not tell all of it.
  const {
    pages_failed_by_reason: byReason = {},
    pages_skipped: skipped,
    pages_truncated: truncated = 0,
  } = result;
  const { gone = 0, ...failed } = byReason;
  const isChosen = (skipped.excluded ?? 0) + (skipped.language ?? 0) > 0;
  const extent =
    result.evidence === "complete" && isChosen
      ? "All of the site that you asked for was seen."
      : EXTENTS[result.evidence];
  const ending = result.evidence === "blocked" ? undefined : wordsOf(ENDINGS, result.stopped_by);
  const failures = listed(failed, FAILURES, "failed for another reason");
  const left = listed(skipped, LEFT_OUT, undefined);
  return [
    extent,
    `${counted(result.pages_scanned, "page")} read, ${counted(result.contacts_found, "contact")} found.`,
    ...(ending === undefined ? [] : [ending]),
    ...(failures === "" ? [] : [`Failed: ${failures}.`]),
    ...(left === "" ? [] : [`Left out: ${left}.`]),
    ...(truncated > 0 ? [`${counted(truncated, "page")} larger than what is read of one.`] : []),
    ...scriptSentences(result),
    ...(gone > 0 ? [`${counted(gone, "dead link")} (HTTP 404, 410).`] : []),
    ...(result.role_only ? ["Only mailboxes of roles were kept, and nothing that stems from a person."] : []),
  ];
}

/** Of pages that only their scripts fill, and of what else was read. */
function scriptSentences(result: Result): string[] {
  const {
    pages_needing_script: unfilled = 0,
    pages_render_failed: renderFailures = {},
    pages_rendered: rendered = 0,
    pdfs_read: pdfs = 0,
    script_files: scripts = 0,
  } = result;
  const notRendered = listed(renderFailures, NOT_RENDERED, "for another reason");
  return [
    ...(unfilled > 0 ? [`${counted(unfilled, "page")} that only scripts fill, ${whyUnfilled(result)}.`] : []),
    ...(notRendered === "" ? [] : [`Not rendered: ${notRendered}.`]),
    ...(rendered > 0 ? [`${counted(rendered, "page")} rendered by a browser.`] : []),
    ...(pdfs > 0 ? [`${counted(pdfs, "PDF")} among them.`] : []),
    ...(scripts > 0 ? [`${counted(scripts, "script file")} read for pages that scripts fill.`] : []),
  ];
}

/** Why the scripts of pages that only they fill were not run, or did not help. */
function whyUnfilled({ render, has_renderer, pages_render_failed: failures = {} }: Result): string {
  if (render === "never") return "and that were not run, as you asked";
  if (has_renderer !== true) return "and there is no browser to run them";
  if (render === "always" || Object.keys(failures).length > 0) return "and that the browser did not fill";
  return "more than are rendered unasked: scan the site again with every page rendered";
}

/** Counts in the order of their size, each with its words; a reason without words counts as `others`, if at all. */
function listed(
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
  others: string | undefined,
): string {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([reason, count]) => {
      const told = wordsOf(words, reason) ?? others;
      return told === undefined || count === 0 ? [] : [`${count.toLocaleString("en")} ${told}`];
    })
    .join(", ");
}

/** The words of a code that the API sends; undefined for one of a newer API. */
function wordsOf(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
