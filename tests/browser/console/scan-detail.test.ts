import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { accessibilityFaults } from "../rig/axe.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";
import { scanOfMany } from "../rig/many-contacts.ts";

describe.skipIf(inject("chromium").kind === "missing")("the page of a scan", () => {
  const database = testDatabase();
  const open = consolePages();
  let stage: Stage;
  let scan: string;
  beforeAll(async () => {
    scan = `/scans/${await scanOfMany(database, "acme.com", 200)}`;
    stage = await startConsoleStage({ databaseUrl: database.url, hosts: [] });
  });
  afterAll(async () => await stage.stop());

  test("leads by keys from contact to contact in the list's order, and back to the row", async () => {
    const page = await open(`${stage.url}${scan}?type=unknown&sort=-email`);
    await page.getByText("100 of 200 rows").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await heading(page, "person199@acme.com");
    await page.keyboard.press("j");
    await heading(page, "person197@acme.com");
    await page.keyboard.press("j");
    await heading(page, "person195@acme.com");
    await page.keyboard.press("k");
    await heading(page, "person197@acme.com");
    await page.getByText("2 of 100").waitFor();
    await page.reload();
    await heading(page, "person197@acme.com");
    await page.keyboard.press("Escape");
    await page.getByText("100 of 200 rows").waitFor();
    // The keyboard stands where it was left: the next key leads on from there.
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await heading(page, "person195@acme.com");
  });

  test("does not call a list empty that could not be read", async () => {
    const page = await open(stage.url, { expected: /status of 500/ });
    await refuseContacts(page, 500, "It broke.");
    await page.goto(stage.url + scan);
    await page.getByRole("alert").getByText("It broke.").waitFor();
    expect(await page.getByText("No contact.").count()).toBe(0);
    await page.unroute(CONTACTS);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("200 rows", { exact: true }).waitFor();
  });

  test("says that rows are no longer kept, and offers no second try", async () => {
    const page = await open(stage.url, { expected: /status of 410/ });
    await refuseContacts(page, 410, "They are no longer kept.");
    await page.goto(stage.url + scan);
    await page.getByRole("alert").getByText("They are no longer kept.").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  });

  test("leads on from a scan that is not there", async () => {
    const page = await open(`${stage.url}/scans/00000000-0000-4000-8000-000000000000`, {
      expected: /status of 404/,
    });
    await page.getByRole("alert").getByText("There is no scan").waitFor();
    await page.getByRole("link", { name: "All scans" }).click();
    await page.getByRole("heading", { name: "Scans", exact: true }).waitFor();
  });

  test.each(["contacts", "people", "points", "organization", "pages", "changes"])(
    "fits a telephone, and is accessible there: %s",
    async (tab) => {
      const page = await open(`${stage.url}${scan}?tab=${tab}`, {
        viewport: { width: 360, height: 800 },
        colorScheme: "dark",
      });
      await page.getByRole("tab", { selected: true }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await overflow(page)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );
});

const CONTACTS = "**/contacts?*";

/** Has the API refuse the list of contacts. */
async function refuseContacts(page: Page, status: number, detail: string): Promise<void> {
  await page.route(CONTACTS, (route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "about:blank", title: "No", status, detail }),
    }),
  );
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

/** CSS pixels by which the page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate("document.documentElement.scrollWidth - innerWidth");
}
