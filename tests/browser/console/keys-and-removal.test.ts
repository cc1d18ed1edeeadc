import { type DemoSite, startDemoSite } from "@contact-scanner/local/demo-site/server";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

const ADDRESS = "tom.ferris@harbour-lane-books.com";

describe.skipIf(inject("chromium").kind === "missing")("keys and removals in the console", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  let demo: DemoSite;
  let stage: Stage;
  beforeAll(async () => {
    demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stage = await startConsoleStage({ databaseUrl, hosts: [demo.host] });
  });
  afterAll(async () => {
    await stage.stop();
    await demo.stop();
  });

  test("an address is removed from the contact's page on, and stays out of the next scan", async () => {
    const page = await open(stage.url);
    await page.getByLabel("Sites").fill(demo.url);
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByText("8 rows", { exact: true }).waitFor();
    await page.getByRole("link", { name: ADDRESS }).click();
    await page.getByRole("link", { name: "Remove for good" }).click();
    expect(await page.getByLabel("Address").inputValue()).toBe(ADDRESS);
    await page.getByRole("button", { name: "See what will go" }).click();
    const preview = page.getByRole("region", { name: "What will go" });
    await preview.getByText("with the name Tom Ferris", { exact: false }).waitFor();
    await page.getByRole("button", { name: `Remove ${ADDRESS} for good` }).click();
    await page.getByRole("button", { name: "Remove it for good" }).click();
    await page.getByRole("status").getByText(`${ADDRESS} is gone and stays out: 1 contact removed`).waitFor();

    await page.getByRole("link", { name: "Scans" }).click();
    await page.getByRole("button", { name: `Scan again: ${demo.host}` }).click();
    await page.getByText("7 rows", { exact: true }).waitFor();
    expect(await page.getByText(ADDRESS).count()).toBe(0);
    expect(await page.getByText("Tom Ferris").count()).toBe(0);
  });

  test("a removal that is not confirmed removes nothing", async () => {
    const page = await open(`${stage.url}/removal?email=orders@harbour-lane-books.com`);
    await page.getByRole("button", { name: "See what will go" }).click();
    await page.getByRole("button", { name: /^Remove .* for good$/ }).click();
    await page.getByRole("button", { name: "Leave it" }).click();
    await page.getByRole("button", { name: "See what will go" }).click();
    await page.getByText("1 contact", { exact: true }).waitFor();
  });

  test("a key is made and shown once, works for what it may do, and is refused when it is revoked", async () => {
    const page = await open(`${stage.url}/usage`);
    await page.getByRole("button", { name: "New key" }).click();
    await page.getByLabel("Name").fill("nightly import");
    await page.getByLabel("Start and stop scans").uncheck();
    // Clicked twice in a hurry it is made once.
    await page.getByRole("button", { name: "Make the key" }).dblclick();
    const notice = page.getByRole("dialog", { name: "Your new key" });
    const key = await notice.locator("code").innerText();
    await notice.getByRole("button", { name: "I have kept it" }).click();
    expect(await page.getByText(key).count()).toBe(0);
    await expect.poll(() => page.getByText("nightly import").count()).toBe(1);
    expect([await read(stage, key), await submit(stage, key, demo.url)]).toEqual([200, 403]);
    await page.getByRole("button", { name: "Revoke nightly import" }).click();
    await page.getByRole("button", { name: "Revoke it" }).click();
    await page.getByText("revoked").waitFor();
    expect(await read(stage, key)).toBe(401);
  });
});

/** The status of a read with the key. */
async function read({ url }: Stage, key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${url}/api/v3/scan/jobs`, { headers })).status;
}

/** The status of a submit with the key. */
async function submit({ url }: Stage, key: string, site: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const body = JSON.stringify({ url: site });
  return (await fetch(`${url}/api/v3/scan/website`, { method: "POST", headers, body })).status;
}
