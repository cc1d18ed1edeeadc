import { normalizeUrl } from "../url/normalize.ts";
import { isInScope } from "../url/scope.ts";
import type { CrawlRun } from "./crawl-run.ts";
import { isFirstOfItsContent } from "./duplicates.ts";
import { followRedirects, type Hop } from "./follow-redirects.ts";
import { type ReadPage, readDocument } from "./read-document.ts";
import { recordPage } from "./record-page.ts";
import { SITE_FILES, type SiteFile, siteFileDocument } from "./site-files.ts";
import type { Budget } from "./visit-progress.ts";

/** Links between the start page and a file that every site has by its name. */
const DEPTH = 1;

/**
 * Asks for the files of SITE_FILES that were not asked for yet, one after the other. One that is there is a page of the
 * scan, as long as `hasRoom`; one that is not is nothing: no page, no fault. Rejects as the crawl's `fetch` does.
 */
export async function* feedSiteFiles(run: CrawlRun, hasRoom: () => boolean): AsyncGenerator<void, void> {
  for (let row = run.recorder.siteFiles; row < SITE_FILES.length; row++) {
    const file = SITE_FILES[row];
    const page = file && (await findSiteFile(run, file));
    if (page && hasRoom() && isFirstOfItsContent(run, page)) {
      recordPage(run, page, { skipped: {}, inSite: [] }, page.record.metadata.fetch_ms);
      run.recorder.done(page.record.url);
    }
    run.recorder.siteFilesAsked(row + 1);
    yield;
  }
}

/** Pages after which the site's files are asked for, in a scan of many: the best pages come first. */
const PAGES_BEFORE_SITE_FILES = 10;

/** Whether it is the turn of the site's files: after the first pages, or where no page comes any more. */
export function isTimeForSiteFiles({ recorder, maxPages }: Budget, pagesCome: boolean): boolean {
  return !pagesCome || recorder.pagesCounted >= Math.min(PAGES_BEFORE_SITE_FILES, maxPages / 2);
}

/** Whether all of them were asked for. */
export function areSiteFilesAsked({ recorder }: Pick<CrawlRun, "recorder">): boolean {
  return recorder.siteFiles >= SITE_FILES.length;
}

async function findSiteFile(run: CrawlRun, file: SiteFile): Promise<ReadPage | null> {
  for (const path of file.paths) {
    const url = new URL(path, run.startUrl).href;
    const page = run.pages.leftOut(url) === null ? await askSiteFile(run, url, file) : null;
    if (page) return page;
  }
  return null;
}

/** The file at a URL; null where there is none, or where a link led to it before. */
async function askSiteFile(
  { site: { ports, robots, signal }, scope, frontier, pages }: CrawlRun,
  url: string,
  { reading }: SiteFile,
): Promise<ReadPage | null> {
  const startedAt = ports.clock.now();
  const end = await followRedirects<null>(url, {
    robots,
    // Once, whatever comes: a site that has none may answer with any fault.
    ask: (target) => ports.fetch({ url: target, purpose: "site_file" }, signal),
    async read(document) {
      const read = siteFileDocument(reading, document.text);
      const timing = { depth: DEPTH, fetchMs: ports.clock.now() - startedAt };
      const page = await readDocument({ ...document, ...(read ?? NO_TEXT) }, timing, {
        ...ports,
        asked: url,
      });
      return { ...page, record: { ...page.record, contentType: document.contentType } };
    },
    leadsTo: () => null,
    judge(location, from): Hop<null> {
      const target = normalizeUrl(location, from);
      const isPage = target !== null && isInScope(target, scope) && pages.leftOut(target) === null;
      return isPage ? { kind: "hop", url: target } : { kind: "refused", refusal: null };
    },
  });
  if (end.kind !== "page" || end.page.record.error !== null) return null;
  if (siteFileDocument(reading, end.document.text) === null) return null;
  return frontier.remember(end.page.record.url) ? end.page : null;
}

/** What is read of a file that is none. */
const NO_TEXT = { text: "", contentType: "text/plain" } as const;
