import { setImmediate as nextTurn } from "node:timers/promises";
import { LIMITS } from "../config.ts";
import type { PageLink } from "../extract/page-links.ts";
import { readFileKind } from "../url/page-extension.ts";
import type { Frontier } from "./frontier.ts";
import type { FrontierEntry } from "./frontier-entry.ts";
import type { LinkSource, LinkVerdict } from "./links.ts";
import type { QueryVariants } from "./query-variants.ts";
import type { Recorder } from "./recorder.ts";

/** A link as a page or a sitemap gives it. */
export type Lead = PageLink & { readonly sitemapPriority?: number };

export type FollowedLinks = {
  /** Links that are not visited, by reason; `off_site` are those that lead to other sites. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Those that lead to pages of the site, their URLs normalised. */
  readonly inSite: readonly PageLink[];
};

/**
 * Links that are followed between two turns of the event loop, which waits for some 5 ms: a page may have thousands.
 */
const LINKS_A_TURN = 500;

/** Where links go: to the frontier, or among the skipped. */
export type LinkTaker = {
  readonly judgeLink: (link: Lead, source: LinkSource) => LinkVerdict;
  readonly frontier: Frontier;
  readonly variants: QueryVariants;
  readonly recorder: Recorder;
};

/**
 * Takes the links of a page into the frontier, some at a time. A checkpoint may fall between: the page itself is to be
 * recorded after its links, so that whoever resumes the scan from there reads it again.
 */
export async function followLinks(
  run: LinkTaker,
  links: readonly Lead[],
  source: LinkSource,
): Promise<FollowedLinks> {
  const followed = { skipped: {}, inSite: [] };
  const followable = Math.min(links.length, LIMITS.maxLinksPerPage);
  for (let start = 0; start < followable; start += LINKS_A_TURN) {
    if (start > 0) await nextTurn();
    followSome(run, links.slice(start, Math.min(start + LINKS_A_TURN, followable)), source, followed);
  }
  return followed;
}

function followSome(
  run: LinkTaker,
  links: readonly Lead[],
  source: LinkSource,
  { skipped, inSite }: { skipped: Record<string, number>; inSite: PageLink[] },
): void {
  const skip = (reason: string) => {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  };
  for (const link of links) {
    const verdict = run.judgeLink(link, source);
    switch (verdict.kind) {
      case "off_site":
        skip("off_site");
        break;
      case "entry": {
        inSite.push({ ...link, url: verdict.entry.url });
        const added = run.frontier.add(...placed(run, verdict));
        if (added.kind === "full") {
          skip("frontier_full");
          run.recorder.skip("frontier_full");
        }
        if (added.kind === "waits") run.recorder.queued(added.entry);
        if (added.kind === "waits" && added.passedOverFor) run.recorder.unskip(added.passedOverFor);
        break;
      }
      case "skipped":
        skip(verdict.reason);
        if (isUpToTheScan(verdict)) inSite.push({ ...link, url: verdict.url });
        skipPage(run, verdict);
    }
  }
}

/** The entry and what it inherits, further behind where it promises nothing and is one of many variants of a page. */
function placed(
  { variants }: LinkTaker,
  { entry, inherited }: Extract<LinkVerdict, { kind: "entry" }>,
): [entry: FrontierEntry, inherited: number] {
  if (entry.priority + inherited > 0) return [entry, inherited];
  return [{ ...entry, priority: entry.priority - variants.cost(entry.url) }, inherited];
}

type Skipped = Extract<LinkVerdict, { kind: "skipped" }>;

/**
 * Whether another link to the same page may be followed: one nearer to the start page, one without rel=nofollow, one
 * that tells of no other language, one to the PDF that promises more.
 */
function isUpToTheLink({ url, reason }: Skipped): boolean {
  if (reason === "file") return readFileKind(url) === "pdf";
  return reason === "depth" || reason === "nofollow" || reason === "language";
}

/** Whether another scan of the site may visit the page: one that reaches further, or whose caller leaves less out. */
function isUpToTheScan(skipped: Skipped): boolean {
  return isUpToTheLink(skipped) || skipped.reason === "excluded";
}

/** Counts a page that is not visited, once. */
function skipPage({ frontier, recorder }: LinkTaker, skipped: Skipped): void {
  const { url, reason } = skipped;
  if (frontier.known >= LIMITS.maxKnownUrls) return;
  if (isUpToTheLink(skipped)) {
    if (frontier.passOver(url, reason)) recorder.skip(reason);
  } else if (frontier.remember(url)) {
    recorder.skip(reason);
    recorder.done(url);
  }
}
