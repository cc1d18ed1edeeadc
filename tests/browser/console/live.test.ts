import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";
import { type GatedSite, startGatedSite } from "../rig/gated-site.ts";

/** More than two of a scan's checkpoints, after each of which its pages are seen. */
const PAGES = 24;
/** enough for one checkpoint, and not for all pages */
const SOME_PAGES = 14;

describe.skipIf(inject("chromium").kind === "missing")("a scan that goes on", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  let site: GatedSite;
  let stage: Stage;
  beforeAll(async () => {
    site = await startGatedSite(PAGES);
    stage = await startConsoleStage({ databaseUrl, hosts: [site.host] });
  });
  afterAll(async () => {
    await stage.stop();
    await site.stop();
  });

  test("shows what was found before it has ended, and then that it has", async () => {
    const page = await begun();
    await page.getByText("Pages are being read.").waitFor();
    site.letThrough(SOME_PAGES);
    await page.getByRole("link", { name: "mail0@acme-works.com" }).waitFor();
    const progress = page.getByRole("progressbar", { name: "Progress of the scan" });
    const share = async () => Number(await progress.getAttribute("value"));
    // The contacts may be asked for a moment before the status.
    await expect.poll(share).toBeGreaterThan(0);
    expect(await share()).toBeLessThan(1);
    site.letThrough(PAGES - SOME_PAGES);
    await page.getByText("All of the site was seen.").waitFor();
    await page.getByText(`${PAGES} rows`, { exact: true }).waitFor();
    expect(await progress.count()).toBe(0);
  });

  test("is paused, keeps what it has, and goes on where it was", async () => {
    const before = startsAsked();
    const page = await begun();
    site.letThrough(SOME_PAGES);
    await page.getByRole("link", { name: "mail0@acme-works.com" }).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("It is paused, and keeps what it has found.").waitFor();
    await page.getByRole("button", { name: "Resume" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "mail0@acme-works.com" }).count()).toBe(1);
    await page.getByRole("button", { name: "Resume" }).click();
    site.letThrough(PAGES);
    await page.getByText("All of the site was seen.").waitFor();
    await page.getByText(`${PAGES} rows`, { exact: true }).waitFor();
    expect(startsAsked() - before).toBe(1);
  });

  test("is cancelled, and keeps what it had found", async () => {
    const page = await begun();
    site.letThrough(SOME_PAGES);
    await page.getByRole("link", { name: "mail0@acme-works.com" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Scan again" }).waitFor();
    await page.getByText("cancelled", { exact: true }).waitFor();
    await page.getByRole("link", { name: "mail0@acme-works.com" }).waitFor();
  });

  test("is cancelled from the list, which then offers to scan again", async () => {
    const page = await begun();
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Scans" }).click();
    await page.getByRole("button", { name: `Cancel: ${site.host}` }).click();
    const newest = page.getByRole("row").nth(1);
    await newest.getByText("cancelled").waitFor();
    await newest.getByRole("button", { name: `Scan again: ${site.host}` }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/scans");
  });

  test("is counted in the list while it runs", async () => {
    const page = await begun();
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Scans" }).click();
    site.letThrough(SOME_PAGES);
    const newest = page.getByRole("row").nth(1);
    const contacts = newest.getByRole("cell").nth(2);
    await expect.poll(async () => Number(await contacts.textContent())).toBeGreaterThan(0);
    expect(Number(await contacts.textContent())).toBeLessThan(PAGES);
    site.letThrough(PAGES - SOME_PAGES);
    await newest.getByText("complete").waitFor();
    expect(await contacts.textContent()).toBe(String(PAGES));
  });

  /** How often the start page was asked for: once by a scan that does not begin anew. */
  function startsAsked(): number {
    return site.pagesAsked.filter((path) => path === "/").length;
  }

  async function begun(): Promise<Page> {
    site.holdAll();
    const page = await open(stage.url);
    await page.getByLabel("Sites").fill(site.url);
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    return page;
  }
});
