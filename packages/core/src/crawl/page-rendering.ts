import type { RenderAsCrawler, RenderResult } from "../rendering/render.ts";
import { type RenderChoice, renderBudget } from "../rendering/render-choice.ts";
import { isInScope, scopeOf } from "../url/scope.ts";
import { type CrawlCounters, sumCounts } from "./checkpoint.ts";
import type { PacedFetch } from "./paced-fetch.ts";
import type { CrawlPorts } from "./ports.ts";
import { type ReadPage, readDocument } from "./read-document.ts";
import { TimeUpError } from "./slice-clock.ts";

/** Counts of a scan's rendered pages, since the scan began. */
type RenderCounts = Pick<CrawlCounters, "pagesRendered" | "pagesRenderFailed">;

/** What a worker's share of a scan had rendered. */
export type Rendered = {
  /** Those of the scan until now, earlier workers' included. */
  readonly counts: RenderCounts;
  /** ms of CPU that browsers took in this worker's share */
  readonly cpuMs: number;
  /** Whether there is a browser at all. */
  readonly hasRenderer: boolean;
};

/** The part of a crawl that has pages rendered, within the scan's budget. */
export type PageRendering = {
  /**
   * The page as a browser shows it; null for one that is not to be rendered, is beyond the budget or could not be
   * rendered, which is counted by its reason.
   */
  render(page: ReadPage): Promise<ReadPage | null>;
  rendered(): Rendered;
};

/** What rendering works with. */
type RenderingPorts = Pick<CrawlPorts, "clock" | "extract" | "isTimeUp" | "readPdf" | "render"> &
  Pick<PacedFetch, "during"> & {
    /** robots.txt by origin, as far as it is known of the URL's site. */
    readonly robotsOf: (url: string) => Promise<Readonly<Record<string, string>>>;
    /** What the scan's jar has for the URL. */
    readonly cookieOf: (url: string) => string | undefined;
  };

/**
 * Has pages of one scan rendered, one after the other: each costs its host dozens of requests, and the renderer a
 * browser. Meanwhile other pages are visited. One that would begin after the worker's time is up rejects with
 * TimeUpError, so that whoever resumes the scan visits it again.
 */
export function createPageRendering(
  scan: { readonly choice: RenderChoice; readonly maxPages: number; readonly counters: RenderCounts },
  ports: RenderingPorts,
  signal: AbortSignal,
): PageRendering {
  const budget = renderBudget(scan.choice, scan.maxPages);
  const failed: Record<string, number> = { ...scan.counters.pagesRenderFailed };
  let { pagesRendered } = scan.counters;
  let cpuMs = 0;
  let render = ports.render;
  let last: Promise<unknown> = Promise.resolve();

  const isWanted = (page: ReadPage) =>
    render !== undefined &&
    (page.shell !== null || page.hasClientPart || (scan.choice === "always" && isWholeHtml(page)));
  const hasRoom = () => pagesRendered + sumCounts(failed) < budget;

  async function renderInTurn(page: ReadPage): Promise<ReadPage | null> {
    if (render === undefined || !hasRoom()) return null;
    if (ports.isTimeUp()) throw new TimeUpError();
    const shown = await show(page, render, ports, signal);
    if (shown.kind === "failed") {
      failed[shown.code] = (failed[shown.code] ?? 0) + 1;
      // Each further try would wait as long for a browser that does not start.
      if (shown.code === "render_unavailable") render = undefined;
      return null;
    }
    cpuMs += shown.cpuMs;
    pagesRendered++;
    return shown.page;
  }

  return {
    async render(page) {
      if (!isWanted(page) || !hasRoom()) return null;
      const turn = last.then(() => renderInTurn(page));
      last = turn.catch(() => {});
      return await turn;
    },
    rendered: () => ({
      counts: { pagesRendered, pagesRenderFailed: { ...failed } },
      cpuMs,
      hasRenderer: ports.render !== undefined,
    }),
  };
}

function isWholeHtml({ record: { error, contentType } }: ReadPage): boolean {
  return error === null && (contentType === null || /html/i.test(contentType));
}

type Shown =
  | { readonly kind: "shown"; readonly page: ReadPage; readonly cpuMs: number }
  /** A RenderFault, or the code of what is wrong with what was rendered. */
  | { readonly kind: "failed"; readonly code: string };

async function show(
  page: ReadPage,
  render: RenderAsCrawler,
  ports: RenderingPorts,
  signal: AbortSignal,
): Promise<Shown> {
  const { url } = page.record;
  const startedAt = ports.clock.now();
  const robots = await ports.robotsOf(url);
  const result = await ports.during(
    url,
    async (intervalMs) => {
      const cookie = ports.cookieOf(url);
      const headers = cookie === undefined ? undefined : { cookie };
      return await render({ url, registrableDomain: scopeOf(url).site, robots, intervalMs, headers }, signal);
    },
    signal,
  );
  if (result === null) return { kind: "failed", code: "host_unavailable" };
  if (result.kind === "failed") return result;
  // Its scripts led to another site, which is not what was asked for.
  if (!isInScope(result.url, scopeOf(url))) return { kind: "failed", code: "render_left_site" };
  return await read(page, result, { ...ports, tookMs: ports.clock.now() - startedAt });
}

/** Reads what a browser showed as any document of the page's URL is read. */
async function read(
  { record, directives }: ReadPage,
  result: Extract<RenderResult, { kind: "rendered" }>,
  { extract, readPdf, tookMs }: Pick<CrawlPorts, "extract" | "readPdf"> & { readonly tookMs: number },
): Promise<Shown> {
  const { depth, metadata } = record;
  const shown = await readDocument(
    {
      kind: "document",
      url: result.url,
      status: record.statusCode ?? 200,
      contentType: "text/html",
      headers: {},
      text: result.html,
      bytes: result.bytes,
    },
    { depth, fetchMs: metadata.fetch_ms + tookMs },
    { extract, readPdf, ...(depth === 0 ? {} : { asked: record.url }) },
  );
  if (shown.record.error !== null) {
    return { kind: "failed", code: shown.record.metadata.fault ?? "render_unfilled" };
  }
  if (isStillUnfilled(shown, record)) return { kind: "failed", code: "render_unfilled" };
  const needsScript = metadata.needs_script ? { needs_script: true as const } : {};
  return {
    kind: "shown",
    cpuMs: result.cpuMs,
    page: {
      ...shown,
      record: {
        ...shown.record,
        url: record.url,
        contentType: record.contentType,
        metadata: { ...shown.record.metadata, ...needsScript, bytes: metadata.bytes + result.bytes },
      },
      // What its answer's header said of it holds for what its scripts made of it.
      directives: {
        ...shown.directives,
        nofollow: shown.directives.nofollow || directives.nofollow,
        language: shown.directives.language ?? directives.language,
      },
    },
  };
}

/** Whether scripts ran and brought nothing: they failed, or wait for what they may not ask for. */
function isStillUnfilled({ shell, record }: ReadPage, before: ReadPage["record"]): boolean {
  return shell !== null && (record.wordCount ?? 0) <= (before.wordCount ?? 0);
}
