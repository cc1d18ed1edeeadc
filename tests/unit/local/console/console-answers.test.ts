import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { consoleAnswers } from "@contact-scanner/local/console/console-answers";
import { readConsoleFiles } from "@contact-scanner/local/console/console-files";
import { consoleSignIn } from "@contact-scanner/local/console/console-sign-in";
import { describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "console-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Console</title>");
writeFileSync(join(folder, "assets", "index-1a2b.js"), "start();");
writeFileSync(join(folder, "made-of"), "no file of the console");

const answer = consoleAnswers(readConsoleFiles(folder), consoleSignIn({}, undefined, "127.0.0.1:8001"));
const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const ask = (
  target: string,
  headers: Record<string, string> = {},
  more: { method?: string; sourceIp?: string } = {},
) => answer({ method: "GET", target, headers, sourceIp: "127.0.0.1", ...more });

describe("the console's files", () => {
  test.each(["/", "/scans", "/scans/1?tab=pages", "/signed-in?code=1"])(
    "a browser that opens %s gets the page",
    (target) => {
      const page = ask(target, BROWSER);
      expect(page?.status).toBe(200);
      expect(page?.body.toString()).toContain("<title>Console</title>");
      expect(page?.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
      const policy = String(page?.headers["content-security-policy"]);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
    },
  );

  test("a file whose name tells what it holds is kept for a year, and sent small to who takes that", () => {
    const file = ask("/assets/index-1a2b.js", { "accept-encoding": "gzip, br" });
    expect(file?.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "gzip",
      "content-type": "text/javascript; charset=utf-8",
    });
    expect(gunzipSync(file?.body ?? "").toString()).toBe("start();");
    expect(ask("/assets/index-1a2b.js")?.body.toString()).toBe("start();");
  });

  test("what the browser has already is not sent again, and HEAD sends nothing", () => {
    const etag = String(ask("/index.html")?.headers.etag);
    expect(ask("/", { ...BROWSER, "if-none-match": etag })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    });
    expect(ask("/", BROWSER, { method: "HEAD" })?.body).toHaveLength(0);
  });

  test.each([
    ["a program that asks for a page that is none", "/scans", {}],
    ["a file that is not there", "/assets/gone.js", {}],
    ["a way out of the folder", "/../package.json", {}],
    ["the same, encoded", "/%2e%2e/package.json", {}],
    ["a file that is none of the console's", "/made-of", {}],
    ["a path of the API, in a browser too", "/api/v3/nothing", BROWSER],
  ])("%s is left to others", (_name, target, headers) => {
    expect(ask(target, headers)).toBeUndefined();
  });

  test("only reading is answered", () => {
    expect(ask("/", BROWSER, { method: "POST" })).toBeUndefined();
  });
});

describe("how to sign in", () => {
  const configOf = (sourceIp: string) => JSON.parse(String(ask("/config.json", {}, { sourceIp })?.body));

  test("the local token is told to this machine alone; others paste a key", () => {
    const local = { signIn: { kind: "local", token: "scraper_sky_2024", demoSite: "127.0.0.1:8001" } };
    expect(configOf("127.0.0.1")).toEqual(local);
    expect(configOf("::1")).toEqual(local);
    expect(configOf("192.168.1.7")).toEqual({ signIn: { kind: "paste" } });
    expect(ask("/config.json")?.headers["cache-control"]).toBe("no-store");
  });

  test("with a secret of the user's a token is pasted, on this machine too", () => {
    const { configFor } = consoleSignIn({ jwtSecret: "x".repeat(32) }, undefined, "");
    expect(configFor(true)).toEqual({ signIn: { kind: "paste" } });
  });

  test("with an issuer people sign in there, and the policy lets the page speak to its origins", () => {
    const tokens = { jwksUrl: "https://id.acme.com/keys", jwtIssuer: "https://id.acme.com/realm" };
    const oidc = { clientId: "console", scope: "openid", origins: ["https://tokens.acme.com"] };
    const signIn = consoleSignIn(tokens, oidc, "");
    expect(signIn.configFor(true)).toEqual({
      signIn: { kind: "oidc", issuer: "https://id.acme.com/realm", clientId: "console", scope: "openid" },
    });
    const request = { method: "GET", target: "/", headers: BROWSER, sourceIp: "127.0.0.1" };
    const page = consoleAnswers(readConsoleFiles(folder), signIn)(request);
    expect(page?.headers["content-security-policy"]).toContain(
      "connect-src 'self' https://id.acme.com https://tokens.acme.com;",
    );
  });
});
