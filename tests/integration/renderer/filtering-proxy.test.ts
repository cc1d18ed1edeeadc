import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { type FilteringProxy, startFilteringProxy } from "@contact-scanner/renderer/proxy/filtering-proxy";
import type { Grant } from "@contact-scanner/renderer/proxy/grant";
import { expect, onTestFinished, test } from "vitest";
import { type Site, startInternet } from "../../helpers/internet.ts";

async function start(sites: Readonly<Record<string, Site>>) {
  const internet = await startInternet(sites);
  onTestFinished(() => internet.stop());
  const proxy = await startFilteringProxy({ allowedHosts: new Set(), ...internet.network });
  onTestFinished(() => proxy.close());
  return { internet, proxy };
}

const basic = ({ username, password }: Pick<Grant, "username" | "password">) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/** What a program gets that asks the proxy for a URL: status, header and body, or the error's code. */
async function get({ port }: FilteringProxy, url: string, authorization?: string): Promise<string> {
  const headers = {
    host: new URL(url).host,
    ...(authorization === undefined ? {} : { "proxy-authorization": authorization }),
  };
  const sent = request({ port, host: "127.0.0.1", path: url, headers }).end();
  try {
    const [response] = await once(sent, "response");
    let text = "";
    for await (const chunk of response) text += chunk;
    return `${response.statusCode} ${text}`;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** The proxy's first words on a tunnel, and what comes of a request through it. */
async function tunnel({ port }: FilteringProxy, target: string, authorization: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\nproxy-authorization: ${authorization}\r\n\r\n`,
  );
  const [first] = await once(socket, "data");
  if (!String(first).startsWith("HTTP/1.1 200")) return String(first).split("\r\n")[0] ?? "";
  socket.write("GET /x HTTP/1.1\r\nhost: acme.com\r\nconnection: close\r\n\r\n");
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}

const page: Site["serve"] = (incoming, response) => response.end(JSON.stringify(incoming.headers));

test("nobody without a grant is let in, and nobody with one that is closed", async () => {
  const { proxy, internet } = await start({ "acme.com": {} });
  const grant = proxy.grant();
  expect(await get(proxy, "http://acme.com/")).toMatch(/^407 /);
  expect(await get(proxy, "http://acme.com/", basic({ ...grant, password: "guessed" }))).toMatch(/^407 /);
  expect(await tunnel(proxy, "acme.com:443", "Basic eA==")).toBe("HTTP/1.1 407 Refused");
  expect(await get(proxy, "http://acme.com/", basic(grant))).toMatch(/^200 /);
  grant.close();
  expect(await get(proxy, "http://acme.com/", basic(grant))).toMatch(/^407 /);
  expect(internet.requests).toEqual(["GET acme.com/"]);
});

test("a site is told nothing of the proxy", async () => {
  const { proxy } = await start({ "acme.com": { serve: page } });
  const answer = await get(proxy, "http://acme.com/", basic(proxy.grant()));
  expect(answer).toBe('200 {"host":"acme.com","connection":"close"}');
});

test("a tunnel carries whatever goes through it", async () => {
  const { proxy } = await start({ "acme.com": { serve: page } });
  expect(await tunnel(proxy, "acme.com:80", basic(proxy.grant()))).toContain('"host":"acme.com"');
});

test.each([
  ["127.0.0.1:80", /is an IP address/],
  ["[::1]:443", /is an IP address/],
  ["2130706433:80", /127\.0\.0\.1 is an IP address/],
  ["acme.com:22", /not fetched on port 22/],
  ["private.com:443", /resolves to a private address/],
  ["mixed.com:443", /resolves to a loopback address/],
  ["localhost:443", /no public website/],
  ["nowhere.com:443", /cannot be reached/],
])("no tunnel leads to %s, and the grant knows why", async (target, reason) => {
  const { proxy, internet } = await start({
    "acme.com": {},
    "private.com": { answers: [["10.0.0.1"]] },
    "mixed.com": { answers: [["93.184.216.34", "127.0.0.1"]] },
  });
  const grant = proxy.grant();
  expect(await tunnel(proxy, target, basic(grant))).toBe("HTTP/1.1 403 Refused");
  expect(grant.traffic().refusals).toEqual([
    { target: expect.any(String), reason: expect.stringMatching(reason) },
  ]);
  expect(internet.connections).toEqual([]);
});

test.each(["acme.com", "a@acme.com:80", "acme.com:80/x", ":80"])("%s names no tunnel", async (target) => {
  const { proxy } = await start({ "acme.com": {} });
  expect(await tunnel(proxy, target, basic(proxy.grant()))).toBe("HTTP/1.1 400 Refused");
});

test("a refused request gets no answer that a page could read", async () => {
  const { proxy } = await start({ "private.com": { answers: [["10.0.0.1"]] } });
  expect(await get(proxy, "http://private.com/", basic(proxy.grant()))).toBe("ECONNRESET");
});

test("a page has two hundred connections, and the next page as many", async () => {
  const { proxy } = await start({ "acme.com": {} });
  const grant = proxy.grant();
  for (let at = 0; at < 200; at++) await get(proxy, "http://acme.com/", basic(grant));
  expect(await get(proxy, "http://acme.com/", basic(grant))).toBe("ECONNRESET");
  expect(grant.traffic().refusals).toEqual([
    { target: "acme.com:80", reason: "A page makes 200 connections at most." },
  ]);
  grant.beginPage();
  expect(await get(proxy, "http://acme.com/", basic(grant))).toMatch(/^200 /);
});

test("what a page loads ends at 30 MB", async () => {
  const serve: Site["serve"] = (_incoming, response) => response.end(Buffer.alloc(40_000_000));
  const { proxy } = await start({ "acme.com": { serve } });
  const grant = proxy.grant();
  expect(await get(proxy, "http://acme.com/", basic(grant))).toBe("ECONNRESET");
  expect(grant.traffic().bytes).toBeGreaterThan(30_000_000);
  expect(grant.traffic().bytes).toBeLessThan(31_000_000);
  expect(await get(proxy, "http://acme.com/", basic(grant))).toBe("ECONNRESET");
});
