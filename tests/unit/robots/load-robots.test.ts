import type { Fetch, FetchResult } from "@contact-scanner/core/http/fetch";
import type { SiteFault, SiteFaultCode } from "@contact-scanner/core/http/site-fault";
import { loadRobots, type RobotsPolicy, robotsAllow } from "@contact-scanner/core/robots/load-robots";
import { describe, expect, it } from "vitest";
import published from "../../fixtures/robots-fetch.json" with { type: "json" };

const ORIGIN = "https://example.com";
const ROBOTS_URL = `${ORIGIN}/robots.txt`;
const START_MS = Date.parse("2026-01-01T00:00:00Z");

type Answer = (url: string, request: number) => FetchResult;

/** Loads with scripted answers and a clock that only sleeping moves. */
async function load(answer: Answer, signal = new AbortController().signal) {
  const urls: string[] = [];
  const pauses: number[] = [];
  let now = START_MS;
  const fetch: Fetch = async ({ url, purpose }) => {
    expect(purpose).toBe("robots");
    urls.push(url);
    return answer(url, urls.length);
  };
  const clock = {
    now: () => now,
    async sleep(ms: number) {
      signal.throwIfAborted();
      pauses.push(ms);
      now += ms;
    },
  };
  const policy = await loadRobots(
    ORIGIN,
    { fetch, clock, random: () => 0.5 },
    { productToken: "ContactScanner" },
    signal,
  );
  return { policy, urls, pauses, now };
}

function answered(status: number, text = "", headers: Record<string, string> = {}): Answer {
  return (url) => ({
    kind: "document",
    url,
    status,
    contentType: "text/plain",
    headers,
    text,
    bytes: text.length,
  });
}

function redirect(location: string): Answer {
  return (url) => ({ kind: "redirect", url, status: 301, location });
}

function failed(code: SiteFaultCode, retry: SiteFault["retry"], status: number | null = null): Answer {
  return (url) => ({ kind: "failed", url, status, fault: { code, message: `example.com: ${code}.`, retry } });
}

/** Redirects `count` times, then answers. */
function afterRedirects(count: number, last: Answer): Answer {
  return (url, request) =>
    request <= count ? redirect(`/hop-${request}`)(url, request) : last(url, request);
}

const FORBIDDING = "User-agent: *\nDisallow: /private\n";

/** What a policy lets us read of a site whose file, where it is read, forbids /private. */
function verdict(policy: RobotsPolicy): "all" | "by the rules" | "nothing" {
  if (!robotsAllow(policy, `${ORIGIN}/`)) return "nothing";
  return robotsAllow(policy, `${ORIGIN}/private`) ? "all" : "by the rules";
}

const PUBLISHED: Record<string, [Answer, ReturnType<typeof verdict>]> = {
  "200 text/plain": [answered(200, FORBIDDING), "by the rules"],
  "200 text/html (soft 404 page)": [answered(200, "<html><body>Not found</body></html>"), "all"],
  "200 with an empty body": [answered(200), "all"],
  "200, 600 KiB body": [answered(200, FORBIDDING + `#${"x".repeat(98)}\n`.repeat(6_144)), "by the rules"],
  "200, gzip bomb": [answered(200, FORBIDDING + "0".repeat(5_000_000)), "by the rules"],
  "200 with UTF-8 BOM": [answered(200, `\uFEFF${FORBIDDING}`), "by the rules"],
  "200 invalid UTF-8": [
    answered(200, `User-agent: *\nDisallow: /\uFFFD\nDisallow: /private\n`),
    "by the rules",
  ],
  "301 to same host": [afterRedirects(1, answered(200, FORBIDDING)), "by the rules"],
  "302 to another host": [
    (url, request) =>
      request === 1 ? redirect("https://other.example/r")(url, 1) : answered(200, FORBIDDING)(url, request),
    "by the rules",
  ],
  "5 redirects then 200": [afterRedirects(5, answered(200, FORBIDDING)), "by the rules"],
  "6+ redirects": [afterRedirects(6, answered(200, FORBIDDING)), "all"],
  "redirect to 169.254.169.254": [
    (url, request) =>
      request === 1
        ? redirect("http://169.254.169.254/latest")(url, 1)
        : failed("address_refused", "never")(url, request),
    "nothing",
  ],
  "401": [answered(401), "all"],
  "403": [answered(403), "all"],
  "404": [answered(404), "all"],
  "410": [answered(410), "all"],
  "429": [answered(429), "nothing"],
  "500": [answered(500, FORBIDDING), "nothing"],
  "503 with Retry-After: 5": [answered(503, "", { "retry-after": "5" }), "nothing"],
  "connect timeout": [failed("connect_timeout", "later"), "nothing"],
  "TLS error": [failed("tls_invalid", "never"), "nothing"],
  "DNS NXDOMAIN": [failed("dns_not_found", "never"), "nothing"],
  "connection reset mid body": [failed("connection_reset", "later", 200), "nothing"],
};

describe(`what a site's answer lets us read (RFC 9309, 2.3.1): published cases (${published.length})`, () => {
  it.each(published)("$situation: $expect", async ({ situation }) => {
    const [answer, expected] = PUBLISHED[situation] ?? [];
    if (!answer) throw new Error(`No answer is written for "${situation}".`);
    expect(verdict((await load(answer)).policy)).toBe(expected);
  });

  it.each([
    ["an HTTP status", answered(502), "robots_unreachable"],
    ["the connection", failed("connection_refused", "later"), "connection_refused"],
    ["the certificate", failed("tls_invalid", "never"), "tls_invalid"],
    ["the name", failed("dns_not_found", "never"), "dns_not_found"],
  ])("names %s as the fault of a site that cannot be read", async (_what, answer, code) => {
    const { policy } = await load(answer);
    expect(policy).toMatchObject({
      kind: "unreachable",
      fault: { code, message: expect.stringContaining("example.com") },
    });
  });

  it("says why a site without a robots.txt may be read", async () => {
    const { policy } = await load(answered(404));
    expect(policy).toEqual({ kind: "allow_all", reason: expect.stringContaining("HTTP 404") });
  });

  it("takes an image for no robots.txt", async () => {
    const image: Answer = (url) => ({ kind: "ignored", url, status: 200, contentType: "image/png" });
    expect(verdict((await load(image)).policy)).toBe("all");
  });

  it("takes a 404 whose body breaks off for a 404", async () => {
    const { policy, urls } = await load(failed("connection_reset", "later", 404));
    expect([verdict(policy), urls.length]).toEqual(["all", 1]);
  });

  it.each(["https://[", "ftp://example.com/robots.txt", "javascript:1"])(
    "takes a redirect to %s for no robots.txt, and does not go there",
    async (location) => {
      const { policy, urls } = await load(redirect(location));
      expect([verdict(policy), urls]).toEqual(["all", [ROBOTS_URL]]);
    },
  );
});

describe("retries", () => {
  it("ask three times in all, with growing pauses", async () => {
    const { urls, pauses } = await load(answered(500));
    expect(urls).toEqual([ROBOTS_URL, ROBOTS_URL, ROBOTS_URL]);
    expect(pauses).toEqual([375, 750]);
  });

  it("end with the first answer that can be used", async () => {
    const { policy, urls } = await load((url, request) =>
      answered(request < 3 ? 503 : 200, FORBIDDING)(url, request),
    );
    expect([verdict(policy), urls.length]).toEqual(["by the rules", 3]);
  });

  it.each(["address_refused", "dns_not_found", "tls_invalid"] as const)(
    "are not made for %s",
    async (code) => {
      expect((await load(failed(code, "never"))).urls).toHaveLength(1);
    },
  );

  it("are not made for a 4xx", async () => {
    expect((await load(answered(404))).urls).toHaveLength(1);
  });

  it.each([
    ["seconds", "5"],
    ["a date", new Date(START_MS + 5_000).toUTCString()],
  ])("wait as long as Retry-After asks in %s", async (_form, value) => {
    const { pauses } = await load((url, request) =>
      answered(request === 1 ? 503 : 200, "", { "retry-after": value })(url, request),
    );
    expect(pauses).toEqual([5_000]);
  });

  it.each(["-5", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "take Retry-After: %j for no wish",
    async (value) => {
      const { pauses } = await load((url, request) =>
        answered(request === 1 ? 503 : 200, "", { "retry-after": value })(url, request),
      );
      expect(pauses).toEqual([375]);
    },
  );

  it("are not made when the site asks for a longer pause than we wait", async () => {
    const { policy, urls } = await load(answered(503, "", { "retry-after": "1000000000" }));
    expect([verdict(policy), urls.length]).toEqual(["nothing", 1]);
  });

  it("wait as long as a fault asks", async () => {
    const { pauses } = await load((url, request) => {
      if (request > 1) return answered(200)(url, request);
      const fault: SiteFault = { code: "http_status", message: "Busy.", retry: "later", retryAfterMs: 7_000 };
      return { kind: "failed", url, status: null, fault };
    });
    expect(pauses).toEqual([7_000]);
  });

  it("end when the scan does", async () => {
    const scan = new AbortController();
    scan.abort(new Error("cancelled"));
    await expect(load(answered(500), scan.signal)).rejects.toThrow("cancelled");
  });
});
