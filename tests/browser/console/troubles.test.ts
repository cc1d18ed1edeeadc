import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

/** The browser writes of every answer that is an error. */
const TOO_MANY = { expected: /status of 429/ };
const AWAY = { expected: /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ };

describe.skipIf(inject("chromium").kind === "missing")("when something is wrong, the console", () => {
  const { db, url: databaseUrl } = testDatabase();
  const open = consolePages();
  const sites: SiteServer[] = [];
  let stage: Stage;
  const start = (port: number) =>
    startConsoleStage({
      databaseUrl,
      port,
      hosts: sites.map(({ host }) => host),
      limits: { maxActiveScans: 0, maxSubmitsPerMinute: 1 },
    });
  beforeAll(async () => {
    for (const name of ["ann", "bob"]) {
      sites.push(await startSiteServer({ "/": `<p>Write to ${name}@acme-works.com</p>` }));
    }
    stage = await start(0);
  });
  afterAll(async () => {
    await stage.stop();
    for (const site of sites) await site.stop();
  });

  test("counts down to when the API takes a scan again, and keeps the form", async () => {
    await db.deleteFrom("submit_counters").execute();
    const page = await open(stage.url, TOO_MANY);
    const [first, second] = sites.map(({ url }) => url);
    await page.getByLabel("Sites").fill(first ?? "");
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByText("All of the site was seen.").waitFor();
    await page.getByRole("link", { name: "Scan", exact: true }).click();
    await page.getByLabel("Sites").fill(second ?? "");
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    const countdown = page.getByRole("alert").getByText(/^Trying again in \d+ seconds\./);
    const before = await countdown.innerText();
    await expect.poll(() => countdown.innerText()).not.toBe(before);
    expect(await page.getByLabel("Sites").inputValue()).toBe(second);
    await db.deleteFrom("submit_counters").execute();
    await page.getByRole("button", { name: "Now" }).click();
    await page.getByRole("link", { name: "bob@acme-works.com" }).waitFor();
  });

  test("asks again by itself when the time is over that the API named", async () => {
    const page = await open(stage.url, TOO_MANY);
    let isBusy = true;
    await page.route("**/api/v3/domains*", async (route) => {
      if (!isBusy) return await route.continue();
      isBusy = false;
      await route.fulfill({
        status: 429,
        contentType: "application/problem+json",
        headers: { "retry-after": "1" },
        body: JSON.stringify({
          type: "about:blank",
          title: "Too many",
          status: 429,
          detail: "Wait a second.",
        }),
      });
    });
    await page.getByRole("link", { name: "Domains" }).click();
    await page.getByText("Trying again in 1 second.").waitFor();
    await page.getByText("Wait a second.").waitFor();
    await page.getByRole("link", { name: sites[0]?.host ?? "" }).waitFor();
  });

  test("says that there is no network, and goes on when it is back", async () => {
    const page = await open(`${stage.url}/domains`, AWAY);
    await page.getByRole("link", { name: sites[0]?.host ?? "" }).waitFor();
    await page.context().setOffline(true);
    const notice = page.getByText("You are offline.", { exact: false });
    await notice.waitFor();
    await page.getByRole("link", { name: sites[0]?.host ?? "" }).waitFor();
    await page.context().setOffline(false);
    await notice.waitFor({ state: "hidden" });
    await page.getByRole("link", { name: "Scans" }).click();
    await page.getByText("2 rows", { exact: true }).waitFor();
  });

  test("says that the API is away, shows what it has, and has a way on when it is back", async () => {
    const page = await open(stage.url, AWAY);
    const port = Number(new URL(stage.url).port);
    await page.getByLabel("Sites").fill(sites[0]?.url ?? "");
    await stage.stop();
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("The API could not be reached.").waitFor();
    expect(await page.getByLabel("Sites").inputValue()).toBe(sites[0]?.url);
    await db.deleteFrom("submit_counters").execute();
    stage = await start(port);
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("All of the site was seen.").waitFor();
  });

  test("keeps its menu where a page's script cannot be fetched, and shows the page when it can", async () => {
    const page = await open(stage.url, { expected: /ERR_FAILED|dynamically imported module/ });
    await page.route("**/assets/webhooks-page*", (route) => route.abort());
    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.getByRole("heading", { name: "The page could not be shown" }).waitFor();
    await page.getByRole("link", { name: "Domains" }).click();
    await page.getByRole("heading", { name: "Domains" }).waitFor();
    await page.goBack();
    await page.unroute("**/assets/webhooks-page*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("No webhook yet.").waitFor();
  });

  test("says what the API says of a page that is not there, and offers a way on", async () => {
    const page = await open(`${stage.url}/scans/99999999-9999-4999-8999-999999999999`, {
      expected: /status of 404/,
    });
    expect(await page.getByRole("alert").innerText()).toMatch(/scan/i);
    await page.getByRole("link", { name: "All scans" }).click();
    await page.getByRole("heading", { name: "Scans" }).waitFor();
    await page.goto(`${stage.url}/no-such-page`);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });
});
