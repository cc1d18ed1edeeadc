import { LOCAL_USER } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { makeToken, SECRET } from "../../helpers/token-factory.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";
import { type Issuer, startIssuer } from "../rig/issuer.ts";

/** seconds from now at which a token ends that the API takes for some seconds still, as clocks may differ */
const SOON = -1;
/** The browser writes of every answer that is an error. */
const REFUSED = { expected: /status of 401/ };

describe.skipIf(inject("chromium").kind === "missing")("who is signed in", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  let site: SiteServer;
  beforeAll(async () => {
    site = await startSiteServer({ "/": "<p>Write to info@acme-works.com</p>" });
  });
  afterAll(async () => await site.stop());

  describe("by a token that is pasted", () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await startConsoleStage({ databaseUrl, hosts: [site.host], tokens: { jwtSecret: SECRET } });
    });
    afterAll(async () => await stage.stop());

    test("stays so after a reload, but not in another tab", async () => {
      const page = await open(stage.url);
      await enterToken(page, makeToken("hs256"));
      await page.getByLabel("Sites").waitFor();
      await page.reload();
      await page.getByLabel("Sites").waitFor();
      const other = await page.context().newPage();
      await other.goto(stage.url);
      await other.getByLabel("Token or API key").waitFor();
    });

    test("is told that a token is none, and may try another", async () => {
      const page = await open(`${stage.url}/scans`, REFUSED);
      await enterToken(page, "no-token");
      const dialog = page.getByRole("dialog", { name: "Sign in again" });
      await dialog.waitFor();
      await enterToken(page, makeToken("hs256"));
      await dialog.waitFor({ state: "detached" });
      await page.getByText("No scan yet.").waitFor();
    });

    test("is told at once of what can be no token, and keeps none of it", async () => {
      const page = await open(stage.url);
      await enterToken(page, "geheim–tokén");
      await page.getByRole("alert").getByText("This is no token").waitFor();
      expect(await page.evaluate("JSON.stringify(sessionStorage)")).not.toContain("geheim");
      await enterToken(page, `Bearer ${makeToken("hs256")}`);
      await page.getByLabel("Sites").waitFor();
    });

    test("loses nothing that was typed when the session runs out", async () => {
      const page = await open(stage.url, REFUSED);
      const token = makeToken("hs256", { payload: { exp: { $now: SOON } } });
      await enterToken(page, token);
      await page.getByLabel("Sites").fill(site.url);
      await hasRunOut(stage, token);
      await page.getByRole("button", { name: "Scan", exact: true }).click();
      await page.getByRole("dialog", { name: "Sign in again" }).waitFor();
      await enterToken(page, makeToken("hs256"));
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await page.getByLabel("Sites").inputValue()).toBe(site.url);
      await page.getByRole("button", { name: "Scan", exact: true }).click();
      await page.getByText("All of the site was seen.").waitFor();
    });

    test("signs out, and nothing of it is left", async () => {
      const page = await open(`${stage.url}/scans`);
      await enterToken(page, makeToken("hs256"));
      await page.getByRole("heading", { name: "Scans" }).waitFor();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByLabel("Token or API key").waitFor();
      await page.reload();
      await page.getByLabel("Token or API key").waitFor();
      expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).not.toMatch(
        /eyJ/,
      );
    });
  });

  describe("at an issuer", () => {
    const clientId = "console";
    const audience = "contact-scanner";
    let issuer: Issuer;
    let stage: Stage;
    beforeAll(async () => {
      issuer = await startIssuer({ clientId, audience, userId: LOCAL_USER.id });
      stage = await startConsoleStage({
        databaseUrl,
        hosts: [site.host],
        tokens: { jwksUrl: issuer.jwksUrl, jwtIssuer: issuer.url, jwtAudience: audience },
        oidc: { clientId, scope: "openid", origins: [] },
      });
    });
    afterAll(async () => {
      await stage.stop();
      await issuer.stop();
    });

    test("comes back to the page that they wanted, without the code in its address", async () => {
      const page = await open(`${stage.url}/scans?status=complete`);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("link", { name: "Sign in as Ann" }).click();
      await page.getByRole("heading", { name: "Scans" }).waitFor();
      expect(page.url()).toBe(`${stage.url}/scans?status=complete`);
      await page.reload();
      await page.getByRole("heading", { name: "Scans" }).waitFor();
      expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain("access_token");
    });

    test("signs in beside the page when the session runs out, and goes on", async () => {
      issuer.tokenSeconds = SOON;
      const page = await open(stage.url, REFUSED);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("link", { name: "Sign in as Ann" }).click();
      await page.getByLabel("Sites").fill(site.url);
      await hasRunOut(stage, await keptToken(page));
      issuer.tokenSeconds = 600;
      await page.getByRole("button", { name: "Scan", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Sign in again" });
      const opened = page.waitForEvent("popup");
      await dialog.getByRole("button", { name: "Sign in" }).click();
      const beside = await opened;
      await beside.getByRole("link", { name: "Sign in as Ann" }).click();
      await dialog.waitFor({ state: "detached" });
      expect(beside.isClosed()).toBe(true);
      expect(await page.getByLabel("Sites").inputValue()).toBe(site.url);
      await page.getByRole("button", { name: "Scan", exact: true }).click();
      await page.getByText("All of the site was seen.").waitFor();
    });
  });
});

async function enterToken(page: Page, token: string): Promise<void> {
  await page.getByLabel("Token or API key").fill(token);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Resolves when the API takes the token no more. */
async function hasRunOut({ url }: Stage, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  await expect.poll(async () => (await fetch(`${url}/api/v3/scan/jobs`, { headers })).status).toBe(401);
}

/** The token of an issuer that the tab has. */
async function keptToken(page: Page): Promise<string> {
  return String(
    await page.evaluate(
      `Object.values(sessionStorage).map((value) => JSON.parse(value).access_token).find(Boolean)`,
    ),
  );
}
