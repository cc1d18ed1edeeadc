import type { RenderRequest, RenderResult } from "@contact-scanner/core/rendering/render";
import { type Clock, systemClock } from "@contact-scanner/core/time";
import type { Chromium } from "@contact-scanner/renderer/chromium/chromium";
import { startRenderer } from "@contact-scanner/renderer/start-renderer";
import { type Internet, type Site, startInternet } from "../../helpers/internet.ts";
import { silentLog } from "../../helpers/silent-log.ts";

/** A renderer in a small internet. */
export type TestRenderer = {
  readonly internet: Internet;
  /** Renders a page of a host, as a scan of that host would have it rendered. */
  render(url: string, more?: Partial<RenderRequest>): Promise<RenderResult>;
  stop(): Promise<void>;
};

/** How much faster it goes than the others: the time left to a page that is read as it is, 3.5 s, is 1.4 s of ours. */
const FAST = 2.5;

/** A clock by which a page is given up after 4 s. */
export const FAST_CLOCK: Clock = {
  now: () => systemClock.now() * FAST,
  sleep: (ms, signal) => systemClock.sleep(ms / FAST, signal),
};

/** Starts a renderer whose guard is the strict one, in an internet of these sites. */
export async function startTestRenderer(
  chromium: Chromium,
  sites: Readonly<Record<string, Site>>,
  clock: Clock = systemClock,
): Promise<TestRenderer> {
  const internet = await startInternet(sites);
  const renderer = startRenderer({
    allowedHosts: new Set(),
    ...internet.network,
    chromium,
    clock,
    log: silentLog,
  });
  return {
    internet,
    render: (url, more = {}) => {
      const request: RenderRequest = {
        url,
        userAgent: "ContactScanner/1.0",
        registrableDomain: new URL(url).hostname,
        robots: {},
        intervalMs: 0,
        ...more,
      };
      return renderer.render(request, new AbortController().signal);
    },
    async stop() {
      await renderer.close();
      await internet.stop();
    },
  };
}

/** A site that serves its pages as HTML, or as what the function writes. */
export function siteOf(pages: Readonly<Record<string, string | NonNullable<Site["serve"]>>>): Site {
  return {
    serve(request, response) {
      const page = pages[request.url ?? ""];
      if (typeof page === "function") return page(request, response);
      response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
      response.end(page ?? "<h1>Not found</h1>");
    },
  };
}
