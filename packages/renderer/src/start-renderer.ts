import { once } from "node:events";
import type { GuardOptions } from "@contact-scanner/core/http/guarded-agent";
import type { Log } from "@contact-scanner/core/log";
import type { Render, RenderRequest, RenderResult } from "@contact-scanner/core/rendering/render";
import type { Clock } from "@contact-scanner/core/time";
import { pageFault } from "./browser/fault-watch.ts";
import { launchBrowser, type RunningBrowser } from "./browser/launch.ts";
import { readGroupUsage } from "./browser/process-group.ts";
import type { Chromium } from "./chromium/chromium.ts";
import { type Interception, startInterception } from "./page/interception.ts";
import { isLeftBehind } from "./page/left-behind.ts";
import { type PageOutcome, renderPage } from "./page/render-page.ts";
import { contextKey, openSiteContext, type SiteContext } from "./page/site-context.ts";
import { type FilteringProxy, startFilteringProxy } from "./proxy/filtering-proxy.ts";

/** Which hosts a page may reach are those that the fetcher may. */
export type RendererOptions = GuardOptions & {
  readonly chromium: Chromium;
  readonly clock: Clock;
  readonly log: Log;
};

/** A browser at hand, launched when the first page comes. */
export type Renderer = {
  /** One page at a time: what a hostile one takes, it takes from no other. */
  readonly render: Render;
  /** Ends the browser and the proxy, and removes their files. A page that is being rendered fails. */
  close(): Promise<void>;
};

/** Pages after which a browser is replaced by a fresh one: it grows by some MB a page. */
const MAX_PAGES_PER_BROWSER = 50;

/** A browser with what belongs to it. */
type Engine = {
  readonly running: RunningBrowser;
  readonly interception: Interception;
  readonly proxy: FilteringProxy;
  site: SiteContext | null;
  pages: number;
};

/** Starts nothing yet; the first page launches the browser. */
export function startRenderer(options: RendererOptions): Renderer {
  const { chromium, clock, log } = options;
  const closing = new AbortController();
  let proxyStart: Promise<FilteringProxy> | undefined;
  let engine: Engine | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function endEngine(): Promise<void> {
    const ended = engine;
    engine = null;
    ended?.site?.grant.close();
    await ended?.running.end();
  }

  async function launch(userAgent: string): Promise<Engine> {
    proxyStart ??= startFilteringProxy(options);
    const proxy = await proxyStart;
    const running = await launchBrowser(chromium, { proxyPort: proxy.port, userAgent, log });
    const interception = await startInterception(running.session, clock);
    engine = { running, interception, proxy, site: null, pages: 0 };
    return engine;
  }

  async function engineFor({ userAgent }: RenderRequest): Promise<Engine> {
    const isSpent =
      engine === null ||
      engine.running.hasEnded() ||
      engine.running.userAgent !== userAgent ||
      engine.pages >= MAX_PAGES_PER_BROWSER;
    if (engine !== null && !isSpent) return engine;
    await endEngine();
    return await launch(userAgent);
  }

  async function siteFor(current: Engine, request: RenderRequest): Promise<SiteContext> {
    if (current.site?.key === contextKey(request)) return current.site;
    await current.site?.close();
    current.site = await openSiteContext(current.running, current.proxy, request);
    return current.site;
  }

  async function readPage(
    current: Engine,
    request: RenderRequest,
    signal: AbortSignal,
  ): Promise<PageOutcome> {
    const site = await siteFor(current, request);
    return await renderPage({ ...current, site, clock }, request, signal);
  }

  async function renderNow(request: RenderRequest, signal: AbortSignal): Promise<RenderResult> {
    signal.throwIfAborted();
    const isFresh = engine === null;
    const current = await engineFor(request).catch((error: unknown) => unavailable(error, log));
    if ("kind" in current) return current;
    const before = isFresh ? 0 : (await readGroupUsage(current.running.groupId)).cpuMs;
    current.pages++;
    const done = new AbortController();
    const either = AbortSignal.any([signal, done.signal]);
    try {
      const outcome = await Promise.race([
        readPage(current, request, either),
        pageFault(current.running, clock, either),
      ]);
      if ("code" in outcome) {
        await endEngine();
        return { kind: "failed", ...outcome };
      }
      if (outcome.kind === "refused") {
        return { kind: "failed", code: "render_refused", message: outcome.message };
      }
      const { isFlood, ...page } = outcome;
      const { cpuMs } = await readGroupUsage(current.running.groupId);
      const bytes = current.site?.grant.traffic().bytes ?? 0;
      const isLeft =
        current.site && (await isLeftBehind(current.running, current.site.contextId, clock, either));
      if (isFlood || isLeft) await endEngine();
      return { ...page, kind: "rendered", bytes, cpuMs: cpuMs - before };
    } catch (error) {
      await endEngine();
      signal.throwIfAborted();
      log.warn("A browser failed with a page", { error });
      return { kind: "failed", code: "render_crashed", message: "The browser failed with the page." };
    } finally {
      done.abort();
    }
  }

  return {
    async render(request, signal) {
      const either = AbortSignal.any([signal, closing.signal]);
      const turn = last.then(() => renderNow(request, either));
      last = turn.catch(() => {});
      try {
        return await Promise.race([turn, abortOf(either)]);
      } catch (error) {
        signal.throwIfAborted();
        if (closing.signal.aborted) return CLOSED;
        throw error;
      }
    },
    async close() {
      closing.abort();
      await last;
      await endEngine();
      await (await proxyStart)?.close();
    },
  };
}

/** Rejects when the signal aborts: who waits for a turn need not wait for the pages before. */
async function abortOf(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, "abort");
  throw signal.reason;
}

const CLOSED: RenderResult = {
  kind: "failed",
  code: "render_unavailable",
  message: "The renderer is being closed.",
};

function unavailable(error: unknown, log: Log): RenderResult {
  log.error("The browser did not start", { error });
  return { kind: "failed", code: "render_unavailable", message: "The browser did not start." };
}
