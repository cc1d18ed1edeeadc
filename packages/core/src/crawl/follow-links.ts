import { LIMITS } from "../config.ts";
import type { PageLink } from "../extract/page-links.ts";
import type { SkipReason } from "./checkpoint.ts";
import type { CrawlRun } from "./crawl-run.ts";
import type { FrontierEntry } from "./frontier.ts";
import { judgeLink, type LinkSource } from "./links.ts";

/** A link as a page or a sitemap gives it. */
export type Lead = PageLink & { readonly sitemapPriority?: number };

export type FollowedLinks = {
  /** Links that are not visited, by reason; `off_site` are those that lead to other sites. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Those that lead to pages of the site, their URLs normalised. */
  readonly inSite: readonly PageLink[];
};

/** Takes the links of a page into the frontier. */
export function followLinks(run: CrawlRun, links: readonly Lead[], source: LinkSource): FollowedLinks {
  const skipped: Record<string, number> = {};
  const inSite: PageLink[] = [];
  const skip = (reason: string) => {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  };
  for (const link of links.slice(0, LIMITS.maxLinksPerPage)) {
    const verdict = judgeLink(link, source, run.linkRules, run.linkMemory);
    switch (verdict.kind) {
      case "off_site":
        skip("off_site");
        break;
      case "entry": {
        inSite.push({ ...link, url: verdict.entry.url });
        const added = run.frontier.add(placed(run, verdict.entry));
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
        if (isUpToTheLink(verdict.reason)) inSite.push({ ...link, url: verdict.url });
        skipPage(run, verdict);
    }
  }
  return { skipped, inSite };
}

/** The entry, further behind where it promises nothing and is one of many variants of a page. */
function placed({ variants }: CrawlRun, entry: FrontierEntry): FrontierEntry {
  return entry.priority > 0 ? entry : { ...entry, priority: entry.priority - variants.cost(entry.url) };
}

/** Whether another link to the same page may be followed: one nearer to the start page, one without rel=nofollow. */
function isUpToTheLink(reason: SkipReason): reason is "depth" | "nofollow" {
  return reason === "depth" || reason === "nofollow";
}

/** Counts a page that is not visited, once. */
function skipPage(
  { frontier, recorder }: CrawlRun,
  { url, reason }: { url: string; reason: SkipReason },
): void {
  if (frontier.known >= LIMITS.maxKnownUrls) return;
  if (isUpToTheLink(reason)) {
    if (frontier.passOver(url, reason)) recorder.skip(reason);
  } else if (frontier.remember(url)) {
    recorder.skip(reason);
    recorder.done(url);
  }
}
