import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";
import { scanOfMany } from "../rig/many-contacts.ts";

/** rows that may be in the page at once: what a window shows, and some beyond its edges */
const FEW_ROWS = 100;

describe.skipIf(inject("chromium").kind === "missing")("a table of contacts", () => {
  const database = testDatabase();
  const open = consolePages();
  let stage: Stage;
  let table: string;
  let smallTable: string;
  beforeAll(async () => {
    table = `/scans/${await scanOfMany(database, "acme.com", 10_000)}`;
    smallTable = `/scans/${await scanOfMany(database, "larkfield.org", 200)}`;
    stage = await startConsoleStage({ databaseUrl: database.url, hosts: [] });
  });
  afterAll(async () => await stage.stop());

  test("of 10,000 holds the rows in sight alone, wherever it is scrolled to", async () => {
    const page = await open(`${stage.url}${table}?sort=email`);
    await page.getByText("10,000 rows", { exact: true }).waitFor();
    expect(await page.getByRole("row").count()).toBeLessThan(FEW_ROWS);
    await page.getByRole("region", { name: "Contacts: rows" }).focus();
    await page.keyboard.press("End");
    await page.getByRole("link", { name: "person9999@acme.com" }).waitFor();
    expect(await page.getByRole("row").count()).toBeLessThan(FEW_ROWS);
    // A screen reader is told of all of them, and which ones it stands on.
    expect(await page.getByRole("table", { name: "Contacts" }).getAttribute("aria-rowcount")).toBe("10001");
    expect(await page.getByRole("row").last().getAttribute("aria-rowindex")).toBe("10001");
  });

  test("of 10,000 is searched, filtered and sorted, and a reload keeps all of that", async () => {
    const page = await open(stage.url + table);
    await page.getByText("10,000 rows", { exact: true }).waitFor();
    await page.getByLabel("Type", { exact: true }).selectOption("corporate");
    await page.getByText("5,000 of 10,000 rows").waitFor();
    await page.getByLabel("Search the table").fill("person999");
    await page.getByText("5 of 10,000 rows").waitFor();
    await page.getByRole("button", { name: "Address" }).click();
    await page.getByRole("button", { name: "Address" }).click();
    const wanted = [9998, 9996, 9994, 9992, 9990].map((number) => `person${number}@acme.com`);
    await expect.poll(() => addresses(page)).toEqual(wanted);
    expect(await sortOf(page)).toBe("descending");

    await page.reload();
    await page.getByText("5 of 10,000 rows").waitFor();
    expect(await page.getByLabel("Search the table").inputValue()).toBe("person999");
    expect(await page.getByLabel("Type", { exact: true }).inputValue()).toBe("corporate");
    expect(await sortOf(page)).toBe("descending");
    expect(await addresses(page)).toEqual(wanted);
  });

  test("shows the columns that are chosen, after a reload too", async () => {
    const page = await open(stage.url + smallTable);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Role" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Found in" }).click();
    await page.keyboard.press("Escape");
    const before = await page.getByRole("columnheader").allInnerTexts();
    expect(before).not.toContain("Role");
    expect(before).toContain("Found in");
    await page.reload();
    await expect.poll(() => page.getByRole("columnheader").allInnerTexts()).toEqual(before);
  });

  test("goes back to as it was from a contact that was opened", async () => {
    const page = await open(`${stage.url}${smallTable}?q=person13&type=unknown`);
    await page.getByRole("link", { name: "person133@larkfield.org" }).click();
    await page.getByRole("heading", { name: "person133@larkfield.org" }).waitFor();
    await page.goBack();
    await page.getByText("6 of 200 rows").waitFor();
    expect(await page.getByLabel("Search the table").inputValue()).toBe("person13");
  });
});

async function addresses(page: Page): Promise<string[]> {
  return await page.getByRole("row").getByRole("link", { name: "@acme.com" }).allInnerTexts();
}

async function sortOf(page: Page): Promise<string | null> {
  return await page.getByRole("columnheader", { name: "Address" }).getAttribute("aria-sort");
}
