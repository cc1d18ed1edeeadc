import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { accessibilityFaults } from "../rig/axe.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

/** CSS pixels from the picture's corner to the middle of a square, where there are few. */
const MIDDLE = 12;
const NEXT = 24;

describe.skipIf(inject("chromium").kind === "missing")("the pictures of a scan", () => {
  const database = testDatabase();
  const open = consolePages();
  let demo: Awaited<ReturnType<typeof startDemoSite>>;
  let stage: Stage;
  let scan: string;
  beforeAll(async () => {
    demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stage = await startConsoleStage({ databaseUrl: database.url, hosts: [demo.host] });
  });
  afterAll(async () => {
    await stage?.stop();
    await demo?.stop();
  });

  /** The page of a scan that has ended; the first of these tests makes it. */
  async function openScan(): Promise<Page> {
    if (scan !== undefined) return await open(scan);
    const page = await open(stage.url);
    await page.getByLabel("Sites").fill(demo.url);
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByText("All of the site was seen.").waitFor();
    scan = page.url();
    return page;
  }

  test("lead by the keyboard from page to page, and to the page's row in the table", async () => {
    const page = await openScan();
    const map = mapOf(page);
    await page.getByText("9 pages in the order of reading:").waitFor();
    await map.focus();
    // The pages may be there a moment before their contacts.
    await expect.poll(() => map.getAttribute("aria-valuetext")).toBe("1. /: brought 1 contact");
    await page.keyboard.press("PageDown");
    const second = (await map.getAttribute("aria-valuetext")) ?? "";
    expect(second).toMatch(/^[2-9]\. \/[a-z/-]+: brought/);
    await page.keyboard.press("Home");
    expect(await map.getAttribute("aria-valuenow")).toBe("1");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => activeRow(page)).toBe(pathIn(second));
    expect(await page.evaluate("document.activeElement.className")).toBe("table-scroller");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("lead by a click to the page's row, and to another's after it", async () => {
    const page = await openScan();
    const squares = mapOf(page).locator("svg");
    for (const x of [MIDDLE, MIDDLE + NEXT]) {
      await squares.hover({ position: { x, y: MIDDLE } });
      const shown = (await mapOf(page).getAttribute("aria-valuetext")) ?? "";
      await squares.click({ position: { x, y: MIDDLE } });
      await expect.poll(() => activeRow(page)).toBe(pathIn(shown));
    }
  });

  test("say what each part of the site brought", async () => {
    const page = await openScan();
    await page.getByText("By part of the site").click();
    const rows = await page.locator(".site-parts tr").allInnerTexts();
    expect(rows.map((row) => row.split("\t").join(" "))).toEqual([
      "Part Pages With contacts Brought",
      expect.stringMatching(/^\/journal 3 3 \d$/),
      expect.stringMatching(/^all others 6 5 \d$/),
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

const mapOf = (page: Page) => page.getByRole("slider", { name: "Pages in the order of reading" });

/** The path of the page on whose row the keyboard stands. */
const activeRow = async (page: Page) =>
  (
    await page
      .locator("tr.active td")
      .first()
      .innerText({ timeout: 1_000 })
      .catch(() => "")
  ).trim();

/** `2. /team: brought …` → `/team` */
const pathIn = (words: string) => words.replace(/^\d+\. /, "").replace(/: .*/, "");
