import { LIMITS } from "../config.ts";
import type { CrawlRun } from "./crawl-run.ts";
import { judgeLink } from "./links.ts";
import type { ReadPage } from "./read-document.ts";

/** Takes a page into the next checkpoint and its links into the frontier. */
export function recordPage(run: CrawlRun, { record, links }: ReadPage): void {
  const { frontier, recorder } = run;
  recorder.page(record);
  for (const link of links) {
    const verdict = judgeLink(link, { scope: run.scope, depth: record.depth, maxDepth: run.job.maxDepth });
    if (verdict.kind === "skipped" && frontier.remember(verdict.url)) {
      recorder.skip(verdict.reason);
      recorder.done(verdict.url);
    }
    if (verdict.kind === "entry" && frontier.size < LIMITS.maxFrontier && frontier.add(verdict.entry)) {
      recorder.queued(verdict.entry);
    }
  }
  run.ports.observe({
    kind: "page",
    url: record.url,
    error: record.error,
    pagesDone: recorder.pagesVisited,
    pagesKnown: frontier.known,
    emails: record.contacts.map((contact) => contact.email),
  });
}
