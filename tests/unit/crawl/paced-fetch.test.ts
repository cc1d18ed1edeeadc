import { LIMITS } from "@contact-scanner/core/config";
import { createPacedFetch, type LearnedPaces } from "@contact-scanner/core/crawl/paced-fetch";
import type { FetchResult } from "@contact-scanner/core/http/fetch";
import type { SiteFaultCode } from "@contact-scanner/core/http/site-fault";
import type { Clock } from "@contact-scanner/core/time";
import { describe, expect, test } from "vitest";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const LATENCY_MS = 100;
const NEVER = new AbortController().signal;

/** What an earlier worker left. */
type Resumed = { clock?: Clock; paces?: LearnedPaces };

type Answer = (url: string, nth: number) => FetchResult;

/** A network whose hosts answer after LATENCY_MS, behind a paced fetch; `log` tells when each request started. */
function pacedNetwork(answer: Answer = served, { clock = virtualClock(), paces = {} }: Resumed = {}) {
  const startMs = clock.now();
  const log: { host: string; atMs: number; active: number }[] = [];
  const active = new Map<string, number>();
  const paced = createPacedFetch({
    clock,
    paces,
    async fetch({ url }) {
      const { host } = new URL(url);
      active.set(host, (active.get(host) ?? 0) + 1);
      log.push({ host, atMs: clock.now() - startMs, active: active.get(host) ?? 0 });
      const nth = log.length;
      await clock.sleep(LATENCY_MS);
      active.set(host, (active.get(host) ?? 0) - 1);
      return answer(url, nth);
    },
  });
  const ask = (url: string) => paced.fetch({ url, purpose: "page" }, NEVER);
  return { ...paced, clock, log, ask };
}

function served(url: string): FetchResult {
  return withStatus(url, 200);
}

function withStatus(url: string, status: number, headers: Record<string, string> = {}): FetchResult {
  return { kind: "document", url, status, contentType: "text/html", headers, text: "", bytes: 0 };
}

function failed(url: string, code: SiteFaultCode): FetchResult {
  return { kind: "failed", url, status: null, fault: { code, message: code, retry: "later" } };
}

async function askTimes(network: ReturnType<typeof pacedNetwork>, times: number, url = "https://a.com/") {
  return await Promise.all(Array.from({ length: times }, () => network.ask(url)));
}

async function askInTurn(network: ReturnType<typeof pacedNetwork>, times: number, url = "https://a.com/") {
  const results: FetchResult[] = [];
  for (let n = 0; n < times; n++) results.push(await network.ask(url));
  return results;
}

function gaps(log: readonly { atMs: number }[]): number[] {
  return log.slice(1).map(({ atMs }, index) => atMs - (log[index]?.atMs ?? 0));
}

describe("connections", () => {
  test("a host gets no more at a time than a host may have, and all requests are answered", async () => {
    const network = pacedNetwork();
    expect(await askTimes(network, 50)).toHaveLength(50);
    expect(Math.max(...network.log.map(({ active }) => active))).toBe(LIMITS.maxConnectionsPerHost);
  });

  test("http and https of one name are one host, another name is another", async () => {
    const network = pacedNetwork();
    await Promise.all([
      askTimes(network, 8, "http://a.com/"),
      askTimes(network, 8, "https://a.com/"),
      askTimes(network, 8, "https://b.com/"),
    ]);
    const at = (ms: number, host: string) =>
      network.log.filter((request) => request.atMs === ms && request.host === host).length;
    expect([at(0, "a.com"), at(0, "b.com")]).toEqual([4, 4]);
  });

  test("a request that rejects gives its connection back", async () => {
    const clock = virtualClock();
    let requests = 0;
    const { fetch } = createPacedFetch({
      clock,
      async fetch({ url }) {
        if (++requests <= 8) throw new Error("cut");
        return served(url);
      },
    });
    const ask = () => fetch({ url: "https://a.com/", purpose: "page" }, NEVER);
    const outcomes = await Promise.allSettled(Array.from({ length: 9 }, ask));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(8).fill("rejected"), "fulfilled"]);
  });

  test("who asks a host by other means takes one of them, and none of another host's", async () => {
    const network = pacedNetwork();
    const ended = Promise.withResolvers<void>();
    const held = network.during("https://a.com/", async () => await ended.promise, NEVER);
    await askTimes(network, 8);
    expect(Math.max(...network.log.map(({ active }) => active))).toBe(LIMITS.maxConnectionsPerHost - 1);
    ended.resolve();
    await held;
    await askTimes(network, 8);
    expect(Math.max(...network.log.map(({ active }) => active))).toBe(LIMITS.maxConnectionsPerHost);
  });

  test("who asks a host by other means is told of its delay, which goes on from their end", async () => {
    const network = pacedNetwork();
    network.setCrawlDelay("https://a.com/", 2_000);
    const told = await network.during(
      "https://a.com/",
      async (intervalMs) => {
        await network.clock.sleep(10_000);
        return intervalMs;
      },
      NEVER,
    );
    await network.ask("https://a.com/");
    expect([told, network.log[0]?.atMs]).toEqual([2_000, 14_000]);
  });

  test("who asks a host by other means asks none that was given up, and gives its place back", async () => {
    const network = pacedNetwork((url) => failed(url, "page_timeout"));
    const broken = async () => await Promise.reject(new Error("cut"));
    await expect(network.during("https://a.com/", broken, NEVER)).rejects.toThrow("cut");
    await askInTurn(network, 8);
    expect(await network.during("https://a.com/", async () => "asked", NEVER)).toBeNull();
  });

  test("a request that waits ends with its signal", async () => {
    const network = pacedNetwork((url) => withStatus(url, 429, { "retry-after": "50" }));
    await network.ask("https://a.com/");
    const scan = new AbortController();
    const waiting = network.fetch({ url: "https://a.com/", purpose: "page" }, scan.signal);
    scan.abort(new Error("cancelled"));
    await expect(waiting).rejects.toThrow("cancelled");
    expect(network.log).toHaveLength(1);
  });
});

describe("pauses", () => {
  test("a crawl-delay stands between any two requests to its host, one at a time", async () => {
    const network = pacedNetwork();
    await network.ask("https://a.com/robots.txt");
    network.setCrawlDelay("https://a.com", 3_000);
    await askTimes(network, 5);
    for (const gap of gaps(network.log)) expect(gap).toBeGreaterThanOrEqual(3_000);
    expect(Math.max(...network.log.map(({ active }) => active))).toBe(1);
  });

  test("a longer crawl-delay than the bound counts as the bound", async () => {
    const network = pacedNetwork();
    network.setCrawlDelay("https://a.com", 86_400_000);
    await askTimes(network, 2);
    expect(gaps(network.log)).toEqual([LIMITS.maxCrawlDelayMs]);
  });

  test.each([
    ["seconds", () => "20", 20_000],
    ["a date", (nowMs: number) => new Date(nowMs + 30_000).toUTCString(), 30_000],
    ["more than the bound", () => "86400", LIMITS.maxRetryAfterMs],
  ])("Retry-After is kept: %s", async (_name, header, waitMs) => {
    const network = pacedNetwork((url, nth) =>
      nth === 1 ? withStatus(url, 503, { "retry-after": header(network.clock.now()) }) : served(url),
    );
    await askInTurn(network, 2);
    expect(gaps(network.log)[0]).toBeGreaterThanOrEqual(waitMs);
  });

  test("of one host hold back no other", async () => {
    const network = pacedNetwork((url) =>
      url.includes("a.com") ? withStatus(url, 429, { "retry-after": "60" }) : served(url),
    );
    await network.ask("https://a.com/");
    await Promise.all([network.ask("https://a.com/"), askTimes(network, 4, "https://b.com/")]);
    const others = network.log.filter(({ host }) => host === "b.com");
    expect(others.map(({ atMs }) => atMs)).toEqual(Array(4).fill(LATENCY_MS));
  });

  test("come after time-outs too, and go again when the host answers well", async () => {
    const network = pacedNetwork((url, nth) => (nth <= 4 ? failed(url, "page_timeout") : served(url)));
    await askTimes(network, 84);
    const recovered = network.log.slice(-12);
    expect(gaps(network.log)[4]).toBeGreaterThanOrEqual(500);
    expect(Math.max(...gaps(recovered))).toBeLessThanOrEqual(LATENCY_MS);
    expect(Math.max(...recovered.map(({ active }) => active))).toBe(LIMITS.maxConnectionsPerHost);
  });

  test("do not come when a page does not exist or its server fails", async () => {
    const network = pacedNetwork((url, nth) => withStatus(url, nth % 2 ? 404 : 500));
    await askInTurn(network, 20);
    expect(new Set(gaps(network.log))).toEqual(new Set([LATENCY_MS]));
  });
});

describe("a host that serves nothing", () => {
  test("is given up after so many requests, and asked no more", async () => {
    const network = pacedNetwork((url) => withStatus(url, 429));
    const results = await askInTurn(network, 30);
    expect(network.log).toHaveLength(8);
    expect(network.isGivenUp("https://a.com/team")).toBe(true);
    expect(results.at(-1)).toMatchObject({
      kind: "failed",
      fault: { code: "host_unavailable", retry: "never" },
    });
  });

  test("is given up after two minutes when each request was told to wait", async () => {
    const network = pacedNetwork((url) => withStatus(url, 503, { "retry-after": "60" }));
    await askInTurn(network, 10);
    expect(network.log).toHaveLength(3);
  });

  test("is given up when nobody is there, without pauses in between", async () => {
    const network = pacedNetwork((url) => failed(url, "connection_refused"));
    await askInTurn(network, 20);
    expect(network.log).toHaveLength(8);
    expect(new Set(gaps(network.log))).toEqual(new Set([LATENCY_MS]));
  });

  test("is not given up while it serves a request now and then", async () => {
    const network = pacedNetwork((url, nth) => withStatus(url, nth % 3 === 0 ? 200 : 429));
    await askInTurn(network, 30);
    expect(network.log).toHaveLength(30);
  });
});

describe("a scan that another worker resumes", () => {
  const tooMany: Answer = (url) => withStatus(url, 429, { "retry-after": "30" });

  test("asks a host that asked for a pause only after it, and one at a time as before", async () => {
    const first = pacedNetwork(tooMany);
    await askTimes(first, 3);
    const next = pacedNetwork(served, { clock: first.clock, paces: first.learned() });
    await askTimes(next, 4);
    expect(next.log[0]?.atMs).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...next.log.map(({ active }) => active))).toBeLessThan(LIMITS.maxConnectionsPerHost);
    expect(Math.min(...gaps(next.log))).toBeGreaterThan(0);
  });

  test("learns nothing of a host that bears whatever is asked", async () => {
    const first = pacedNetwork();
    await askTimes(first, 8);
    expect(first.learned()).toEqual({});
  });

  test("gives a host that was left alone its chance", async () => {
    const first = pacedNetwork((url) => withStatus(url, 503));
    await askInTurn(first, 10);
    expect(first.isGivenUp("https://a.com/")).toBe(true);
    const next = pacedNetwork(served, { clock: first.clock, paces: first.learned() });
    expect(await next.ask("https://a.com/")).toMatchObject({ kind: "document", status: 200 });
  });

  test("waits no longer than a Retry-After may ask for, whatever the clock of the first worker was", async () => {
    const pace = { width: 9, gapMs: 1e9, resumesAtMs: 9e15, latencyMs: null, easyLatencyMs: null };
    const next = pacedNetwork(served, { paces: { "a.com": pace } });
    await askTimes(next, 2);
    expect(next.log[0]?.atMs).toBe(LIMITS.maxRetryAfterMs);
    expect(next.log[1]?.atMs).toBeLessThanOrEqual(LIMITS.maxRetryAfterMs + 30_000);
  });
});
