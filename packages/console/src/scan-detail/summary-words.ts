import type { Schema } from "../api/client.ts";
import { counted } from "../parts/counted.ts";

type Result = Schema<"ScanResultSummary">;

/** Failed pages after their number: `3 refused to us (HTTP 403)`. `gone` is no failure: the page is no more. */
const FAILURES: Readonly<Record<string, string>> = {
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

/** Pages left out that a person may miss, after their number; other reasons leave out what is no page, or no other. */
const LEFT_OUT: Readonly<Record<string, string>> = {
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
  ...FAILURES,
  render_timeout: "that gave nothing in time",
  render_crashed: "that broke the browser",
  render_refused: "whose site did not give them",
  render_unavailable: "as no browser started",
  render_unfilled: "whose scripts brought nothing",
  render_left_site: "whose scripts lead to another site",
};

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
